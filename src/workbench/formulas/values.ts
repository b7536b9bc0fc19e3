import type { Rect } from "../model/rect";
import type { Scalar } from "../model/scalar";
import { CellError } from "../model/scalar";
import type { Sheet } from "../model/sheet";
import type { Workbook } from "../model/workbook";
import type { Expression } from "./parse";

/** Rows of values that stand nowhere: what a formula gives where it works on several cells. */
export type Grid = readonly (readonly (Scalar | null)[])[];

/** Cells, before it is known whether one value or all of them are wanted. */
export interface CellsValue {
  readonly sheet: Sheet;
  readonly rect: Rect;
}
export interface ArrayValue {
  readonly grid: Grid;
}
export type Value = Scalar | null | CellsValue | ArrayValue;

export function isCells(value: Value): value is CellsValue {
  return isSeveral(value) && "rect" in value;
}

/** Cells or an array: what may be more than one value. */
export function isSeveral(value: Value): value is CellsValue | ArrayValue {
  return typeof value === "object" && value !== null && !(value instanceof CellError);
}

export function sizeOf(several: CellsValue | ArrayValue): { rows: number; columns: number } {
  if ("rect" in several) return several.rect;
  return { rows: several.grid.length, columns: several.grid[0]?.length ?? 0 };
}

/** From where a formula is looked at. */
export interface Standpoint {
  readonly workbook: Workbook;
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  /** How far that is from the cell that the formula was written for. */
  readonly rowsAway: number;
  readonly columnsAway: number;
}

/** What one of Excel's functions gets to work out its arguments, as it needs them. */
export interface Evaluator {
  readonly from: Standpoint;
  value(expression: Expression): Value;
  /** One value, of an expression that may mean several. */
  scalar(expression: Expression): Scalar | null;
  number(expression: Expression): number;
  text(expression: Expression): string;
  cell(sheet: Sheet, row: number, column: number): Scalar | null;
  /** All filled cells that an argument means. */
  filled(value: CellsValue | ArrayValue): Iterable<Scalar>;
}
