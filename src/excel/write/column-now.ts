import type { CellValue } from "../../claims/types";
import type { Rows } from "../address";
import { assignable, isFormula } from "../cells";
import { once } from "../once";
import { rowsBytes } from "../payload";
import { tellsSpills } from "../spilled-rows";

/** A cell as Excel told it. */
export interface CellNow {
  readonly value: CellValue;
  /** The cell's formula, or null for a constant. */
  readonly formula: string | null;
}

/** One line of a column that we write to: its cell there, and the cells that tell which line it is. */
export interface LineNow {
  readonly row: number;
  readonly cell: CellNow;
  /** The values of the guard columns, in their order. */
  readonly guards: readonly CellValue[];
}

/** A column that we write to, and the columns whose values tell whether a row is still the line that we mean. */
export interface GuardedColumn {
  readonly sheetId: string;
  readonly column: number;
  readonly guards: readonly number[];
  /** Row whose cells name the columns, to notice that columns moved; null for a sheet without a header. */
  readonly headerRow: number | null;
  /** The same columns as Excel keeps them for us: they go along when columns are inserted or deleted. */
  readonly held?: HeldColumns;
}

/** Whole sheet columns that we hold on to. */
export interface HeldColumns {
  readonly target: Excel.Range;
  readonly guards: readonly Excel.Range[];
}

/** Holds on to the columns as they stand when the queue gets there. */
export function holdColumns(
  context: Excel.RequestContext,
  { sheetId, column, guards }: GuardedColumn,
): HeldColumns {
  const hold = (each: number): Excel.Range =>
    holdColumn(context.workbook.worksheets.getItem(sheetId), each);
  return { target: hold(column), guards: guards.map(hold) };
}

/** Holds on to a whole column: it goes along when columns are inserted or deleted, and its `columnIndex` tells. */
export const holdColumn = (sheet: Excel.Worksheet, column: number): Excel.Range =>
  sheet.getRangeByIndexes(0, column, 1, 1).getEntireColumn().load("columnIndex");

/** Rows of the column that we write to, wherever it stands now; for one request. */
export function targetCells(
  context: Excel.RequestContext,
  guarded: GuardedColumn,
  rows: Rows,
): Excel.Range {
  const { held, column } = guarded;
  return held ? within(held.target, rows) : cellsOf(context, guarded, column, rows);
}

/** Rows of a column that is held on to, and of those right of it; for one request. */
export function within(entireColumn: Excel.Range, { first, end }: Rows, columns = 1): Excel.Range {
  const top = entireColumn.getCell(first, 0);
  const range = once(top.getResizedRange(end - first - 1, columns - 1));
  once(top);
  return range;
}

/** Rows of a guarded column at one moment of the workbook. */
export interface ColumnNow {
  line(row: number): LineNow;
  /** Of the rows asked for, those among which a formula elsewhere fills some cell or all, as far as Excel tells. */
  readonly spilled: readonly Rows[];
  /** About how many bytes the answer took. */
  readonly bytes: number;
  /** The header cells of guards and column: another text means that columns moved. */
  readonly headers: string;
}

/** The rows of one sheet's column; for one request. */
export function cellsOf(
  context: Excel.RequestContext,
  { sheetId }: Pick<GuardedColumn, "sheetId">,
  column: number,
  rows: Rows,
): Excel.Range {
  const sheet = context.workbook.worksheets.getItem(sheetId);
  return once(sheet.getRangeByIndexes(rows.first, column, rows.end - rows.first, 1));
}

/** The rows of the sheet that hold anything; null for an empty sheet. One round trip. */
export async function usedRows(
  context: Excel.RequestContext,
  { sheetId }: Pick<GuardedColumn, "sheetId">,
): Promise<Rows | null> {
  const used = context.workbook.worksheets
    .getItem(sheetId)
    .getUsedRangeOrNullObject(true)
    .load("rowIndex,rowCount");
  await context.sync();
  return used.isNullObject ? null : { first: used.rowIndex, end: used.rowIndex + used.rowCount };
}

