import type { Rect } from "./rect";
import { boundingRect, isEntireColumn, MAX_COLUMNS, MAX_ROWS } from "./rect";
import type { Run } from "./runs";
import { Runs } from "./runs";
import { DEFAULT_STYLE_ID } from "./style";

type RowStyles = Runs<number>;
const PLAIN: RowStyles = Runs.filledWith(MAX_ROWS, DEFAULT_STYLE_ID);

/** The style number of every cell of a sheet, as runs of columns that hold runs of rows. */
export class StyleGrid {
  #columns: Runs<RowStyles> = Runs.filledWith(MAX_COLUMNS, PLAIN);

  at(row: number, column: number): number {
    return this.#columns.at(column).at(row);
  }

  update(rect: Rect, change: (style: number) => number): void {
    this.#columns = this.#columns.map(rect.column, rect.columns, (rows) =>
      rows.map(rect.row, rect.rows, change),
    );
  }

  set(rect: Rect, style: number): void {
    this.update(rect, () => style);
  }

  /** The styles within a rectangle, as blocks. */
  *blocks(rect: Rect): Generator<Rect & { readonly style: number }> {
    for (const columns of this.#columns.within(rect.column, rect.columns)) {
      for (const rows of columns.value.within(rect.row, rect.rows)) {
        yield {
          row: rows.start,
          rows: rows.count,
          column: columns.start,
          columns: columns.count,
          style: rows.value,
        };
      }
    }
  }

  /**
   * Around all cells inside `rect` that have a look of their own. A look that reaches to the sheet's end belongs
   * to the whole column or row, and does not make its cells used.
   */
  usedWithin(rect: Rect): Rect | null {
    let used: Rect | null = null;
    for (const block of this.blocks(rect)) {
      const { style, ...here } = block;
      if (style === DEFAULT_STYLE_ID) continue;
      if (here.row + here.rows === MAX_ROWS || here.column + here.columns === MAX_COLUMNS) continue;
      used = used ? boundingRect(used, here) : here;
    }
    return used;
  }

  /** New cells take the look of those above, as Excel gives it by default. */
  shiftDown(rect: Rect): void {
    this.#columns = this.#columns.map(rect.column, rect.columns, (rows) =>
      rows.insert(rect.row, rect.rows, rect.row > 0 ? rows.at(rect.row - 1) : DEFAULT_STYLE_ID),
    );
  }

  shiftUp(rect: Rect): void {
    this.#columns = this.#columns.map(rect.column, rect.columns, (rows) =>
      rows.remove(rect.row, rect.rows, rows.at(MAX_ROWS - 1)),
    );
  }

  /** New cells take the look of those to the left. */
  shiftRight(rect: Rect): void {
    if (isEntireColumn(rect)) {
      const left = rect.column > 0 ? this.#columns.at(rect.column - 1) : PLAIN;
      this.#columns = this.#columns.insert(rect.column, rect.columns, left);
      return;
    }
    const shifted = this.#columns.insert(
      rect.column,
      rect.columns,
      rect.column > 0 ? this.#columns.at(rect.column - 1) : PLAIN,
    );
    this.#takeRows(rect, shifted);
  }

  shiftLeft(rect: Rect): void {
    const end = this.#columns.at(MAX_COLUMNS - 1);
    const shifted = this.#columns.remove(rect.column, rect.columns, end);
    if (isEntireColumn(rect)) this.#columns = shifted;
    else this.#takeRows(rect, shifted);
  }

  permuteRows(rect: Rect, order: Uint32Array): void {
    this.#columns = this.#columns.map(rect.column, rect.columns, (rows) => {
      if (rows.uniform(rect.row, rect.rows)) return rows;
      const before = Array.from(order, (_, i) => rows.at(rect.row + i));
      const after: Run<number>[] = Array.from(order, (from, i) => ({
        start: rect.row + i,
        count: 1,
        value: before[from] as number,
      }));
      return rows.replace(rect.row, rect.rows, after);
    });
  }

  // Only the rectangle's rows take what `shifted` says, from its column to the sheet's end.
  #takeRows(rect: Rect, shifted: Runs<RowStyles>): void {
    const merged: Run<RowStyles>[] = [];
    for (const piece of this.#columns.within(rect.column, MAX_COLUMNS - rect.column)) {
      for (const moved of shifted.within(piece.start, piece.count)) {
        const rows = [...moved.value.within(rect.row, rect.rows)];
        merged.push({ ...moved, value: piece.value.replace(rect.row, rect.rows, rows) });
      }
    }
    this.#columns = this.#columns.replace(rect.column, MAX_COLUMNS - rect.column, merged);
  }
}
