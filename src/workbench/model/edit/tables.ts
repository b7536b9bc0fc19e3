import { ExcelError, invalidArgument } from "../../excel-error";
import type { Rect } from "../rect";
import { intersection, isEntireColumn, isEntireRow } from "../rect";
import type { Sheet } from "../sheet";
import type { Table } from "../table";
import { headerRow, totalsRow } from "../table";
import type { Workbook } from "../workbook";
import { constant } from "./enter";
import { refuseLocked, refuseUnlessAllowed } from "./guards";
import { deleteCells, insertCells } from "./insert-delete";
import { addHeader } from "./table-headers";
import { checkTableName, freeTableName } from "./table-names";

const overlap = (): ExcelError =>
  new ExcelError("InvalidArgument", "A table can't overlap another table.");

/** Makes a table of cells. Without headers a header row is put in above, and the cells below move down. */
export function addTable(
  workbook: Workbook,
  sheet: Sheet,
  rect: Rect,
  hasHeaders: boolean,
  name: string | null = null,
): Table {
  if (isEntireRow(rect) || isEntireColumn(rect)) throw invalidArgument();
  refuseUnlessAllowed(sheet, "allowFormatCells");
  if (sheet.tables.some((table) => intersection(table.rect, rect) !== null)) throw overlap();
  if (sheet.merges.some((merge) => intersection(merge, rect) !== null)) throw overlap();
  if (!hasHeaders) insertCells(workbook, sheet, { ...rect, rows: 1 }, "down");
  const rows = hasHeaders ? Math.max(2, rect.rows) : rect.rows + 1;
  const table: Table = {
    id: workbook.newId(),
    name: name === null ? freeTableName(workbook) : checkTableName(workbook, name, null),
    rect: { ...rect, rows },
    showHeaders: true,
    showTotals: false,
    style: "TableStyleMedium2",
    showBandedRows: true,
    showBandedColumns: false,
    showFilterButton: true,
    highlightFirstColumn: false,
    highlightLastColumn: false,
    columns: [],
    filters: new Map(),
  };
  for (let at = 0; at < rect.columns; at += 1) addHeader(workbook, sheet, table, at);
  sheet.tables.push(table);
  workbook.emit({ kind: "tableAdded", sheet, table });
  return table;
}

/** The table goes with its cells. */
export function deleteTable(workbook: Workbook, sheet: Sheet, table: Table): void {
  deleteCells(workbook, sheet, table.rect, "up");
}

/** The cells stay, the table goes. */
export function convertToRange(workbook: Workbook, sheet: Sheet, table: Table): void {
  refuseUnlessAllowed(sheet, "allowFormatCells");
  sheet.tables = sheet.tables.filter((other) => other !== table);
  workbook.emit({ kind: "tableDeleted", sheet, table });
}

/** The header row must stay where it is, and the tables must still touch. */
export function resizeTable(workbook: Workbook, sheet: Sheet, table: Table, rect: Rect): void {
  const header = headerRow(table);
  if (header !== null && header.row !== rect.row) throw invalidArgument();
  if (intersection(table.rect, rect) === null || rect.rows < 2) throw invalidArgument();
  const others = sheet.tables.filter((other) => other !== table);
  if (others.some((other) => intersection(other.rect, rect) !== null)) throw overlap();
  refuseLocked(workbook, sheet, rect);
  const before = table.columns;
  const from = table.rect.column;
  table.rect = rect;
  table.columns = [];
  for (let at = 0; at < rect.columns; at += 1) {
    const kept = before[rect.column + at - from];
    if (kept) table.columns.push(kept);
    else addHeader(workbook, sheet, table, at);
  }
  workbook.emit({ kind: "otherChange", sheet });
}

export function setTotals(workbook: Workbook, sheet: Sheet, table: Table, show: boolean): void {
  if (table.showTotals === show) return;
  if (show) {
    const below = { ...table.rect, row: table.rect.row + table.rect.rows, rows: 1 };
    insertCells(workbook, sheet, below, "down");
    table.rect = { ...table.rect, rows: table.rect.rows + 1 };
    table.showTotals = true;
    sheet.grid.put(below.row, below.column, constant(workbook, "Total"));
  } else {
    const totals = totalsRow(table);
    table.showTotals = false;
    if (totals) deleteCells(workbook, sheet, totals, "up");
  }
  workbook.emit({ kind: "otherChange", sheet });
}
