import type { Rows } from "../address";
import { sheetProtected } from "../problems";

/**
 * The sheet, when it can be written to. Throws an ExcelProblem for a protected one, and Office's for a deleted one.
 * @param also Puts more into the same request.
 */
export async function writableSheet(
  context: Excel.RequestContext,
  sheetId: string,
  also: () => void = () => {},
): Promise<Excel.Worksheet> {
  const sheet = context.workbook.worksheets.getItem(sheetId).load("name");
  sheet.protection.load("protected");
  also();
  await context.sync();
  if (sheet.protection.protected) throw sheetProtected(sheet.name);
  return sheet;
}

/**
 * Rows of a column that are part of merged cells: writing to them could land in a cell that is not shown. Excel
 * tells since ExcelApi 1.13; before that none are known.
 */
export async function mergedRows(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  column: number,
  rows: Rows,
): Promise<Rows[]> {
  if (!Office.context.requirements.isSetSupported("ExcelApi", "1.13")) return [];
  const merged = sheet
    .getRangeByIndexes(rows.first, column, Math.max(1, rows.end - rows.first), 1)
    .getMergedAreasOrNullObject();
  merged.areas.load("items/rowIndex,items/rowCount");
  await context.sync();
  if (merged.isNullObject) return [];
  return merged.areas.items.map(({ rowIndex, rowCount }) => ({
    first: rowIndex,
    end: rowIndex + rowCount,
  }));
}

export const isWithin = (spans: readonly Rows[], row: number): boolean =>
  spans.some(({ first, end }) => row >= first && row < end);
