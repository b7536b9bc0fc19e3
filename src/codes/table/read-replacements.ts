import { addDays } from "../day";
import type { CodeTable, Day, Replacement } from "../types";
import { byteReader } from "./byte-reader";
import type { CodeIndex } from "./code-index";
import { REPLACEMENTS_MAGIC } from "./format";
import { readDays } from "./read-days";

/** CMS's conversion table, both ways. See `DiagnosisTable`. */
export interface Replacements {
  replacedBy(code: string): readonly Replacement[];
  replaces(code: string): readonly Replacement[];
}

const NONE: readonly Replacement[] = [];

function fromZigzag(value: number): number {
  return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
}

/**
 * @param index the codes file that the compiler wrote together with this one
 * @param table its table: of the codes of a range, those count that could be billed the day before the new one came
 * @throws if the bytes are not a replacements file of this version
 */
export function readReplacements(
  bytes: Uint8Array,
  index: CodeIndex,
  table: CodeTable,
  name: string,
): Replacements {
  const file = byteReader(bytes, REPLACEMENTS_MAGIC, name);
  const days = readDays(file);
  const lineCount = file.number();
  let place = 0;
  const newPlace = file.numbers(lineCount).map((difference) => (place += difference));
  const day = file.numbers(lineCount);
  const lengths = file.numbers(lineCount);
  const rangeCount = file.number();
  const distance = file.numbers(rangeCount);
  const more = file.numbers(rangeCount);

  /** Of each range, the line that it belongs to, and its first and last place. */
  const lineOf = new Uint32Array(rangeCount);
  const first = new Uint32Array(rangeCount);
  const last = new Uint32Array(rangeCount);
  let range = 0;
  for (let line = 0; line < lineCount; line++) {
    for (let left = lengths[line] ?? 0; left > 0; left--, range++) {
      lineOf[range] = line;
      first[range] = (newPlace[line] ?? 0) + fromZigzag(distance[range] ?? 0);
      last[range] = (first[range] ?? 0) + (more[range] ?? 0);
    }
  }

  const startOf = (line: number): Day => days[day[line] ?? 0] ?? 0;
  const wasBillable = (code: string, from: Day) =>
    table.on(code, addDays(from, -1)).status === "valid";

  return {
    replacedBy(code) {
      const at = index.indexOf(code);
      if (at < 0) return NONE;
      const found: Replacement[] = [];
      for (let each = 0; each < rangeCount; each++) {
        if (at < (first[each] ?? 0) || at > (last[each] ?? 0)) continue;
        const line = lineOf[each] ?? 0;
        const from = startOf(line);
        if (wasBillable(code, from)) found.push({ code: index.codeAt(newPlace[line] ?? 0), from });
      }
      return found;
    },
    replaces(code) {
      const at = index.indexOf(code);
      if (at < 0) return NONE;
      const found: Replacement[] = [];
      for (let each = 0; each < rangeCount; each++) {
        const line = lineOf[each] ?? 0;
        if (newPlace[line] !== at) continue;
        const from = startOf(line);
        for (let earlier = first[each] ?? 0; earlier <= (last[each] ?? 0); earlier++) {
          const previous = index.codeAt(earlier);
          if (wasBillable(previous, from)) found.push({ code: previous, from });
        }
      }
      return found;
    },
  };
}
