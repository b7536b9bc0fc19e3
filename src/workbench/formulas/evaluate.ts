import type { Sheet } from "../model/sheet";
import type { Scalar } from "../model/scalar";
import { CellError } from "../model/scalar";
import type { Workbook } from "../model/workbook";
import type { FormulaCell } from "./formula-cell";

export function evaluateFormula(
  _workbook: Workbook,
  _sheet: Sheet,
  _row: number,
  _column: number,
  _formula: FormulaCell,
): Scalar {
  return CellError.of("#NAME?");
}
