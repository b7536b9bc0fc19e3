import type { DateDoubt } from "../../claims/date-doubts";
import type { SheetLayout } from "../../claims/types";
import type { BeyondCoverage } from "../../check/findings/beyond-coverage";
import type { Cause, Findings } from "../../check/types";
import type { CodeTables } from "../../codes/types";
import type { OwnFacts } from "../../own-tables";
import { columnLetters } from "../../check/columns/column-letters";
import type { ListedRows } from "../check/read-batch";
import type { CopyOutcome } from "../copy/write-copy";

/** What a check found, with all that a report tells of it. */
export interface CheckReport {
  /** What the sheet is called. */
  readonly title: string;
  readonly tables: CodeTables;
  /** The practice's own tables that were used. */
  readonly own: readonly OwnFacts[];
  readonly layout: SheetLayout;
  /** What else stands on the sheet in rows of its own: it was not checked. */
  readonly others: readonly ListedRows[];
  /** 0-based sheet row of the first claim line. */
  readonly firstRow: number;
  readonly findings: Findings;
  /** Dates that could be two days each; null where none could. */
  readonly dates: DateDoubt | null;
  /** Lines that the lists cannot speak of, because they end before. */
  readonly beyond: readonly BeyondCoverage[];
  /** The corrected copy that was saved; null where none was asked for. */
  readonly copy: CopyOutcome | null;
}

/** One finding with its place in the sheet as people write it. */
interface PlacedFinding {
  /** 1-based sheet row. */
  readonly row: number;
  readonly letters: string;
  readonly header: string;
  /** Its place in `findings.causes`. */
  readonly causeIndex: number;
  readonly cause: Cause;
}

/** The findings one by one, in order of row, then column. */
export function* placedFindings({
  layout,
  firstRow,
  findings,
}: CheckReport): Generator<PlacedFinding> {
  const places = new Map(
    layout.columns.map(({ column, header }) => [
      column,
      { letters: columnLetters(column), header },
    ]),
  );
  for (let i = 0; i < findings.count; i++) {
    const causeIndex = findings.cause[i] ?? 0;
    const cause = findings.causes[causeIndex];
    const place = places.get(findings.column[i] ?? -1);
    if (!cause || !place) throw new Error(`finding ${i} has no cause or column`);
    yield { row: firstRow + (findings.line[i] ?? 0) + 1, ...place, causeIndex, cause };
  }
}
