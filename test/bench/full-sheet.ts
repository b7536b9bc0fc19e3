/**
 * A full sheet through the real Office.js and the simulated Excel: 1,048,575 lines of 30 columns are read, checked,
 * marked, filled with descriptions, put back and cleared. Beside it the floor in the same run: moving the same values
 * through Office.js and doing nothing with them. Memory is what is held besides the simulated workbook, which stands
 * in the same process. After each step the workbook is looked at, cell by cell; the run fails where it is not as it should be.
 *
 * Run: npm run bench:full-sheet
 * Another size: LINES=200000 before it.
 */
import assert from "node:assert/strict";
import { detectLayout } from "../../src/claims";
import type { CheckSettings } from "../../src/check/types";
import { officialTexts } from "../../src/check/cells/official-texts";
import { runCheck } from "../../src/check/run";
import { openClaimWorkbook } from "../support/claim-workbook";
import { testTables } from "../tables";
import { assertDescribed, assertMarked, fullPicture } from "./full-sheet-outcome";
import { FULL_SHEET, fullSheetHeader, fullSheetLines } from "./full-sheet-lines";

assert.equal(fullSheetHeader().length, 30);
const LINES = Number(process.env["LINES"] ?? FULL_SHEET);
const FLOOR_BLOCK = 5_000;
const NO_SETTINGS: CheckSettings = { rules: {} };
const SAMPLE_MS = 20;

const megabytes = (bytes: number): string => `${Math.round(bytes / 2 ** 20)} MB`;
const collectGarbage = (): void => (globalThis as { gc?: () => void }).gc?.();
const held = (): number => {
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
};

interface Timed<T> {
  readonly ms: number;
  readonly value: T;
}

/** Does one step and prints its time, the most memory it held, and what it keeps afterwards. */
async function step<T>(name: string, work: () => Promise<T>): Promise<Timed<T>> {
  collectGarbage();
  const before = held();
  let peak = before;
  const timer = setInterval(() => (peak = Math.max(peak, held())), SAMPLE_MS);
  const syncs = workbook.excel.syncCount;
  const start = performance.now();
  const value = await work();
  const ms = performance.now() - start;
  clearInterval(timer);
  collectGarbage();
  const times = floorMs > 0 ? `${(ms / floorMs).toFixed(2)} × the floor` : "the floor";
  console.log(
    `  ${name.padEnd(8)} ${(ms / 1000).toFixed(1).padStart(6)} s, ${times}; ` +
      `${workbook.excel.syncCount - syncs} syncs; memory at most +${megabytes(peak - before)}, ` +
      `kept ${megabytes(held() - before)}`,
  );
  return { ms, value };
}

/** Values out and texts in, in blocks, and nothing else. */
async function floor(columns: number): Promise<void> {
  for (let row = 1; row <= LINES; row += FLOOR_BLOCK) {
    await Excel.run(async (context) => {
      const rows = Math.min(FLOOR_BLOCK, LINES + 1 - row);
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const block = sheet.getRangeByIndexes(row, 0, rows, columns);
      block.load("values");
      await context.sync();
      const texts = block.values.map((line) => [`text ${String(line[0])}`]);
      sheet.getRangeByIndexes(row, columns + 1, rows, 1).values = texts;
      await context.sync();
    });
  }
}

const tables = await testTables();
const header = fullSheetHeader();
const workbook = await openClaimWorkbook(
  (function* () {
    yield header;
    yield* fullSheetLines(LINES);
  })(),
);
const layout = detectLayout([header, ...fullSheetLines(199)], { tables });
const mapped = layout.columns.filter(({ role }) => role !== null);

console.log(
  `A full sheet: ${LINES.toLocaleString("en-US")} lines of ${header.length} columns, ${mapped.length} of them read`,
);
let floorMs = 0;
const floorRun = await step("floor", () => floor(header.length));
floorMs = floorRun.ms;
await Excel.run(async (context) => {
  const sheet = context.workbook.worksheets.getActiveWorksheet();
  sheet.getRangeByIndexes(0, header.length + 1, LINES + 1, 1).clear();
  await context.sync();
});

const { edge } = workbook;
const before = fullPicture(workbook);
const read = await step("read", () => edge.read("sheet", layout));
const reading = read.value;
const check = await step("check", async () => runCheck(reading.batch, tables, NO_SETTINGS));
const mark = await step("mark", () => edge.mark(reading, check.value));
assertMarked(workbook, reading.batch, check.value, header.length);
console.log(`           ${check.value.count} findings, ${mark.value.flaggedCells} cells flagged`);
const codes = reading.batch.columns.find(({ role }) => role === "diagnosis");
if (!codes) throw new Error("The sheet has no column of diagnoses");
const texts = await step("look up", async () => officialTexts(reading.batch, codes.column, tables));
const notes = layout.columns.find(({ header: text }) => text === "Notes");
const fill = await step("fill", () =>
  edge.fill(reading, {
    mode: "emptyOnly",
    columns: [
      {
        codeColumn: codes.column,
        targetColumn: notes?.column ?? null,
        header: "Notes",
        texts: texts.value,
      },
    ],
  }),
);
assert.ok(notes, "the sheet has a column for the descriptions");
const places = { code: codes.column, target: notes.column };
assertDescribed(workbook, reading.batch, places, texts.value);
console.log(
  `           ${fill.value.changed} descriptions, ${fill.value.leftAlone.length} left alone`,
);
const undo = await step("undo", () => edge.undo());
console.log(`           ${undo.value?.changed} put back`);
const clear = await step("clear", () => edge.clearMarks());
assert.deepEqual(fullPicture(workbook), before, "the sheet is as it was before");
console.log("           each flag and description in its row; cleared, the sheet is as it was");
const { request, response } = workbook.excel.largestPayloads;
console.log(`  largest request ${megabytes(request)}, largest response ${megabytes(response)}`);
const whole = read.ms + check.ms + mark.ms;
console.log(`  read, check and mark: ${(whole / floorMs).toFixed(1)} × the floor; clear included:`);
console.log(
  `  ${((whole + clear.ms) / floorMs).toFixed(1)} ×; ${megabytes(process.memoryUsage().rss)} in all`,
);
workbook.close();
