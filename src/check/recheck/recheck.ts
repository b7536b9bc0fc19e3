import { editBatch, linesBefore, type LineEdits } from "../../claims/batch-edits";
import { cellAt } from "../../claims/column-cells";
import type { Batch } from "../../claims/types";
import type { CodeTables } from "../../codes/types";
import type { RuleId } from "../../rules/ids";
import type { BatchRule, BatchVerdict } from "../../rules/line-types";
import { checkSteps } from "../check-steps";
import { findingsColumns } from "../findings/findings-columns";
import type { CheckProgress, CheckSettings, Findings } from "../types";
import { columnHabits } from "./column-habits";
import type { LinesChecked } from "./merge-findings";
import { lastClaimLine, partOf } from "./part";
import { keysOfLines, tiesOf } from "./ties";
import {
  isClaimLine,
  leftOut,
  lineBits,
  rolesRead,
  tellWhole,
  WHOLE_RULES,
  wholeFacts,
  type WholeFacts,
} from "./whole-facts";

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
export function follow(batch: Batch, tables: CodeTables, settings: CheckSettings): Followed {
  return { batch, settings, tables, facts: wholeFacts(batch, tables, settings) };
}

/**
 * Checks again what edits could have changed: the lines themselves, lines of the same claim, and whatever else a rule
 * says of other lines because of them. With the findings of all other lines it is what `checkSteps` would find in the
 * whole batch as it stands. Where the edits change how all lines are read, all are checked.
 * @param tables Those that a check of the whole batch as it stands would use.
 * @param batch The batch after the edits, where somebody made it already.
 */
export function* recheckSteps(
  before: Followed,
  edits: LineEdits,
  tables: CodeTables,
  batch: Batch = editBatch(before.batch, edits),
): Generator<CheckProgress, Rechecked> {
  const { settings } = before;
  const habits = batch.columns.map((column, i) =>
    column === before.batch.columns[i]
      ? (before.facts.habits[i] ?? "")
      : columnHabits(column, batch, tables),
  );
  const was = linesBefore(before.batch.lineCount, edits.shifts);
  const tied = affectedLines(before.batch, batch, was, edits);
  const isReadAnew = habits.some((habit, i) => habit !== before.facts.habits[i]);
  if (isReadAnew || tables !== before.tables || tied.length > batch.lineCount * MOST_OF_ALL)
    return yield* recheckAll(batch, tables, settings);

  const lines = movedBits(before.facts.lines, was, edits);
  const changed = newBits(batch, lines, tied);
  const missedByMost = leftOut(lines);
  if (!sameSet(before.facts.leftOut, missedByMost))
    return yield* recheckAll(batch, tables, settings);

  const told = new Map<RuleId, readonly BatchVerdict[]>();
  const affected = new Set(tied);
  for (const rule of WHOLE_RULES) {
    const earlier = movedVerdicts(before.facts.told.get(rule.id) ?? [], was, edits);
    const isAsked = changed || concerns(rule, before, batch, was, edits);
    const verdicts = isAsked ? tellWhole(rule, batch, lines, tables, settings) : earlier;
    told.set(rule.id, verdicts);
    if (isAsked) for (const line of differing(earlier, verdicts)) affected.add(line);
    yield { done: 0, total: affected.size };
  }
  const facts = { lines, leftOut: missedByMost, habits, told };
  const asked = [...affected].sort((a, b) => a - b);
  const findings = yield* checkPart(batch, asked, facts, tables, settings);
  return { followed: { batch, settings, tables, facts }, checked: { lines: asked, findings } };
}

function* recheckAll(
  batch: Batch,
  tables: CodeTables,
  settings: CheckSettings,
): Generator<CheckProgress, Rechecked> {
  const findings = yield* checkSteps(batch, tables, settings);
  return { followed: follow(batch, tables, settings), checked: { lines: null, findings } };
}

/** The lines read again, those tied to what they were or are, and the end of the sheet where that is another now. */
function affectedLines(
  before: Batch,
  batch: Batch,
  was: Int32Array,
  { lines, shifts }: LineEdits,
): number[] {
  const tiesBefore = tiesOf(before);
  const ties = tiesOf(batch);
  const keys = keysOfLines(ties, lines);
  const earlier = lines.map((line) => was[line] ?? -1).filter((line) => line >= 0);
  for (const key of keysOfLines(tiesBefore, [
    ...earlier,
    ...goneLines(before.lineCount, was, shifts),
  ]))
    keys.add(key);
  const affected = new Set([...lines, ...ties.linesWith(keys)]);

  const end = lastClaimLine(batch);
  const endBefore = was.indexOf(lastClaimLine(before));
  if (end !== endBefore || endBefore < 0)
    for (let line = Math.max(0, Math.min(end, endBefore)); line < batch.lineCount; line++)
      affected.add(line);
  return [...affected].sort((a, b) => a - b);
}

