import type { Block } from "../../claims/blocks/find-blocks";
import { findBlocks } from "../../claims/blocks/find-blocks";
import { ROWS_LOOKED_AT, rowGroups } from "../../claims/blocks/row-groups";
import { isBlankCell } from "../../claims/contents/cell-text";
import { recogniseHeader } from "../../claims/headers/recognise-header";
import type { CellValue, SheetLayout } from "../../claims/types";
import type { Rows } from "../address";
import { inBlocks } from "../blocks";
import { rowsBytes } from "../payload";
import type { ClaimArea } from "./claim-area";
import { cannotCompute } from "./date-system";
import { readHead } from "./head";

type Head = readonly (readonly CellValue[])[];

/** So many columns are asked for blank cells: those with the fewest among the first rows. */
const COLUMNS_ASKED = 3;
/** So many places where a header may stand are looked at. */
const MOST_PLACES = 100;
/** A header stands at most so many rows below the blank one. */
const ROWS_TO_HEADER = 4;

/**
 * The blocks of a plain range, one below the other; none where it is one list. A long sheet is not read for it: Excel
 * counts the blank cells, and only where every column has some, one column is read.
 * @param head The area's first rows.
 * @param layout What they were taken for.
 * @param ownColumn Our Code check column.
 */
export async function sheetBlocks(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  area: ClaimArea,
  head: Head,
  layout: SheetLayout,
  ownColumn: number | null,
): Promise<Block[]> {
  const filled = head.findLastIndex((row) => !row.every(isBlankCell)) + 1;
  const groups = [...rowGroups(head, area.top)];
  const rest = { first: area.top + filled, end: area.endRow };
  if (area.top + head.length < area.endRow) {
    const column = await leastBlank(context, sheet, likelyFull(head, area, layout), rest);
    const places = column === null ? [] : await headerPlaces(context, sheet, column, rest);
    for (const { first, end } of places) {
      const rows = await readHead(context, sheet, { ...area, top: first, endRow: end }, ownColumn);
      groups.push(...rowGroups(rows, first));
    }
  }
  return findBlocks(groups);
}

/** The mapped columns with the fewest blank cells in the first rows. */
function likelyFull(head: Head, { firstColumn }: ClaimArea, { columns }: SheetLayout): number[] {
  const mapped = columns.filter(({ role }) => role !== null).map(({ column }) => column);
  const blank = (column: number): number =>
    head.filter((row) => isBlankCell(row[column - firstColumn] ?? "")).length;
  return mapped.toSorted((a, b) => blank(a) - blank(b)).slice(0, COLUMNS_ASKED);
}

/** The column with the fewest blank cells; null where one has none, so that no row is blank, or Excel cannot count. */
async function leastBlank(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  columns: readonly number[],
  { first, end }: Rows,
): Promise<number | null> {
  const asked = columns.map((column) => {
    const cells = sheet.getRangeByIndexes(first, column, end - first, 1);
    return { column, blank: context.workbook.functions.countBlank(cells).load("value") };
  });
  try {
    await context.sync();
  } catch (error) {
    if (!cannotCompute(error)) throw error;
    return null;
  }
  const [least] = asked.toSorted((a, b) => a.blank.value - b.blank.value);
  return least && least.blank.value > 0 ? least.column : null;
}

/** Where a header may stand below a row that is blank in this column, with the blank rows and what follows. */
async function headerPlaces(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  column: number,
  rows: Rows,
): Promise<Rows[]> {
  const places: { first: number; end: number }[] = [];
  let titleFrom: number | null = null;
  let blankFrom: number | null = null;
  let filledFrom = Infinity;
  const look = (value: CellValue, row: number): void => {
    if (isBlankCell(value)) {
      if (filledFrom !== Infinity) {
        // What stood between this blank row and the one before may be a title of what follows.
        titleFrom = row - filledFrom < ROWS_TO_HEADER ? blankFrom : null;
        blankFrom = null;
      }
      blankFrom ??= row;
      filledFrom = Infinity;
      return;
    }
    if (blankFrom === null) return;
    filledFrom = Math.min(filledFrom, row);
    if (row - filledFrom >= ROWS_TO_HEADER) blankFrom = null;
    else if (recogniseHeader(String(value)) !== null) {
      places.push({ first: titleFrom ?? blankFrom, end: Math.min(rows.end, row + ROWS_LOOKED_AT) });
      blankFrom = null;
    }
  };
  await inBlocks([rows], 1, { onProgress: () => {} }, async ([block = rows]) => {
    const { first, end } = block;
    const range = sheet.getRangeByIndexes(first, column, end - first, 1).load("values");
    await context.sync();
    const values = range.values as CellValue[][];
    range.untrack();
    values.forEach(([value = ""], i) => look(value, first + i));
    return rowsBytes(values);
  });
  return places.slice(0, MOST_PLACES);
}
