import { cellAt } from "../../claims/column-cells";
import { lineDays } from "../../claims/line-days";
import { lineBefore } from "../../claims/line-moves";
import type { Batch, ColumnRole } from "../../claims/types";
import type { CodeTables } from "../../codes/types";
import { BATCH_RULES } from "../../rules";
import {
  BREATH,
  type BatchLines,
  type BatchRule,
  type BatchVerdict,
  type Breath,
  type ClaimCount,
  type ClaimTally,
} from "../../rules/line-types";
import { numberDays } from "../columns/numbered-days";
import { claimLineReader } from "../lines/claim-line-reader";
import { ROLE_OF_FIELD } from "../lines/field-columns";
import { batchLines, hasList, isAsked } from "../lines/line-findings";
import { finished } from "../steps";
import type { CheckSettings } from "../types";
import type { Change } from "./affected-lines";
import { partOfRoles } from "./part";

/** Rules that may say something of a line because of any other line. */
export const WHOLE_RULES = BATCH_RULES.filter(({ within }) => within !== "claim");

/** What a rule about all lines says. */
export interface Told {
  readonly verdicts: readonly BatchVerdict[];
  /** What it counted, for a rule that counts claims; null where it kept something to itself for their number. */
  readonly counts: ClaimCounts | null;
}

interface ClaimCounts {
  readonly claims: number;
  /** By topic: in how many claims something was found. */
  readonly found: readonly number[];
}

/** Lines, with what tells claim lines from others. */
export interface Lines {
  readonly batch: Batch;
  readonly isClaim: (line: number) => boolean;
}

/** What the lines are read by. */
export interface ReadBy {
  readonly tables: CodeTables;
  readonly settings: CheckSettings;
}

/** What a rule says that finds nothing to read. */
export const NOTHING_TOLD: Told = { verdicts: [], counts: { claims: 0, found: [] } };

/** What one rule says of all lines, with a breath now and then. */
export function* tellWhole(rule: BatchRule, lines: Lines, readBy: ReadBy): Generator<Breath, Told> {
  const read = linesFor(rule, lines, readBy);
  if (!read) return NOTHING_TOLD;
  if (rule.byClaim) return toldOf(rule.byClaim, yield* rule.byClaim.tally(read));
  const verdicts: BatchVerdict[] = [];
  for (const verdict of rule.check(read)) {
    if (verdict === BREATH) yield BREATH;
    else verdicts.push(verdict);
  }
  return { verdicts, counts: null };
}

function linesFor(rule: BatchRule, { batch, isClaim }: Lines, readBy: ReadBy): BatchLines | null {
  const { tables, settings } = readBy;
  if (!hasList(rule, tables)) return null;
  const days = numberDays(lineDays(batch));
  const reader = claimLineReader({ batch, days, tables, today: settings.today ?? null });
  if (!isAsked(rule, reader)) return null;
  return batchLines(rule, { reader, lineCount: batch.lineCount, isClaim });
}

function toldOf({ isTooMany }: ClaimCount, { claims, topics }: ClaimTally): Told {
  const spoken = topics.filter((topic) => !isTooMany(topic.claims, claims));
  const isAll = spoken.length === topics.length;
  return {
    verdicts: spoken.flatMap(({ verdicts }) => verdicts),
    counts: isAll ? { claims, found: topics.map((topic) => topic.claims) } : null,
  };
}

/**
 * What a rule that counts claims says after an edit, from a look at the claims that the edit touched alone; null where
 * that does not tell it, as it was or grows silent.
 * @param before What it said, by the lines as they stand now.
 * @param then The touched claims as they were, and `now` as they are, in lines of the whole.
 */
export function retell(
  rule: BatchRule,
  before: Told,
  then: Lines & { readonly among: readonly number[] },
  now: Lines & { readonly among: readonly number[] },
  readBy: ReadBy,
): Told | null {
  const { byClaim } = rule;
  if (!byClaim || !before.counts) return null;
  const [was, is] = [then, now].map(({ batch, among, isClaim }): ClaimTally => {
    const part = partOfRoles(batch, among, rolesRead(rule));
    const at = (line: number) => among[line] ?? -1;
    const read = linesFor(rule, { batch: part, isClaim: (line) => isClaim(at(line)) }, readBy);
    return read ? finished(byClaim.tally(read)) : { claims: 0, topics: [] };
  }) as [ClaimTally, ClaimTally];
  const claims = before.counts.claims - was.claims + is.claims;
  const topics = Math.max(was.topics.length, is.topics.length, before.counts.found.length);
  const found = Array.from(
    { length: topics },
    (_, i) =>
      (before.counts?.found[i] ?? 0) - (was.topics[i]?.claims ?? 0) + (is.topics[i]?.claims ?? 0),
  );
  if (found.some((count) => byClaim.isTooMany(count, claims))) return null;
  const isTouched = new Set(now.among);
  const fresh = is.topics.flatMap(({ verdicts }) =>
    verdicts.map((verdict) => ({ ...verdict, line: now.among[verdict.line] ?? 0 })),
  );
  const kept = before.verdicts.filter(({ line }) => !isTouched.has(line));
  return { verdicts: [...kept, ...fresh], counts: { claims, found } };
}

/** The roles of the columns that a rule reads; a date can change how its codes stand. */
function rolesRead({ reads }: BatchRule): ReadonlySet<ColumnRole> {
  const roles = reads.flatMap((field) => (field === "serviceDay" ? [] : [ROLE_OF_FIELD[field]]));
  return new Set<ColumnRole>([...roles, "serviceDate", "serviceDateTo"]);
}

/** True if an edit changes something that the rule reads: values, or which claim lines there are. */
export function concerns(
  rule: BatchRule,
  { moves, readAgain, gone }: Change,
  then: Lines,
  now: Lines,
  affected: readonly number[],
): boolean {
  const wasClaim = (line: number) => line >= 0 && then.isClaim(line);
  if (gone.some(wasClaim)) return true;
  if (affected.some((line) => now.isClaim(line) !== wasClaim(lineBefore(moves, line)))) return true;
  const roles = rolesRead(rule);
  return now.batch.columns.some(({ role, cells }, i) => {
    const before = then.batch.columns[i]?.cells;
    if (!roles.has(role) || !before || cells === before) return false;
    return readAgain.some((line) => {
      const earlier = lineBefore(moves, line);
      return cellAt(cells, line) !== (earlier < 0 ? "" : cellAt(before, earlier));
    });
  });
}
