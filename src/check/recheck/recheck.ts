import { editBatch, linesBefore, type LineEdits } from "../../claims/batch-edits";
import type { Batch } from "../../claims/types";
import type { CodeTables } from "../../codes/types";
import type { RuleId } from "../../rules/ids";
import { checkSteps } from "../check-steps";
import { sliced } from "../sliced";
import type { CheckProgress, CheckSettings } from "../types";
import { affectedLines, touchedClaims, withContext } from "./affected-lines";
import { checkPart } from "./check-part";
import { columnHabits } from "./column-habits";
import type { LinesChecked } from "./merge-findings";
import { differing, movedBits, movedTold } from "./moved";
import { partOf } from "./part";
import {
  isClaimIn,
  isClaimLine,
  leftOut,
  lineBits,
  wholeFacts,
  type WholeFacts,
} from "./whole-facts";
import { concerns, NOTHING_TOLD, retell, tellWhole, type Told, WHOLE_RULES } from "./whole-rules";

/** A sheet whose lines are checked again as they change. */
export interface Followed {
  readonly batch: Batch;
  readonly settings: CheckSettings;
  /** The tables that it was checked by. */
  readonly tables: CodeTables;
  readonly facts: WholeFacts;
}

/** What checking the changed lines again came to. */
export interface Rechecked {
  readonly followed: Followed;
  readonly checked: LinesChecked;
}

/** With more lines than this share of all, checking all is no slower. */
const MOST_OF_ALL = 0.5;

/** Begins to follow a batch that was checked. */
export function* followSteps(
  batch: Batch,
  tables: CodeTables,
  settings: CheckSettings,
): Generator<CheckProgress, Followed> {
  const beginning = { done: 0, total: batch.lineCount };
  const facts = yield* sliced(wholeFacts(batch, tables, settings), beginning);
  return { batch, settings, tables, facts };
}

/**
 * Checks again what edits could have changed: the lines themselves, lines of the same claim, and whatever else a rule
 * says of other lines because of them. With the findings of all other lines it is what `checkSteps` would find in the
 * whole batch as it stands. Where the edits change how all lines are read, all are checked.
 * @param tables Those that a check of the whole batch as it stands would use.
 * @param batch The batch after the edits, where somebody made it already.
 * @param suggestFor For how many wrong codes suggestions may be looked for, so that a list gets no more of them than a
 *   check of the whole batch gives: see `suggestionsLeft`.
 */
export function* recheckSteps(
  before: Followed,
  edits: LineEdits,
  tables: CodeTables,
  batch: Batch = editBatch(before.batch, edits),
  suggestFor?: number,
): Generator<CheckProgress, Rechecked> {
  const { settings } = before;
  const habits = batch.columns.map((column, i) =>
    column === before.batch.columns[i]
      ? (before.facts.habits[i] ?? "")
      : columnHabits(column, batch, tables),
  );
  const was = linesBefore(before.batch.lineCount, edits.shifts);
  const batches = { then: before.batch, now: batch };
  const tied = affectedLines(batches, was, edits);
  const isReadAnew = habits.some((habit, i) => habit !== before.facts.habits[i]);
  if (isReadAnew || tables !== before.tables || tied.length > batch.lineCount * MOST_OF_ALL)
    return yield* recheckAll(batch, tables, settings);

  const lines = movedBits(before.facts.lines, was, edits);
  const changed = newBits(batch, lines, tied);
  const missedByMost = leftOut(lines);
  if (!sameSet(before.facts.leftOut, missedByMost))
    return yield* recheckAll(batch, tables, settings);

  const then = { batch: before.batch, isClaim: isClaimIn(before.facts.lines) };
  const now = { batch, isClaim: isClaimIn(lines) };
  const claims = touchedClaims(batches, was, tied, edits.shifts);
  const readBy = { tables, settings };
  const told = new Map<RuleId, Told>();
  const affected = new Set(tied);
  for (const rule of WHOLE_RULES) {
    const earlier = movedTold(before.facts.told.get(rule.id) ?? NOTHING_TOLD, was, edits);
    const isAsked = changed || concerns(rule, then, batch, was, edits);
    const after = isAsked
      ? (retell(
          rule,
          earlier,
          { ...then, among: claims.then },
          { ...now, among: claims.now },
          readBy,
        ) ?? (yield* sliced(tellWhole(rule, now, readBy), { done: 0, total: affected.size })))
      : earlier;
    told.set(rule.id, after);
    if (isAsked) for (const line of differing(earlier.verdicts, after.verdicts)) affected.add(line);
    yield { done: 0, total: affected.size };
  }
  const facts = { lines, leftOut: missedByMost, habits, told };
  const asked = [...affected].sort((a, b) => a - b);
  const findings = yield* checkPart(batch, asked, facts, readBy, suggestFor);
  return { followed: { batch, settings, tables, facts }, checked: { lines: asked, findings } };
}

function* recheckAll(
  batch: Batch,
  tables: CodeTables,
  settings: CheckSettings,
): Generator<CheckProgress, Rechecked> {
  const findings = yield* checkSteps(batch, tables, settings);
  const followed = yield* followSteps(batch, tables, settings);
  return { followed, checked: { lines: null, findings } };
}

/** Looks at these lines anew and notes it. @returns True if one became a claim line, or is none any more. */
function newBits(batch: Batch, bits: Uint8Array, affected: readonly number[]): boolean {
  const lines = withContext(batch, affected);
  const fresh = lineBits(partOf(batch, lines));
  const isAffected = new Set(affected);
  let changed = false;
  lines.forEach((line, i) => {
    if (!isAffected.has(line)) return;
    const now = fresh[i] ?? 0;
    if (isClaimLine(now) !== isClaimLine(bits[line] ?? 0)) changed = true;
    bits[line] = now;
  });
  return changed;
}

function sameSet<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean {
  return a.size === b.size && [...a].every((member) => b.has(member));
}
