import type { Rect } from "./rect";
import { isEntireColumn, isEntireRow, lastColumn, lastRow, MAX_COLUMNS, MAX_ROWS } from "./rect";

/** "A" for 0, "AA" for 26. */
export function columnName(column: number): string {
  let name = "";
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26)) {
    name = String.fromCharCode(65 + ((left - 1) % 26)) + name;
  }
  return name;
}

/** 0 for "A". Does not check that the column exists on a sheet. */
export function columnIndex(name: string): number {
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** "B2:C9", "B:C" for whole columns, "2:9" for whole rows, "B2" for one cell. */
export function formatRect(rect: Rect): string {
  const [top, left] = [rect.row + 1, columnName(rect.column)];
  const [bottom, right] = [lastRow(rect) + 1, columnName(lastColumn(rect))];
  if (isEntireRow(rect)) return `${top}:${bottom}`;
  if (isEntireColumn(rect)) return `${left}:${right}`;
  if (rect.rows === 1 && rect.columns === 1) return `${left}${top}`;
  return `${left}${top}:${right}${bottom}`;
}

/** A sheet's name as it stands before "!": in quotes where it must be. */
export function quoteSheetName(name: string): string {
  const plain = /^[A-Za-z_][A-Za-z0-9_.]*$/.test(name) && !looksLikeReference(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

// A sheet called "A1" or "R1C1" would be read as a cell if it stood bare.
function looksLikeReference(name: string): boolean {
  return /^[A-Za-z]{1,3}\d+$/.test(name) || /^[Rr]\d*([Cc]\d*)?$/.test(name);
}

/** Splits "'Sheet 1'!A1:B2" into its sheet name (null without one) and the rest. */
export function splitSheetName(address: string): { sheetName: string | null; local: string } {
  const bang = address.lastIndexOf("!");
  if (bang < 0) return { sheetName: null, local: address };
  const name = address.slice(0, bang);
  const bare = /^'.*'$/s.test(name) ? name.slice(1, -1).replaceAll("''", "'") : name;
  return { sheetName: bare, local: address.slice(bang + 1) };
}

const CELL = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/;
const COLUMN = /^\$?([A-Za-z]{1,3})$/;
const ROW = /^\$?(\d{1,7})$/;

interface Corner {
  readonly row: number | null;
  readonly column: number | null;
}

function parseCorner(text: string): Corner | null {
  const cell = CELL.exec(text);
  if (cell) return checkCorner(Number(cell[2]) - 1, columnIndex(cell[1] ?? ""));
  const column = COLUMN.exec(text);
  if (column) return checkCorner(null, columnIndex(column[1] ?? ""));
  const row = ROW.exec(text);
  return row ? checkCorner(Number(row[1]) - 1, null) : null;
}

function checkCorner(row: number | null, column: number | null): Corner | null {
  const rowFits = row === null || (row >= 0 && row < MAX_ROWS);
  const columnFits = column === null || (column >= 0 && column < MAX_COLUMNS);
  return rowFits && columnFits ? { row, column } : null;
}

/** The rectangle that "A1", "A1:B2", "A:C" or "2:5" means, without a sheet name. Null where it means none. */
export function parseRect(local: string): Rect | null {
  const [from = "", to = null, extra] = local.trim().split(":");
  if (extra !== undefined) return null;
  const a = parseCorner(from);
  const b = to === null ? a : parseCorner(to);
  if (a === null || b === null) return null;
  // One bare column or row ("A", "5") is no address; "A:A" and "5:5" are.
  if (to === null && (a.row === null || a.column === null)) return null;
  if ((a.row === null) !== (b.row === null) || (a.column === null) !== (b.column === null)) {
    return null;
  }
  const rows = span(a.row, b.row, MAX_ROWS);
  const columns = span(a.column, b.column, MAX_COLUMNS);
  return { row: rows.first, rows: rows.count, column: columns.first, columns: columns.count };
}

function span(a: number | null, b: number | null, all: number): { first: number; count: number } {
  if (a === null || b === null) return { first: 0, count: all };
  return { first: Math.min(a, b), count: Math.abs(a - b) + 1 };
}
