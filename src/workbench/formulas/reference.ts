import { columnIndex, columnName, quoteSheetName } from "../model/address";
import type { Rect } from "../model/rect";
import { MAX_COLUMNS, MAX_ROWS } from "../model/rect";

/** One corner of a reference. Null where a whole row or column is meant. */
interface Corner {
  readonly row: number | null;
  readonly column: number | null;
  readonly rowFixed: boolean;
  readonly columnFixed: boolean;
}

/** A reference as a formula writes it: A1, $A$1:B2, C:C, 3:4, each with a sheet or without. */
export interface Reference {
  readonly sheetName: string | null;
  readonly from: Corner;
  /** Null for a single cell. */
  readonly to: Corner | null;
}

const CORNER = /^(\$?)([A-Za-z]{0,3})(\$?)(\d{0,7})$/;

/** Reads what stands behind the sheet name. Null where it lies outside every sheet. */
export function parseReference(sheetName: string | null, local: string): Reference | null {
  const [first = "", second] = local.split(":");
  const from = parseCorner(first);
  const to = second === undefined ? null : parseCorner(second);
  if (from === null || (second !== undefined && to === null)) return null;
  return { sheetName, from, to };
}

function parseCorner(text: string): Corner | null {
  const match = CORNER.exec(text);
  if (match === null) return null;
  const [, dollar = "", letters = "", inner = "", digits = ""] = match;
  const column = letters === "" ? null : columnIndex(letters);
  const row = digits === "" ? null : Number(digits) - 1;
  if (row !== null && (row < 0 || row >= MAX_ROWS)) return null;
  if (column !== null && column >= MAX_COLUMNS) return null;
  if (row === null && column === null) return null;
  const rowFixed = (letters === "" ? dollar : inner) === "$";
  return { row, column, rowFixed, columnFixed: letters !== "" && dollar === "$" };
}

/** The cells that are meant, seen from a cell that is so far from the one that the formula was written for. */
export function referenceRect(reference: Reference, rowsAway = 0, columnsAway = 0): Rect | null {
  const from = displaced(reference.from, rowsAway, columnsAway);
  const to = reference.to ? displaced(reference.to, rowsAway, columnsAway) : from;
  const rows = span(from.row, to.row, MAX_ROWS);
  const columns = span(from.column, to.column, MAX_COLUMNS);
  if (rows === null || columns === null) return null;
  return { row: rows.start, rows: rows.count, column: columns.start, columns: columns.count };
}

function displaced(corner: Corner, rows: number, columns: number): Corner {
  return {
    ...corner,
    row: corner.row === null || corner.rowFixed ? corner.row : corner.row + rows,
    column: corner.column === null || corner.columnFixed ? corner.column : corner.column + columns,
  };
}

function span(
  a: number | null,
  b: number | null,
  length: number,
): { start: number; count: number } | null {
  if (a === null || b === null) return { start: 0, count: length };
  const start = Math.min(a, b);
  const end = Math.max(a, b);
  return start >= 0 && end < length ? { start, count: end - start + 1 } : null;
}

/** The same reference, meaning other cells; what was fixed with "$" stays fixed. */
export function withRect(reference: Reference, rect: Rect): Reference {
  const start = { row: rect.row, column: rect.column };
  const end = { row: rect.row + rect.rows - 1, column: rect.column + rect.columns - 1 };
  const place = (corner: Corner, at: { row: number; column: number }): Corner => ({
    ...corner,
    row: corner.row === null ? null : at.row,
    column: corner.column === null ? null : at.column,
  });
  return {
    ...reference,
    from: place(reference.from, start),
    to: reference.to && place(reference.to, end),
  };
}

/** As a copy of the formula, so many rows and columns away, would write it. Null where it falls off the sheet. */
export function copiedReference(
  reference: Reference,
  rows: number,
  columns: number,
): Reference | null {
  if (referenceRect(reference, rows, columns) === null) return null;
  return {
    ...reference,
    from: displaced(reference.from, rows, columns),
    to: reference.to && displaced(reference.to, rows, columns),
  };
}

export function formatReference({ sheetName, from, to }: Reference): string {
  const prefix = sheetName === null ? "" : `${quoteSheetName(sheetName)}!`;
  return `${prefix}${formatCorner(from)}${to ? `:${formatCorner(to)}` : ""}`;
}

function formatCorner({ row, column, rowFixed, columnFixed }: Corner): string {
  const left = column === null ? "" : `${columnFixed ? "$" : ""}${columnName(column)}`;
  const right = row === null ? "" : `${rowFixed ? "$" : ""}${row + 1}`;
  return left + right;
}
