import { invalidArgument, itemNotFound } from "./excel-error";
import { columnIndex, parseRect, splitSheetName } from "./model/address";
import { clearContents } from "./model/edit/clear";
import { copyCells } from "./model/edit/copy";
import type { RawEntry } from "./model/edit/enter";
import { changeFilter } from "./model/edit/filter";
import { hideRows } from "./model/edit/hide";
import { deleteCells, insertCells } from "./model/edit/insert-delete";
import { mergeCells } from "./model/edit/merge";
import { protectSheet, unprotectSheet } from "./model/edit/protect";
import { select } from "./model/edit/select";
import { activate, addSheet, deleteSheet, renameSheet } from "./model/edit/sheets";
import { sortRows } from "./model/edit/sort";
import { resizeTable } from "./model/edit/tables";
import { writeEntries } from "./model/edit/write";
import type { ProtectionOptions } from "./model/protection";
import type { Rect } from "./model/rect";
import { intersection, MAX_COLUMNS, MAX_ROWS } from "./model/rect";
import type { Sheet } from "./model/sheet";
import type { Workbook } from "./model/workbook";

interface Place {
  readonly sheet: Sheet;
  readonly rect: Rect;
}

/**
 * What a person does in the grid. Addresses are of the active sheet unless they name another ("Claims!B2"). Throws
 * ExcelError where Excel would show a message and refuse.
 */
export class Person {
  constructor(private readonly workbook: Workbook) {}

  /** Types into a cell, in the workbook's locale. */
  type(address: string, entry: RawEntry): void {
    this.paste(address, [[entry]]);
  }

  /** Pastes text: each cell is read as if it were typed. */
  paste(address: string, rows: readonly (readonly RawEntry[])[]): void {
    const { sheet, rect } = this.#place(address);
    const target = { ...rect, rows: rows.length, columns: rows[0]?.length ?? 0 };
    if (target.rows === 0 || target.columns === 0) return;
    const entryAt = (row: number, column: number): RawEntry => rows[row]?.[column] ?? "";
    writeEntries(this.workbook, sheet, target, entryAt, this.workbook.locale);
  }

  /** Presses Delete on cells. */
  clear(address: string): void {
    const { sheet, rect } = this.#place(address);
    clearContents(this.workbook, sheet, rect);
  }

  /** Copies a range's first row down over the rest of it. */
  fillDown(address: string): void {
    const { sheet, rect } = this.#place(address);
    const rest = { ...rect, row: rect.row + 1, rows: rect.rows - 1 };
    if (rest.rows < 1) return;
    copyCells(this.workbook, { sheet, rect: { ...rect, rows: 1 } }, { sheet, rect: rest }, "All");
  }

  copy(from: string, to: string): void {
    copyCells(this.workbook, this.#place(from), this.#place(to), "All");
  }

  select(...addresses: string[]): void {
    const places = addresses.map((address) => this.#place(address));
    const [first] = places;
    if (first === undefined) throw invalidArgument();
    select(
      this.workbook,
      first.sheet,
      places.map(({ rect }) => rect),
    );
  }

  /** Sorts rows by one of their columns. With headers the first row stays. */
  sort(address: string, column: string, { descending = false, headers = true } = {}): void {
    const { sheet, rect } = this.#place(address);
    const body = headers ? { ...rect, row: rect.row + 1, rows: rect.rows - 1 } : rect;
    const key = { column: columnIndex(column) - rect.column, ascending: !descending };
    sortRows(this.workbook, sheet, body, [key], false);
  }

  /** Shows only rows whose cell in a column shows one of these texts. The range includes its header row. */
  filter(address: string, column: string, values: readonly string[]): void {
    const { sheet, rect } = this.#place(address);
    const table = sheet.tables.find((one) => intersection(one.rect, rect) !== null);
    const criteria = { filterOn: "Values" as const, values };
    const at = columnIndex(column) - (table?.rect ?? rect).column;
    changeFilter(this.workbook, sheet, table ?? null, () => {
      const tableColumn = table?.columns[at];
      if (table && tableColumn) table.filters.set(tableColumn.id, criteria);
      else sheet.filter = { rect, criteria: new Map([[at, criteria]]) };
    });
  }

  clearFilter(sheetName?: string): void {
    const sheet = this.#sheet(sheetName);
    changeFilter(this.workbook, sheet, null, () => {
      sheet.filter = null;
      for (const table of sheet.tables) table.filters.clear();
    });
  }

  /** Rows are 1-based, as the grid shows them. */
  insertRows(row: number, count = 1, sheetName?: string): void {
    insertCells(this.workbook, this.#sheet(sheetName), rows(row, count), "down");
  }
  deleteRows(row: number, count = 1, sheetName?: string): void {
    deleteCells(this.workbook, this.#sheet(sheetName), rows(row, count), "up");
  }
  hideRows(row: number, count = 1, sheetName?: string): void {
    hideRows(this.workbook, this.#sheet(sheetName), rows(row, count), true);
  }
  insertColumns(letter: string, count = 1, sheetName?: string): void {
    insertCells(this.workbook, this.#sheet(sheetName), columns(letter, count), "right");
  }
  deleteColumns(letter: string, count = 1, sheetName?: string): void {
    deleteCells(this.workbook, this.#sheet(sheetName), columns(letter, count), "left");
  }
  insertCells(address: string, direction: "down" | "right"): void {
    const { sheet, rect } = this.#place(address);
    insertCells(this.workbook, sheet, rect, direction);
  }
  deleteCells(address: string, direction: "up" | "left"): void {
    const { sheet, rect } = this.#place(address);
    deleteCells(this.workbook, sheet, rect, direction);
  }

  merge(address: string): void {
    const { sheet, rect } = this.#place(address);
    mergeCells(this.workbook, sheet, rect, false);
  }

  /** Drags a table's corner, so that it covers other cells. */
  resizeTable(name: string, address: string): void {
    const { sheet, rect } = this.#place(address);
    const table = sheet.tables.find((one) => one.name === name);
    if (!table) throw itemNotFound();
    resizeTable(this.workbook, sheet, table, rect);
  }

  addSheet(name?: string): void {
    addSheet(this.workbook, name ?? null);
  }
  renameSheet(name: string, newName: string): void {
    renameSheet(this.workbook, this.#sheet(name), newName);
  }
  deleteSheet(name: string): void {
    deleteSheet(this.workbook, this.#sheet(name));
  }
  activateSheet(name: string): void {
    activate(this.workbook, this.#sheet(name));
  }
  protect(sheetName?: string, options: Partial<ProtectionOptions> = {}, password?: string): void {
    protectSheet(this.workbook, this.#sheet(sheetName), options, password ?? null);
  }
  unprotect(sheetName?: string, password?: string): void {
    unprotectSheet(this.workbook, this.#sheet(sheetName), password ?? null);
  }

  #sheet(name: string | undefined): Sheet {
    if (name === undefined) return this.workbook.activeSheet;
    const sheet = this.workbook.sheetNamed(name);
    if (sheet === undefined) throw itemNotFound();
    return sheet;
  }

  #place(address: string): Place {
    const { sheetName, local } = splitSheetName(address);
    const rect = parseRect(local);
    if (rect === null) throw invalidArgument(`${address} is no address.`);
    return { sheet: this.#sheet(sheetName ?? undefined), rect };
  }
}

function rows(row: number, count: number): Rect {
  return { row: row - 1, rows: count, column: 0, columns: MAX_COLUMNS };
}

function columns(letter: string, count: number): Rect {
  return { row: 0, rows: MAX_ROWS, column: columnIndex(letter), columns: count };
}
