import type { Day } from "../types";
import type { ByteReader } from "./byte-reader";

/** Days that a file refers to by their place: count, then the first and the differences, ascending. */
export function readDays(file: ByteReader): Day[] {
  let day = 0;
  return [...file.numbers(file.number())].map((difference) => (day += difference));
}
