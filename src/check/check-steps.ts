import { lineDays } from "../claims/line-days";
import type { Batch } from "../claims/types";
import type { CodeTables } from "../codes/types";
import { causeList } from "./cause-list";
import { claimLines } from "./claim-lines";
import { codeColumns } from "./code-columns";
import { columnCheck } from "./column-check";
import type { CheckSteps } from "./contract";
import { findingsColumns } from "./findings-columns";
import { requirements } from "./requirements";
import type { CheckProgress, CheckSettings, Findings } from "./types";

/** How long a step works before it hands back. */
const SLICE_MS = 8;
/** The clock is asked after so many lines. */
const LINES_A_LOOK = 64;

/** See `CheckSteps`. Findings come in order of line, then column, then rule. */
export const checkSteps: CheckSteps = function* (
  batch: Batch,
  tables: CodeTables,
  settings: CheckSettings,
): Generator<CheckProgress, Findings> {
  const causes = causeList();
  const found = findingsColumns();
  const beginning = { done: 0, total: batch.lineCount };
  const { days } = lineDays(batch);
  yield beginning;
  const lines = claimLines(batch);
  yield beginning;
  const requirementsOf = requirements(batch, lines);
  yield beginning;
  const columns = codeColumns(batch).map((column) =>
    columnCheck(column, requirementsOf.get(column) ?? (() => null), {
      batch,
      tables,
      settings,
      causes,
    }),
  );

  let sliceEnd = Date.now() + SLICE_MS;
  for (let line = 0; line < batch.lineCount; line++) {
    if (line % LINES_A_LOOK === 0 && Date.now() >= sliceEnd) {
      yield { done: line, total: batch.lineCount };
      sliceEnd = Date.now() + SLICE_MS;
    }
    if (lines.isNoClaim(line)) continue;
    const day = days[line] ?? batch.defaultDay;
    for (const check of columns) {
      for (const cause of check.at(line, day)) found.push(line, check.column, cause);
    }
  }
  return found.finish(causes.causes);
};
