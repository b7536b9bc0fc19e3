import { columnName, formatRect } from "../model/address";
import { WHOLE_SHEET } from "../model/rect";
import type { SimulatedExcel } from "../simulated-excel";

const HEAD_ROWS = 20;

/** Sorts the rows below the header by one column, as a person does. The header is the fullest of the first rows. */
export function sortByColumn({ workbook, person }: SimulatedExcel, column: number): void {
  const sheet = workbook.activeSheet;
  const used = sheet.usedWithin(WHOLE_SHEET, true);
  if (!used) return;
  const filled = Array.from({ length: Math.min(HEAD_ROWS, used.rows) }, (_, i) => {
    const cells = Array.from({ length: used.columns }, (_cell, c) =>
      workbook.valueAt(sheet, used.row + i, used.column + c),
    );
    return cells.filter((value) => value !== null).length;
  });
  const header = filled.indexOf(Math.max(...filled));
  const range = { ...used, row: used.row + header, rows: used.rows - header };
  person.sort(formatRect(range), columnName(column));
}
