import { namedRange } from "../model/edit/names";
import { cellCount } from "../model/rect";
import type { Scalar } from "../model/scalar";
import { CellError } from "../model/scalar";
import type { Sheet } from "../model/sheet";
import type { Workbook } from "../model/workbook";
import { compareScalars, FormulaError, toNumber, toText, valueError } from "./coerce";
import { forEach, gridOf } from "./for-each";
import type { FormulaCell } from "./formula-cell";
import { FUNCTIONS } from "./functions";
import { mayGiveSeveral } from "./may-give-several";
import type { BinaryOperator, Expression } from "./parse";
import { referenceRect } from "./reference";
import type { ArrayValue, CellsValue, Evaluator, Grid, Standpoint, Value } from "./values";
import { isCells, isSeveral, sizeOf } from "./values";

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

function orError<T>(work: () => T): T | CellError {
  try {
    return work();
  } catch (error) {
    if (error instanceof FormulaError) return error.value;
    throw error;
  }
}

/** Works out one formula. Functions get it to work out their arguments as they need them. */
class Evaluation implements Evaluator {
  constructor(readonly from: Standpoint) {}

  /** What stands in the formula's cell, and where Excel has dynamic arrays in those that it fills. */
  result(expression: Expression): Scalar | null | ArrayValue {
    const value = this.value(expression);
    if (!isSeveral(value) || !this.from.workbook.dynamicArrays) return this.single(value);
    const { rows, columns } = sizeOf(value);
    if (rows === 1 && columns === 1) return this.single(value);
    return { grid: this.#grid(value) };
  }

  value(expression: Expression): Value {
    switch (expression.kind) {
      case "constant":
        return expression.value;
      case "error":
        return CellError.of(expression.code);
      case "reference":
        return this.#referred(expression);
      case "spill":
        return this.#spill(expression);
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

  /** One value, of an expression that may mean several. */
  scalar(expression: Expression): Scalar | null {
    return this.single(this.value(expression));
  }

  number(expression: Expression): number {
    return toNumber(this.scalar(expression));
  }

  text(expression: Expression): string {
    return toText(this.scalar(expression));
  }

  /**
   * Implicit intersection: of several cells the one in this formula's row or column, of an array the first value.
   * https://support.microsoft.com/en-us/office/implicit-intersection-operator-ce3be07b-0101-4450-a24e-c1c999be2b34
   */
  single(value: Value): Scalar | null {
    if (!isSeveral(value)) return value;
    if (!isCells(value)) return value.grid[0]?.[0] ?? null;
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
  *filled(value: CellsValue | ArrayValue): Generator<Scalar> {
    if (!isCells(value)) {
      for (const row of value.grid) yield* row.filter((scalar) => scalar !== null);
      return;
    }
    const used = value.sheet.grid.usedWithin(value.rect);
    if (used === null) return;
    for (let row = used.row; row < used.row + used.rows; row += 1) {
      for (let column = used.column; column < used.column + used.columns; column += 1) {
        const scalar = this.cell(value.sheet, row, column);
        if (scalar !== null) yield scalar;
      }
    }
  }

  #referred({ reference }: Extract<Expression, { kind: "reference" | "spill" }>): CellsValue {
    const { workbook, sheet, rowsAway, columnsAway } = this.from;
    const rect = referenceRect(reference, rowsAway, columnsAway);
    const on = reference.sheetName === null ? sheet : workbook.sheetNamed(reference.sheetName);
    if (rect === null || on === undefined) throw new FormulaError(CellError.of("#REF!"));
    return { sheet: on, rect };
  }

  /** https://support.microsoft.com/en-us/office/spilled-range-operator-3dd5899f-bca2-4b9d-a172-3eae9ac22efd */
  #spill(expression: Extract<Expression, { kind: "spill" }>): CellsValue {
    const { sheet, rect } = this.#referred(expression);
    const area = sheet.spills.find(({ row, column }) => row === rect.row && column === rect.column);
    if (area === undefined) throw new FormulaError(CellError.of("#REF!"));
    return { sheet, rect: area };
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
    return this.#forEach(args, definition.takesSeveral, (given) => definition.work(this, given));
  }

  /** A function of the add-in: it gets all cells of its arguments, and gives as many as it likes. */
  #custom(name: string, args: readonly Expression[]): ArrayValue {
    const { customFunctions } = this.from.workbook;
    const definition = customFunctions.find(name);
    if (definition === undefined) throw new FormulaError(CellError.of("#NAME?"));
    const { parameters } = definition;
    const least = parameters.filter(({ optional }) => !optional).length;
    if (args.length < least || args.length > parameters.length) throw valueError();
    const given = parameters.map((_, at) => (args[at] ? this.#gridOf(args[at]) : null));
    return { grid: customFunctions.call(definition, given) };
  }

  #unary({ operator, of }: Extract<Expression, { kind: "unary" }>): Value {
    if (operator === "@") return this.scalar(of);
    return this.#forEach([of], NEVER, ([each]) => {
      if (operator === "+") return this.scalar(each!);
      const number = this.number(each!);
      return operator === "-" ? -number : number / 100;
    });
  }

  #binary({ operator, left, right }: Extract<Expression, { kind: "binary" }>): Value {
    return this.#forEach([left, right], NEVER, ([one, other]) => {
      const [a, b] = [this.scalar(one!), this.scalar(other!)];
      if (operator === "&") return toText(a) + toText(b);
      const compare = COMPARISONS[operator];
      if (compare) return compare(compareScalars(a, b));
      return arithmetic(operator, toNumber(a), toNumber(b));
    });
  }

  /**
   * Where an argument that means one value is given several, Excel with dynamic arrays works out the operation for each
   * of them. Without them it takes the one that implicit intersection gives.
   */
  #forEach(
    args: readonly Expression[],
    takesSeveral: (at: number) => boolean,
    work: (args: readonly Expression[]) => Value,
  ): Value {
    if (!this.from.workbook.dynamicArrays) return work(args);
    const several = args.map((arg, at) =>
      !takesSeveral(at) && mayGiveSeveral(arg) ? this.#gridOf(arg) : null,
    );
    if (several.every((grid) => grid === null)) return work(args);
    return forEach(args, several, (given) => orError(() => this.single(work(given))));
  }

  #gridOf(expression: Expression): Grid {
    const value = orError(() => this.value(expression));
    return isSeveral(value) ? this.#grid(value) : [[value]];
  }

  #grid(value: CellsValue | ArrayValue): Grid {
    if (!isCells(value)) return value.grid;
    const { sheet, rect } = value;
    return gridOf(rect, (row, column) => this.cell(sheet, rect.row + row, rect.column + column));
  }
}

const NEVER = (): boolean => false;

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
