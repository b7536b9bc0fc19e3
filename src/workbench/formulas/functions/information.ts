import type { Scalar } from "../../model/scalar";
import { CellError } from "../../model/scalar";
import { FormulaError } from "../coerce";
import type { Evaluation } from "../evaluate";
import { isCells } from "../evaluate";
import type { Expression } from "../parse";
import type { FunctionDefinition } from "./definition";
import { arg, fn } from "./definition";

function scalarOrError(evaluation: Evaluation, expression: Expression): Scalar | null {
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

/** Where a reference stands; without one, where the formula stands. */
function place(read: (at: { row: number; column: number }) => number): FunctionDefinition {
  return fn(0, 1, (evaluation, args) => {
    const value = args[0] === undefined ? null : evaluation.value(args[0]);
    return read(value !== null && isCells(value) ? value.rect : evaluation.from);
  });
}

function size(read: (rect: { rows: number; columns: number }) => number): FunctionDefinition {
  return fn(1, 1, (evaluation, args) => {
    const value = evaluation.value(arg(args, 0));
    return isCells(value) ? read(value.rect) : 1;
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
  ROW: place(({ row }) => row + 1),
  COLUMN: place(({ column }) => column + 1),
  ROWS: size(({ rows }) => rows),
  COLUMNS: size(({ columns }) => columns),
};
