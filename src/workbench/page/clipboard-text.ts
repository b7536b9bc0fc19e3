import type { Rect } from "../model/rect";
import type { Workbook } from "../model/workbook";
import { displayAt } from "../view";

/** What these cells of the active sheet show, as spreadsheets put cells on the clipboard: tabs between, a line a row. */
export function textOf(workbook: Workbook, rect: Rect): string {
  const sheet = workbook.activeSheet;
  const used = sheet.usedWithin(rect, true);
  if (!used) return "";
  const ofRow = (row: number): string =>
    Array.from(
      { length: used.column + used.columns - rect.column },
      (_, at) => displayAt(workbook, sheet, row, rect.column + at).text,
    ).join("\t");
  const rows = used.row + used.rows - rect.row;
  return Array.from({ length: rows }, (_, at) => ofRow(rect.row + at)).join("\n");
}

/** The cells of a text from the clipboard. */
export function textRows(text: string): string[][] {
  const lines = text.replace(/\r?\n$/, "").split(/\r?\n/);
  return lines.map((line) => line.split("\t"));
}
