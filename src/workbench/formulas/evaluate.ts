import { namedRange } from "../model/edit/names";
import type { Rect } from "../model/rect";
import { cellCount } from "../model/rect";
import type { Scalar } from "../model/scalar";
import { CellError } from "../model/scalar";
import type { Sheet } from "../model/sheet";
import type { Workbook } from "../model/workbook";
import { compareScalars, FormulaError, toNumber, toText, valueError } from "./coerce";
import type { Cells } from "../shared-runtime/custom-functions";
import type { FormulaCell } from "./formula-cell";
import { FUNCTIONS } from "./functions";
import type { BinaryOperator, Expression } from "./parse";
import { referenceRect } from "./reference";

/** Cells, before it is known whether one value or all of them are wanted. */
export interface CellsValue {
  readonly sheet: Sheet;
  readonly rect: Rect;
}
export type Value = Scalar | null | CellsValue;

/** From where a formula is looked at. */
export interface Standpoint {
  readonly workbook: Workbook;
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  /** How far that is from the cell that the formula was written for. */
  readonly rowsAway: number;
  readonly columnsAway: number;
}

const evaluating = new Set<FormulaCell>();

/** A formula cell's value. Kept until something in the workbook changes; a circle gives 0, as Excel shows it. */
export function evaluateFormula(
  workbook: Workbook,
  sheet: Sheet,
  row: number,
  column: number,
  formula: FormulaCell,
): Scalar {
  if (formula.expression === null) return formula.told ?? CellError.of("#NAME?");
  if (formula.resultOf === workbook.revision) return formula.result;
  if (evaluating.has(formula)) return 0;
  evaluating.add(formula);
  try {
    const here = { workbook, sheet, row, column, rowsAway: 0, columnsAway: 0 };
    formula.result = evaluateExpression(formula.expression, here) ?? 0;
    formula.resultOf = workbook.revision;
    return formula.result;
  } finally {
    evaluating.delete(formula);
  }
}

/** One value; an error of the formula comes back as an error value. */
export function evaluateExpression(expression: Expression, from: Standpoint): Scalar | null {
  try {
    return new Evaluation(from).scalar(expression);
  } catch (error) {
    if (error instanceof FormulaError) return error.value;
    throw error;
  }
}

/** Works out one formula. Functions get it to work out their arguments as they need them. */
export class Evaluation {
  constructor(readonly from: Standpoint) {}

  value(expression: Expression): Value {
    switch (expression.kind) {
      case "constant":
        return expression.value;
      case "error":
        return CellError.of(expression.code);
      case "reference":
        return this.#referred(expression);
      case "name":
        return this.#named(expression.name);
      case "call":
        return this.#call(expression);
      case "unary":
        return this.#unary(expression);
      case "binary":
        return this.#binary(expression);
    }
  }

  /** One value, of an expression that may mean cells. */
  scalar(expression: Expression): Scalar | null {
    return this.single(this.value(expression));
  }

  number(expression: Expression): number {
    return toNumber(this.scalar(expression));
  }

  text(expression: Expression): string {
    return toText(this.scalar(expression));
  }

  /** Of several cells, the one in this formula's row or column: spilling is not simulated. */
  single(value: Value): Scalar | null {
    if (!isCells(value)) return value;
    const { sheet, rect } = value;
    if (cellCount(rect) === 1) return this.cell(sheet, rect.row, rect.column);
    const { row, column } = this.from;
    if (rect.columns === 1 && row >= rect.row && row < rect.row + rect.rows) {
      return this.cell(sheet, row, rect.column);
    }
    if (rect.rows === 1 && column >= rect.column && column < rect.column + rect.columns) {
      return this.cell(sheet, rect.row, column);
    }
    throw valueError();
  }

  cell(sheet: Sheet, row: number, column: number): Scalar | null {
    return this.from.workbook.valueAt(sheet, row, column);
  }

  /** All filled cells that an argument means. */
  *filled(value: CellsValue): Generator<Scalar> {
    const used = value.sheet.grid.usedWithin(value.rect);
    if (used === null) return;
    for (let row = used.row; row < used.row + used.rows; row += 1) {
      for (let column = used.column; column < used.column + used.columns; column += 1) {
        const scalar = this.cell(value.sheet, row, column);
        if (scalar !== null) yield scalar;
      }
    }
  }

  #referred({ reference }: Extract<Expression, { kind: "reference" }>): CellsValue {
    const { workbook, sheet, rowsAway, columnsAway } = this.from;
    const rect = referenceRect(reference, rowsAway, columnsAway);
    const on = reference.sheetName === null ? sheet : workbook.sheetNamed(reference.sheetName);
    if (rect === null || on === undefined) throw new FormulaError(CellError.of("#REF!"));
    return { sheet: on, rect };
  }

  #named(name: string): CellsValue {
    const cells = namedRange(this.from.workbook, this.from.sheet, name);
    if (cells === null) throw new FormulaError(CellError.of("#NAME?"));
    return cells;
  }

  #call({ name, args }: Extract<Expression, { kind: "call" }>): Value {
    const definition = FUNCTIONS.get(name);
    if (definition === undefined) return this.#custom(name, args);
    if (args.length < definition.least || args.length > definition.most) throw valueError();
    return definition.work(this, args);
  }

  /** A function of the add-in. Of a result of many cells the first: spilling is not simulated. */
  #custom(name: string, args: readonly Expression[]): Scalar | null {
    const { customFunctions } = this.from.workbook;
    const definition = customFunctions.find(name);
    if (definition === undefined) throw new FormulaError(CellError.of("#NAME?"));
    const { parameters } = definition;
    const least = parameters.filter(({ optional }) => !optional).length;
    if (args.length < least || args.length > parameters.length) throw valueError();
    const given = parameters.map((_, at) => (args[at] ? this.#cellsOf(args[at]) : null));
    return customFunctions.call(definition, given)[0]?.[0] ?? null;
  }

  #cellsOf(expression: Expression): Cells {
    const value = this.#valueOrError(expression);
    if (!isCells(value)) return [[value]];
    const { sheet, rect } = value;
    return Array.from({ length: rect.rows }, (_, row) =>
      Array.from({ length: rect.columns }, (__, column) =>
        this.cell(sheet, rect.row + row, rect.column + column),
      ),
    );
  }

  #valueOrError(expression: Expression): Value {
    try {
      return this.value(expression);
    } catch (error) {
      if (error instanceof FormulaError) return error.value;
      throw error;
    }
  }

  #unary({ operator, of }: Extract<Expression, { kind: "unary" }>): Scalar | null {
    if (operator === "+") return this.scalar(of);
    const number = this.number(of);
    return operator === "-" ? -number : number / 100;
  }

  #binary({ operator, left, right }: Extract<Expression, { kind: "binary" }>): Scalar {
    const [a, b] = [this.scalar(left), this.scalar(right)];
    if (operator === "&") return toText(a) + toText(b);
    const compare = COMPARISONS[operator];
    if (compare) return compare(compareScalars(a, b));
    return arithmetic(operator, toNumber(a), toNumber(b));
  }
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

export function isCells(value: Value): value is CellsValue {
  return typeof value === "object" && value !== null && !(value instanceof CellError);
}
