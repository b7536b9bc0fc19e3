import { parseFormula } from "./formulas/parse";
import type { Expression } from "./formulas/parse";
import { compareScalars, FormulaError, toBoolean, toText } from "./formulas/coerce";
import { evaluateExpression } from "./formulas/evaluate";
import { parseNumber } from "./entry-number";
import type { ConditionalFormat, ConditionalLook } from "./model/conditional-format";
import { anchor, NO_LOOK } from "./model/conditional-format";
import { byPriority } from "./model/edit/conditional-formats";
import { containsCell } from "./model/rect";
import type { Scalar } from "./model/scalar";
import { CellError } from "./model/scalar";
import type { Sheet } from "./model/sheet";
import type { Workbook } from "./model/workbook";

/**
 * How conditional formats make one cell look: all that match are laid over each other, the first in priority on
 * top, down to one that stops. Null where none matches.
 * https://support.microsoft.com/en-us/office/manage-conditional-formatting-rule-precedence-e09711a3-48df-4bcb-b82c-9d8b8b22463d
 */
export function conditionalLook(
  workbook: Workbook,
  sheet: Sheet,
  row: number,
  column: number,
): ConditionalLook | null {
  let look: ConditionalLook | null = null;
  for (const format of byPriority(sheet)) {
    if (!format.areas.some((area) => containsCell(area, row, column))) continue;
    if (!matches(workbook, sheet, row, column, format)) continue;
    look = laidUnder(look ?? { ...NO_LOOK }, format.look);
    if (format.stopIfTrue) break;
  }
  return look;
}

function laidUnder(top: ConditionalLook, below: ConditionalLook): ConditionalLook {
  return {
    fillColor: top.fillColor ?? below.fillColor,
    fontColor: top.fontColor ?? below.fontColor,
    bold: top.bold ?? below.bold,
    italic: top.italic ?? below.italic,
    underline: top.underline ?? below.underline,
    strikethrough: top.strikethrough ?? below.strikethrough,
    numberFormat: top.numberFormat ?? below.numberFormat,
  };
}

function matches(
  workbook: Workbook,
  sheet: Sheet,
  row: number,
  column: number,
  format: ConditionalFormat,
): boolean {
  const from = anchor(format);
  const here = {
    workbook,
    sheet,
    row,
    column,
    rowsAway: row - from.row,
    columnsAway: column - from.column,
  };
  const result = (formula: string): Scalar | null => {
    const expression = parsed(formula);
    return expression === null ? CellError.of("#NAME?") : evaluateExpression(expression, here);
  };
  try {
    if (format.type === "Custom") return format.formula !== "" && toBoolean(result(format.formula));
    const value = workbook.valueAt(sheet, row, column);
    if (format.type === "CellValue") return cellValueMatches(value, format, result);
    return textMatches(value, format);
  } catch (error) {
    // An error value in the rule or in the cell means: no match.
    if (error instanceof FormulaError) return false;
    throw error;
  }
}

function cellValueMatches(
  value: Scalar | null,
  { cellValue }: ConditionalFormat,
  result: (formula: string) => Scalar | null,
): boolean {
  if (cellValue === null || value === null) return false;
  const operand = (formula: string): Scalar | null =>
    formula.startsWith("=") ? result(formula) : (parseNumber(formula) ?? formula);
  const order = compareScalars(value, operand(cellValue.formula1));
  const second =
    cellValue.formula2 === undefined ? 0 : compareScalars(value, operand(cellValue.formula2));
  switch (cellValue.operator) {
    case "Between":
      return order >= 0 && second <= 0;
    case "NotBetween":
      return order < 0 || second > 0;
    case "EqualTo":
      return order === 0;
    case "NotEqualTo":
      return order !== 0;
    case "GreaterThan":
      return order > 0;
    case "LessThan":
      return order < 0;
    case "GreaterThanOrEqual":
      return order >= 0;
    default:
      return order <= 0;
  }
}

function textMatches(value: Scalar | null, { text }: ConditionalFormat): boolean {
  if (text === null) return false;
  const [cell, wanted] = [toText(value).toLowerCase(), text.text.toLowerCase()];
  switch (text.operator) {
    case "NotContains":
      return !cell.includes(wanted);
    case "BeginsWith":
      return cell.startsWith(wanted);
    case "EndsWith":
      return cell.endsWith(wanted);
    default:
      return cell.includes(wanted);
  }
}

const expressions = new Map<string, Expression | null>();
const MOST_KEPT = 1_000;

function parsed(formula: string): Expression | null {
  let expression = expressions.get(formula);
  if (expression === undefined) {
    if (expressions.size >= MOST_KEPT) expressions.clear();
    try {
      expression = parseFormula(formula);
    } catch {
      expression = null; // what cannot be read never matches, as Excel has it
    }
    expressions.set(formula, expression);
  }
  return expression;
}
