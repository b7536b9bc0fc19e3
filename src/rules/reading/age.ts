import { yearOf } from "../../codes/day";
import type { Day } from "../../codes/types";

/** Month and day of a day, as a number that orders the days of a year. */
function withinYear(day: Day): number {
  return day % 10_000;
}

/** Age in whole years on a day; negative before birth. Someone born on February 29 is a year older on March 1. */
export function ageOn(birth: Day, day: Day): number {
  const years = yearOf(day) - yearOf(birth);
  return withinYear(day) < withinYear(birth) ? years - 1 : years;
}
