import { yearOf } from "../codes/day";
import type { Day } from "../codes/types";
import { dayOfSerial } from "./date-serial";
import { readDateText, readEightDigits, type DateText } from "./date-text";
import type { Batch, CellValue, DateOrder } from "./types";

export { dayOfSerial, serialOfDay } from "./date-serial";

export interface DateReading {
  /** True when the workbook counts days from 1904. */
  readonly date1904: boolean;
  /** How to read `05/06/2015`. US order when left out: claims in the US are written so. */
  readonly order?: DateOrder;
}

/** Beyond this a number in a date column is something else: 1012024 is no day in the year 4670. */
const LAST_YEAR = 2199;
/** `02/11/2025 - 02/13/2025`, and `20250211-20250213` as electronic claims have it: a period by its two days. */
const PERIOD = /^(\d{8})-(\d{8})$|^(.+?)\s+(?:[-–—]|to|thru|through)\s+(.+)$/i;
/** CSV gives a serial number as text: five digits, 1927 to 2173. */
const SERIAL_AS_TEXT = /^\d{5}(?:\.\d+)?$/;

/**
 * The day that a cell holds, its time of day dropped; null when it holds none, or one that the calendar has not.
 *
 * Reads serial numbers, YYYYMMDD and MMDDYYYY as number or text, ISO dates with or without time, and dates with
 * the month in digits or in English words. Where day and month could be swapped, `order` decides; a date that
 * fits only the other order (`30/05/2015`) is read in that one. Two-digit years follow Excel: 29 is 2029, 30 is 1930.
 * Of a period, written as two dates, the first day is read.
 */
export function readDay(
  value: CellValue,
  { date1904, order = "month-first" }: DateReading,
): Day | null {
  if (typeof value === "number") return readNumber(value, date1904);
  if (typeof value !== "string") return null;
  if (SERIAL_AS_TEXT.test(value.trim())) return readNumber(Number(value), date1904);
  const read = readDateText(value) ?? firstOfPeriod(value);
  if (!read) return null;
  return order === "month-first"
    ? (read.monthFirst ?? read.dayFirst)
    : (read.dayFirst ?? read.monthFirst);
}

function firstOfPeriod(text: string): DateText | null {
  const [, first, last, from = first, to = last] = PERIOD.exec(text.trim()) ?? [];
  return from && to && readDateText(to) ? readDateText(from) : null;
}

/** What is known of a column's dates before any of them is read. */
export type DateHabits = Pick<Batch, "date1904" | "dateOrder">;

/** A reader for one column, which settles day and month by the whole column: see `dateOrderOf`. */
export function dateReaderFor(
  cells: Iterable<CellValue>,
  { date1904, dateOrder }: DateHabits,
): (value: CellValue) => Day | null {
  const order = dateOrderOf(cells, dateOrder);
  return (value) => readDay(value, { date1904, order });
}

/**
 * Which way round a column writes its dates, told by all its cells: day first if some date there can only be that
 * (`30/05/2015`) and none can only be month first. A column that proves neither order, or both, has the usual one.
 */
export function dateOrderOf(
  cells: Iterable<CellValue>,
  usual: DateOrder = "month-first",
): DateOrder {
  const proved = provedOrders(cells);
  return proved.size === 1 ? [...proved][0]! : usual;
}

/** The orders that some date of a column can only be read in. */
export function provedOrders(cells: Iterable<CellValue>): ReadonlySet<DateOrder> {
  const proved = new Set<DateOrder>();
  for (const value of cells) {
    const read = typeof value === "string" ? readDateText(value) : null;
    if (read?.dayFirst === null) proved.add("month-first");
    else if (read?.monthFirst === null) proved.add("day-first");
    if (proved.size === 2) break;
  }
  return proved;
}

function readNumber(value: number, date1904: boolean): Day | null {
  if (Number.isInteger(value)) {
    const digits = String(value);
    if (digits.length === 8) return readEightDigits(digits);
    // MMDDYYYY whose leading zero went when the cell became a number.
    if (digits.length === 7) return readEightDigits(`0${digits}`);
  }
  const day = dayOfSerial(value, date1904);
  return day !== null && yearOf(day) <= LAST_YEAR ? day : null;
}
