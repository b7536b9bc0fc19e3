import type { CellValue } from "../../claims/types";
import { neverRan, NOTHING_CHANGED } from "../problems";
import type { FillColumn, SheetReading } from "../types";
import { ExcelProblem } from "../types";
import { freeHeader } from "./free-header";
import { askHeaders, headersNow, loadedHeaders } from "./header-row";
import { takeSheetColumnAway, takeTableColumnAway } from "./take-column-away";

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
 * @param wanted The code column, and the new one's header: a number follows it where the sheet has such a header already.
 * @param tell Hears of the column's header in the request that inserts it.
 */
export async function insertColumn(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  reading: SheetReading,
  wanted: Pick<FillColumn, "codeColumn" | "header">,
  tell: (header: string) => void,
): Promise<NewColumn> {
  const { tableId, layout } = reading;
  const headerRow = layout.headerRows?.last ?? null;
  const before = await headersNow(context, sheet, headerRow);
  const fresh = { column: wanted.codeColumn + 1, header: freeHeader(wanted.header, before) };
  const asTold = headerRow === null ? { ...fresh, header: "" } : fresh;
  const tableStart = tableId === null ? 0 : await firstColumnOf(context, sheet, tableId);

  tell(asTold.header);
  const underneath = askHeaders(sheet, headerRow);
  const takeAway = putIn(sheet, reading, fresh, tableStart);
  try {
    await context.sync();
  } catch (error) {
    if (!neverRan(error)) await removeIfInserted(context, sheet, reading, fresh, before);
    throw error;
  }
  if (isSame(loadedHeaders(underneath), before)) return asTold;
  takeAway();
  await context.sync();
  throw new ExcelProblem({
    what: "A person moved columns while a new one was inserted.",
    next: "Check again, then fill the descriptions.",
    left: NOTHING_CHANGED,
  });
}

/**
 * Puts the column in, with the next request.
 * @returns The way to take it away again: Excel moves what we hold along with its cells, so it is that very column.
 */
function putIn(
  sheet: Excel.Worksheet,
  { tableId, layout, batch }: SheetReading,
  { column, header }: NewColumn,
  tableStart: number,
): () => void {
  const place = sheet.getRangeByIndexes(0, column, 1, 1).getEntireColumn();
  const table = tableId === null ? null : sheet.tables.getItem(tableId);
  const added = table?.columns.add(column - tableStart, undefined, header);
  const inserted = added ? null : place.insert(Excel.InsertShiftDirection.right);
  const lines = sheet.getRangeByIndexes(batch.firstRow, column, Math.max(1, batch.lineCount), 1);
  lines.numberFormat = "@" as unknown as string[][]; // One value stands for all cells of the range.
  lines.dataValidation.clear();
  const headerRow = layout.headerRows?.last;
  if (inserted && headerRow !== undefined) sheet.getCell(headerRow, column).values = [[header]];
  // In a table only cells are pushed: the sheet's column keeps the width that its user gave it.
  if (inserted) lines.getEntireColumn().format.columnWidth = WIDTH;
  return () => {
    added?.delete();
    inserted?.delete(Excel.DeleteShiftDirection.left);
  };
}

const isSame = (a: readonly CellValue[], b: readonly CellValue[]): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

async function firstColumnOf(
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
  if (!isSame(now, [...before.slice(0, column), header, ...before.slice(column)])) return;
  if (tableId === null) await takeSheetColumnAway(context, sheet, column, headerRow, header);
  else await takeTableColumnAway(context, sheet, tableId, header);
}
