import type { Scalar } from "../model/scalar";
import { CellError } from "../model/scalar";
import type { Sheet } from "../model/sheet";
import type { Workbook } from "../model/workbook";
import { orError } from "./coerce";
import { Evaluation } from "./evaluation";
import type { FormulaCell } from "./formula-cell";
import type { Expression } from "./parse";
import type { Grid, Standpoint } from "./values";
import { isSeveral } from "./values";

const evaluating = new Set<FormulaCell>();

/** A formula cell's value. Kept until something in the workbook changes; a circle gives 0, as Excel shows it. */
export function evaluateFormula(
  workbook: Workbook,
  sheet: Sheet,
  row: number,
  column: number,
  formula: FormulaCell,
): Scalar {
  if (formula.expression === null) return CellError.of("#NAME?");
  if (formula.resultOf !== workbook.revision) {
    if (evaluating.has(formula)) return 0;
    workOut(formula, formula.expression, { workbook, sheet, row, column });
  }
  return formula.spillError === null ? formula.result : CellError.of("#SPILL!");
}

/** All that a formula gives, where that is more than one value; null where it is one. */
export function evaluateWhole(
  workbook: Workbook,
  sheet: Sheet,
  row: number,
  column: number,
  formula: FormulaCell,
): Grid | null {
  evaluateFormula(workbook, sheet, row, column, formula);
  return formula.whole;
}

function workOut(
  formula: FormulaCell,
  expression: Expression,
  at: Omit<Standpoint, "rowsAway" | "columnsAway">,
): void {
  evaluating.add(formula);
  try {
    const evaluation = new Evaluation({ ...at, rowsAway: 0, columnsAway: 0 });
    const value = orError(() => evaluation.result(expression));
    formula.whole = isSeveral(value) ? value.grid : null;
    formula.result = (isSeveral(value) ? value.grid[0]?.[0] : value) ?? 0;
    formula.resultOf = at.workbook.revision;
  } finally {
    evaluating.delete(formula);
  }
}

/** One value; an error of the formula comes back as an error value. */
export function evaluateExpression(expression: Expression, from: Standpoint): Scalar | null {
  return orError(() => new Evaluation(from).scalar(expression));
}
