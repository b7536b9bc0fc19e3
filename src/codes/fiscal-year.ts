import { dayFromParts, monthOf, yearOf } from "./day";
import type { Day } from "./types";

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;
const OCTOBER = 10;

/** "April" for 4. */
export function monthName(month: number): string {
  return MONTHS[month - 1] ?? "";
}

/** The month (1 to 12) that a word names or begins ("Apr", "APRIL"); null for any other. */
export function monthNamed(word: string): number | null {
  const small = word.toLowerCase();
  const at =
    small.length < 3 ? -1 : MONTHS.findIndex((name) => name.toLowerCase().startsWith(small));
  return at < 0 ? null : at + 1;
}

/** The US government's fiscal year of a day: FY2027 begins on 2026-10-01. */
export function fiscalYear(day: Day): number {
  return yearOf(day) + (monthOf(day) >= OCTOBER ? 1 : 0);
}

/** The day on which a fiscal year begins. */
export function startOfFiscalYear(year: number): Day {
  return (year - 1) * 10_000 + OCTOBER * 100 + 1;
}

/** "FY2027" for the release of October, "FY2022 April update" for one within the year. */
export function releaseName(from: Day): string {
  const name = `FY${fiscalYear(from)}`;
  return monthOf(from) === OCTOBER ? name : `${name} ${monthName(monthOf(from))} update`;
}

/** The last day of the fiscal year in which the newest release took effect. */
export function lastCoveredDay(newest: Day): Day {
  return dayFromParts(fiscalYear(newest), 9, 30) ?? newest;
}

/** The last day of the calendar quarter that a day lies in. */
export function endOfQuarter(day: Day): Day {
  const month = Math.ceil(monthOf(day) / 3) * 3;
  return yearOf(day) * 10_000 + month * 100 + (month === 3 || month === 12 ? 31 : 30);
}
