import type { CellValue } from "../../claims/types";

/**
 * Deletes a sheet column that we inserted, unless it holds anything but its header: then it stays, and whatever a
 * person typed there. Something typed in the very moment of deleting comes back in a column of its own.
 * @param header What its header cell must say; null where the sheet has no header.
 * @returns True when the column is gone.
 */
export async function takeSheetColumnAway(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  column: number,
  headerRow: number | null,
  header: string | null,
): Promise<boolean> {
  // Excel moves what we hold along with its cells: from here on this is that very column.
  const entire = sheet.getRangeByIndexes(0, column, 1, 1).getEntireColumn();
  const top = headerRow === null ? null : sheet.getCell(headerRow, column).load("values");
  const seen = askTyped(entire);
  await context.sync();
  if (top && top.values[0]?.[0] !== header) return false;
  if (typedBesides(seen, headerRow).length > 0) return false;
  const underneath = askTyped(entire);
  entire.delete(Excel.DeleteShiftDirection.left);
  await context.sync();
  const typed = typedBesides(underneath, headerRow);
  if (typed.length === 0) return true;
  const at = underneath.columnIndex;
  sheet.getRangeByIndexes(0, at, 1, 1).getEntireColumn().insert(Excel.InsertShiftDirection.right);
  for (const { row, value } of typed) sheet.getCell(row, at).values = [[value]];
  await context.sync();
  return false;
}

/** As `takeSheetColumnAway`, for a column that we added to a table. A table's column is found by its header alone. */
export async function takeTableColumnAway(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  tableId: string,
  header: string,
): Promise<boolean> {
  const { columns } = sheet.tables.getItem(tableId);
  const column = columns.getItemOrNullObject(header).load("id");
  await context.sync();
  if (column.isNullObject) return false;
  const seen = askTyped(column.getDataBodyRange());
  await context.sync();
  if (typedBesides(seen, null).length > 0) return false;
  const going = columns.getItem(column.id).load("index");
  const underneath = askTyped(going.getDataBodyRange());
  going.delete();
  await context.sync();
  const typed = typedBesides(underneath, null);
  if (typed.length === 0) return true;
  const top = columns.add(going.index, undefined, header).getDataBodyRange().load("rowIndex");
  await context.sync();
  for (const { row, value } of typed) top.getCell(row - top.rowIndex, 0).values = [[value]];
  await context.sync();
  return false;
}

interface Typed {
  readonly row: number;
  readonly value: CellValue;
}

const askTyped = (range: Excel.Range): Excel.Range =>
  range.getUsedRangeOrNullObject(true).load("rowIndex,columnIndex,values");

function typedBesides(used: Excel.Range, headerRow: number | null): Typed[] {
  if (used.isNullObject) return [];
  return (used.values as CellValue[][])
    .map(([value], i) => ({ row: used.rowIndex + i, value: value ?? "" }))
    .filter(({ row, value }) => value !== "" && row !== headerRow);
}
