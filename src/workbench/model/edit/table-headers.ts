import { invalidArgument } from "../../excel-error";
import { toText } from "../../formulas/coerce";
import { cellRect, intersection, type Rect } from "../rect";
import { CellError, type Scalar } from "../scalar";
import type { Sheet } from "../sheet";
import type { Table, TableColumn } from "../table";
import { headerRow } from "../table";
import type { Workbook } from "../workbook";
import { constant } from "./enter";
import { refuseLocked } from "./guards";

// Headers become text, each its own; empty ones get a name.
export function addHeader(workbook: Workbook, sheet: Sheet, table: Table, at: number): void {
  const { row, column } = table.rect;
  const value = workbook.valueAt(sheet, row, column + at);
  const added = { id: workbook.nextNumber(), name: "" };
  table.columns.push(added);
  added.name = nameFor(table, value, added);
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
      column.name = nameFor(table, value, column);
      if (value !== column.name) {
        sheet.grid.put(edited.row, at, constant(workbook, column.name));
      }
    }
  }
}

/** What a column is called whose header cell holds this. */
function nameFor(table: Table, header: Scalar | null, column: TableColumn): string {
  const given = header === null || header instanceof CellError ? "" : toText(header);
  return given === "" ? freeColumnName(table, column) : distinctName(table, given, column);
}

export function freeColumnName(table: Table, except: { name: string } | null = null): string {
  const taken = new Set(
    table.columns.filter((column) => column !== except).map(({ name }) => name.toLowerCase()),
  );
  let number = 1;
  while (taken.has(`column${number}`)) number += 1;
  return `Column${number}`;
}
