import type { Batch } from "../../claims/types";
import type { CodeTables } from "../../codes/types";
import { BREATH, type Breath } from "../../rules/line-types";
import type { RuleId } from "../../rules/ids";
import type { Need } from "../../rules/types";
import { claimLines } from "../lines/claim-lines";
import { isNoHabit, needsOf } from "../columns/requirements";
import type { CheckSettings } from "../types";
import { columnHabits } from "./column-habits";
import { tellWhole, type Told, WHOLE_RULES } from "./whole-rules";

/** What is known of each line, in bits: whether it is a claim, and what it goes without. */
const CLAIM = 1;
const WITHOUT: Readonly<Record<Need, number>> = {
  principal: 2,
  procedure: 4,
  code: 8,
};
const NEEDS = Object.keys(WITHOUT) as Need[];

/** What the whole of a batch tells, kept so that a change of some lines needs no look at all others. */
export interface WholeFacts {
  readonly lines: Uint8Array;
  /** What most claim lines go without. */
  readonly leftOut: ReadonlySet<Need>;
  /** By column of the batch. */
  readonly habits: readonly string[];
  /** What the rules about all lines say, by rule. */
  readonly told: ReadonlyMap<RuleId, Told>;
}

/** The bits of each line of a batch. */
export function lineBits(batch: Batch): Uint8Array {
  const { isClaim } = claimLines(batch);
  const needs = needsOf(batch, () => true);
  return Uint8Array.from({ length: batch.lineCount }, (_, line) => {
    if (!isClaim(line)) return 0;
    let bits = CLAIM;
    for (const { requirement, isMet } of needs) if (!isMet(line)) bits |= WITHOUT[requirement];
    return bits;
  });
}

export const isClaimLine = (bits: number): boolean => (bits & CLAIM) !== 0;

/** The same, as a question about a line. */
export const isClaimIn =
  (lines: Uint8Array) =>
  (line: number): boolean =>
    isClaimLine(lines[line] ?? 0);

/** What most claim lines go without. */
export function leftOut(lines: Uint8Array): ReadonlySet<Need> {
  const withBits = new Uint32Array(
    CLAIM + Object.values(WITHOUT).reduce((sum, bit) => sum + bit, 1),
  );
  for (let line = 0; line < lines.length; line++) withBits[lines[line]!]! += 1;
  const claims = lines.length - withBits[0]!;
  const without = (bit: number) =>
    withBits.reduce((sum, count, bits) => (bits & bit ? sum + count : sum), 0);
  return new Set(NEEDS.filter((each) => isNoHabit(claims, without(WITHOUT[each]))));
}

/** All facts of a batch, looked at from nothing, with a breath now and then. */
export function* wholeFacts(
  batch: Batch,
  tables: CodeTables,
  settings: CheckSettings,
): Generator<Breath, WholeFacts> {
  const lines = lineBits(batch);
  yield BREATH;
  const whole = { batch, isClaim: isClaimIn(lines) };
  const habits: string[] = [];
  for (const column of batch.columns) {
    habits.push(columnHabits(column, batch, tables));
    yield BREATH;
  }
  const told = new Map<RuleId, Told>();
  for (const rule of WHOLE_RULES)
    told.set(rule.id, yield* tellWhole(rule, whole, { tables, settings }));
  return { lines, leftOut: leftOut(lines), habits, told };
}
