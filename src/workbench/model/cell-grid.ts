import type { CellContent } from "./column-cells";
import { ColumnCells, EMPTY_CONTENT } from "./column-cells";
import { EMPTY_ID } from "./dictionary";
import type { Rect } from "./rect";
import { boundingRect, isEntireColumn, lastColumn, lastRow, MAX_COLUMNS, MAX_ROWS } from "./rect";

/** The contents of one sheet. Only columns that were ever written take room. */
export class CellGrid {
  #columns = new Map<number, ColumnCells>();

  /** Columns that hold something, from the left. */
  get usedColumns(): number[] {
    return [...this.#columns.keys()].sort((a, b) => a - b);
  }

  column(column: number): ColumnCells | undefined {
    return this.#columns.get(column);
  }

  idAt(row: number, column: number): number {
    return this.#columns.get(column)?.idAt(row) ?? EMPTY_ID;
  }

  at(row: number, column: number): CellContent {
    return this.#columns.get(column)?.at(row) ?? EMPTY_CONTENT;
  }

  put(row: number, column: number, content: CellContent): void {
    let cells = this.#columns.get(column);
    if (cells === undefined) {
      if (content.id === EMPTY_ID && content.formula === null && !content.textPrefix) return;
      cells = new ColumnCells();
      this.#columns.set(column, cells);
    }
    cells.put(row, content);
  }

  clear(rect: Rect): void {
    for (const cells of this.#columnsWithin(rect)) cells.clear(rect.row, rect.rows);
  }

  /** The smallest rectangle around everything inside `rect` that holds a value or a formula. */
  usedWithin(rect: Rect): Rect | null {
    let used: Rect | null = null;
    for (const [column, cells] of this.#columns) {
      if (column < rect.column || column > lastColumn(rect)) continue;
      const rows = usedRows(cells, rect);
      if (rows === null) continue;
      const here = { row: rows.first, rows: rows.last - rows.first + 1, column, columns: 1 };
      used = used ? boundingRect(used, here) : here;
    }
    return used;
  }

  /** True where shifting `rect`'s cells by its own size would push something over the sheet's end. */
  wouldFallOff(rect: Rect, direction: "down" | "right"): boolean {
    const edge: Rect =
      direction === "down"
        ? { ...rect, row: MAX_ROWS - rect.rows }
        : { ...rect, column: MAX_COLUMNS - rect.columns };
    return this.usedWithin(edge) !== null;
  }

  shiftDown(rect: Rect): void {
    for (const cells of this.#columnsWithin(rect)) cells.insert(rect.row, rect.rows);
  }

  shiftUp(rect: Rect): void {
    for (const cells of this.#columnsWithin(rect)) cells.remove(rect.row, rect.rows);
  }

  shiftRight(rect: Rect): void {
    if (isEntireColumn(rect)) {
      this.#renumber((column) => (column < rect.column ? column : column + rect.columns));
      return;
    }
    for (const column of this.usedColumns.reverse()) {
      if (column >= rect.column) this.#moveRows(rect, column, column + rect.columns);
    }
  }

  shiftLeft(rect: Rect): void {
    this.clear(rect);
    if (isEntireColumn(rect)) {
      this.#renumber((column) =>
        column < rect.column ? column : column <= lastColumn(rect) ? null : column - rect.columns,
      );
      return;
    }
    for (const column of this.usedColumns) {
      if (column > lastColumn(rect)) this.#moveRows(rect, column, column - rect.columns);
    }
  }

  /** Puts the cells of row `rect.row + order[i]` into row `rect.row + i`, within the rectangle's columns. */
  permuteRows(rect: Rect, order: Uint32Array): void {
    for (const cells of this.#columnsWithin(rect)) cells.permute(rect.row, order);
  }

  #moveRows(rect: Rect, from: number, to: number): void {
    const cells = this.#columns.get(from);
    const used = cells && usedRows(cells, rect);
    if (!cells || !used) return;
    for (let row = used.first; row <= used.last; row += 1) this.put(row, to, cells.at(row));
    cells.clear(rect.row, rect.rows);
  }

  #renumber(to: (column: number) => number | null): void {
    const columns = new Map<number, ColumnCells>();
    for (const [column, cells] of this.#columns) {
      const moved = to(column);
      if (moved !== null) columns.set(moved, cells);
    }
    this.#columns = columns;
  }

  *#columnsWithin(rect: Rect): Generator<ColumnCells> {
    for (const [column, cells] of this.#columns) {
      if (column >= rect.column && column <= lastColumn(rect)) yield cells;
    }
  }
}

function usedRows(cells: ColumnCells, rect: Rect): { first: number; last: number } | null {
  const used = cells.used();
  if (used === null || used.last < rect.row || used.first > lastRow(rect)) return null;
  const filled = (row: number): boolean => cells.idAt(row) !== EMPTY_ID || cells.formulas.has(row);
  let first = Math.max(used.first, rect.row);
  let last = Math.min(used.last, lastRow(rect));
  while (first <= last && !filled(first)) first += 1;
  while (last >= first && !filled(last)) last -= 1;
  return first <= last ? { first, last } : null;
}
