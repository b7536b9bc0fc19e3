import { usedInRows } from "../read/claim-area";
import type { SheetReading } from "../types";

/**
 * Asks where the lines end now: the row after the last that holds anything, or after the table's last line. Call the
 * answer once the queue was synchronised; null where the table is gone.
 */
export function askLinesEnd(
  sheet: Excel.Worksheet,
  { tableId, layout: { block } }: Pick<SheetReading, "tableId" | "layout">,
): () => number | null {
  if (tableId !== null) return askTableEnd(sheet, tableId);
  const used = block ? usedInRows(sheet, block) : sheet.getUsedRangeOrNullObject(true);
  used.load("rowIndex,rowCount");
  return () => (used.isNullObject ? 0 : used.rowIndex + used.rowCount);
}

/** The same for a table, which people make longer and shorter without an event that says so. */
export function askTableEnd(sheet: Excel.Worksheet, tableId: string): () => number | null {
  const table = sheet.tables.getItemOrNullObject(tableId).load("showTotals");
  const range = table.getRange().load("rowIndex,rowCount");
  return () =>
    table.isNullObject ? null : range.rowIndex + range.rowCount - (table.showTotals ? 1 : 0);
}
