import { parseRect } from "./model/address";
import { invalidArgument } from "./excel-error";
import { constant, formulaContent } from "./model/edit/enter";
import { addSheet, checkSheetName } from "./model/edit/sheets";
import { addTable } from "./model/edit/tables";
import { columnIndex } from "./model/address";
import { WHOLE_SHEET, MAX_ROWS } from "./model/rect";
import type { Scalar } from "./model/scalar";
import type { Sheet } from "./model/sheet";
import type { CellStyle } from "./model/style";
import type { Workbook } from "./model/workbook";

/** A cell as it is stored; nothing is read from texts. `{ text }` is one with an apostrophe in front. */
export type FixtureCell = Scalar | null | { readonly formula: string } | { readonly text: string };

/** A sheet to start from. */
export interface SheetFixture {
  readonly name: string;
  readonly rows: Iterable<readonly FixtureCell[]>;
  /** The cell that the rows begin at. */
  readonly at?: string;
  /** By column letter, for the whole column. */
  readonly numberFormats?: Readonly<Record<string, string>>;
  /** By address. */
  readonly styles?: Readonly<Record<string, Partial<CellStyle>>>;
  /** In points, by column letter. */
  readonly columnWidths?: Readonly<Record<string, number>>;
  /** 1-based. */
  readonly hiddenRows?: readonly number[];
  /** Makes the rows a table of this name; the first is its header. */
  readonly table?: string;
  readonly frozenRows?: number;
}

/**
 * Puts a sheet into the workbook, as if the workbook had been opened with it: no event is told to add-ins. The blank
 * first sheet of a new workbook is taken for the first one.
 */
export function loadSheet(workbook: Workbook, fixture: SheetFixture): Sheet {
  const sheet = sheetFor(workbook, fixture.name);
  const start = parseRect(fixture.at ?? "A1");
  if (start === null) throw invalidArgument(`${String(fixture.at)} is no cell.`);
  let rows = 0;
  let columns = 0;
  for (const cells of fixture.rows) {
    cells.forEach((cell, at) =>
      putCell(workbook, sheet, start.row + rows, start.column + at, cell),
    );
    rows += 1;
    columns = Math.max(columns, cells.length);
  }
  dress(workbook, sheet, fixture);
  if (fixture.table !== undefined) {
    addTable(workbook, sheet, { ...start, rows, columns }, true, fixture.table);
  }
  workbook.emit({ kind: "otherChange", sheet });
  return sheet;
}

function sheetFor(workbook: Workbook, name: string): Sheet {
  const [only, ...others] = workbook.sheets;
  const blank = only?.name === "Sheet1" && only.usedWithin(WHOLE_SHEET, false) === null;
  if (only === undefined || others.length > 0 || !blank) return addSheet(workbook, name);
  checkSheetName(workbook, name, only);
  only.name = name;
  return only;
}

function putCell(
  workbook: Workbook,
  sheet: Sheet,
  row: number,
  column: number,
  cell: FixtureCell,
): void {
  if (cell === null || cell === "") return;
  if (typeof cell === "object" && "formula" in cell) {
    sheet.grid.put(row, column, formulaContent(cell.formula));
  } else if (typeof cell === "object" && "text" in cell) {
    sheet.grid.put(row, column, { ...constant(workbook, cell.text), textPrefix: true });
  } else {
    sheet.grid.put(row, column, constant(workbook, cell));
  }
}

function dress(workbook: Workbook, sheet: Sheet, fixture: SheetFixture): void {
  for (const [letter, numberFormat] of Object.entries(fixture.numberFormats ?? {})) {
    const column = { row: 0, rows: MAX_ROWS, column: columnIndex(letter), columns: 1 };
    workbook.restyle(sheet, column, { numberFormat });
  }
  for (const [address, style] of Object.entries(fixture.styles ?? {})) {
    const rect = parseRect(address);
    if (rect === null) throw invalidArgument(`${address} is no address.`);
    workbook.restyle(sheet, rect, style);
  }
  for (const [letter, width] of Object.entries(fixture.columnWidths ?? {})) {
    sheet.columns.setSize(columnIndex(letter), 1, width);
  }
  for (const row of fixture.hiddenRows ?? []) sheet.rows.hide(row - 1, 1, true);
  if (fixture.frozenRows !== undefined) sheet.frozen = { rows: fixture.frozenRows, columns: 0 };
}
