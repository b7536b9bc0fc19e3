import { invalidArgument } from "../excel-error";
import { evaluateExpression } from "../formulas/evaluate";
import type { Expression } from "../formulas/parse";
import { parseFormula } from "../formulas/parse";
import { formatRect, quoteSheetName } from "../model/address";
import { apiValue, CellError } from "../model/scalar";
import type { Scalar } from "../model/scalar";
import { WireObject } from "../protocol/wire-object";
import { number } from "./args";
import type { WireContext } from "./context";
import { Range } from "./range";

/** Worksheet functions that the add-in calls; of these only DATE and COUNTBLANK. https://learn.microsoft.com/en-us/javascript/api/excel/excel.functions */
export class Functions extends WireObject {
  readonly className = "Functions";
  readonly scalars: readonly string[] = [];

  constructor(private readonly context: WireContext) {
    super();
  }
  Date(year: unknown, month: unknown, day: unknown): FunctionResult {
    const args = [year, month, day].map((each) => ({
      kind: "constant" as const,
      value: number(each),
    }));
    return this.#result({ kind: "call", name: "DATE", args });
  }
  CountBlank(range: unknown): FunctionResult {
    if (!(range instanceof Range)) throw invalidArgument();
    const cells = `${quoteSheetName(range.sheet.name)}!${formatRect(range.rect)}`;
    return this.#result(parseFormula(`COUNTBLANK(${cells})`));
  }

  #result(expression: Expression): FunctionResult {
    const { workbook } = this.context;
    const here = { workbook, sheet: workbook.activeSheet, row: 0, column: 0 };
    const from = { ...here, rowsAway: 0, columnsAway: 0 };
    return new FunctionResult(evaluateExpression(expression, from));
  }
}

/** https://learn.microsoft.com/en-us/javascript/api/excel/excel.functionresult */
export class FunctionResult extends WireObject {
  readonly className = "FunctionResult";
  readonly scalars = ["Error", "Value"];
  constructor(private readonly result: Scalar | null) {
    super();
  }
  get Error(): string | null {
    return this.result instanceof CellError ? this.result.code : null;
  }
  get Value(): string | number | boolean | null {
    return this.result instanceof CellError ? null : apiValue(this.result);
  }
}
