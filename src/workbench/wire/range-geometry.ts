import { invalidArgument, itemNotFound } from "../excel-error";
import type { Rect } from "../model/rect";
import {
  boundingRect,
  intersection,
  lastColumn,
  lastRow,
  MAX_COLUMNS,
  MAX_ROWS,
} from "../model/rect";
import type { Sheet } from "../model/sheet";
import { integer, optionalInteger } from "./args";
import { isRange, rectFromAddress } from "./range-address";
import { RangePlace } from "./range-place";

/** The ranges around a range. */
export abstract class RangeGeometry extends RangePlace {
  protected abstract make(sheet: Sheet, rect: Rect): this;

  protected at(rect: Rect): this {
    return this.make(this.sheet, rect);
  }

  GetCell(row: unknown, column: unknown): this {
    const cell = {
      row: this.rect.row + integer(row),
      column: this.rect.column + integer(column),
      rows: 1,
      columns: 1,
    };
    return this.at(cell);
  }
  GetRow(row: unknown): this {
    return this.at({ ...this.rect, row: this.rect.row + integer(row), rows: 1 });
  }
  GetColumn(column: unknown): this {
    return this.at({ ...this.rect, column: this.rect.column + integer(column), columns: 1 });
  }
  GetLastCell(): this {
    const { rect } = this;
    return this.at({ row: lastRow(rect), column: lastColumn(rect), rows: 1, columns: 1 });
  }
  GetLastRow(): this {
    return this.at({ ...this.rect, row: lastRow(this.rect), rows: 1 });
  }
  GetLastColumn(): this {
    return this.at({ ...this.rect, column: lastColumn(this.rect), columns: 1 });
  }
  GetEntireRow(): this {
    return this.at({ ...this.rect, column: 0, columns: MAX_COLUMNS });
  }
  GetEntireColumn(): this {
    return this.at({ ...this.rect, row: 0, rows: MAX_ROWS });
  }
  GetOffsetRange(rows: unknown, columns: unknown): this {
    const { rect } = this;
    return this.at({
      ...rect,
      row: rect.row + integer(rows),
      column: rect.column + integer(columns),
    });
  }
  GetResizedRange(rows: unknown, columns: unknown): this {
    const { rect } = this;
    return this.at({
      ...rect,
      rows: rect.rows + integer(rows),
      columns: rect.columns + integer(columns),
    });
  }
  GetAbsoluteResizedRange(rows: unknown, columns: unknown): this {
    return this.at({ ...this.rect, rows: integer(rows), columns: integer(columns) });
  }
  GetRowsAbove(count: unknown): this {
    return this.beside(optionalInteger(count, 1), "row", "rows", -1);
  }
  GetRowsBelow(count: unknown): this {
    return this.beside(optionalInteger(count, 1), "row", "rows", 1);
  }
  GetColumnsBefore(count: unknown): this {
    return this.beside(optionalInteger(count, 1), "column", "columns", -1);
  }
  GetColumnsAfter(count: unknown): this {
    return this.beside(optionalInteger(count, 1), "column", "columns", 1);
  }
  GetBoundingRect(other: unknown): this {
    return this.at(boundingRect(this.rect, this.rectOf(other)));
  }
  GetIntersectionOrNullObject(other: unknown): this | null {
    const common = intersection(this.rect, this.rectOf(other));
    return common && this.at(common);
  }
  GetIntersection(other: unknown): this {
    const common = this.GetIntersectionOrNullObject(other);
    if (common === null) throw itemNotFound();
    return common;
  }

  /** A range of the same sheet, given as a range object or as an address. */
  private rectOf(other: unknown): Rect {
    if (!isRange(other)) return rectFromAddress(this.context.workbook, this.sheet, other);
    if (other.sheet !== this.sheet) throw invalidArgument();
    return other.rect;
  }

  // A negative count turns round: two rows above -2 are two rows below.
  private beside(
    count: number,
    start: "row" | "column",
    size: "rows" | "columns",
    side: 1 | -1,
  ): this {
    if (count === 0) throw invalidArgument();
    const { rect } = this;
    const after = count * side > 0;
    const length = Math.abs(count);
    const first = after ? rect[start] + rect[size] : rect[start] - length;
    return this.at({ ...rect, [start]: first, [size]: length });
  }
}
