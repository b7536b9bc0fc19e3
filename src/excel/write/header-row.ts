import type { CellValue } from "../../claims/types";
import { NOTHING_CHANGED } from "../problems";
import { ExcelProblem } from "../types";

/** Asks for a header row's cells as they stand when the queue gets there; null for a sheet without a header. */
export function askHeaders(sheet: Excel.Worksheet, headerRow: number | null): Excel.Range | null {
  if (headerRow === null) return null;
  return sheet
    .getRangeByIndexes(headerRow, 0, 1, 1)
    .getEntireRow()
    .getUsedRangeOrNullObject(true)
    .load("columnIndex,values");
}

/** The header row's cells from column A on. */
export function loadedHeaders(row: Excel.Range | null): CellValue[] {
  if (!row || row.isNullObject || isWholeRow(row)) return [];
  return [...Array<CellValue>(row.columnIndex).fill(""), ...((row.values[0] ?? []) as CellValue[])];
}

/** The header row's cells as they stand now. Throws where the row is full. */
export async function headersNow(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  headerRow: number | null,
): Promise<CellValue[]> {
  const row = askHeaders(sheet, headerRow);
  await context.sync();
  if (row && !row.isNullObject && isWholeRow(row)) throw noRoom();
  return loadedHeaders(row);
}

/** Of a whole row Excel tells no values: its first and last cells are both in use. */
const isWholeRow = (row: Excel.Range): boolean => (row.values as unknown) === null;

const noRoom = (): ExcelProblem =>
  new ExcelProblem({
    what: "There is no room for another column.",
    next: "Delete an unused column at the right end of the sheet and try again.",
    left: NOTHING_CHANGED,
  });
