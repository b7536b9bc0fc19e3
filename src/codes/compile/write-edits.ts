import { EDITS_MAGIC } from "../table/format";
import type { EditFacts } from "../table/read-edits";
import { DIAGNOSIS_EDITS, type Day, type DiagnosisEdit } from "../types";
import { byteWriter, writeJson, type ByteWriter } from "./byte-writer";
import type { DiagnosisCodes } from "./diagnosis-codes";
import type { EditorLine } from "./medicare-code-editor";
import { writeDays } from "./write-days";

/** From a day on (0: from the beginning), a set of edits as bits. */
interface Stretch {
  readonly from: Day;
  readonly bits: number;
}
type EditHistory = readonly Stretch[];

function isEdit(word: string): word is DiagnosisEdit {
  return (DIAGNOSIS_EDITS as readonly string[]).includes(word);
}

function bitsOf(words: readonly string[]): number {
  return words.reduce((bits, word) => {
    if (!isEdit(word)) throw new Error(`an edit that we do not know: ${word}`);
    return bits | (1 << DIAGNOSIS_EDITS.indexOf(word));
  }, 0);
}

/** Each code's edits over time, without the days on which only the code itself came or went. */
function editHistories(lines: readonly EditorLine[]): Map<string, EditHistory> {
  const histories = new Map<string, Stretch[]>();
  for (const { code, from, edits } of [...lines].sort((a, b) => a.from - b.from)) {
    const bits = bitsOf(edits);
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

/** Neighbours with the same history, in the order of the codes; a code that the list has not joins its neighbours. */
function runsOf({ index }: DiagnosisCodes, histories: ReadonlyMap<string, EditHistory>): Run[] {
  const runs: Run[] = [];
  let waiting = 0;
  for (let at = 0; at < index.size; at++) {
    const history = histories.get(index.codeAt(at));
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

/** `icd10cm.edits.bin`, as table/format.ts describes it. */
export function writeEdits(
  lines: readonly EditorLine[],
  facts: EditFacts,
  codes: DiagnosisCodes,
): Uint8Array {
  const runs = runsOf(codes, editHistories(lines));
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
