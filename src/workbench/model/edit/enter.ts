import { parseEntry } from "../../entry";
import { ExcelError, invalidArgument } from "../../excel-error";
import { mayGiveSeveral } from "../../formulas/may-give-several";
import type { Expression } from "../../formulas/parse";
import { parseFormula } from "../../formulas/parse";
import { UnsupportedFormula } from "../../formulas/tokens";
import type { CellContent } from "../column-cells";
import { EMPTY_CONTENT } from "../column-cells";
import { EMPTY_ID } from "../dictionary";
import type { Locale } from "../locale";
import { EN_US } from "../locale";
import { cellRect } from "../rect";
import type { Scalar } from "../scalar";
import type { Sheet } from "../sheet";
import type { Workbook } from "../workbook";

/** https://support.microsoft.com/en-us/office/excel-specifications-and-limits-1672b34d-7043-467e-8e27-269d656771c3 */
const MAX_TEXT_LENGTH = 32_767;
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
  locale: Locale = EN_US,
): void {
  if (typeof raw !== "string") {
    sheet.grid.put(row, column, constant(workbook, raw));
    return;
  }
  const { numberFormat } = workbook.styleAt(sheet, row, column);
  const { date1904, currentYear } = workbook;
  const entry = parseEntry(raw, { numberFormat, locale, date1904, currentYear });
  if (entry.formula !== null) {
    sheet.grid.put(row, column, formulaContent(entry.formula));
    return;
  }
  if (typeof entry.value === "string" && entry.value.length > MAX_TEXT_LENGTH) {
    throw invalidArgument("A cell holds at most 32,767 characters.");
  }
  sheet.grid.put(row, column, {
    ...constant(workbook, entry.value),
    textPrefix: entry.textPrefix,
  });
  if (entry.numberFormat !== null && numberFormat === "General") {
    workbook.restyle(sheet, cellRect(row, column), { numberFormat: entry.numberFormat });
  }
}

export function constant(workbook: Workbook, value: Scalar | null): CellContent {
  const id = workbook.dictionary.idOf(value);
  return id === EMPTY_ID ? EMPTY_CONTENT : { id, formula: null, textPrefix: false };
}

/** A cell with this formula. What Excel would not take is refused; what we cannot read shows #NAME?. */
export function formulaContent(text: string): CellContent {
  if (text.length > MAX_FORMULA_LENGTH) {
    throw new ExcelError("FormulaLengthExceedsLimit", "The formula is too long.");
  }
  const expression = expressionOf(text);
  const formula = {
    text,
    expression,
    mayGiveSeveral: expression !== null && mayGiveSeveral(expression),
    result: "",
    whole: null,
    resultOf: -1,
    spills: false,
    spillError: null,
  };
  return { id: EMPTY_ID, textPrefix: false, formula };
}

function expressionOf(text: string): Expression | null {
  try {
    return parseFormula(text);
  } catch (error) {
    if (error instanceof UnsupportedFormula) return null;
    throw invalidArgument("The formula has an error in it.");
  }
}
