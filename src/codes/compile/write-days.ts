import type { Day } from "../types";
import type { ByteWriter } from "./byte-writer";

/** Writes days, ascending, for a file to refer to by their place; gives each day's place. */
export function writeDays(file: ByteWriter, days: Iterable<Day>): Map<Day, number> {
  const ascending = [...new Set(days)].sort((a, b) => a - b);
  file.number(ascending.length);
  ascending.forEach((day, at) => file.number(day - (ascending[at - 1] ?? 0)));
  return new Map(ascending.map((day, at) => [day, at]));
}
