import type { SheetReading } from "../types";
import type { ColumnPlace } from "./job";

/**
 * Where a column that was seen earlier stands in a reading: at its place if its header is still above it, else where that
 * header alone is. Null where that cannot be told. Without headers there is only the place.
 */
export function placeNow(
  { headerCells }: Pick<SheetReading, "headerCells">,
  { header, column }: ColumnPlace,
): number | null {
  if (headerCells.size === 0) return column;
  const bears = (place: number): boolean => String(headerCells.get(place) ?? "") === header;
  if (bears(column)) return column;
  const same = [...headerCells.keys()].filter(bears);
  return header !== "" && same.length === 1 ? same[0]! : null;
}
