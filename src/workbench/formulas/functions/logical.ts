import { CellError } from "../../model/scalar";
import { FormulaError, toBoolean, valueError } from "../coerce";
import type { Expression } from "../parse";
import type { Evaluator } from "../values";
import { isSeveral } from "../values";
import { arg, fn, fnOfCells } from "./definition";

/** AND and OR pass over text and empty cells of ranges, and need at least one truth value. */
function truths(evaluation: Evaluator, args: readonly Expression[]): boolean[] {
  const truths = args.flatMap((argument) => {
    const value = evaluation.value(argument);
    if (!isSeveral(value)) return [toBoolean(value)];
    return [...evaluation.filled(value)]
      .filter((scalar) => typeof scalar !== "string")
      .map(toBoolean);
  });
  if (truths.length === 0) throw valueError();
  return truths;
}

function unlessError(
  evaluation: Evaluator,
  args: readonly Expression[],
  caught: (error: CellError) => boolean,
): ReturnType<Evaluator["scalar"]> {
  try {
    const value = evaluation.scalar(arg(args, 0));
    if (value instanceof CellError) throw new FormulaError(value);
    return value;
  } catch (error) {
    if (error instanceof FormulaError && caught(error.value))
      return evaluation.scalar(arg(args, 1));
    throw error;
  }
}

export const LOGICAL = {
  IF: fn(1, 3, (evaluation, args) => {
    const branch = toBoolean(evaluation.scalar(arg(args, 0))) ? args[1] : args[2];
    if (branch !== undefined) return evaluation.value(branch);
    return args.length === 1;
  }),
  AND: fnOfCells(1, "any", (evaluation, args) => truths(evaluation, args).every(Boolean)),
  OR: fnOfCells(1, "any", (evaluation, args) => truths(evaluation, args).some(Boolean)),
  XOR: fnOfCells(
    1,
    "any",
    (evaluation, args) => truths(evaluation, args).filter(Boolean).length % 2 === 1,
  ),
  NOT: fn(1, 1, (evaluation, args) => !toBoolean(evaluation.scalar(arg(args, 0)))),
  TRUE: fn(0, 0, () => true),
  FALSE: fn(0, 0, () => false),
  NA: fn(0, 0, () => CellError.of("#N/A")),
  IFERROR: fn(2, 2, (evaluation, args) => unlessError(evaluation, args, () => true)),
  IFNA: fn(2, 2, (evaluation, args) =>
    unlessError(evaluation, args, ({ code }) => code === "#N/A"),
  ),
};
