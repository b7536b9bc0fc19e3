import { dayFromParts } from "../codes/day";
import type { Day } from "../codes/types";
import { monthNamed } from "./month-names";

/**
 * A date written in words or digits. `30/05/2015` can only be read one way; `05/06/2015` can be read two ways:
 * then both readings are kept, and whoever knows the column chooses.
 */
export interface DateText {
  readonly monthFirst: Day | null;
  readonly dayFirst: Day | null;
}

const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;
/** Excel's own rule for two-digit years: 00 to 29 are 2000 to 2029, 30 to 99 are 1930 to 1999. */
const TWO_DIGIT_YEAR_PIVOT = 30;

/** `T10:22:00Z`, ` 10:22 PM`, `:00:00:00` (SAS): the time of day behind a date. */
const TIME_OF_DAY =
  /(?:[T\s:]+)\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?\s*(?:[AP]\.?M\.?)?\s*(?:Z|UTC|[+-]\d{2}:?\d{2})?$/i;
/** `Sat, May 30`, `samedi 30 mai`: a word before a day's number, or one of ours before a month. */
const WEEKDAY =
  /^(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+|\p{L}{2,12}[.,]*\s+(?=\d{1,2}(?:er)?(?:[. ]|-)+\p{L}))/iu;
/** 2015-05-30, 2015/5/30. */
const YEAR_FIRST = /^(\d{4})([-/. ])(\d{1,2})\2(\d{1,2})$/;
/** 5/30/2015, 05-30-15, 30.05.2015, 05 30 15 (the boxes of the CMS-1500 form). */
const YEAR_LAST = /^(\d{1,2})([-/. ])(\d{1,2})\2(\d{4}|\d{2})$/;
/** 30-May-2015, 30 May 15, 30MAY2015, 30. Mai 2015, 1er juin 2015, 30 de mayo de 2015. */
const DAY_NAMED_MONTH =
  /^(\d{1,2})(?:er)?(?:[-/. ]*| de )(\p{L}{3,10})(?:[-/., ]*| de )(\d{4}|\d{2})$/iu;
/** May 30, 2015. */
const NAMED_MONTH_DAY =
  /^(\p{L}{3,10})[-/. ]*(\d{1,2})(?:st|nd|rd|th)?(?:[-/., ]+)(\d{4}|\d{2})$/iu;
/** 20150530 and 05302015. */
const EIGHT_DIGITS = /^\d{8}$/;

/** Reads a written date with or without a time of day; null when the calendar has no such day either way. */
export function readDateText(text: string): DateText | null {
  const written = text.trim().replace(TIME_OF_DAY, "").replace(WEEKDAY, "").trim();
  const read = readDigits(written) ?? readWords(written);
  return read && (read.monthFirst ?? read.dayFirst) !== null ? read : null;
}

/** YYYYMMDD, else MMDDYYYY: eight digits never fit both, for no month is 19, 20 or 21. */
export function readEightDigits(digits: string): Day | null {
  const yearFirst = dayOf(digits.slice(0, 4), digits.slice(4, 6), digits.slice(6));
  return yearFirst ?? dayOf(digits.slice(4), digits.slice(0, 2), digits.slice(2, 4));
}

function readDigits(written: string): DateText | null {
  if (EIGHT_DIGITS.test(written)) return onlyOneWay(readEightDigits(written));

  const yearFirst = YEAR_FIRST.exec(written);
  if (yearFirst) return onlyOneWay(dayOf(yearFirst[1], yearFirst[3], yearFirst[4]));

  const yearLast = YEAR_LAST.exec(written);
  if (!yearLast) return null;
  const [, first, , second, year] = yearLast;
  return { monthFirst: dayOf(year, first, second), dayFirst: dayOf(year, second, first) };
}

function readWords(written: string): DateText | null {
  const dayFirst = DAY_NAMED_MONTH.exec(written);
  if (dayFirst) return onlyOneWay(dayOf(dayFirst[3], month(dayFirst[2]), dayFirst[1]));
  const monthFirst = NAMED_MONTH_DAY.exec(written);
  return monthFirst && onlyOneWay(dayOf(monthFirst[3], month(monthFirst[1]), monthFirst[2]));
}

const month = (name = ""): string | undefined => monthNamed(name)?.toString();

function onlyOneWay(day: Day | null): DateText {
  return { monthFirst: day, dayFirst: day };
}

function dayOf(year?: string, month?: string, dayOfMonth?: string): Day | null {
  const fullYear = yearWritten(year ?? "");
  if (fullYear < FIRST_YEAR || fullYear > LAST_YEAR) return null;
  return dayFromParts(fullYear, Number(month), Number(dayOfMonth));
}

function yearWritten(year: string): number {
  if (year.length !== 2) return Number(year);
  return Number(year) + (Number(year) < TWO_DIGIT_YEAR_PIVOT ? 2000 : 1900);
}
