import type { CellValue } from "../../claims/types";
import type { Rows } from "../address";
import { inBlocks } from "../blocks";
import { cellSays } from "../cells";
import type { ClaimArea } from "./claim-area";
import { rowsBytes } from "../payload";

/** Rows enough to find the header below titles and to tell columns by their contents. */
const HEAD_ROWS = 200;

/** A range over all of a sheet's columns would be a whole row, of which Excel tells no values. */
const COLUMNS_AT_ONCE = 8_192;

/** The rows of an area in pieces, side by side, none of which is a whole row. */
export function acrossArea(
  sheet: Excel.Worksheet,
  { firstColumn, endColumn }: ClaimArea,
  { first, end }: Rows,
): Excel.Range[] {
  const parts: Excel.Range[] = [];
  for (let column = firstColumn; column < endColumn; column += COLUMNS_AT_ONCE) {
    const width = Math.min(COLUMNS_AT_ONCE, endColumn - column);
    parts.push(sheet.getRangeByIndexes(first, column, end - first, width));
  }
  return parts;
}

/**
 * The first rows of an area as their cells say. One round trip, unless they are too much for one.
 * @param ownColumn Our Code check column, which comes empty: it is no part of the claim.
 * @param alongside What else to ask in the same first request. Called again when that was refused for its size.
 */
export async function readHead(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  area: ClaimArea,
  ownColumn: number | null,
  alongside?: () => void,
): Promise<CellValue[][]> {
  const { top, endRow, firstColumn, endColumn } = area;
  const head: CellValue[][] = [];
  const rows = { first: top, end: Math.min(endRow, top + HEAD_ROWS) };
  if (rows.first >= rows.end || firstColumn >= endColumn) return [];
  await inBlocks([rows], 2 * (endColumn - firstColumn), undefined, async ([block = rows]) => {
    if (block.first === top) alongside?.();
    const parts = acrossArea(sheet, area, block).map((part) => part.load("values,text"));
    await context.sync();
    for (let row = 0; row < block.end - block.first; row++) {
      const values = parts.flatMap((part) => part.values[row] as CellValue[]);
      const shown = parts.flatMap((part) => part.text[row] ?? []);
      head.push(
        values.map((value, i) =>
          firstColumn + i === ownColumn ? "" : cellSays(value, shown[i] ?? ""),
        ),
      );
    }
    return 2 * rowsBytes(head.slice(block.first - block.end));
  });
  return head;
}
