import { evaluateExpression } from "../formulas/evaluate";
import { apiValue, CellError } from "../model/scalar";
import type { Scalar } from "../model/scalar";
import { WireObject } from "../protocol/wire-object";
import { number } from "./args";
import type { WireContext } from "./context";

/** Worksheet functions that the add-in calls; of these only DATE. https://learn.microsoft.com/en-us/javascript/api/excel/excel.functions */
export class Functions extends WireObject {
  readonly className = "Functions";
  readonly scalars: readonly string[] = [];

  constructor(private readonly context: WireContext) {
    super();
  }
  Date(year: unknown, month: unknown, day: unknown): FunctionResult {
    return this.#call("DATE", [year, month, day].map(number));
  }

  #call(name: string, values: readonly number[]): FunctionResult {
    const args = values.map((value) => ({ kind: "constant" as const, value }));
    const { workbook } = this.context;
    const here = { workbook, sheet: workbook.activeSheet, row: 0, column: 0 };
    const from = { ...here, rowsAway: 0, columnsAway: 0 };
    return new FunctionResult(evaluateExpression({ kind: "call", name, args }, from));
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
