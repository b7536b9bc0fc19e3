import { readDateText } from "../../claims/date-text";

/** Every error value that Excel shows in a cell, and the hash signs of a column that is too narrow. */
const ERROR_VALUE =
  /^#(?:N\/A|REF!|NAME\?|VALUE!|DIV\/0!|NULL!|NUM!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!|BUSY!|PYTHON!|EXTERNAL!|GETTING_DATA|#+)$/;

const MONTH = "(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)";
/** Excel's own short forms of a date: 1-Mar, Mar-01. */
const SHORT_DATE = new RegExp(`^(?:\\d{1,2}-${MONTH}|${MONTH}-\\d{2})$`, "i");
/** Dates in digits need signs between them; eight bare digits are a number. */
const WRITTEN_DATE = /^\d{1,4}[-/.][\dA-Z]{1,9}[-/.]\d{1,4}(?:\D|$)/i;

/** 1.00E+05: how Excel shows a number that is long, or a code such as 1E05. */
const SCIENTIFIC = /^-?\d(?:\.\d+)?E[+-]\d{1,3}$/i;
const PLAIN_NUMBER = /^-?\d+(?:\.\d+)?$/;
/** 99,213 */
const GROUPED_NUMBER = /^\d{1,3}(?:,\d{3})+(?:\.0*)?$/;

export function isErrorValue(text: string): boolean {
  return ERROR_VALUE.test(text.toUpperCase());
}

/** True for a text that is a date in any way that Excel writes one. */
export function isDateText(text: string): boolean {
  return SHORT_DATE.test(text) || (WRITTEN_DATE.test(text) && readDateText(text) !== null);
}

export function isScientific(text: string): boolean {
  return SCIENTIFIC.test(text);
}

/** The number that a text is; null for anything else, also for digits with separators that are no thousands. */
export function numberFrom(text: string): number | null {
  if (PLAIN_NUMBER.test(text)) return Number(text);
  return GROUPED_NUMBER.test(text) ? Number(text.replaceAll(",", "")) : null;
}
