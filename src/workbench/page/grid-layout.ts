import type { GridSource, Place } from "./grid-source";

export const ROW_HEIGHT = 20;
export const HEAD_WIDTH = 52;

/** Where rows and columns stand in the grid, in CSS pixels from its top left corner. A line is a row that is shown. */
export class GridLayout {
  /** Left edge of each column and, last, the right edge of the last one. */
  readonly #edges: readonly number[];
  /** Null when no row is hidden: the common case, which needs no list. */
  readonly #shownRows: readonly number[] | null;
  readonly #rowCount: number;
  readonly #columnCount: number;

  constructor(source: GridSource) {
    this.#rowCount = source.rowCount;
    this.#columnCount = source.columnCount;
    this.#edges = edges(source);
    this.#shownRows = shownRows(source);
  }

  get width(): number {
    return this.left(this.#columnCount);
  }

  get height(): number {
    return ((this.#shownRows?.length ?? this.#rowCount) + 1) * ROW_HEIGHT;
  }

  /** The left edge of a column; that of the grid's end for all columns beyond. */
  left(column: number): number {
    return this.#edges[Math.min(column, this.#columnCount)] ?? HEAD_WIDTH;
  }

  /** The column at this distance from the left, or null left and right of all. */
  columnAt(x: number): number | null {
    const column = this.#edges.findLastIndex((left) => left <= x);
    return column >= 0 && column < this.#columnCount ? column : null;
  }

  /** The row at this distance from the top, or null above and below all. */
  rowAt(y: number): number | null {
    return this.rowOfLine(Math.floor(y / ROW_HEIGHT) - 1);
  }

  rowOfLine(line: number): number | null {
    const row = this.#shownRows ? this.#shownRows[line] : line;
    return row === undefined || row < 0 || row >= this.#rowCount ? null : row;
  }

  /** The line of a row; of a hidden one that of the next row shown. */
  lineOfRow(row: number): number {
    if (!this.#shownRows) return row;
    const line = this.#shownRows.findIndex((shown) => shown >= row);
    return line < 0 ? this.#shownRows.length : line;
  }

  boxOf({ row, column }: Place): { left: number; top: number; width: number } {
    const left = this.left(column);
    const top = (this.lineOfRow(row) + 1) * ROW_HEIGHT;
    return { left, top, width: this.left(column + 1) - left };
  }
}

function shownRows(source: GridSource): readonly number[] | null {
  const rows: number[] = [];
  for (let row = 0; row < source.rowCount; row++) if (!source.rowHidden(row)) rows.push(row);
  return rows.length === source.rowCount ? null : rows;
}

function edges(source: GridSource): readonly number[] {
  let edge = HEAD_WIDTH;
  const all = [edge];
  for (let column = 0; column < source.columnCount; column++) {
    edge += source.columnWidth(column);
    all.push(edge);
  }
  return all;
}
