import { columnName, formatRect } from "../model/address";
import type { Rect } from "../model/rect";
import { WHOLE_SHEET } from "../model/rect";
import type { SimulatedExcel } from "../simulated-excel";
import { displayAt } from "../view";
import type { Place } from "./grid-source";

const HEAD_ROWS = 20;

/** Sorts the rows below the header by one column, as a person does. */
export function sortByColumn(excel: SimulatedExcel, column: number): void {
  const list = listOf(excel);
  if (list) excel.person.sort(formatRect(list), columnName(column));
}

/** Shows only the rows that show the same as this cell in its column. */
export function filterByCell(excel: SimulatedExcel, { row, column }: Place): void {
  const { workbook, person } = excel;
  const list = listOf(excel);
  if (!list) return;
  const { text } = displayAt(workbook, workbook.activeSheet, row, column);
  person.filter(formatRect(list), columnName(column), [text]);
}

/** The header and the rows below it. The header is the fullest of the first rows. */
function listOf({ workbook }: SimulatedExcel): Rect | null {
  const sheet = workbook.activeSheet;
  const used = sheet.usedWithin(WHOLE_SHEET, true);
  if (!used) return null;
  const filled = Array.from({ length: Math.min(HEAD_ROWS, used.rows) }, (_, i) => {
    const cells = Array.from({ length: used.columns }, (_cell, c) =>
      workbook.valueAt(sheet, used.row + i, used.column + c),
    );
    return cells.filter((value) => value !== null).length;
  });
  const header = filled.indexOf(Math.max(...filled));
  return { ...used, row: used.row + header, rows: used.rows - header };
}
