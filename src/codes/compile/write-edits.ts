import { EDITS_MAGIC } from "../table/format";
import type { EditFacts } from "../table/read-edits";
import type { Day } from "../types";
import { byteWriter, writeJson, type ByteWriter } from "./byte-writer";
import type { CompiledCodes } from "./compiled-codes";
import type { EditorLine } from "./medicare-code-editor";
import { writeDays } from "./write-days";

/** From a day on (0: from the beginning), a set of edits as bits. */
interface Stretch {
  readonly from: Day;
  readonly bits: number;
}
type EditHistory = readonly Stretch[];

function bitsOf(said: readonly string[], words: readonly string[]): number {
  return said.reduce((bits, word) => {
    const bit = words.indexOf(word);
    if (bit < 0) throw new Error(`an edit that we do not know: ${word}`);
    return bits | (1 << bit);
  }, 0);
}

/** Each code's edits over time, without the days on which only the code itself came or went. */
function editHistories(
  lines: readonly EditorLine[],
  words: readonly string[],
): Map<string, EditHistory> {
  const histories = new Map<string, Stretch[]>();
  for (const { code, from, edits } of [...lines].sort((a, b) => a.from - b.from)) {
    const bits = bitsOf(edits, words);
    const history = histories.get(code);
    if (!history) histories.set(code, [{ from: 0, bits }]);
    else if (history.at(-1)?.bits !== bits) history.push({ from, bits });
  }
  return histories;
}

interface Run {
  readonly key: string;
  length: number;
}

const NO_EDITS: EditHistory = [{ from: 0, bits: 0 }];

/**
 * The history of a code that the list has, and of one that it could have: an update within the list's own year brings
 * codes of which it says nothing. None for a header, and for a code that came after the list: they are never asked for.
 */
function historyOf(
  code: string,
  { table }: CompiledCodes,
  histories: ReadonlyMap<string, EditHistory>,
  lastDay: Day,
): EditHistory | null {
  const couldHave = () =>
    table.spans(code).some(({ billable, from }) => billable && from <= lastDay);
  return histories.get(code) ?? (couldHave() ? NO_EDITS : null);
}

/** Neighbours with the same history, in the order of the codes; a code without one joins its neighbours. */
function runsOf(
  codes: CompiledCodes,
  histories: ReadonlyMap<string, EditHistory>,
  lastDay: Day,
): Run[] {
  const { index } = codes;
  const runs: Run[] = [];
  let waiting = 0;
  for (let at = 0; at < index.size; at++) {
    const history = historyOf(index.codeAt(at), codes, histories, lastDay);
    const last = runs.at(-1);
    const key = history ? JSON.stringify(history) : last?.key;
    if (key === undefined) waiting++;
    else if (last?.key === key) last.length++;
    else runs.push({ key, length: 1 + waiting });
    if (key !== undefined) waiting = 0;
  }
  return runs;
}

/** Keys by how often they occur, the most frequent first: small numbers for what is often said. */
function numbered(keys: readonly string[]): Map<string, number> {
  const uses = new Map<string, number>();
  for (const key of keys) uses.set(key, (uses.get(key) ?? 0) + 1);
  const ordered = [...uses].sort(([, a], [, b]) => b - a);
  return new Map(ordered.map(([key], number) => [key, number]));
}

function writeStretches(file: ByteWriter, histories: readonly EditHistory[]): void {
  const stretches = histories.flat();
  const days = writeDays(
    file,
    stretches.flatMap(({ from }) => (from === 0 ? [] : [from])),
  );
  const sets = [...new Set(stretches.map(({ bits }) => bits))];
  file.number(sets.length);
  for (const bits of sets) file.number(bits);
  file.number(histories.length);
  for (const history of histories) file.number(history.length);
  for (const { from } of stretches) file.number(from === 0 ? 0 : (days.get(from) ?? 0) + 1);
  for (const { bits } of stretches) file.number(sets.indexOf(bits));
}

/**
 * `icd10cm.edits.bin` and `icd10pcs.edits.bin`, as table/format.ts describes them.
 *
 * @param words the edits that we know, in the order of their bits
 * @throws at an edit that is not among them
 */
export function writeEdits(
  lines: readonly EditorLine[],
  words: readonly string[],
  facts: EditFacts,
  codes: CompiledCodes,
): Uint8Array {
  const runs = runsOf(codes, editHistories(lines, words), facts.lastDay);
  const numbers = numbered(runs.map(({ key }) => key));
  const file = byteWriter(EDITS_MAGIC);
  writeJson(file, facts);
  writeStretches(
    file,
    [...numbers.keys()].map((key) => JSON.parse(key) as EditHistory),
  );
  file.number(runs.length);
  for (const { key } of runs) file.number(numbers.get(key) ?? 0);
  for (const { length } of runs) file.number(length);
  return file.finish();
}
