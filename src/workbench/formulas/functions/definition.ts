import type { Evaluation, Value } from "../evaluate";
import type { Expression } from "../parse";

/** One of Excel's functions: how many arguments it takes, and what it makes of them. */
export interface FunctionDefinition {
  readonly least: number;
  readonly most: number;
  readonly work: (evaluation: Evaluation, args: readonly Expression[]) => Value;
}

const ANY_NUMBER = 255;

export function fn(
  least: number,
  most: number | "any",
  work: FunctionDefinition["work"],
): FunctionDefinition {
  return { least, most: most === "any" ? ANY_NUMBER : most, work };
}

/** An argument that the caller has counted. */
export function arg(args: readonly Expression[], at: number): Expression {
  return args[at] as Expression; // FunctionDefinition.least was checked before
}
