import type { Day } from "./types";

/**
 * Days as claims use them: no time, no time zone. A `Day` is the integer YYYYMMDD of the Gregorian calendar.
 */

const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const MILLISECONDS_A_DAY = 86_400_000;
const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** How many days the month (1 to 12) of that year has; 0 for a month that does not exist. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (DAYS_IN_MONTH[month - 1] ?? 0);
}

/** The day of a year (1000 to 9999), month (1 to 12) and day of month, or null if the calendar has no such day. */
export function dayFromParts(year: number, month: number, dayOfMonth: number): Day | null {
  if (!Number.isInteger(year) || !Number.isInteger(month) || !Number.isInteger(dayOfMonth))
    return null;
  if (year < 1000 || year > 9999) return null;
  if (dayOfMonth < 1 || dayOfMonth > daysInMonth(year, month)) return null;
  return year * 10_000 + month * 100 + dayOfMonth;
}

export function yearOf(day: Day): number {
  return Math.floor(day / 10_000);
}

export function monthOf(day: Day): number {
  return Math.floor(day / 100) % 100;
}

export function dayOfMonthOf(day: Day): number {
  return day % 100;
}

/** True for an integer YYYYMMDD that the calendar has. */
export function isDay(value: number): value is Day {
  return dayFromParts(yearOf(value), monthOf(value), dayOfMonthOf(value)) === value;
}

function padded(value: number, width: number): string {
  return String(value).padStart(width, "0");
}

/** `20261001` as "2026-10-01". */
export function toIso(day: Day): string {
  return `${padded(yearOf(day), 4)}-${padded(monthOf(day), 2)}-${padded(dayOfMonthOf(day), 2)}`;
}

/** "2026-10-01" as `20261001`; null for anything else, and for a day that the calendar does not have. */
export function fromIso(text: string): Day | null {
  const match = ISO.exec(text);
  return match && dayFromParts(Number(match[1]), Number(match[2]), Number(match[3]));
}

/** `20261001` as "10/01/2026", the way claim forms and clerks write it. For messages. */
export function toUs(day: Day): string {
  return `${padded(monthOf(day), 2)}/${padded(dayOfMonthOf(day), 2)}/${padded(yearOf(day), 4)}`;
}

/** Whole days since 1970-01-01, negative before. The number line on which days can be added and subtracted. */
export function toDayNumber(day: Day): number {
  return Date.UTC(yearOf(day), monthOf(day) - 1, dayOfMonthOf(day)) / MILLISECONDS_A_DAY;
}

/** The day that lies so many whole days after 1970-01-01. */
export function fromDayNumber(number: number): Day {
  const date = new Date(number * MILLISECONDS_A_DAY);
  return date.getUTCFullYear() * 10_000 + (date.getUTCMonth() + 1) * 100 + date.getUTCDate();
}

/** The day so many days later (earlier, if negative). */
export function addDays(day: Day, count: number): Day {
  return fromDayNumber(toDayNumber(day) + count);
}

/** How many days lie from the first day to the second: 1 from a day to the next, negative backwards. */
export function daysBetween(from: Day, to: Day): number {
  return toDayNumber(to) - toDayNumber(from);
}

/** Today where the user sits, by the clock given (the computer's by default; tests give their own). */
export function today(clock: () => Date = () => new Date()): Day {
  const now = clock();
  return now.getFullYear() * 10_000 + (now.getMonth() + 1) * 100 + now.getDate();
}
