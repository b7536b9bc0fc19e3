import { editBatch, type LineEdits } from "../../claims/batch-edits";
import type { Batch } from "../../claims/types";
import type { CodeTables } from "../../codes/types";
import { checkSteps } from "../check-steps";
import { sliced } from "../steps";
import type { CheckProgress, CheckSettings } from "../types";
import { affectedLines, changeOf } from "./affected-lines";
import { checkPart } from "./check-part";
import { columnHabits } from "./column-habits";
import { bitsAfter, countLines } from "./line-bits";
import type { LinesChecked } from "./merge-findings";
import { toldAfter } from "./told-after";
import { wholeFacts, type WholeFacts } from "./whole-facts";

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
  const { settings, facts } = before;
  const habits = batch.columns.map((column, i) =>
    column === before.batch.columns[i]
      ? (facts.habits[i] ?? "")
      : columnHabits(column, batch, tables),
  );
  const change = changeOf({ ...facts, batch: before.batch }, edits, batch);
  const affected = affectedLines(change);
  const isReadAnew = habits.some((habit, i) => habit !== facts.habits[i]);
  if (isReadAnew || tables !== before.tables || affected.length > batch.lineCount * MOST_OF_ALL)
    return yield* recheckAll(batch, tables, settings);

  const lines = bitsAfter(facts.lines, change, affected);
  const counts = countLines(lines);
  if (!sameSet(facts.counts.leftOut, counts.leftOut))
    return yield* recheckAll(batch, tables, settings);

  const readBy = { tables, settings };
  const { told, differ } = yield* toldAfter(facts, change, lines, affected, readBy);
  const asked = [...new Set([...affected, ...differ])].sort((a, b) => a - b);
  const { ties, lastClaim } = change.now;
  const after = { lines, ties, lastClaim, counts, habits, told };
  const findings = yield* checkPart(change.now, asked, after, readBy, suggestFor);
  return {
    followed: { batch, settings, tables, facts: after },
    checked: { lines: asked, findings },
  };
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

function sameSet<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean {
  return a.size === b.size && [...a].every((member) => b.has(member));
}
