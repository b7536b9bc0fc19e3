/**
 * Checking while a person types, on the clinic sample repeated to 100,000 lines: what a change of one cell, and of 1,000
 * rows pasted, sorted, inserted or deleted, costs beside a check of all lines in the same run; in the check alone, and through
 * Office.js and the simulated Excel until the list is up to date. `npx tsx test/bench/live.ts`; `LINES=1000000` before it
 * takes another number of lines.
 */
import { detectLayout } from "../../src/claims";
import type { LineEdits } from "../../src/claims/batch-edits";
import { cellAt } from "../../src/claims/column-cells";
import type { Batch, CellValue } from "../../src/claims/types";
import { mergeFindings } from "../../src/check/recheck/merge-findings";
import { followSteps, recheckSteps } from "../../src/check/recheck/recheck";
import { suggestionsLeft } from "../../src/check/cells/allowance";
import { runCheck } from "../../src/check/run";
import { planEdits } from "../../src/excel/live/plan-edits";
import type { SheetEdit } from "../../src/excel/live/sheet-edit";
import { checkedAfter } from "../../src/taskpane/live/checked-after";
import { resultsOf } from "../../src/taskpane/actions/check";
import type { Checked } from "../../src/taskpane/store/checked";
import { openClaimWorkbook } from "../support/claim-workbook";
import { testTables } from "../tables";
import { columnLetters } from "../../src/check/columns/column-letters";
import { clinicLines, median } from "./clinic-lines";

const LINES = Number(process.env["LINES"] ?? 100_000);
const ROWS = 1_000;
const RUNS = LINES > 200_000 ? 3 : 7;
const SETTINGS = { rules: {} };

const tables = await testTables();
const rows = clinicLines(LINES);
// Each repetition of the sample is another month's claims.
const month = 2_000;
rows.forEach((row, i) => i > 0 && (row[0] = `${row[0]}-${Math.floor((i - 1) / month)}`));
const workbook = await openClaimWorkbook(rows);
const layout = detectLayout(rows.slice(0, 200), { tables });
const reading = await workbook.edge.read("sheet", layout);
const { batch } = reading;

/** These lines with the values of other lines, so that all columns change. */
function pasted(into: Batch, first: number, count: number): LineEdits {
  const lines = Array.from({ length: count }, (_, i) => first + i);
  const from = (line: number) => (line * 7 + 13) % into.lineCount;
  const values = into.columns.map(({ role, cells }) =>
    lines.map((line) => (role === "claimId" ? `new ${line >> 1}` : cellAt(cells, from(line)))),
  );
  return { shifts: [], lines, values };
}

function typed(into: Batch, line: number, code: CellValue): LineEdits {
  const diagnosis = into.columns.findIndex(({ role }) => role === "diagnosis");
  const values = into.columns.map(({ cells }, i) => [i === diagnosis ? code : cellAt(cells, line)]);
  return { shifts: [], lines: [line], values };
}

function timed(work: (run: number) => void): number {
  const times = Array.from({ length: RUNS }, (_, run) => {
    const start = performance.now();
    work(run);
    return performance.now() - start;
  });
  return median(times);
}

const all = runCheck(batch, tables, SETTINGS);
const followed = finished(followSteps(batch, tables, SETTINGS));

function finished<T>(steps: Generator<unknown, T>): T {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

function recheck(edits: LineEdits): void {
  const { checked } = finished(recheckSteps(followed, edits, tables));
  mergeFindings(all, batch.lineCount, edits.shifts, checked);
}

const full = timed(() => runCheck(batch, tables, SETTINGS));
const one = timed((run) => recheck(typed(batch, 40_000 + run, run % 2 ? "E11" : "I1O")));
const many = timed((run) => recheck(pasted(batch, 20_000 + run * 2_000, ROWS)));
const inserted = timed((run) => {
  const at = 20_000 + run * 2_000;
  recheck({ ...pasted(batch, at, ROWS), shifts: [{ kind: "insert", at, count: ROWS }] });
});
const deleted = timed((run) => {
  const shifts = [{ kind: "delete", at: 20_000 + run * 2_000, count: ROWS }] as const;
  recheck({ shifts, lines: [], values: batch.columns.map(() => []) });
});

/** The pane's part: lines read through Office.js, checked, and the list made of it. */
async function throughOffice(
  edit: (run: number) => SheetEdit | readonly SheetEdit[],
  write: (run: number) => void,
  takeBack: (run: number) => void = () => {},
) {
  const times: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    write(run);
    const start = performance.now();
    const plan = planEdits(reading, [edit(run)].flat());
    const touched = plan && (await workbook.edge.live?.readTouched(plan));
    if (!touched) throw new Error("The lines could not be followed");
    const suggestFor = suggestionsLeft(all);
    const steps = recheckSteps(followed, touched.edits, tables, undefined, suggestFor);
    const after = checkedAfter(checked, checked, touched, finished(steps).checked);
    if (!after) throw new Error("A formula went");
    times.push(performance.now() - start);
    takeBack(run);
  }
  return median(times);
}

