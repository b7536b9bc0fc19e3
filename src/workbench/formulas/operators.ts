import { CellError } from "../model/scalar";
import type { Scalar } from "../model/scalar";
import { compareScalars, FormulaError, toNumber, toText } from "./coerce";
import type { BinaryOperator } from "./parse";

/** What an operator between two values gives. */
export function operate(
  operator: BinaryOperator,
  a: Scalar | null,
  b: Scalar | null,
): string | number | boolean {
  if (operator === "&") return toText(a) + toText(b);
  const compare = COMPARISONS[operator];
  if (compare) return compare(compareScalars(a, b));
  return arithmetic(operator, toNumber(a), toNumber(b));
}

const COMPARISONS: Partial<Record<BinaryOperator, (order: number) => boolean>> = {
  "=": (order) => order === 0,
  "<>": (order) => order !== 0,
  "<": (order) => order < 0,
  ">": (order) => order > 0,
  "<=": (order) => order <= 0,
  ">=": (order) => order >= 0,
};

function arithmetic(operator: BinaryOperator, a: number, b: number): number {
  if (operator === "/" && b === 0) throw new FormulaError(CellError.of("#DIV/0!"));
  const result =
    operator === "+"
      ? a + b
      : operator === "-"
        ? a - b
        : operator === "*"
          ? a * b
          : operator === "/"
            ? a / b
            : a ** b;
  if (!Number.isFinite(result)) throw new FormulaError(CellError.of("#NUM!"));
  return result;
}
