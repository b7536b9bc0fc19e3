import type { Scalar } from "../model/scalar";
import type { Expression } from "./parse";
import type { Grid } from "./values";

/**
 * Why a formula that gives several values shows #SPILL!. Names of Excel.SpillErrorCellValueSubType.
 * https://learn.microsoft.com/en-us/javascript/api/excel/excel.spillerrorcellvaluesubtype
 */
export type SpillError = "Collision" | "WorksheetEdge" | "Table" | "MergedCell";

/** A formula as it stands in a cell, with its last result. */
export interface FormulaCell {
  /** With the leading "=". */
  readonly text: string;
  /** Null where it is beyond the subset that this simulation reads: it then shows #NAME?. */
  readonly expression: Expression | null;
  /** Whether it can give several values, by its shape. */
  readonly mayGiveSeveral: boolean;
  result: Scalar;
  /** All values, where there are several. */
  whole: Grid | null;
  /** The state of the workbook that `result` belongs to. */
  resultOf: number;
  /** Whether its values stand in the cells beside it. */
  spills: boolean;
  /** Null where nothing keeps its values from spilling. */
  spillError: SpillError | null;
}
