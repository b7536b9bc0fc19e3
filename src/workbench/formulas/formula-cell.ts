import type { Scalar } from "../model/scalar";
import type { Expression } from "./parse";

/** A formula as it stands in a cell, with its last result. */
export interface FormulaCell {
  /** With the leading "=". */
  readonly text: string;
  /** Null where it is beyond the subset that this simulation reads: it then shows #NAME?. */
  readonly expression: Expression | null;
  /** A result that was told, for a formula that we cannot work out. */
  readonly told?: Scalar;
  result: Scalar;
  /** The state of the workbook that `result` belongs to. */
  resultOf: number;
}
