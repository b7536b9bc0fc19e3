import { namedRange } from "../model/edit/names";
import { cellCount } from "../model/rect";
import type { Scalar } from "../model/scalar";
import { CellError } from "../model/scalar";
import type { Sheet } from "../model/sheet";
import { FormulaError, orError, toNumber, toText, valueError } from "./coerce";
import { forEach, gridOf } from "./for-each";
import { FUNCTIONS } from "./functions";
import { mayGiveSeveral } from "./may-give-several";
import { operate } from "./operators";
import type { Expression } from "./parse";
import { referenceRect } from "./reference";
import type { ArrayValue, CellsValue, Evaluator, Grid, Standpoint, Value } from "./values";
import { isCells, isSeveral, sizeOf } from "./values";

/** Works out one formula. Functions get it to work out their arguments as they need them. */
export class Evaluation implements Evaluator {
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
    return this.#forEach([left, right], NEVER, ([one, other]) =>
      operate(operator, this.scalar(one!), this.scalar(other!)),
    );
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
