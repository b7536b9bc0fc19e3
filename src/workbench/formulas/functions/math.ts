import { MAX_COLUMNS, MAX_ROWS } from "../../model/rect";
import { CellError } from "../../model/scalar";
import { FormulaError, toNumber, valueError } from "../coerce";
import type { Expression } from "../parse";
import type { Evaluator } from "../values";
import { isSeveral } from "../values";
import { arg, fn, fnOfCells } from "./definition";

/** The numbers among arguments: of cells only real numbers, of constants also what reads as one. */
function numbers(evaluation: Evaluator, args: readonly Expression[]): number[] {
  return args.flatMap((argument) => {
    const value = evaluation.value(argument);
    if (!isSeveral(value)) return [toNumber(value)];
    return [...evaluation.filled(value)].flatMap((scalar) => {
      if (scalar instanceof CellError) throw new FormulaError(scalar);
      return typeof scalar === "number" ? [scalar] : [];
    });
  });
}

const sum = (values: readonly number[]): number =>
  values.reduce((total, value) => total + value, 0);

/** A loop, because a million arguments do not fit into one call of Math.min. */
function extreme(values: readonly number[], better: (a: number, b: number) => boolean): number {
  let found = values[0] ?? 0;
  for (const value of values) if (better(value, found)) found = value;
  return found;
}

function average(values: readonly number[]): number {
  if (values.length === 0) throw new FormulaError(CellError.of("#DIV/0!"));
  return sum(values) / values.length;
}

function counted(evaluation: Evaluator, args: readonly Expression[]): number {
  return args.reduce((count, argument) => {
    const value = evaluation.value(argument);
    return count + (isSeveral(value) ? [...evaluation.filled(value)].length : 1);
  }, 0);
}

/** SUBTOTAL's kinds. 101 and up would pass over hidden rows: here all rows count, as in an unfiltered table. */
const SUBTOTALS: Readonly<
  Record<number, (evaluation: Evaluator, args: readonly Expression[]) => number>
> = {
  1: (evaluation, args) => average(numbers(evaluation, args)),
  2: (evaluation, args) => numbers(evaluation, args).length,
  3: counted,
  4: (evaluation, args) => extreme(numbers(evaluation, args), (a, b) => a > b),
  5: (evaluation, args) => extreme(numbers(evaluation, args), (a, b) => a < b),
  9: (evaluation, args) => sum(numbers(evaluation, args)),
};

/** As many rows and columns of numbers as are asked for, counted on row by row. */
const SEQUENCE = fn(1, 4, (evaluation, args) => {
  const [rows = 1, columns = 1, start = 1, step = 1] = args.map((one) => evaluation.number(one));
  const [height, width] = [Math.trunc(rows), Math.trunc(columns)];
  if (height < 0 || width < 0 || height > MAX_ROWS || width > MAX_COLUMNS) throw valueError();
  if (height === 0 || width === 0) throw new FormulaError(CellError.of("#CALC!"));
  const number = (row: number, column: number): number => start + (row * width + column) * step;
  return {
    grid: Array.from({ length: height }, (_, row) =>
      Array.from({ length: width }, (__, column) => number(row, column)),
    ),
  };
});

export const MATH = {
  SEQUENCE: { ...SEQUENCE, givesSeveral: true },
  SUM: fnOfCells(1, "any", (evaluation, args) => sum(numbers(evaluation, args))),
  MIN: fnOfCells(1, "any", (evaluation, args) =>
    extreme(numbers(evaluation, args), (a, b) => a < b),
  ),
  MAX: fnOfCells(1, "any", (evaluation, args) =>
    extreme(numbers(evaluation, args), (a, b) => a > b),
  ),
  AVERAGE: fnOfCells(1, "any", (evaluation, args) => average(numbers(evaluation, args))),
  COUNT: fnOfCells(1, "any", (evaluation, args) => numbers(evaluation, args).length),
  COUNTA: fnOfCells(1, "any", counted),
  SUBTOTAL: fnOfCells(
    2,
    "any",
    (evaluation, args) => {
      const kind = SUBTOTALS[evaluation.number(arg(args, 0)) % 100];
      if (kind === undefined) throw valueError();
      return kind(evaluation, args.slice(1));
    },
    (at) => at > 0,
  ),
  ABS: fn(1, 1, (evaluation, args) => Math.abs(evaluation.number(arg(args, 0)))),
  INT: fn(1, 1, (evaluation, args) => Math.floor(evaluation.number(arg(args, 0)))),
  ROUND: fn(2, 2, (evaluation, args) => {
    const scale = 10 ** Math.trunc(evaluation.number(arg(args, 1)));
    const value = evaluation.number(arg(args, 0));
    return (Math.sign(value) * Math.round(Math.abs(value) * scale)) / scale;
  }),
  MOD: fn(2, 2, (evaluation, args) => {
    const [value, by] = [evaluation.number(arg(args, 0)), evaluation.number(arg(args, 1))];
    if (by === 0) throw new FormulaError(CellError.of("#DIV/0!"));
    return value - by * Math.floor(value / by);
  }),
};
