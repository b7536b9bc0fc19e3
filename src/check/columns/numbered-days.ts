import { DAY_SOURCE, type LineDays } from "../../claims/line-days";
import type { Day } from "../../codes/types";
import type { LineNumbers } from "../../rules/line-types";
import type { Periods } from "./periods";

/** Each line's date of service, every different one once. A date of service and the stand-in for none are two. */
export interface NumberedDays extends LineNumbers {
  /** The day, by its number. */
  readonly days: readonly Day[];
  /** By its number: false for the day of the whole check, which stands in where a line has none. */
  readonly isGiven: readonly boolean[];
}

export function numberDays({ days: ofLine, sources }: LineDays): NumberedDays {
  const numbers = new Map<number, number>();
  const days: Day[] = [];
  const isGiven: boolean[] = [];
  const of = new Uint32Array(ofLine.length);
  let lastKey = NaN;
  let last = 0;
  for (let line = 0; line < of.length; line++) {
    const day = ofLine[line]!;
    const given = sources[line] !== DAY_SOURCE.default;
    const key = given ? day : -day;
    if (key !== lastKey) {
      lastKey = key;
      last = numbers.get(key) ?? days.push(day) - 1;
      if (last === isGiven.length) {
        isGiven.push(given);
        numbers.set(key, last);
      }
    }
    of[line] = last;
  }
  return { of, count: Math.max(1, days.length), days, isGiven };
}

/** The period of each different day, by its number. */
export const periodsOfDays = ({ days }: NumberedDays, periods: Periods): Uint16Array =>
  Uint16Array.from(days, (day) => periods.of(day));
