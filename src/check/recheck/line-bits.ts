import { carry } from "../../claims/line-moves";
import type { Batch } from "../../claims/types";
import type { Need } from "../../rules/types";
import { isNoHabit, needsOf } from "../columns/requirements";
import { claimLines, type InLine } from "../lines/claim-lines";
import { type Change, withContext } from "./affected-lines";
import { partOf } from "./part";

/** What is known of each line, in bits: whether it is a claim, and what it goes without. */
const CLAIM = 1;
const WITHOUT: Readonly<Record<Need, number>> = { principal: 2, procedure: 4, code: 8 };
const NEEDS = Object.keys(WITHOUT) as Need[];
const COMBINATIONS = 16;

/** The bits of each line of a batch. */
export function lineBits(batch: Batch): Uint8Array {
  const { isClaim } = claimLines(batch);
  const needs = needsOf(batch, () => true);
  const lines = new Uint8Array(batch.lineCount);
  for (let line = 0; line < lines.length; line++) {
    if (!isClaim(line)) continue;
    let bits = CLAIM;
    for (const { requirement, isMet } of needs) if (!isMet(line)) bits |= WITHOUT[requirement];
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

/** What most claim lines go without. */
export function leftOut(lines: Uint8Array): ReadonlySet<Need> {
  const linesWith = new Uint32Array(COMBINATIONS);
  for (const bits of lines) linesWith[bits]! += 1;
  const claims = lines.length - linesWith[0]!;
  const without = (bit: number) =>
    linesWith.reduce((sum, count, bits) => (bits & bit ? sum + count : sum), 0);
  return new Set(NEEDS.filter((each) => isNoHabit(claims, without(WITHOUT[each]))));
}
