import { lineDays } from "../../claims/line-days";
import type { Batch, ColumnRole } from "../../claims/types";
import type { CodeTables } from "../../codes/types";
import { BATCH_RULES } from "../../rules";
import type { RuleId } from "../../rules/ids";
import { BREATH, type BatchRule, type BatchVerdict } from "../../rules/line-types";
import type { Requirement } from "../../rules/types";
import { claimLines } from "../lines/claim-lines";
import { claimLineReader } from "../lines/claim-line-reader";
import { numberDays } from "../columns/numbered-days";
import { ROLE_OF_FIELD } from "../lines/field-columns";
import { isAsked, verdictsOf } from "../lines/line-findings";
import { isNoHabit, needsOf } from "../columns/requirements";
import type { CheckSettings } from "../types";
import { columnHabits } from "./column-habits";

/** What is known of each line, in bits: whether it is a claim, and what it goes without. */
const CLAIM = 1;
const WITHOUT: Readonly<Record<Exclude<Requirement, null>, number>> = {
  principal: 2,
  procedure: 4,
  code: 8,
};
const REQUIREMENTS = Object.keys(WITHOUT) as Exclude<Requirement, null>[];

/** What the whole of a batch tells, kept so that a change of some lines needs no look at all others. */
export interface WholeFacts {
  readonly lines: Uint8Array;
  /** What most claim lines go without. */
  readonly leftOut: ReadonlySet<Requirement>;
  /** By column of the batch. */
  readonly habits: readonly string[];
  /** What the rules about all lines say, by rule. */
  readonly told: ReadonlyMap<RuleId, readonly BatchVerdict[]>;
}

/** Rules that may say something of a line because of any other line. */
export const WHOLE_RULES = BATCH_RULES.filter(({ within }) => within !== "claim");

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

/** What most claim lines go without. */
export function leftOut(lines: Uint8Array): ReadonlySet<Requirement> {
  const withBits = new Uint32Array(
    CLAIM + Object.values(WITHOUT).reduce((sum, bit) => sum + bit, 1),
  );
  for (let line = 0; line < lines.length; line++) withBits[lines[line]!]! += 1;
  const claims = lines.length - withBits[0]!;
  const without = (bit: number) =>
    withBits.reduce((sum, count, bits) => (bits & bit ? sum + count : sum), 0);
  return new Set(REQUIREMENTS.filter((each) => isNoHabit(claims, without(WITHOUT[each]))));
}

/** The roles of the columns that a rule reads; a date can change how its codes stand. */
export function rolesRead({ reads }: BatchRule): ReadonlySet<ColumnRole> {
  const roles = reads.flatMap((field) => (field === "serviceDay" ? [] : [ROLE_OF_FIELD[field]]));
  return new Set<ColumnRole>([...roles, "serviceDate", "serviceDateTo"]);
}

/** What one rule says of all lines. */
export function tellWhole(
  rule: BatchRule,
  batch: Batch,
  lines: Uint8Array,
  tables: CodeTables,
  settings: CheckSettings,
): readonly BatchVerdict[] {
  const today = settings.today ?? null;
  const reader = claimLineReader({ batch, days: numberDays(lineDays(batch)), tables, today });
  if (!isAsked(rule, reader)) return [];
  const isClaim = (line: number) => isClaimLine(lines[line] ?? 0);
  const verdicts = verdictsOf(rule, { reader, lineCount: batch.lineCount, isClaim });
  return [...verdicts].filter((verdict) => verdict !== BREATH);
}

/** All facts of a batch, looked at from nothing. */
export function wholeFacts(batch: Batch, tables: CodeTables, settings: CheckSettings): WholeFacts {
  const lines = lineBits(batch);
  return {
    lines,
    leftOut: leftOut(lines),
    habits: batch.columns.map((column) => columnHabits(column, batch, tables)),
    told: new Map(
      WHOLE_RULES.map((rule) => [rule.id, tellWhole(rule, batch, lines, tables, settings)]),
    ),
  };
}
