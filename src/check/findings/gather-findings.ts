import type { ColumnCheck } from "../columns/column-check";
import type { ClaimLines } from "../lines/claim-lines";
import type { LineFindings, Placed } from "../lines/line-findings";
import { sliceClock } from "../steps";
import type { CheckProgress, Findings } from "../types";
import type { CauseList } from "./cause-list";
import { type FindingsColumns, findingsColumns } from "./findings-columns";

/** The clock is asked after so many lines. */
const LINES_A_LOOK = 64;

export interface GatheringParts {
  readonly lineCount: number;
  readonly lines: ClaimLines;
  /** In the order of their columns. */
  readonly columns: readonly ColumnCheck[];
  readonly inLine: LineFindings;
  readonly causes: CauseList;
}

/** Looks at each line, and gathers what is found in its cells and in all of it, in order of line, then column. */
export function* gatherFindings({
  lineCount,
  lines,
  columns,
  inLine,
  causes: { causes },
}: GatheringParts): Generator<CheckProgress, Findings> {
  const found = findingsColumns();
  const unquestioned = questionsAsked(columns);
  const slice = sliceClock();
  let known = causes.length;
  let claimLines = 0;
  for (let line = 0; line < lineCount; line++) {
    // What was never seen before takes far longer than what was.
    const isFresh = known !== (known = causes.length);
    if ((isFresh || line % LINES_A_LOOK === 0) && slice.isOver()) {
      yield { done: line, total: lineCount };
      slice.begin();
    }
    if (lines.isNoClaim(line)) continue;
    claimLines++;
    pushLine(found, line, columns, unquestioned(inLine(line), line));
  }
  return found.finish(causes, claimLines);
}

/** Leaves out what a rule about the line says of a code that is wrong in itself: one cause, one finding. */
function questionsAsked(columns: readonly ColumnCheck[]) {
  const checks = new Map(columns.map((check) => [check.column, check]));
  return (placed: Placed, line: number): Placed =>
    placed.length === 0
      ? placed
      : placed.filter(
          ({ column, value }) => !checks.get(column)?.questionedAt(line).includes(value),
        );
}

/** What was found in a line's cells and what in the line, both in order of column, becomes one. */
function pushLine(
  found: FindingsColumns,
  line: number,
  columns: readonly ColumnCheck[],
  placed: Placed,
): void {
  let next = 0;
  const pushUpTo = (column: number) => {
    for (let other = placed[next]; other && other.column < column; other = placed[++next])
      found.push(line, other.column, other.cause);
  };
  for (const check of columns) {
    pushUpTo(check.column);
    for (const cause of check.at(line)) found.push(line, check.column, cause);
  }
  pushUpTo(Infinity);
}