/**
 * Asks for the column's rows as they stand when the queue reaches this point; what follows in the same queue comes
 * after it. Call the answer once the queue was synchronised.
 */
export function askColumn(
  context: Excel.RequestContext,
  guarded: GuardedColumn,
  spans: readonly Rows[],
): () => ColumnNow {
  const { column, guards, headerRow, held } = guarded;
  const ask = (range: Excel.Range, what: string): Excel.Range => {
    return range.load(what);
  };
  const guardCells = (i: number, rows: Rows): Excel.Range => {
    const entire = held?.guards[i];
    return entire ? within(entire, rows) : cellsOf(context, guarded, guards[i] ?? column, rows);
  };
  const target = (rows: Rows): Excel.Range => targetCells(context, guarded, rows);
  const told = tellsSpills() ? "values,formulas,hasSpill" : "values,formulas";
  const targets = spans.map((rows) => ask(target(rows), told));
  const guarding = spans.map((rows) => guards.map((_, i) => ask(guardCells(i, rows), "values")));
  const top = headerRow === null ? null : { first: headerRow, end: headerRow + 1 };
  const headers = top
    ? [...guards.map((_, i) => guardCells(i, top)), target(top)].map((each) => ask(each, "values"))
    : [];

  return () => {
    const take = (range: Excel.Range): CellValue[][] => range.values as CellValue[][];
    const parts = spans.map((rows, i) => ({
      rows,
      formulas: targets[i]!.formulas as CellValue[][],
      values: take(targets[i]!),
      guards: guarding[i]!.map(take),
    }));
    let last = 0; // Lines are asked for in their order, nearly always.
    const holds = (at: number, row: number): boolean =>
      row >= (parts[at]?.rows.first ?? Infinity) && row < parts[at]!.rows.end;
    return {
      spilled: tellsSpills() ? spans.filter((_, i) => targets[i]!.hasSpill !== false) : [],
      headers: headersText(headers.map((range) => take(range)[0]![0]!)),
      bytes: sumOf(parts, ({ values, formulas, guards: cells }) =>
        sumOf([values, formulas, ...cells], rowsBytes),
      ),
      line: (row) => {
        while (last < parts.length && !holds(last, row)) last += 1;
        if (last === parts.length) last = parts.findIndex((_, at) => holds(at, row));
        const part = parts[last];
        if (!part) throw new RangeError(`row ${row} was not asked for`);
        const at = row - part.rows.first;
        const value = part.values[at]![0]!;
        const formula = part.formulas[at]![0]!;
        return {
          row,
          cell: { value, formula: isFormula(value, formula) ? String(formula) : null },
          guards: part.guards.map((cells) => cells[at]![0]!),
        };
      },
    };
  };
}

/** Header cells as one text, to compare. */
export const headersText = (cells: readonly CellValue[]): string => JSON.stringify(cells);

const sumOf = <T>(items: readonly T[], of: (item: T) => number): number =>
  items.reduce((sum, item) => sum + of(item), 0);

/** True when nothing that matters to us changed in the line between two looks. */
export const sameLine = (a: LineNow, b: LineNow): boolean =>
  sameCell(a.cell, b.cell) && a.guards.every((value, i) => value === b.guards[i]);

export const sameCell = (a: CellNow, b: CellNow): boolean =>
  a.value === b.value && a.formula === b.formula;

/** Gives a cell exactly this content. */
export function assignCell(cell: Excel.Range, { value, formula }: CellNow): void {
  if (formula === null) cell.values = [[assignable(value)]];
  else cell.formulas = [[formula]];
}

/** What a loaded single cell holds. Needs `values` and `formulas`. */
export function loadedCell(range: Excel.Range): CellNow {
  const value = range.values[0]?.[0] as CellValue;
  const formula = range.formulas[0]?.[0] as CellValue;
  return { value, formula: isFormula(value, formula) ? String(formula) : null };
}
