import type { CellOutput } from "./cell-inputs";
import { FormulaError } from "./formula-error";
import type { Functions } from "./functions";

/**
 * Tells Excel which function answers which id of functions.json. As early as the page can: Excel asks as soon as a
 * workbook with formulas is open.
 */
export function associateFunctions({ describe, status, clean }: Functions): void {
  CustomFunctions.associate("DESCRIBE", (code: never, date: never) =>
    forExcel(describe(code, date)),
  );
  CustomFunctions.associate("STATUS", (code: never, date: never) => forExcel(status(code, date)));
  CustomFunctions.associate("CLEAN", (code: never) => forExcel(clean(code)));
}

/** With the error values that Excel knows. The error of a lone cell is thrown, as Microsoft's page on errors has it. */
async function forExcel(outputs: Promise<CellOutput[][]>): Promise<unknown> {
  try {
    const cells = await outputs;
    const lone = cells.length === 1 && cells[0]?.length === 1 ? cells[0][0] : null;
    if (lone instanceof FormulaError) throw lone;
    return cells.map((row) => row.map(excelValue));
  } catch (error) {
    throw excelValue(error);
  }
}

function excelValue<Value>(value: Value): Value | CustomFunctions.Error {
  if (!(value instanceof FormulaError)) return value;
  return new CustomFunctions.Error(CustomFunctions.ErrorCode[value.code], value.message);
}
