import type { Rect } from "../rect";
import { intersection } from "../rect";
import type { Shift } from "../shift";
import { shiftRect } from "../shift";
import type { Sheet } from "../sheet";
import type { Table } from "../table";
import { headerRow } from "../table";
import type { Workbook } from "../workbook";
import { constant } from "./enter";
import { freeColumnName } from "./table-headers";

/** Tables grow and shrink with the rows and columns inside them; one whose cells are all deleted is gone. */
export function followTableShift(workbook: Workbook, sheet: Sheet, shift: Shift): void {
  const kept: Table[] = [];
  for (const table of sheet.tables) {
    const rect = shiftRect(table.rect, shift);
    if (rect === null) {
      workbook.emit({ kind: "tableDeleted", sheet, table });
      continue;
    }
    takeColumns(workbook, table, rect, shift);
    table.rect = withBody(table, rect);
    if (shift.direction === "right") writeNewHeaders(workbook, sheet, table);
    kept.push(table);
  }
  sheet.tables = kept;
}

/** The table's columns after cells were inserted or deleted sideways. */
function takeColumns(workbook: Workbook, table: Table, after: Rect, shift: Shift): void {
  if (shift.direction === "right" && after.columns > table.columns.length) {
    const at = shift.rect.column - table.rect.column;
    const added = Array.from({ length: shift.rect.columns }, () => ({
      id: workbook.nextNumber(),
      name: freeColumnName(table),
    }));
    table.columns.splice(at, 0, ...added);
    added.forEach((column) => (column.name = freeColumnName(table, column)));
  }
  if (shift.direction === "left" && after.columns < table.columns.length) {
    const cut = intersection(table.rect, { ...shift.rect, row: 0, rows: Number.MAX_SAFE_INTEGER });
    if (cut === null) return;
    const gone = table.columns.splice(cut.column - table.rect.column, cut.columns);
    for (const { id } of gone) table.filters.delete(id);
  }
}

/** A table keeps one body row, empty, when all others are deleted. */
function withBody(table: Table, rect: Rect): Rect {
  const least = 1 + (table.showHeaders ? 1 : 0) + (table.showTotals ? 1 : 0);
  return { ...rect, rows: Math.max(rect.rows, least) };
}

function writeNewHeaders(workbook: Workbook, sheet: Sheet, table: Table): void {
  const header = headerRow(table);
  if (header === null) return;
  table.columns.forEach(({ name }, at) => {
    if (workbook.valueAt(sheet, header.row, header.column + at) === null) {
      sheet.grid.put(header.row, header.column + at, constant(workbook, name));
    }
  });
}
