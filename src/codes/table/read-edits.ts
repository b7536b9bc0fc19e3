import type { AgeRange, CodeEdits, CodeTable, Day, Interval } from "../types";
import { byteReader, type ByteReader } from "./byte-reader";
import type { CodeIndex } from "./code-index";
import { isWithin } from "./code-table";
import { EDITS_MAGIC } from "./format";
import { readDays } from "./read-days";

/** The ages that an edit allowed between two days. */
export interface AgeGroup extends Interval, AgeRange {
  readonly edit: string;
}

/** What a list of edits says about itself. */
export interface EditFacts {
  readonly release: string;
  readonly lastDay: Day;
  readonly ages: readonly AgeGroup[];
}

/** Edits from a day on, until the next stretch begins. */
interface Stretch<Edit extends string> {
  readonly from: Day;
  readonly edits: readonly Edit[];
}

const NONE: readonly never[] = [];
const FROM_THE_BEGINNING: Day = 0;

/** What a list says of a code that can be billed on the day; nothing of a code that came later than the list. */
export function editsInForce<Edit extends string>(
  listed: CodeEdits<Edit>["listed"],
  lastDay: Day,
  table: CodeTable,
  code: string,
  day: Day,
): readonly Edit[] {
  if (table.on(code, day).status !== "valid") return NONE;
  const isNewer = (table.spans(code)[0]?.from ?? 0) > lastDay;
  return isNewer ? NONE : listed(code, day);
}

/** The same list, asked about the codes of another table: with releases that the list's own table has not. */
export function editsAbout<Edit extends string>(
  edits: CodeEdits<Edit>,
  table: CodeTable,
): CodeEdits<Edit> {
  return {
    ...edits,
    on: (code, day) => editsInForce(edits.listed, edits.lastDay, table, code, day),
  };
}

/**
 * @param words the edits that the list may name, in the order of their bits
 * @param index the codes file that the compiler wrote together with this one
 * @param table its table, which knows when a code can be billed
 * @throws if the bytes are not an edits file of this version
 */
export function readEdits<Edit extends string>(
  bytes: Uint8Array,
  words: readonly Edit[],
  index: CodeIndex,
  table: CodeTable,
  name: string,
): CodeEdits<Edit> {
  const file = byteReader(bytes, EDITS_MAGIC, name);
  // Our own compiler wrote it, in the shape of EditFacts.
  const facts = JSON.parse(new TextDecoder().decode(file.bytes(file.number()))) as EditFacts;
  const { days, histories } = readStretches(file, words);
  const runCount = file.number();
  const history = file.numbers(runCount);
  let start = 0;
  const runEnd = file.numbers(runCount).map((length) => (start += length));

  function runOf(place: number): number {
    let low = 0;
    let high = runCount - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((runEnd[middle] ?? 0) > place) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  function listed(code: string, day: Day): readonly Edit[] {
    const place = index.indexOf(code);
    if (place < 0) return NONE;
    const stretches = histories[history[runOf(place)] ?? 0] ?? [];
    return stretches.findLast(({ from }) => from <= day)?.edits ?? NONE;
  }

  return {
    release: facts.release,
    lastDay: facts.lastDay,
    changes: days,
    on: (code, day) => editsInForce(listed, facts.lastDay, table, code, day),
    listed,
    ages(edit, day) {
      const group = facts.ages.find((each) => each.edit === edit && isWithin(each, day));
      return group ? { first: group.first, last: group.last } : null;
    },
  };
}

function readStretches<Edit extends string>(
  file: ByteReader,
  words: readonly Edit[],
): { days: Day[]; histories: Stretch<Edit>[][] } {
  const days = readDays(file);
  const sets = [...file.numbers(file.number())].map((bits) =>
    words.filter((_, bit) => (bits & (1 << bit)) !== 0),
  );
  const lengths = [...file.numbers(file.number())];
  const total = lengths.reduce((sum, length) => sum + length, 0);
  const from = file.numbers(total);
  const set = file.numbers(total);
  let at = 0;
  const histories = lengths.map((length) =>
    Array.from({ length }, () => {
      const stretch = {
        from: from[at] ? (days[(from[at] ?? 0) - 1] ?? 0) : FROM_THE_BEGINNING,
        edits: sets[set[at] ?? 0] ?? NONE,
      };
      at++;
      return stretch;
    }),
  );
  return { days, histories };
}
