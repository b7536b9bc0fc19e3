import { ExcelError, invalidArgument, itemAlreadyExists } from "../../excel-error";
import { isAllowedName } from "../defined-name";
import type { Rect } from "../rect";
import { cellRect, containsRect, intersection, isEntireColumn, isEntireRow } from "../rect";
import type { Sheet } from "../sheet";
import type { Table } from "../table";
import { headerRow, totalsRow } from "../table";
import type { Workbook } from "../workbook";
import { toText } from "../../formulas/coerce";
import { CellError } from "../scalar";
import { constant } from "./enter";
import { refuseLocked, refuseUnlessAllowed } from "./guards";
import { deleteCells, insertCells } from "./insert-delete";
import { freeColumnName } from "./table-shift";

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

// Headers become text, each its own; empty ones get a name.
function addHeader(workbook: Workbook, sheet: Sheet, table: Table, at: number): void {
  const { row, column } = table.rect;
  const value = workbook.valueAt(sheet, row, column + at);
  const given = value === null || value instanceof CellError ? "" : toText(value);
  const added = { id: workbook.nextNumber(), name: "" };
  table.columns.push(added);
  added.name = given === "" ? freeColumnName(table, added) : distinctName(table, given, added);
  if (added.name !== value) sheet.grid.put(row, column + at, constant(workbook, added.name));
}

function distinctName(table: Table, name: string, except: { name: string }): string {
  const taken = table.columns.filter((column) => column !== except).map((column) => column.name);
  const isTaken = (wanted: string): boolean =>
    taken.some((one) => one.toLowerCase() === wanted.toLowerCase());
  let number = 2;
  let free = name;
  while (isTaken(free)) free = `${name}${number++}`;
  return free;
}

export function checkTableName(workbook: Workbook, name: string, except: Table | null): string {
  if (!isAllowedName(name)) throw invalidArgument();
  const other = tableNamed(workbook, name);
  if (other !== undefined && other !== except) throw itemAlreadyExists();
  return name;
}

function tableNamed(workbook: Workbook, name: string): Table | undefined {
  return workbook.sheets
    .flatMap((sheet) => sheet.tables)
    .find((table) => table.name.toLowerCase() === name.toLowerCase());
}

function freeTableName(workbook: Workbook): string {
  let number = 1;
  while (tableNamed(workbook, `Table${number}`)) number += 1;
  return `Table${number}`;
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

/** A new name for a column stands in its header cell too. */
export function renameColumn(
  workbook: Workbook,
  sheet: Sheet,
  table: Table,
  at: number,
  name: string,
): void {
  const column = table.columns[at];
  if (column === undefined || name === "") throw invalidArgument();
  refuseLocked(workbook, sheet, headerRow(table) ?? table.rect);
  column.name = distinctName(table, name, column);
  const header = headerRow(table);
  if (header === null) return;
  sheet.grid.put(header.row, header.column + at, constant(workbook, column.name));
  workbook.emit({
    kind: "changed",
    sheet,
    rects: [cellRect(header.row, header.column + at)],
    changeType: "RangeEdited",
    shiftDirection: "None",
  });
}

/** Header cells that were written keep the table's column names true. */
export function followHeaderEdit(workbook: Workbook, sheet: Sheet, rect: Rect): void {
  for (const table of sheet.tables) {
    const header = headerRow(table);
    const edited = header && intersection(header, rect);
    if (!edited) continue;
    for (let at = edited.column; at < edited.column + edited.columns; at += 1) {
      const column = table.columns[at - table.rect.column];
      const value = workbook.valueAt(sheet, edited.row, at);
      if (column === undefined) continue;
      const given = value === null || value instanceof CellError ? "" : toText(value);
      column.name =
        given === "" ? freeColumnName(table, column) : distinctName(table, given, column);
      if (value !== column.name) {
        sheet.grid.put(edited.row, at, constant(workbook, column.name));
      }
    }
  }
}

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
