import { lineDays } from "../claims/line-days";
import type { Batch } from "../claims/types";
import type { CodeTables } from "../codes/types";
import { wordIndexSteps } from "../codes/words/word-index";
import { allowanceOf } from "./cells/allowance";
import { causeList } from "./findings/cause-list";
import { claimLines } from "./lines/claim-lines";
import { codeColumns } from "./columns/code-columns";
import { type ColumnCheck, columnCheck } from "./columns/column-check";
import type { CheckSteps, Whole } from "./contract";
import { findingsColumns } from "./findings/findings-columns";
import { claimLineReader } from "./lines/claim-line-reader";
import { lineFindings, type Placed } from "./lines/line-findings";
import { numberDays } from "./columns/numbered-days";
import { requirements } from "./columns/requirements";
import { SLICE_MS, sliced } from "./sliced";
import type { CheckProgress, CheckSettings, Findings } from "./types";

/** The clock is asked after so many lines. */
const LINES_A_LOOK = 64;
/**
 * Wrong codes of one list for which suggestions are looked for, some milliseconds each. For any other they are looked for
 * once somebody asks.
 */
const MOST_SUGGESTED_FOR = 500;

/** For how many more wrong codes a list may get suggestions, when lines of it are checked again. */
export function suggestionsLeft({ causes, cause }: Findings): number {
  const suggested = new Set<number>();
  for (const each of cause) if (causes[each]?.suggestions.length) suggested.add(each);
  return Math.max(0, MOST_SUGGESTED_FOR - suggested.size);
}

/** From so many lines on there are surely wrong codes, and others are looked for by the words of their descriptions. */
const MANY_LINES = 20_000;

/** Indexes the words of the tables: else the first wrong code would wait for all of it in one step. */
function* indexWords(batch: Batch, { icd10cm, hcpcs }: CodeTables): Generator<void, void> {
  if (batch.lineCount < MANY_LINES) return;
  const columns = codeColumns(batch);
  if (columns.some(({ role }) => role === "diagnosis")) yield* wordIndexSteps(icd10cm);
  if (columns.some(({ role }) => role === "procedure")) yield* wordIndexSteps(hcpcs);
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
  const allowance = allowanceOf(whole?.suggestFor ?? MOST_SUGGESTED_FOR);
  const checking = { batch, days, tables, settings, causes, allowance };
  const columns: ColumnCheck[] = [];
  for (const column of codeColumns(batch)) {
    columns.push(columnCheck(column, requirementsOf.get(column) ?? null, checking));
    yield beginning;
  }

  const reader = claimLineReader({
    batch,
    days,
    tables,
    today: settings.today ?? null,
  });
  const told = whole?.told;
  const parts = { reader, tables, lines, lineCount: batch.lineCount, settings, causes, told };
  const inLine = yield* sliced(lineFindings(parts), beginning);
  yield* sliced(indexWords(batch, tables), beginning);
  const questions = new Map(columns.map((check) => [check.column, check]));
  const unquestioned = (placed: Placed, line: number): Placed =>
    placed.length === 0
      ? placed
      : placed.filter(
          ({ column, value }) => !questions.get(column)?.questionedAt(line).includes(value),
        );

  let sliceEnd = Date.now() + SLICE_MS;
  let known = causes.causes.length;
  for (let line = 0; line < batch.lineCount; line++) {
    // What was never seen before takes far longer than what was.
    const isFresh = known !== (known = causes.causes.length);
    if ((isFresh || line % LINES_A_LOOK === 0) && Date.now() >= sliceEnd) {
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
