import assert from "node:assert/strict";
import type { Findings } from "../../src/check/types";
import type { Batch, CellValue } from "../../src/claims";
import { isMarkText } from "../../src/check/findings/mark-texts";
import type { ClaimWorkbook } from "../support/claim-workbook";
import { withoutChangeLog } from "../support/claim-workbook";
import { apiValue } from "../../src/workbench/model/scalar";

/** How far right of the sheet's last column our own is looked for. */
const OUR_COLUMNS = 4;

const valueIn = ({ excel, sheet }: ClaimWorkbook, row: number, column: number): CellValue =>
  apiValue(excel.workbook.valueAt(sheet, row, column));

/** Everything in the workbook but the change log, with a number for each column's cells. */
export const fullPicture = ({ excel }: ClaimWorkbook): unknown =>
  withoutChangeLog(excel.snapshot({ digestCells: true }));

/** Throws unless the lines with findings are marked, each in its own row, and no other. */
export function assertMarked(
  workbook: ClaimWorkbook,
  { firstRow, lineCount }: Batch,
  { count, line }: Findings,
  width: number,
): void {
  const found = new Set(line.subarray(0, count));
  for (let at = 0; at < lineCount; at++) {
    const marks = Array.from({ length: OUR_COLUMNS }, (_, i) =>
      valueIn(workbook, firstRow + at, width + i),
    ).filter((value) => isMarkText(String(value)));
    assert.equal(marks.length, found.has(at) ? 1 : 0, `marks in row ${firstRow + at + 1}`);
  }
}

/** Throws unless each line has its code's description beside the code that it was looked up for. */
export function assertDescribed(
  workbook: ClaimWorkbook,
  { firstRow, columns }: Batch,
  { code, target }: { readonly code: number; readonly target: number },
  texts: readonly (string | null)[],
): void {
  const cells = columns.find(({ column }) => column === code)?.cells;
  assert.ok(cells, "the column of codes was read");
  texts.forEach((text, at) => {
    const row = firstRow + at;
    assert.equal(valueIn(workbook, row, code), cells.distinct[cells.indexes[at] ?? 0]);
    assert.equal(valueIn(workbook, row, target), text ?? "", `description in row ${row + 1}`);
  });
}
