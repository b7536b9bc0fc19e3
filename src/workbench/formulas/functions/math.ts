import { CellError } from "../../model/scalar";
import { FormulaError, toNumber, valueError } from "../coerce";
import type { Evaluation } from "../evaluate";
import { isCells } from "../evaluate";
import type { Expression } from "../parse";
import { arg, fn } from "./definition";

/** The numbers among arguments: of cells only real numbers, of constants also what reads as one. */
export function numbers(evaluation: Evaluation, args: readonly Expression[]): number[] {
  return args.flatMap((argument) => {
    const value = evaluation.value(argument);
    if (!isCells(value)) return [toNumber(value)];
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

export function counted(evaluation: Evaluation, args: readonly Expression[]): number {
  return args.reduce((count, argument) => {
    const value = evaluation.value(argument);
    return count + (isCells(value) ? [...evaluation.filled(value)].length : 1);
  }, 0);
}

/** SUBTOTAL's kinds. 101 and up would pass over hidden rows: here all rows count, as in an unfiltered table. */
const SUBTOTALS: Readonly<
  Record<number, (evaluation: Evaluation, args: readonly Expression[]) => number>
> = {
  1: (evaluation, args) => average(numbers(evaluation, args)),
  2: (evaluation, args) => numbers(evaluation, args).length,
  3: counted,
  4: (evaluation, args) => extreme(numbers(evaluation, args), (a, b) => a > b),
  5: (evaluation, args) => extreme(numbers(evaluation, args), (a, b) => a < b),
  9: (evaluation, args) => sum(numbers(evaluation, args)),
};

export const MATH = {
  SUM: fn(1, "any", (evaluation, args) => sum(numbers(evaluation, args))),
  MIN: fn(1, "any", (evaluation, args) => extreme(numbers(evaluation, args), (a, b) => a < b)),
  MAX: fn(1, "any", (evaluation, args) => extreme(numbers(evaluation, args), (a, b) => a > b)),
  AVERAGE: fn(1, "any", (evaluation, args) => average(numbers(evaluation, args))),
  COUNT: fn(1, "any", (evaluation, args) => numbers(evaluation, args).length),
  COUNTA: fn(1, "any", counted),
  SUBTOTAL: fn(2, "any", (evaluation, args) => {
    const kind = SUBTOTALS[evaluation.number(arg(args, 0)) % 100];
    if (kind === undefined) throw valueError();
    return kind(evaluation, args.slice(1));
  }),
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
