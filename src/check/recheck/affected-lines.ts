import type { LineEdits } from "../../claims/batch-edits";
import type { Batch } from "../../claims/types";
import { lastClaimLine } from "./part";
import { keysOfLines, tiesOf } from "./ties";

/** Lines that stand in the batch, and in the one before the edits; ascending. */
export interface Before<T> {
  readonly then: T;
  readonly now: T;
}

const ascending = (lines: Iterable<number>): number[] => [...lines].sort((a, b) => a - b);

/** The lines read again, those tied to what they were or are, and the end of the sheet where that is another now. */
export function affectedLines(
  { then, now }: Before<Batch>,
  was: Int32Array,
  { lines, shifts }: LineEdits,
): number[] {
  const ties = tiesOf(now);
  const keys = keysOfLines(ties, lines);
  const earlier = lines.map((line) => was[line] ?? -1).filter((line) => line >= 0);
  const gone = goneLines(then.lineCount, was, shifts);
  for (const key of keysOfLines(tiesOf(then), [...earlier, ...gone])) keys.add(key);
  const affected = new Set([...lines, ...ties.linesWith(keys)]);

  const end = lastClaimLine(now);
  const endBefore = was.indexOf(lastClaimLine(then));
  if (end !== endBefore || endBefore < 0)
    for (let line = Math.max(0, Math.min(end, endBefore)); line < now.lineCount; line++)
      affected.add(line);
  return ascending(affected);
}

/** Lines that the edits took away, by the batch before. */
export function goneLines(
  lineCount: number,
  was: Int32Array,
  shifts: LineEdits["shifts"],
): number[] {
  if (!shifts.some(({ kind }) => kind === "delete")) return [];
  const isThere = new Uint8Array(lineCount);
  for (const line of was) if (line >= 0) isThere[line] = 1;
  return Array.from({ length: lineCount }, (_, line) => line).filter((line) => !isThere[line]);
}

/** These lines, the lines tied to them, and the last claim line: all that they are read by. */
export function withContext(batch: Batch, lines: readonly number[]): number[] {
  const ties = tiesOf(batch);
  const end = lastClaimLine(batch);
  const all = new Set([...lines, ...ties.linesWith(keysOfLines(ties, lines))]);
  if (end >= 0) all.add(end);
  return ascending(all);
}

/** All lines of the claims that the affected lines are or were of, then and now. */
export function touchedClaims(
  { then, now }: Before<Batch>,
  was: Int32Array,
  affected: readonly number[],
  shifts: LineEdits["shifts"],
): Before<readonly number[]> {
  const earlier = affected.map((line) => was[line] ?? -1).filter((line) => line >= 0);
  const before = [...earlier, ...goneLines(then.lineCount, was, shifts)];
  const keys = keysOfLines(tiesOf(now), affected);
  for (const key of keysOfLines(tiesOf(then), before)) keys.add(key);
  return {
    then: ascending(new Set([...before, ...tiesOf(then).linesWith(keys)])),
    now: ascending(new Set([...affected, ...tiesOf(now).linesWith(keys)])),
  };
}
