import type { Day } from "../../codes/types";
import { readDateText } from "../date-text";
import { readDay } from "../dates";
import type { CellValue } from "../types";

/** ICD-10-CM came into use on this day; claims that are worked on now are younger. */
const FIRST_SERVICE_DAY = 20151001;
const LAST_SERVICE_DAY = 20401231;
/** A patient seen since then can be born later, but not most of them. */
const MOST_BORN_BEFORE = 20100101;
const SHARE_BORN_BEFORE = 0.5;
/** Nobody who is a patient was born before; round amounts of money, read as days, mostly lie there. */
const FIRST_BIRTH = 19100101;
const FEWEST_BIRTHS = 3;
/** A number is a date only if its cell is formatted so, which values do not tell. */
const COULD_BE_A_NUMBER = 0.7;

/** 0 to 1: days on which claims of our time were rendered. */
export function serviceDateScore(values: readonly CellValue[], date1904: boolean): number {
  return dateScore(values, date1904, (day) => day >= FIRST_SERVICE_DAY && day <= LAST_SERVICE_DAY);
}

/** 0 to 1: days of which most lie long ago, and which differ. */
export function birthDateScore(values: readonly CellValue[], date1904: boolean): number {
  if (values.some(hasFraction)) return 0;
  const days = values.map((value) => readDay(value, { date1904 }) ?? Infinity);
  const longAgo = days.filter((day) => day < MOST_BORN_BEFORE).length;
  if (longAgo <= days.length * SHARE_BORN_BEFORE || new Set(days).size < FEWEST_BIRTHS) return 0;
  return dateScore(values, date1904, (day) => day >= FIRST_BIRTH && day <= LAST_SERVICE_DAY);
}

/** Nobody notes the hour of a birth on a claim: an amount of money. */
function hasFraction(value: CellValue): boolean {
  return typeof value === "number" && !Number.isInteger(value);
}

/** 0 to 1: cells that can be read as any day at all. */
export function dateScore(
  values: readonly CellValue[],
  date1904: boolean,
  fits: (day: Day) => boolean = () => true,
): number {
  if (values.length === 0) return 0;
  const sum = values.reduce<number>((score, value) => {
    const day = readDay(value, { date1904 });
    if (day === null || !fits(day)) return score;
    return score + (typeof value === "string" && readDateText(value) ? 1 : COULD_BE_A_NUMBER);
  }, 0);
  return sum / values.length;
}
