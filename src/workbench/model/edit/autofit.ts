import { displayText } from "../../display";
import { type Rect, WHOLE_SHEET } from "../rect";
import type { Sheet } from "../sheet";
import type { Workbook } from "../workbook";

/** Points; about what eleven-point Calibri takes. Excel measures glyphs, we count letters. */
const CHARACTER_WIDTH = 5.25;
const PADDING = 3.75;
const LINE_HEIGHT = 15;

/**
 * By all cells of a column, those outside of the range too.
 * https://github.com/OfficeDev/office-js/issues/5999
 */
export function autofitColumns(workbook: Workbook, sheet: Sheet, rects: readonly Rect[]): void {
  for (const rect of rects) {
    for (const column of sheet.grid.usedColumns) {
      if (column < rect.column || column >= rect.column + rect.columns) continue;
      const longest = longestText(workbook, sheet, column);
      if (longest > 0) sheet.columns.setSize(column, 1, longest * CHARACTER_WIDTH + PADDING);
    }
  }
  workbook.emit({ kind: "formatChanged", sheet, rects });
}

function longestText(workbook: Workbook, sheet: Sheet, column: number): number {
  const used = sheet.grid.usedWithin({ ...WHOLE_SHEET, column, columns: 1 });
  if (used === null) return 0;
  let longest = 0;
  for (let row = used.row; row < used.row + used.rows; row += 1) {
    const { numberFormat } = workbook.styleAt(sheet, row, column);
    const shown = displayText(
      workbook.valueAt(sheet, row, column),
      numberFormat,
      workbook.date1904,
    );
    longest = Math.max(longest, ...shown.split("\n").map((line) => line.length));
  }
  return longest;
}

/** Rows fall back to the height that their lines ask for; wrapping is not measured. */
export function autofitRows(workbook: Workbook, sheet: Sheet, rects: readonly Rect[]): void {
  for (const rect of rects) {
    const used = sheet.grid.usedWithin(rect);
    sheet.rows.setSize(rect.row, rect.rows, null);
    if (used === null) continue;
    for (let row = used.row; row < used.row + used.rows; row += 1) {
      const lines = linesInRow(workbook, sheet, row, used);
      if (lines > 1) sheet.rows.setSize(row, 1, lines * LINE_HEIGHT);
    }
  }
  workbook.emit({ kind: "formatChanged", sheet, rects });
}

function linesInRow(workbook: Workbook, sheet: Sheet, row: number, used: Rect): number {
  let lines = 1;
  for (let column = used.column; column < used.column + used.columns; column += 1) {
    const value = workbook.valueAt(sheet, row, column);
    if (typeof value === "string") lines = Math.max(lines, value.split("\n").length);
  }
  return lines;
}
