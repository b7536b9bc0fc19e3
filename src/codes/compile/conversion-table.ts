import { fromDayNumber, isDay } from "../day";
import { claimForm } from "../icd10cm";
import type { Day } from "../types";

/** Codes from the first to the last, with all below them, as the conversion table names them. */
export interface PreviousCodes {
  readonly first: string;
  readonly last: string;
}

/** One line of CMS's conversion table. */
export interface ConversionLine {
  /** Claim form. */
  readonly code: string;
  /** The day on which the code came into force. */
  readonly from: Day;
  /** What said the same before: empty where the table says "None". */
  readonly previous: readonly PreviousCodes[];
}

const HEADER = "Current code assignment";
/** "Unless otherwise specified the code effective date is October 1 of the year listed." */
const OCTOBER_FIRST = 1001;
const LATEST_YEAR = 9999;
/** Excel's day 25569 is 1970-01-01. */
const EXCEL_EPOCH = 25569;

const CODE = "[A-Z]\\d[0-9A-Z](?:\\.[0-9A-Z]*)?";
const RANGE = new RegExp(`(${CODE})(?:\\s*-\\s*(${CODE})|-)?`, "g");
const NOT_A_LIST = /[^,;&\s]/;

/** A year is October 1 of it; anything later is the date that Excel counts by days. */
function effectiveDay(value: number): Day {
  const day =
    value <= LATEST_YEAR ? value * 10_000 + OCTOBER_FIRST : fromDayNumber(value - EXCEL_EPOCH);
  if (!isDay(day)) throw new Error(`no such day: ${value}`);
  return day;
}

/** `J44.0-J44.1; J44.9`, `G56.01 and G56.02`, `Codes in Categories T15-T19`, `None`. */
export function parsePrevious(text: string): PreviousCodes[] {
  if (text.trim() === "None") return [];
  const found = [...text.matchAll(RANGE)].map(([, first = "", last = first]) => ({
    first: claimForm(first),
    last: claimForm(last),
  }));
  const rest = text
    .replace(RANGE, "")
    .replace(/\b(?:and|codes? (?:in|from) categories|a code from)\b/gi, "");
  if (found.length === 0 || NOT_A_LIST.test(rest)) throw new Error(`not a list of codes: ${text}`);
  return found;
}

/**
 * Reads the rows of the conversion table: new code, year or date, previous codes.
 *
 * @throws on a row that is not of this form, so that nothing of a new edition is overlooked
 */
export function parseConversionTable(rows: readonly (readonly unknown[])[]): ConversionLine[] {
  const head = rows.findIndex(([first]) => first === HEADER);
  if (head < 0) throw new Error("the conversion table has no header");
  return rows
    .slice(head + 1)
    .filter((row) => row.some((cell) => cell !== ""))
    .map(([code, effective, previous]) => {
      if (typeof code !== "string" || typeof effective !== "number" || typeof previous !== "string")
        throw new Error(`not a line of the conversion table: ${String(code)}`);
      return {
        code: claimForm(code),
        from: effectiveDay(effective),
        previous: parsePrevious(previous),
      };
    });
}
