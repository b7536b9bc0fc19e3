import type { CellValue } from "../claims/types";

/** A column of ours that is to go. */
export interface OurColumn {
  readonly column: number;
  readonly tableId: string | null;
  readonly headerRow: number | null;
}

/**
 * Deletes a column that we added, unless it holds anything but its header: then it stays, with the header, and
 * whatever a person typed there. Something typed in the very moment of deleting comes back in a column of its own.
 * @returns True when the column is gone.
 */
export async function takeColumnAway(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  ours: OurColumn,
): Promise<boolean> {
  const found = await look(context, sheet, ours);
  if (found.typed.length > 0) return false;
  return ours.tableId === null
    ? deleteSheetColumn(context, sheet, ours)
    : deleteTableColumn(context, sheet, ours.tableId, found.tableColumnId);
}

interface Typed {
  readonly row: number;
  readonly value: CellValue;
}

async function look(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { column, tableId, headerRow }: OurColumn,
): Promise<{ typed: Typed[]; tableColumnId: number }> {
  const entire = sheet.getRangeByIndexes(0, column, 1, 1).getEntireColumn();
  if (tableId === null) {
    const used = askTyped(entire);
    await context.sync();
    return { typed: typedBesides(used, headerRow), tableColumnId: -1 };
  }
  const table = sheet.tables.getItem(tableId);
  const box = table.getRange().load("columnIndex");
  await context.sync();
  const tableColumn = table.columns.getItemAt(column - box.columnIndex).load("id");
  const used = askTyped(tableColumn.getDataBodyRange());
  await context.sync();
  return { typed: typedBesides(used, null), tableColumnId: tableColumn.id };
}

const askTyped = (range: Excel.Range): Excel.Range =>
  range.getUsedRangeOrNullObject(true).load("rowIndex,values");

function typedBesides(used: Excel.Range, headerRow: number | null): Typed[] {
  if (used.isNullObject) return [];
  return (used.values as CellValue[][])
    .map(([value], i) => ({ row: used.rowIndex + i, value: value ?? "" }))
    .filter(({ row, value }) => value !== "" && row !== headerRow);
}

async function deleteSheetColumn(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { column, headerRow }: OurColumn,
): Promise<boolean> {
  const place = () => sheet.getRangeByIndexes(0, column, 1, 1).getEntireColumn();
  const used = askTyped(place());
  place().delete(Excel.DeleteShiftDirection.left);
  await context.sync();
  const typed = typedBesides(used, headerRow);
  if (typed.length === 0) return true;
  place().insert(Excel.InsertShiftDirection.right);
  for (const { row, value } of typed) sheet.getCell(row, column).values = [[value]];
  await context.sync();
  return false;
}

async function deleteTableColumn(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  tableId: string,
  columnId: number,
): Promise<boolean> {
  const table = sheet.tables.getItem(tableId);
  const going = table.columns.getItem(columnId).load("name,index");
  const used = askTyped(going.getDataBodyRange());
  going.delete();
  await context.sync();
  const typed = typedBesides(used, null);
  if (typed.length === 0) return true;
  const body = table.columns.add(going.index, undefined, going.name).getDataBodyRange();
  const top = body.load("rowIndex");
  await context.sync();
  for (const { row, value } of typed) body.getCell(row - top.rowIndex, 0).values = [[value]];
  await context.sync();
  return false;
}
