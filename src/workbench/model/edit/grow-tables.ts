import { containsRect, intersection, type Rect } from "../rect";
import type { Sheet } from "../sheet";
import type { Table } from "../table";
import type { Workbook } from "../workbook";
import { resizeTable } from "./tables";

/**
 * What is typed right below a table, or right beside it, becomes part of it: AutoCorrect does so.
 * https://support.microsoft.com/en-us/office/resize-a-table-by-adding-or-removing-rows-and-columns-e65ae4bb-e44b-43f4-ad8b-7d68784f1165
 */
export function growTables(workbook: Workbook, sheet: Sheet, written: Rect): void {
  for (const table of sheet.tables) {
    const grown = table.showHeaders ? grownBy(table, written) : null;
    const others = sheet.tables.filter((other) => other !== table);
    if (grown && others.every((other) => intersection(other.rect, grown) === null)) {
      resizeTable(workbook, sheet, table, grown);
    }
  }
}

function grownBy(table: Table, rect: Rect): Rect | null {
  const { row, column, rows, columns } = table.rect;
  const below: Rect = { row, column, rows: rows + rect.rows, columns };
  if (!table.showTotals && rect.row === row + rows && containsRect(below, rect)) return below;
  const beside: Rect = { row, column, rows, columns: columns + rect.columns };
  if (rect.column === column + columns && containsRect(beside, rect)) return beside;
  return null;
}
