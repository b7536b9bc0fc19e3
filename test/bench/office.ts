/**
 * The main job through the real Office.js and the simulated Excel, on the clinic sample repeated to 100,000 lines,
 * beside the floor in the same run: moving the same values through Office.js (reading all mapped columns, writing one
 * column of texts) and doing nothing with them.
 */
import { detectLayout } from "../../src/claims";
import type { CheckSettings } from "../../src/check/types";
import { runCheck } from "../../src/check/run";
import { openClaimWorkbook } from "../support/claim-workbook";
import { testTables } from "../tables";
import { clinicLines, pace } from "./clinic-lines";

const LINES = 100_000;
const BLOCK = 10_000;
const NO_SETTINGS: CheckSettings = { rules: {} };

const tables = await testTables();
const rows = clinicLines(LINES);
const workbook = await openClaimWorkbook(rows);
const columns = rows[0]?.length ?? 0;

async function timed<T>(work: () => Promise<T>): Promise<{ ms: number; value: T }> {
  const start = performance.now();
  const value = await work();
  return { ms: performance.now() - start, value };
}

/** Values out and texts in, in blocks, and nothing else. */
async function floor(): Promise<void> {
  for (let row = 1; row <= LINES; row += BLOCK) {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const block = sheet.getRangeByIndexes(row, 0, BLOCK, columns);
      block.load("values");
      await context.sync();
      const texts = block.values.map((line) => [String(line[0])]);
      sheet.getRangeByIndexes(row, columns + 1, BLOCK, 1).values = texts;
      await context.sync();
    });
  }
}

const moved = await timed(floor);
await Excel.run(async (context) => {
  const sheet = context.workbook.worksheets.getActiveWorksheet();
  sheet.getRangeByIndexes(0, columns + 1, LINES + 1, 1).clear();
  await context.sync();
});
const layout = detectLayout(rows.slice(0, 200), { tables });
const read = await timed(() => workbook.edge.read("sheet", layout));
const check = await timed(async () => runCheck(read.value.batch, tables, NO_SETTINGS));
const mark = await timed(() => workbook.edge.mark(read.value, check.value));
const clear = await timed(() => workbook.edge.clearMarks());
workbook.close();

const whole = read.ms + check.ms + mark.ms;
console.log(`Through Office.js, ${LINES.toLocaleString("en-US")} lines of ${columns} columns`);
console.log(`  read   ${pace(read.ms, LINES)}`);
console.log(`  check  ${pace(check.ms, LINES)} (${check.value.count} findings)`);
console.log(`  mark   ${pace(mark.ms, LINES)}`);
console.log(`  clear  ${pace(clear.ms, LINES)}`);
console.log(`  floor: values out, one column in  ${pace(moved.ms, LINES)}`);
console.log(`  ratio  ${(whole / moved.ms).toFixed(1)} × the floor for read, check and mark`);
