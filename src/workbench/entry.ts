import type { DateSettings } from "./entry-date";
import { parseDateEntry } from "./entry-date";
import { parseNumberEntry } from "./entry-number";
import { ERROR_CODES, CellError } from "./model/scalar";
import type { Scalar } from "./model/scalar";

/** What Excel makes of a text that is put into a cell. */
interface Entry {
  /** With its leading "="; then `value` is null. */
  readonly formula: string | null;
  readonly value: Scalar | null;
  /** An apostrophe in front made it text; it is not part of the value. */
  readonly textPrefix: boolean;
  /** The format that a cell in General takes on. */
  readonly numberFormat: string | null;
}

export interface EntrySettings extends DateSettings {
  /** The cell's number format: "@" takes everything as text. */
  readonly numberFormat: string;
}

/**
 * Reads a text as Excel does when it is typed, or written through `Range.values`:
 * - "" empties the cell; an apostrophe in front makes text of the rest
 *   (https://support.microsoft.com/en-us/office/format-numbers-as-text-583160db-936b-4e52-bdff-6f1863518ba4);
 * - in a cell formatted as text everything is text;
 * - "=", "+", "-" in front mean a formula unless a number follows
 *   (https://learn.microsoft.com/en-us/javascript/api/excel/excel.range#excel-excel-range-values-member);
 *   "@" is what Lotus 1-2-3 began its functions with, and Excel reads it so;
 * - then TRUE and FALSE, error codes, numbers, dates and times; the rest is text.
 */
export function parseEntry(text: string, settings: EntrySettings): Entry {
  if (text === "") return constant(null);
  if (text.startsWith("'")) return { ...constant(text.slice(1)), textPrefix: true };
  if (settings.numberFormat === "@") return constant(text);
  if (text.length > 1 && text.startsWith("=")) return { ...constant(null), formula: text };
  return readConstant(text, settings) ?? formulaWithoutSign(text) ?? constant(text);
}

/** Anything else than text begins with a digit, a sign, a bracket, money, a month, TRUE, FALSE or "#". Most cells are text. */
const CAN_BE_MORE =
  /^\s*(?:[^\p{L}]|\p{Sc}|true|false|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/iu;

function readConstant(text: string, settings: EntrySettings): Entry | null {
  if (!CAN_BE_MORE.test(text)) return null;
  if (/^\s*true\s*$/i.test(text)) return constant(true);
  if (/^\s*false\s*$/i.test(text)) return constant(false);
  const error = ERROR_CODES.find((code) => code === text.toUpperCase());
  if (error !== undefined) return constant(CellError.of(error));
  const read = parseNumberEntry(text, settings.locale) ?? parseDateEntry(text, settings);
  return read && { ...constant(read.value), numberFormat: read.numberFormat };
}

function formulaWithoutSign(text: string): Entry | null {
  if (text.length < 2) return null;
  if (text.startsWith("+") || text.startsWith("-"))
    return { ...constant(null), formula: `=${text}` };
  if (text.startsWith("@")) return { ...constant(null), formula: `=${text.slice(1)}` };
  return null;
}

function constant(value: Scalar | null): Entry {
  return { formula: null, value, textPrefix: false, numberFormat: null };
}
