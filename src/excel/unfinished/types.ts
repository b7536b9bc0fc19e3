import type { ChangeOutcome, SheetReading, Work } from "../types";
import type { FoundJob, UnfinishedJob } from "./job";

/** What becomes of jobs that an earlier pane began. Every method rejects with ExcelProblem. */
export interface UnfinishedEdge {
  /** The one that was begun first; null where there is none. */
  find(work?: Work): Promise<FoundJob | null>;
  /**
   * Makes what it wrote a change that can be undone like any other. Changes nothing in the sheet.
   * @param reading All lines of its sheet, as they stand now.
   */
  takeUp(job: UnfinishedJob, reading: SheetReading, work?: Work): Promise<TakenUp>;
  /** Leaves what it wrote: the change log tells of it. */
  leave(job: UnfinishedJob, work?: Work): Promise<void>;
}

/** What of an unfinished job can be undone by now: `changed` cells; `leftAlone` are those that somebody changed since. */
export interface TakenUp extends ChangeOutcome {
  /** Cells that the job wrote and of which the workbook kept no more than their number. */
  readonly unknown: number;
  /** Where its columns stand now; null for one that is gone. A fill can go on there. */
  readonly columns: readonly ColumnNow[];
}

interface ColumnNow {
  readonly column: number | null;
  /** Its header, or the one to give it anew. */
  readonly header: string;
  /** The first of the columns that its lines are told by: of a fill, the code. Null where that is gone. */
  readonly code: number | null;
}
