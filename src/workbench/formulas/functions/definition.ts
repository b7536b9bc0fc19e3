import type { Expression } from "../parse";
import type { Evaluator, Value } from "../values";

/** One of Excel's functions: how many arguments it takes, and what it makes of them. */
export interface FunctionDefinition {
  readonly least: number;
  readonly most: number;
  /** Whether the argument at this place, counted from 0, may mean several cells. Any other means one value. */
  readonly takesSeveral: (at: number) => boolean;
  /** Whether it can give several values of its own, where all that it is given means one. */
  readonly givesSeveral: boolean;
  readonly work: (evaluator: Evaluator, args: readonly Expression[]) => Value;
}

const ANY_NUMBER = 255;

/** A function whose arguments mean one value each: for several, it is worked out for each of them. */
export function fn(
  least: number,
  most: number | "any",
  work: FunctionDefinition["work"],
): FunctionDefinition {
  return {
    least,
    most: most === "any" ? ANY_NUMBER : most,
    takesSeveral: () => false,
    givesSeveral: false,
    work,
  };
}

/** A function that takes cells: in all its arguments, or in those at these places. */
export function fnOfCells(
  least: number,
  most: number | "any",
  work: FunctionDefinition["work"],
  takesSeveral: FunctionDefinition["takesSeveral"] = () => true,
): FunctionDefinition {
  return { ...fn(least, most, work), takesSeveral };
}

/** An argument that the caller has counted. */
export function arg(args: readonly Expression[], at: number): Expression {
  return args[at] as Expression; // FunctionDefinition.least was checked before
}
