import { lineDays } from "../claims/line-days";
import type { Batch } from "../claims/types";
import type { CodeTables } from "../codes/types";
import { allowanceOf } from "./allowance";
import { causeList } from "./cause-list";
import { claimLines } from "./claim-lines";
import { codeColumns } from "./code-columns";
import { columnCheck } from "./column-check";
import type { CheckSteps, Whole } from "./contract";
import { findingsColumns } from "./findings-columns";
import { claimLineReader } from "./lines/claim-line-reader";
import { lineFindings, type Placed } from "./lines/line-findings";
import { numberDays } from "./numbered-days";
import { requirements } from "./requirements";
import type { CheckProgress, CheckSettings, Findings } from "./types";

/** How long a step works before it hands back. */
const SLICE_MS = 8;
/** The clock is asked after so many lines. */
const LINES_A_LOOK = 64;
/** Wrong codes for which one check looks for suggestions, some milliseconds each: more than anyone goes through. */
const MOST_SUGGESTED_FOR = 500;

/** Hands back whenever a slice of time is used up, until the work is done. */
function* sliced<T>(
  work: Generator<void, T>,
  progress: CheckProgress,
): Generator<CheckProgress, T> {
  let sliceEnd = Date.now() + SLICE_MS;
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    if (Date.now() < sliceEnd) continue;
    yield progress;
    sliceEnd = Date.now() + SLICE_MS;
  }
}

/** See `CheckSteps`. Findings come in order of line, then column, then rule. */
export const checkSteps: CheckSteps = function* (
  batch: Batch,
  tables: CodeTables,
  settings: CheckSettings,
  whole?: Whole,
): Generator<CheckProgress, Findings> {
  const causes = causeList();
  const found = findingsColumns();
  const beginning = { done: 0, total: batch.lineCount };
  const days = numberDays(lineDays(batch));
  yield beginning;
  const lines = claimLines(batch);
  yield beginning;
  const requirementsOf = requirements(batch, lines, whole?.leftOut);
  yield beginning;
  const allowance = allowanceOf(MOST_SUGGESTED_FOR);
  const columns = codeColumns(batch).map((column) =>
    columnCheck(column, requirementsOf.get(column) ?? null, {
      batch,
      days,
      tables,
      settings,
      causes,
      allowance,
    }),
  );

  const reader = claimLineReader({
    batch,
    days,
    tables,
    today: settings.today ?? null,
  });
  const told = whole?.told;
  const parts = { reader, lines, lineCount: batch.lineCount, settings, causes, told };
  const inLine = yield* sliced(lineFindings(parts), beginning);
  const questions = new Map(columns.map((check) => [check.column, check]));
  const unquestioned = (placed: Placed, line: number): Placed =>
    placed.length === 0
      ? placed
      : placed.filter(
          ({ column, value }) => !questions.get(column)?.questionedAt(line).includes(value),
        );

  let sliceEnd = Date.now() + SLICE_MS;
  for (let line = 0; line < batch.lineCount; line++) {
    if (line % LINES_A_LOOK === 0 && Date.now() >= sliceEnd) {
      yield { done: line, total: batch.lineCount };
      sliceEnd = Date.now() + SLICE_MS;
    }
    if (lines.isNoClaim(line)) continue;
    const placed = unquestioned(inLine(line), line);
    let next = 0;
    for (const check of columns) {
      for (let other = placed[next]; other && other.column < check.column; other = placed[++next])
        found.push(line, other.column, other.cause);
      for (const cause of check.at(line)) found.push(line, check.column, cause);
    }
    for (let other = placed[next]; other; other = placed[++next])
      found.push(line, other.column, other.cause);
  }
  return found.finish(causes.causes);
};