function goneLines(lineCount: number, was: Int32Array, shifts: LineEdits["shifts"]): number[] {
  if (!shifts.some(({ kind }) => kind === "delete")) return [];
  const isThere = new Uint8Array(lineCount);
  for (const line of was) if (line >= 0) isThere[line] = 1;
  return Array.from({ length: lineCount }, (_, line) => line).filter((line) => !isThere[line]);
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

/** These lines, the lines tied to them, and the last claim line: all that they are read by. */
function withContext(batch: Batch, lines: readonly number[]): number[] {
  const ties = tiesOf(batch);
  const end = lastClaimLine(batch);
  const all = new Set([...lines, ...ties.linesWith(keysOfLines(ties, lines))]);
  if (end >= 0) all.add(end);
  return [...all].sort((a, b) => a - b);
}

function* checkPart(
  batch: Batch,
  asked: readonly number[],
  { leftOut: missedByMost, told }: WholeFacts,
  tables: CodeTables,
  settings: CheckSettings,
): Generator<CheckProgress, Findings> {
  const context = withContext(batch, asked);
  const place = new Map(context.map((line, i) => [line, i]));
  const here = new Map(
    [...told].map(([rule, verdicts]) => [
      rule,
      verdicts.flatMap((verdict) => {
        const line = place.get(verdict.line);
        return line === undefined ? [] : [{ ...verdict, line }];
      }),
    ]),
  );
  const whole = { leftOut: missedByMost, told: here };
  const found = yield* checkSteps(partOf(batch, context), tables, settings, whole);
  const isAsked = new Set(asked);
  const findings = findingsColumns();
  for (let i = 0; i < found.count; i++) {
    const line = context[found.line[i] ?? 0] ?? 0;
    if (isAsked.has(line)) findings.push(line, found.column[i] ?? 0, found.cause[i] ?? 0);
  }
  return findings.finish(found.causes);
}

/** True if the edits change something that the rule reads: values, or which claim lines there are. */
function concerns(
  rule: BatchRule,
  { batch: before, facts }: Followed,
  batch: Batch,
  was: Int32Array,
  { lines, shifts }: LineEdits,
): boolean {
  const gone = goneLines(before.lineCount, was, shifts);
  if (gone.some((line) => isClaimLine(facts.lines[line] ?? 0))) return true;
  const roles = rolesRead(rule);
  return batch.columns.some(({ role, cells }, i) => {
    const cellsBefore = before.columns[i]?.cells;
    if (!roles.has(role) || !cellsBefore) return false;
    return lines.some((line) => {
      const earlier = was[line] ?? -1;
      return cellAt(cells, line) !== (earlier < 0 ? "" : cellAt(cellsBefore, earlier));
    });
  });
}

function movedBits(bits: Uint8Array, was: Int32Array, { shifts }: LineEdits): Uint8Array {
  return shifts.length === 0 ? bits.slice() : Uint8Array.from(was, (line) => bits[line] ?? 0);
}

function movedVerdicts(
  verdicts: readonly BatchVerdict[],
  was: Int32Array,
  { shifts }: LineEdits,
): readonly BatchVerdict[] {
  if (verdicts.length === 0 || shifts.length === 0) return verdicts;
  const now = new Map<number, number>();
  was.forEach((line, i) => now.set(line, i));
  return verdicts.flatMap((verdict) => {
    const line = now.get(verdict.line);
    return line === undefined ? [] : [{ ...verdict, line }];
  });
}

/** Lines of which a rule says something else than before. */
function differing(before: readonly BatchVerdict[], now: readonly BatchVerdict[]): number[] {
  const said = (verdicts: readonly BatchVerdict[]) => {
    const byLine = new Map<number, string>();
    for (const { line, ...verdict } of verdicts)
      byLine.set(line, (byLine.get(line) ?? "") + JSON.stringify(verdict));
    return byLine;
  };
  const [then, after] = [said(before), said(now)];
  return [...new Set([...then.keys(), ...after.keys()])].filter(
    (line) => then.get(line) !== after.get(line),
  );
}

function sameSet<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean {
  return a.size === b.size && [...a].every((member) => b.has(member));
}
