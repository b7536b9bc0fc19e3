import type { LineEdits } from "../../claims/batch-edits";
import type { BatchVerdict } from "../../rules/line-types";
import type { Told } from "./whole-rules";

/** What was known of each line, by the lines as they stand now; nothing of new ones. */
export function movedBits(bits: Uint8Array, was: Int32Array, { shifts }: LineEdits): Uint8Array {
  if (shifts.length === 0) return bits.slice();
  const moved = new Uint8Array(was.length);
  for (let line = 0; line < moved.length; line++) moved[line] = bits[was[line]!] ?? 0;
  return moved;
}

/** What a rule said, by the lines as they stand now; nothing of those that went. */
export function movedTold(told: Told, was: Int32Array, { shifts }: LineEdits): Told {
  if (told.verdicts.length === 0 || shifts.length === 0) return told;
  const now = new Map<number, number>();
  was.forEach((line, i) => now.set(line, i));
  const verdicts = told.verdicts.flatMap((verdict) => {
    const line = now.get(verdict.line);
    return line === undefined ? [] : [{ ...verdict, line }];
  });
  return { ...told, verdicts };
}

/** Lines of which a rule says something else than before. */
export function differing(
  before: readonly BatchVerdict[],
  now: readonly BatchVerdict[],
): Iterable<number> {
  const then = saidByLine(before, new Set(now));
  const after = saidByLine(now, new Set(before));
  const lines = new Set([...then.keys(), ...after.keys()]);
  return [...lines].filter((line) => then.get(line) !== after.get(line));
}

/** What is said of each line, less the very verdicts that are in the other list too. */
function saidByLine(
  verdicts: readonly BatchVerdict[],
  others: ReadonlySet<BatchVerdict>,
): Map<number, string> {
  const said = new Map<number, string>();
  for (const each of verdicts) {
    if (others.has(each)) continue;
    const { line, ...verdict } = each;
    said.set(line, (said.get(line) ?? "") + JSON.stringify(verdict));
  }
  return said;
}
