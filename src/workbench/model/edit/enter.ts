import { parseEntry } from "../../entry";
import { ExcelError, invalidArgument } from "../../excel-error";
import type { Expression } from "../../formulas/parse";
import type { CellContent } from "../column-cells";
import { EMPTY_CONTENT } from "../column-cells";
import { EMPTY_ID } from "../dictionary";
import { cellRect } from "../rect";
import type { Scalar } from "../scalar";
import type { Sheet } from "../sheet";
import type { Workbook } from "../workbook";

/** https://support.microsoft.com/en-us/office/excel-specifications-and-limits-1672b34d-7043-467e-8e27-269d656771c3 */
export const MAX_TEXT_LENGTH = 32_767;
export const MAX_FORMULA_LENGTH = 8_192;

/** What may be put into a cell: what a person typed or an add-in wrote, before Excel makes something of it. */
export type RawEntry = string | number | boolean;

/** Puts an entry into one cell, as Excel reads it, and gives the cell the format that the entry asks for. */
export function enter(
  workbook: Workbook,
  sheet: Sheet,
  row: number,
  column: number,
  raw: RawEntry,
): void {
  if (typeof raw !== "string") {
    sheet.grid.put(row, column, constant(workbook, raw));
    return;
  }
  if (raw.length > MAX_TEXT_LENGTH) {
    throw invalidArgument("A cell holds at most 32,767 characters.");
  }
  const format = workbook.styleAt(sheet, row, column).numberFormat;
  const entry = parseEntry(raw, format);
  if (entry.formula !== null) {
    sheet.grid.put(row, column, formulaContent(entry.formula, null));
  } else {
    sheet.grid.put(row, column, {
      ...constant(workbook, entry.value),
      textPrefix: entry.textPrefix,
    });
  }
  if (entry.numberFormat !== null && format === "General") {
    workbook.restyle(sheet, cellRect(row, column), { numberFormat: entry.numberFormat });
  }
}

export function constant(workbook: Workbook, value: Scalar | null): CellContent {
  const id = workbook.dictionary.idOf(value);
  return id === EMPTY_ID ? EMPTY_CONTENT : { id, formula: null, textPrefix: false };
}

export function formulaContent(text: string, expression: Expression | null): CellContent {
  if (text.length > MAX_FORMULA_LENGTH) {
    throw new ExcelError("FormulaLengthExceedsLimit", "The formula is too long.");
  }
  return {
    id: EMPTY_ID,
    textPrefix: false,
    formula: { text, expression, result: "", resultOf: -1 },
  };
}
