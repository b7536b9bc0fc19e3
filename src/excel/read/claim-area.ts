import type { BlockRows, SheetLayout } from "../../claims/types";
import type { Rows } from "../address";
import { MAX_COLUMNS, MAX_ROWS } from "../address";

/** The part of a sheet that holds header and claim lines: an Excel table, or the cells that hold values. */
export interface ClaimArea {
  readonly tableId: string | null;
  /** First row, header included, 0-based. */
  readonly top: number;
  /** For a table: its header row, or null when it is hidden. A plain range's header is for the layout to find. */
  readonly headerRow: number | null;
  /** Row after the last claim line; a table's totals row is not part of it. */
  readonly endRow: number;
  readonly firstColumn: number;
  /** Column after the last. */
  readonly endColumn: number;
}

interface Box {
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

const BOX = "rowIndex,columnIndex,rowCount,columnCount";

/**
 * A sheet's areas that could hold claim lines: `used` is the cells outside tables too that hold values, of one block only
 * where that is asked for; null where none does.
 */
export interface SheetAreas {
  readonly used: ClaimArea | null;
  readonly tables: readonly ClaimArea[];
}

/**
 * Reads where values and tables stand. Two round trips.
 * @param layout What was seen before: where that is one of several blocks, the rows of the others are left out.
 */
export async function readAreas(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  layout?: SheetLayout,
): Promise<SheetAreas> {
  const used = sheet.getUsedRangeOrNullObject(true).load(BOX);
  const block = layout?.block ?? null;
  const inBlock = block && usedInRows(sheet, block);
  const tables = sheet.tables.load("items/id,items/showHeaders,items/showTotals");
  await context.sync();
  const boxes = tables.items.map((table) => ({ table, box: table.getRange().load(BOX) }));
  if (boxes.length > 0) await context.sync();
  const ofSheet = used.isNullObject ? null : areaOfRange(used);
  return {
    used: block && inBlock ? areaOfBlock(ofSheet, block, inBlock) : ofSheet,
    tables: boxes.map(({ table, box }) => areaOfTable(table, box)),
  };
}

/** What holds values in a block's rows, all columns of the sheet. */
export const usedInRows = (sheet: Excel.Worksheet, { first, end }: BlockRows): Excel.Range =>
  sheet
    .getRangeByIndexes(first, 0, (end ?? MAX_ROWS) - first, MAX_COLUMNS)
    .getUsedRangeOrNullObject(true)
    .load(BOX);

/** A block is as wide as the sheet: what is put right of it stands right of every other block too. */
function areaOfBlock(
  ofSheet: ClaimArea | null,
  { first }: BlockRows,
  inBlock: Excel.Range,
): ClaimArea | null {
  if (!ofSheet || inBlock.isNullObject) return null;
  return { ...ofSheet, top: first, endRow: inBlock.rowIndex + inBlock.rowCount };
}

const areaOfRange = (box: Box): ClaimArea => ({
  tableId: null,
  top: box.rowIndex,
  headerRow: null,
  endRow: box.rowIndex + box.rowCount,
  firstColumn: box.columnIndex,
  endColumn: box.columnIndex + box.columnCount,
});

const areaOfTable = (
  { id, showHeaders, showTotals }: Pick<Excel.Table, "id" | "showHeaders" | "showTotals">,
  box: Box,
): ClaimArea => ({
  ...areaOfRange(box),
  tableId: id,
  headerRow: showHeaders ? box.rowIndex : null,
  endRow: box.rowIndex + box.rowCount - (showTotals ? 1 : 0),
});

/**
 * The area that a person means: the table with the active cell, else the largest table when tables make up most of the
 * sheet, else everything that holds values. Null for an empty sheet.
 */
export function chooseArea({ used, tables }: SheetAreas, active: Box | null): ClaimArea | null {
  const touched = active && tables.find((table) => holds(table, active));
  if (touched) return touched;
  const largest = [...tables].sort((a, b) => size(b) - size(a))[0];
  const inTables = tables.reduce((sum, table) => sum + size(table), 0);
  return largest && (!used || inTables * 2 >= size(used)) ? largest : used;
}

/** Of lists side by side, a column of the one that a person means; `same` asks for the list of an earlier layout again. */
export function columnMeant(active: Box, same?: SheetLayout): number {
  return same?.columns.find(({ role }) => role !== null)?.column ?? active.columnIndex;
}

const size = ({ top, endRow, firstColumn, endColumn }: ClaimArea): number =>
  (endRow - top) * (endColumn - firstColumn);

const holds = (area: ClaimArea, { rowIndex, columnIndex }: Box): boolean =>
  rowIndex >= area.top &&
  rowIndex < area.endRow &&
  columnIndex >= area.firstColumn &&
  columnIndex < area.endColumn;

/** The area that a layout was made of: the table whose body begins where the layout's lines do, else the used cells. */
export function areaOfLayout({ used, tables }: SheetAreas, layout: SheetLayout): ClaimArea | null {
  const columns = layout.columns.filter(({ role }) => role !== null).map(({ column }) => column);
  const table = tables.find(
    (area) =>
      bodyTop(area) === layout.firstRow &&
      columns.every((column) => column >= area.firstColumn && column < area.endColumn),
  );
  return table ?? used;
}

const bodyTop = ({ top, headerRow }: ClaimArea): number => (headerRow === null ? top : top + 1);

/** The rows of the claim lines in an area. */
export const linesOf = (area: ClaimArea, layout: SheetLayout): Rows => ({
  first: layout.firstRow,
  end: Math.max(layout.firstRow, area.endRow),
});
