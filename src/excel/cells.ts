import type { CellValue } from "../claims/types";

/** A display of digits only that still means the number: 00100 for 100, 250.00 for 250. */
const PADDED_DIGITS = /^\d+(\.\d+)?$/;

/**
 * What a code cell says. The display does not depend on the column's width (Excel.Range.text), so a number that a
 * format pads with zeros is taken as the text that the user sees; any other number stays a number.
 */
export function cellSays(value: CellValue, display: string): CellValue {
  if (typeof value !== "number" || display === String(value)) return value;
  return PADDED_DIGITS.test(display) && Number(display) === value ? display : value;
}

/** True when the cell still holds what was read from it, whether that was its value or its padded display. */
export function stillHolds(now: CellValue, asRead: CellValue): boolean {
  if (now === asRead) return true;
  return typeof now === "number" && typeof asRead === "string" && PADDED_DIGITS.test(asRead)
    ? Number(asRead) === now
    : false;
}

/**
 * True when the cell holds a formula. `formulas` gives a constant as it is, also a text that starts with "=" (its
 * apostrophe is not told), and then value and formula are the same; a formula's value is never its own text.
 */
export const isFormula = (value: CellValue, formula: CellValue): boolean =>
  typeof formula === "string" && formula.startsWith("=") && formula !== value;

/** Begins like a number, date, time, amount, formula, error or an apostrophe of its own. */
const BEGINS_LIKE_A_VALUE = /^\s*[^\p{L}\s]/u;
/** "Mar 5", "SEP-21", "May 2026" turn into dates. */
const LIKE_A_MONTH = /^\s*\p{L}{3,}\.?[\s\-/.,]*\d+([\s\-/.,]+\d+)?\s*$/u;
const LIKE_A_BOOLEAN = /^\s*(true|false)\s*$/i;

/** True when Excel could take this text for something else than text: a formula, a number, a date. */
export const couldBeTakenForAValue = (text: string): boolean =>
  BEGINS_LIKE_A_VALUE.test(text) || LIKE_A_MONTH.test(text) || LIKE_A_BOOLEAN.test(text);

/** Excel's limit for the text of one cell. */
const MAX_TEXT = 32_767;

/**
 * What to assign to `Range.values` so that the cell holds exactly this content. A text that Excel could take for
 * something else gets an apostrophe in front: Excel then stores the text without it and does not show it.
 */
export function assignable(content: CellValue): CellValue {
  if (typeof content !== "string") return content;
  const text = content.slice(0, MAX_TEXT);
  return couldBeTakenForAValue(text) ? `'${text}` : text;
}
