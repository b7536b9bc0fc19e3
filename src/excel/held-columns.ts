import type { Rows } from "./address";
import { once } from "./once";

/** Holds on to a whole column: it goes along when columns are inserted or deleted, and its `columnIndex` tells. */
export const holdColumn = (sheet: Excel.Worksheet, column: number): Excel.Range =>
  sheet.getRangeByIndexes(0, column, 1, 1).getEntireColumn().load("columnIndex");

/** Rows of a column that is held on to, and of those right of it; for one request. */
export function within(entireColumn: Excel.Range, { first, end }: Rows, columns = 1): Excel.Range {
  const top = entireColumn.getCell(first, 0);
  const range = once(top.getResizedRange(end - first - 1, columns - 1));
  once(top);
  return range;
}

/** The rows of one sheet's column, by its place; for one request. */
export function cellsOf(
  context: Excel.RequestContext,
  { sheetId }: { readonly sheetId: string },
  column: number,
  rows: Rows,
): Excel.Range {
  const sheet = context.workbook.worksheets.getItem(sheetId);
  return once(sheet.getRangeByIndexes(rows.first, column, rows.end - rows.first, 1));
}
