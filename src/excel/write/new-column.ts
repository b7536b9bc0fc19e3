import type { CellValue } from "../../claims/types";
import { freeHeader } from "./free-header";
import { neverRan, NOTHING_CHANGED } from "../problems";
import { takeSheetColumnAway, takeTableColumnAway } from "./take-column-away";
import type { SheetReading } from "../types";
import { ExcelProblem } from "../types";

/** In points: room for an official description. */
const WIDTH = 240;

/** A description column that we inserted. */
export interface NewColumn {
  readonly column: number;
  readonly header: string;
}

/**
 * Inserts a column right of a code column, in its table where it has one. The new cells take text as text. Fails,
 * with nothing inserted, when the code column is no longer where it was read.
 * @param wantedHeader A number follows it where the sheet has such a header already.
 */
export async function insertColumn(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  reading: SheetReading,
  codeColumn: number,
  wantedHeader: string,
): Promise<NewColumn> {
  const { tableId, layout, batch } = reading;
  const headerRow = layout.headerRows?.last ?? null;
  const column = codeColumn + 1;
  const before = await headersNow(context, sheet, headerRow);
  const header = freeHeader(wantedHeader, before);
  const firstTableColumn = tableId === null ? 0 : await tableStart(context, sheet, tableId);

  const underneath = askHeaders(sheet, headerRow);
  const place = sheet.getRangeByIndexes(0, column, 1, 1).getEntireColumn();
  const table = tableId === null ? null : sheet.tables.getItem(tableId);
  const added = table?.columns.add(column - firstTableColumn, undefined, header);
  const inserted = added ? null : place.insert(Excel.InsertShiftDirection.right);
  const lines = sheet.getRangeByIndexes(batch.firstRow, column, Math.max(1, batch.lineCount), 1);
  lines.numberFormat = "@" as unknown as string[][]; // One value stands for all cells of the range.
  lines.dataValidation.clear();
  if (inserted && headerRow !== null) sheet.getCell(headerRow, column).values = [[header]];
  // In a table only cells are pushed: the sheet's column keeps the width that its user gave it.
  if (inserted) lines.getEntireColumn().format.columnWidth = WIDTH;
  try {
    await context.sync();
  } catch (error) {
    if (!neverRan(error))
      await removeIfInserted(context, sheet, reading, { column, header }, before);
    throw error;
  }
  if (JSON.stringify(loadedHeaders(underneath)) === JSON.stringify(before)) {
    return { column, header: headerRow === null ? "" : header };
  }
  // Excel moves what we hold along with its cells, so this takes away the very column that was inserted.
  added?.delete();
  inserted?.delete(Excel.DeleteShiftDirection.left);
  await context.sync();
  throw new ExcelProblem({
    what: "A person moved columns while a new one was inserted.",
    next: "Check again, then fill the descriptions.",
    left: NOTHING_CHANGED,
  });
}

function askHeaders(sheet: Excel.Worksheet, headerRow: number | null): Excel.Range | null {
  if (headerRow === null) return null;
  return sheet
    .getRangeByIndexes(headerRow, 0, 1, 1)
    .getEntireRow()
    .getUsedRangeOrNullObject(true)
    .load("columnIndex,values");
}

/** Of a whole row Excel tells no values: its first and last cells are both in use. */
const isWholeRow = (row: Excel.Range): boolean => (row.values as unknown) === null;

const noRoom = (): ExcelProblem =>
  new ExcelProblem({
    what: "There is no room for another column.",
    next: "Delete an unused column at the right end of the sheet and try again.",
    left: NOTHING_CHANGED,
  });

/** The header row's cells from column A on. */
function loadedHeaders(row: Excel.Range | null): CellValue[] {
  if (!row || row.isNullObject || isWholeRow(row)) return [];
  return [...Array<CellValue>(row.columnIndex).fill(""), ...((row.values[0] ?? []) as CellValue[])];
}

async function headersNow(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  headerRow: number | null,
): Promise<CellValue[]> {
  const row = askHeaders(sheet, headerRow);
  await context.sync();
  if (row && !row.isNullObject && isWholeRow(row)) throw noRoom();
  return loadedHeaders(row);
}

async function tableStart(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  tableId: string,
): Promise<number> {
  const box = sheet.tables.getItem(tableId).getRange().load("columnIndex");
  await context.sync();
  return box.columnIndex;
}

/** After an error nobody knows whether the column came in; its header at its place among the others tells. */
async function removeIfInserted(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { tableId, layout }: SheetReading,
  { column, header }: NewColumn,
  before: readonly CellValue[],
): Promise<void> {
  const headerRow = layout.headerRows?.last ?? null;
  if (headerRow === null) return;
  const now = await headersNow(context, sheet, headerRow);
  const inserted = [...before.slice(0, column), header, ...before.slice(column)];
  if (JSON.stringify(now) !== JSON.stringify(inserted)) return;
  if (tableId === null) await takeSheetColumnAway(context, sheet, column, headerRow, header);
  else await takeTableColumnAway(context, sheet, tableId, header);
}
