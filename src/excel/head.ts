import type { CellValue } from "../claims/types";
import { cellSays } from "./cells";
import type { ClaimArea } from "./claim-area";

/** Rows enough to find the header below titles and to tell columns by their contents. */
const HEAD_ROWS = 200;

/**
 * The first rows of an area as their cells say. One round trip.
 * @param ownColumn Our Code check column, which comes empty: it is no part of the claim.
 */
export async function readHead(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  area: ClaimArea,
  ownColumn: number | null,
): Promise<CellValue[][]> {
  const rows = Math.min(HEAD_ROWS, area.endRow - area.top);
  const columns = area.endColumn - area.firstColumn;
  if (rows <= 0) return [];
  const range = sheet
    .getRangeByIndexes(area.top, area.firstColumn, rows, columns)
    .load("values,text");
  await context.sync();
  const values = range.values as CellValue[][];
  return values.map((row, r) =>
    row.map((value, c) =>
      area.firstColumn + c === ownColumn ? "" : cellSays(value, range.text[r]?.[c] ?? ""),
    ),
  );
}
