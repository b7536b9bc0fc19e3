import { lineDays } from "../claims/line-days";
import type { Batch } from "../claims/types";
import type { CodeTables } from "../codes/types";
import type { RuleId } from "../rules/ids";
import type { BatchVerdict } from "../rules/line-types";
import type { Need } from "../rules/types";
import { allowanceOf, MOST_SUGGESTED_FOR } from "./cells/allowance";
import { codeColumns } from "./columns/code-columns";
import { columnCheck } from "./columns/column-check";
import { numberDays } from "./columns/numbered-days";
import { requirements } from "./columns/requirements";
import { causeList } from "./findings/cause-list";
import { gatherFindings } from "./findings/gather-findings";
import { claimLineReader } from "./lines/claim-line-reader";
import { claimLines } from "./lines/claim-lines";
import { lineFindings } from "./lines/line-findings";
import { sliced } from "./steps";
import type { CheckProgress, CheckSettings, Findings } from "./types";
import { indexWords } from "./words-first";

/** What only the whole sheet tells, for a check of some of its lines. */
export interface Whole {
  /** What most of its lines go without: nobody is asked for that. */
  readonly leftOut: ReadonlySet<Need>;
  /** What the rules that look at all lines together say of these, by rule. */
  readonly told: ReadonlyMap<RuleId, readonly BatchVerdict[]>;
  /** For how many wrong codes suggestions may still be looked for; left out: for as many as in a whole sheet. */
  readonly suggestFor?: number | undefined;
}

/**
 * The whole check as steps: each `next()` does a slice of a few milliseconds and tells how far it is, the
 * last returns the findings, in order of line, then column, then rule. The caller decides when to pause, show progress
 * or stop.
 * @param whole Given where the batch is only a part of the sheet.
 */
export function* checkSteps(
  batch: Batch,
  tables: CodeTables,
  settings: CheckSettings,
  whole?: Whole,
): Generator<CheckProgress, Findings> {
  const { lineCount } = batch;
  const beginning = { done: 0, total: lineCount };
  const days = numberDays(lineDays(batch));
  yield beginning;
  const lines = claimLines(batch);
  yield beginning;
  const requirementsOf = requirements(batch, lines, whole?.leftOut);
  yield beginning;

  const causes = causeList();
  const allowance = allowanceOf(whole?.suggestFor ?? MOST_SUGGESTED_FOR);
  const columns = [];
  for (const column of codeColumns(batch)) {
    const needed = requirementsOf.get(column) ?? null;
    columns.push(columnCheck(column, needed, { batch, days, tables, settings, causes, allowance }));
    yield beginning;
  }
  const reader = claimLineReader({ batch, days, tables, today: settings.today ?? null });
  const told = whole?.told;
  const about = { reader, tables, lines, lineCount, settings, causes, told };
  const inLine = yield* sliced(lineFindings(about), beginning);
  yield* sliced(indexWords(batch, tables), beginning);
  return yield* gatherFindings({ lineCount, lines, columns, inLine, causes });
}
