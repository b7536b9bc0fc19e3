/** The size of a worksheet in Excel. https://support.microsoft.com/en-us/office/excel-specifications-and-limits-1672b34d-7043-467e-8e27-269d656771c3 */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** A block of cells. `row` and `column` are 0-based. */
export interface Rect {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export const WHOLE_SHEET: Rect = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };

export const lastRow = (rect: Rect): number => rect.row + rect.rows - 1;
export const lastColumn = (rect: Rect): number => rect.column + rect.columns - 1;
export const cellCount = (rect: Rect): number => rect.rows * rect.columns;
export const isEntireRow = (rect: Rect): boolean => rect.columns === MAX_COLUMNS;
export const isEntireColumn = (rect: Rect): boolean => rect.rows === MAX_ROWS;

export const cellRect = (row: number, column: number): Rect => ({
  row,
  column,
  rows: 1,
  columns: 1,
});

export function sameRect(a: Rect, b: Rect): boolean {
  return a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
}

/** True where the whole rectangle lies on a sheet. */
export function onSheet({ row, column, rows, columns }: Rect): boolean {
  return (
    row >= 0 &&
    column >= 0 &&
    rows >= 1 &&
    columns >= 1 &&
    row + rows <= MAX_ROWS &&
    column + columns <= MAX_COLUMNS
  );
}

export function containsCell(rect: Rect, row: number, column: number): boolean {
  return (
    row >= rect.row &&
    row < rect.row + rect.rows &&
    column >= rect.column &&
    column < rect.column + rect.columns
  );
}

export function containsRect(outer: Rect, inner: Rect): boolean {
  return (
    inner.row >= outer.row &&
    inner.column >= outer.column &&
    inner.row + inner.rows <= outer.row + outer.rows &&
    inner.column + inner.columns <= outer.column + outer.columns
  );
}

export function intersection(a: Rect, b: Rect): Rect | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

export function boundingRect(a: Rect, b: Rect): Rect {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}

/** What is left of `whole` when `hole` is taken out: up to four rectangles. */
export function subtract(whole: Rect, hole: Rect): Rect[] {
  const cut = intersection(whole, hole);
  if (cut === null) return [whole];
  const left: Rect[] = [];
  const push = (row: number, column: number, rows: number, columns: number): void => {
    if (rows > 0 && columns > 0) left.push({ row, column, rows, columns });
  };
  push(whole.row, whole.column, cut.row - whole.row, whole.columns);
  push(cut.row, whole.column, cut.rows, cut.column - whole.column);
  push(
    cut.row,
    cut.column + cut.columns,
    cut.rows,
    whole.column + whole.columns - cut.column - cut.columns,
  );
  push(
    cut.row + cut.rows,
    whole.column,
    whole.row + whole.rows - cut.row - cut.rows,
    whole.columns,
  );
  return left;
}
