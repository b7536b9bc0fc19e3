import { readDateText } from "../../claims/date-text";
import { addDays, isDay } from "../../codes/day";
import type { Day } from "../../codes/types";
import { TableProblem } from "../problem";

/** Excel's day 0; the serial numbers of days since 1982 and until 2119. */
const EXCEL_START: Day = 18991230;
const FIRST_SERIAL = 30_000;
const LAST_SERIAL = 80_000;

/** 12/31/9999 and the like stand for "no end". */
const NONE = /^(?:\*|-|n\/?a|none|null|0+|present|current|active|.*9999.*)?$/i;
const NO_END: Day = 20980101;
const DIGITS = /^\d+$/;

/**
 * A day as code lists write it: 20260101, 01/01/2026, 2026-01-01, Excel's number. null for none (blank, *, N/A, the
 * year 9999).
 * @throws TableProblem for what is no day
 */
export function readDay(text: string, line: number): Day | null {
  const written = text.trim();
  if (NONE.test(written)) return null;
  const day = DIGITS.test(written) ? dayOfDigits(Number(written)) : dayOfText(written);
  if (day === null) {
    throw new TableProblem(
      `“${written.slice(0, 40)}” is not a date`,
      "correct it, or choose the file as the publisher gives it",
      line,
    );
  }
  return day >= NO_END ? null : day;
}

function dayOfDigits(number: number): Day | null {
  if (isDay(number)) return number;
  const isSerial = number >= FIRST_SERIAL && number <= LAST_SERIAL;
  return isSerial ? addDays(EXCEL_START, number) : dayOfText(String(number).padStart(8, "0"));
}

function dayOfText(text: string): Day | null {
  const read = readDateText(text);
  return read && (read.monthFirst ?? read.dayFirst);
}
