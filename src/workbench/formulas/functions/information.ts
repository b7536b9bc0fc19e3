import type { Rect } from "../../model/rect";
import { cellRect } from "../../model/rect";
import type { Scalar } from "../../model/scalar";
import { CellError } from "../../model/scalar";
import { FormulaError } from "../coerce";
import type { Expression } from "../parse";
import type { Evaluator, Value } from "../values";
import { isCells, isSeveral, sizeOf } from "../values";
import type { FunctionDefinition } from "./definition";
import { arg, fn, fnOfCells } from "./definition";

function scalarOrError(evaluation: Evaluator, expression: Expression): Scalar | null {
  try {
    return evaluation.scalar(expression);
  } catch (error) {
    if (error instanceof FormulaError) return error.value;
    throw error;
  }
}

function is(test: (scalar: Scalar | null) => boolean): FunctionDefinition {
  return fn(1, 1, (evaluation, args) => test(scalarOrError(evaluation, arg(args, 0))));
}

/**
 * Where a reference stands; without one, where the formula stands. Of a reference of several rows (ROW) or columns
 * (COLUMN), where each of them stands.
 */
function place(read: (rect: Rect) => Value): FunctionDefinition {
  const definition = fnOfCells(0, 1, (evaluation, args) => {
    const value = args[0] === undefined ? null : evaluation.value(args[0]);
    const { row, column } = evaluation.from;
    return read(isCells(value) ? value.rect : cellRect(row, column));
  });
  return { ...definition, givesSeveral: true };
}

const counted = (from: number, count: number): number[] =>
  Array.from({ length: count }, (_, at) => from + at);

function size(read: (size: { rows: number; columns: number }) => number): FunctionDefinition {
  return fnOfCells(1, 1, (evaluation, args) => {
    const value = evaluation.value(arg(args, 0));
    return read(isSeveral(value) ? sizeOf(value) : { rows: 1, columns: 1 });
  });
}

export const INFORMATION = {
  ISNUMBER: is((scalar) => typeof scalar === "number"),
  ISTEXT: is((scalar) => typeof scalar === "string"),
  ISNONTEXT: is((scalar) => typeof scalar !== "string"),
  ISLOGICAL: is((scalar) => typeof scalar === "boolean"),
  ISBLANK: is((scalar) => scalar === null),
  ISERROR: is((scalar) => scalar instanceof CellError),
  ISNA: is((scalar) => scalar === CellError.of("#N/A")),
  ISERR: is((scalar) => scalar instanceof CellError && scalar !== CellError.of("#N/A")),
  ROW: place(({ row, rows }) => ({ grid: counted(row + 1, rows).map((at) => [at]) })),
  COLUMN: place(({ column, columns }) => ({ grid: [counted(column + 1, columns)] })),
  ROWS: size(({ rows }) => rows),
  COLUMNS: size(({ columns }) => columns),
};
