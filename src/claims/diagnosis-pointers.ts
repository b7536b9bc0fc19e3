import { isDay, monthOf, dayOfMonthOf, yearOf } from "../codes/day";
import { dayOfSerial } from "./date-serial";
import { readDateText } from "./date-text";
import type { CellValue } from "./types";

/**
 * What a pointer cell says. Places are numbers of diagnoses, from 1 on; A is 1. They may lie beyond the twelve that
 * a claim has.
 * - `places`: the diagnoses that it points to. `orElse` where the digits can be read in two ways: 12 is the twelfth
 *   diagnosis, or the first and the second.
 * - `range`: A-D, which some programs read as all four and others as two.
 * - `date`: what Excel makes of 1-2. `meant` is what was most likely typed; null where that is no pointer.
 * - `decimal`: 1.0, as programs write a number.
 * - `none`: nothing of that kind.
 */
export type PointerReading =
  | {
      readonly kind: "places";
      readonly places: readonly number[];
      readonly orElse: readonly number[] | null;
    }
  | {
      readonly kind: "range";
      readonly places: readonly number[];
      readonly ends: readonly [number, number];
    }
  | { readonly kind: "date"; readonly meant: readonly number[] | null }
  | { readonly kind: "decimal"; readonly places: readonly number[] }
  | { readonly kind: "none" };

/** A claim has at most twelve diagnoses, A to L (CMS-1500, item 21; 837P, HI segment). */
export const MOST_DIAGNOSES = 12;

const NONE: PointerReading = { kind: "none" };
const A = "A".charCodeAt(0);
const SEPARATORS = /[\s,;:|/\\&+]+/;
const LETTERS = /^[A-L]+$/;
const LETTER = /^[A-Z]$/;
const DIGITS = /^\d+$/;
const DECIMAL = /^(\d{1,2})\.0+$/;
const RANGE = /^([A-L]|\d{1,2})\s*(?:[-–—]|to|thru|through)\s*([A-L]|\d{1,2})$/i;
/** 1-2-3 and A/B/C; a date, if a number is too large for a diagnosis. */
const LIST_WITH_SIGNS = /^(?:[A-L]|\d{1,2})(?:[-–—/.](?:[A-L]|\d{1,2})){2,3}$/;
const SIGNS = /[-–—/.]/;
/** 2-Jan and Jan-13, Excel's short forms. */
const DAY_MONTH = /^(\d{1,2})-([A-Z]{3})$/;
const MONTH_YEAR = /^([A-Z]{3})-(\d{2})$/;
const MONTHS = "JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC".split(" ");
/** Dates that come of typing 1-2 or 1-2-3 lie in these years; smaller numbers are pointers. */
const FIRST_SERIAL = 36_526;
const LAST_SERIAL = 55_153;
const MINUTES_A_DAY = 1440;
const MINUTES_AN_HOUR = 60;

function placeOf(text: string): number {
  return LETTER.test(text) ? text.charCodeAt(0) - A + 1 : Number(text);
}

/** 1234 is four pointers, 10 is one, and 12 can be one or two. */
function ofDigits(digits: string): PointerReading {
  const each = [...digits].map(Number);
  const whole = Number(digits);
  if (digits.length > 2) return { kind: "places", places: each, orElse: null };
  if (digits.length === 1 || each.includes(0))
    return { kind: "places", places: [whole], orElse: null };
  return whole <= MOST_DIAGNOSES
    ? { kind: "places", places: [whole], orElse: each }
    : { kind: "places", places: each, orElse: null };
}

function placesIn(piece: string): number[] | null {
  if (LETTERS.test(piece)) return [...piece].map(placeOf);
  return LETTER.test(piece) || (DIGITS.test(piece) && piece.length <= 2) ? [placeOf(piece)] : null;
}

function ofList(text: string): PointerReading {
  const pieces = text.split(SEPARATORS).filter((piece) => piece !== "");
  const [only] = pieces;
  if (only !== undefined && pieces.length === 1 && DIGITS.test(only)) return ofDigits(only);
  const places: number[] = [];
  for (const piece of pieces) {
    const read = placesIn(piece);
    if (!read) return NONE;
    places.push(...read);
  }
  return places.length === 0 ? NONE : { kind: "places", places, orElse: null };
}

/** What was typed where month, day and the year's last two digits came of it. */
function typed(month: number, dayOfMonth: number, year: number | null): PointerReading {
  const places = [month, dayOfMonth];
  if (year !== null && year > 2000 && year <= 2000 + MOST_DIAGNOSES) places.push(year - 2000);
  const isMeant = places.every((place) => place <= MOST_DIAGNOSES);
  return { kind: "date", meant: isMeant ? places : null };
}

function ofShortDate(text: string): PointerReading | null {
  const [, dayOfMonth, month] = DAY_MONTH.exec(text) ?? [];
  if (dayOfMonth && month && MONTHS.includes(month))
    return typed(MONTHS.indexOf(month) + 1, Number(dayOfMonth), null);
  const [, monthOnly] = MONTH_YEAR.exec(text) ?? [];
  return monthOnly && MONTHS.includes(monthOnly) ? { kind: "date", meant: null } : null;
}

function ofDay(day: number): PointerReading {
  return typed(monthOf(day), dayOfMonthOf(day), yearOf(day));
}

function ofNumber(value: number): PointerReading | null {
  if (value > 0 && value < 1) {
    const minutes = Math.round(value * MINUTES_A_DAY);
    return typed(Math.floor(minutes / MINUTES_AN_HOUR), minutes % MINUTES_AN_HOUR, null);
  }
  if (value < FIRST_SERIAL || value > LAST_SERIAL) return null;
  const day = dayOfSerial(value, false);
  return day !== null && isDay(day) ? ofDay(day) : null;
}

/** Dates written out have signs between their parts; 20250102 does not come of a pointer. */
const WRITTEN_DATE = /^\d{1,4}[-/.]\d{1,2}[-/.]\d{2,4}/;

/**
 * Reads a pointer cell that is not blank: letters A to L or numbers, one or several (AB, A,B, 1:2, A|B, 1234).
 *
 * Source: CMS-1500 (02/12), item 24E, and 837P, SV107: up to four pointers a line. What Excel does to them: 1-2
 * becomes a date, 1:2 a time.
 */
export function readPointers(value: CellValue, text: string): PointerReading {
  if (typeof value === "boolean") return NONE;
  const ofValue = typeof value === "number" ? ofNumber(value) : null;
  if (ofValue) return ofValue;

  const written = text.trim().toUpperCase();
  const decimal = DECIMAL.exec(written)?.[1];
  if (decimal !== undefined) return { kind: "decimal", places: [Number(decimal)] };
  const short = ofShortDate(written);
  if (short) return short;
  const [, first, last] = RANGE.exec(written) ?? [];
  if (first && last) return ofRange(first, last);
  const listed = LIST_WITH_SIGNS.test(written) ? written.split(SIGNS).map(placeOf) : null;
  if (listed?.every((place) => place <= MOST_DIAGNOSES))
    return { kind: "places", places: listed, orElse: null };
  const day = WRITTEN_DATE.test(written) ? readDateText(written)?.monthFirst : null;
  return day ? ofDay(day) : ofList(written);
}

function ofRange(first: string, last: string): PointerReading {
  const ends: [number, number] = [placeOf(first), placeOf(last)];
  const [from, to] = ends;
  // A-B names the same two in either reading.
  if (from >= to - 1 || to > MOST_DIAGNOSES) return { kind: "places", places: ends, orElse: null };
  const places = Array.from({ length: to - from + 1 }, (_, at) => from + at);
  return { kind: "range", places, ends };
}
