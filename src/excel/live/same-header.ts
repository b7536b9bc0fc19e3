import type { CellValue } from "../../claims/types";
import type { SheetReading } from "../types";

/**
 * Asks whether each column that is read still stands below its header. Call the answer once the queue was synchronised. A
 * sheet without a header cannot tell.
 */
export function askSameHeader(
  sheet: Excel.Worksheet,
  { layout, headerCells }: Pick<SheetReading, "layout" | "headerCells">,
): () => boolean {
  const row = layout.headerRows?.last;
  if (row === undefined || headerCells.size === 0) return () => true;
  const places = [...headerCells.keys()];
  const first = Math.min(...places);
  const header = sheet
    .getRangeByIndexes(row, first, 1, Math.max(...places) - first + 1)
    .load("values");
  return () => {
    const [cells = []] = header.values as CellValue[][];
    header.untrack();
    return layout.columns.every(
      ({ role, column }) => role === null || cells[column - first] === headerCells.get(column),
    );
  };
}
