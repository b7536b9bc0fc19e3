import type { CellValue, SheetLayout } from "../../claims/types";
import type { ClaimArea } from "./claim-area";
import { findHeader } from "./header-found";

/** Where the header and the columns of an earlier reading stand now. */
export interface ColumnsNow {
  /** How far the header moved down since. */
  readonly rowsDown: number;
  /** Where the column with this header, last seen at this place, stands now; null when it cannot be told. */
  find(header: string, column: number): number | null;
}

/**
 * Finds columns again by their headers: at the old place if the header is still there, else where it alone is.
 * @param head The sheet's first rows now, as read from `area`.
 */
export function columnsNow(
  layout: SheetLayout,
  area: ClaimArea,
  head: readonly (readonly CellValue[])[],
): ColumnsNow {
  if (!layout.headerRows) return { rowsDown: 0, find: (_header, column) => column };
  const found = findHeader(area, head);
  if (!found) return { rowsDown: 0, find: () => null };
  const lowest = head[found.last] ?? [];
  // A column that we inserted below a header of two lines has its header in the lower one.
  const bears = (header: string, place: number): boolean =>
    found.headers[place - area.firstColumn] === header ||
    lowest[place - area.firstColumn] === header;
  const places = found.headers.map((_, i) => area.firstColumn + i);
  return {
    rowsDown: area.top + found.last - layout.headerRows.last,
    find: (header, column) => {
      if (bears(header, column)) return column;
      const same = places.filter((place) => bears(header, place));
      return header !== "" && same.length === 1 ? same[0]! : null;
    },
  };
}
