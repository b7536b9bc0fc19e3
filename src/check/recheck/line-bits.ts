import { carry } from "../../claims/line-moves";
import type { Batch } from "../../claims/types";
import type { Need } from "../../rules/types";
import { isNoHabit, needsOf } from "../columns/requirements";
import { claimLines, type InLine } from "../lines/claim-lines";
import { type Change, withContext } from "./affected-lines";
import { partOf } from "./part";

/** What is known of each line, in bits: whether it is checked, whether it bills something, and what it goes without. */
const CHECKED = 16;
const CLAIM = 1;
const WITHOUT: Readonly<Record<Need, number>> = { principal: 2, procedure: 4, code: 8 };
const NEEDS = Object.keys(WITHOUT) as Need[];
const COMBINATIONS = 32;

/** The bits of each line of a batch. */
export function lineBits(batch: Batch): Uint8Array {
  const { isClaim, isNoClaim } = claimLines(batch);
  const needs = needsOf(batch, () => true);
  const lines = new Uint8Array(batch.lineCount);
  for (let line = 0; line < lines.length; line++) {
    if (isNoClaim(line)) continue;
    let bits = CHECKED;
    if (isClaim(line)) {
      bits |= CLAIM;
      for (const { requirement, isMet } of needs) if (!isMet(line)) bits |= WITHOUT[requirement];
    }
    lines[line] = bits;
  }
  return lines;
}

/** The bits after an edit: those of the affected lines are read anew. */
export function bitsAfter(
  before: Uint8Array,
  { now, moves }: Change,
  affected: readonly number[],
): Uint8Array {
  const bits = carry(before, new Uint8Array(moves.lineCount), moves);
  const lines = withContext(now, affected);
  const fresh = lineBits(partOf(now.batch, lines));
  const isAffected = new Set(affected);
  lines.forEach((line, i) => isAffected.has(line) && (bits[line] = fresh[i] ?? 0));
  return bits;
}

/** Whether a line is a claim, by its bits. */
export const isClaimIn =
  (lines: Uint8Array): InLine =>
  (line) =>
    ((lines[line] ?? 0) & CLAIM) !== 0;

/** What the bits of all lines come to. */
export interface LineCounts {
  /** How many lines are checked. */
  readonly checked: number;
  /** What most claim lines go without. */
  readonly leftOut: ReadonlySet<Need>;
}

export function countLines(lines: Uint8Array): LineCounts {
  const linesWith = new Uint32Array(COMBINATIONS);
  for (const bits of lines) linesWith[bits]! += 1;
  const count = (bit: number) =>
    linesWith.reduce((sum, each, bits) => (bits & bit ? sum + each : sum), 0);
  const claims = count(CLAIM);
  const leftOut = NEEDS.filter((need) => isNoHabit(claims, count(WITHOUT[need])));
  return { checked: count(CHECKED), leftOut: new Set(leftOut) };
}