const checked: Checked = {
  ...resultsOf(reading, all, null),
  all,
  ignored: [],
  notMet: [],
  checkedAt: "",
  flags: { kind: "reportOnly" },
  outdated: false,
  quiet: false,
  filled: false,
};
const cells = (first: number, count: number): SheetEdit => ({
  kind: "cells",
  areas: [{ rows: { first, end: first + count }, columns: { first: 0, end: 30 } }],
});
const width = rows[0]?.length ?? 0;
const lastColumn = columnLetters(width - 1);
const ofOne = await throughOffice(
  (run) => cells(50_000 + run, 1),
  (run) => workbook.type(`F${50_001 + run}`, "E11"),
);
const ofMany = await throughOffice(
  (run) => cells(60_000 + run * ROWS, ROWS),
  (run) =>
    workbook.excel.person.paste(
      `Claims!F${60_001 + run * ROWS}`,
      Array.from({ length: ROWS }, (_, i) => [i % 3 ? "I10" : "E11"]),
    ),
);
/** Whole rows with the values of other rows. */
const otherRows = (run: number): CellValue[][] =>
  Array.from({ length: ROWS }, (_, i) =>
    Array.from({ length: width }, (_each, column) =>
      column === 0 ? `new ${run} ${i >> 1}` : (rows[1 + ((i * 7 + 13) % LINES)]?.[column] ?? ""),
    ),
  );
const { person } = workbook.excel;
const firstRow = (run: number) => 60_001 + run * ROWS;
const shift = (kind: "insert" | "delete", run: number): SheetEdit => ({
  kind,
  rows: { first: firstRow(run) - 1, end: firstRow(run) - 1 + ROWS },
});
const putRows = (run: number) => person.paste(`Claims!A${firstRow(run)}`, otherRows(run));
const ofRows = await throughOffice((run) => cells(60_000 + run * ROWS, ROWS), putRows);
const ofSort = await throughOffice(
  (run) => cells(60_000 + run * ROWS, ROWS),
  (run) =>
    person.sort(`Claims!A${firstRow(run)}:${lastColumn}${firstRow(run) + ROWS - 1}`, "F", {
      headers: false,
    }),
);
const ofInsert = await throughOffice(
  (run) => [shift("insert", run), cells(60_000 + run * ROWS, ROWS)],
  (run) => {
    person.insertRows(firstRow(run), ROWS, "Claims");
    putRows(run);
  },
  (run) => person.deleteRows(firstRow(run), ROWS, "Claims"),
);
const ofDelete = await throughOffice(
  (run) => shift("delete", run),
  (run) => person.deleteRows(firstRow(run), ROWS, "Claims"),
  (run) => person.insertRows(firstRow(run), ROWS, "Claims"),
);
workbook.close();

const told = (ms: number) =>
  `${ms.toFixed(0)} ms, ${(full / ms).toFixed(1)} times quicker than all lines`;
console.log(
  `Checking as a person types, ${LINES.toLocaleString("en-US")} lines, ${all.count} findings`,
);
console.log(`  all lines              ${full.toFixed(0)} ms`);
console.log(`  one cell typed         ${told(one)}`);
console.log(`  ${ROWS} rows pasted       ${told(many)}`);
console.log(`  ${ROWS} rows inserted     ${told(inserted)}`);
console.log(`  ${ROWS} rows deleted      ${told(deleted)}`);
console.log(`  through Office.js, until the list is up to date`);
console.log(`  one cell typed         ${told(ofOne)}`);
console.log(`  ${ROWS} cells pasted      ${told(ofMany)}`);
console.log(`  ${ROWS} rows pasted       ${told(ofRows)}`);
console.log(`  ${ROWS} rows sorted       ${told(ofSort)}`);
console.log(`  ${ROWS} rows inserted     ${told(ofInsert)}`);
console.log(`  ${ROWS} rows deleted      ${told(ofDelete)}`);
