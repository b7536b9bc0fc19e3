import type { Rows } from "../address";
import type { Part } from "./part";

/** What a job that writes cells is, and where. */
export interface JobAnnounced {
  /** As the change log calls it. */
  readonly title: string;
  /** Descriptions in blank cells, descriptions that take the place of what is there, or changes of single cells. */
  readonly kind: "fill" | "overwrite" | "change";
  readonly sheetId: string;
  readonly sheetName: string;
  /** How many cells it means to write. */
  readonly planned: number;
  /** The 0-based row of the sheet's first claim line at that time. */
  readonly firstRow: number;
  /** The lines that it is about, counted from there. */
  readonly lines: Rows;
}

/** A column by its header and its place. */
export interface ColumnPlace {
  readonly header: string;
  /** 0-based. */
  readonly column: number;
}

/** One column of a job, as far as it was written. */
export interface ColumnBegun extends ColumnPlace {
  /** The columns by which lines are told apart; of a fill, the first holds the code that is described. */
  readonly guards: readonly ColumnPlace[];
  /** True for a column that the job inserted. */
  readonly inserted: boolean;
  /** How many cells were written. */
  readonly cells: number;
  /** What is known of them; of a very long job the first ones. */
  readonly parts: readonly Part[];
}

/** A job that was begun, and of which nobody has heard that it came to its end. */
export interface UnfinishedJob extends JobAnnounced {
  /** Where the workbook keeps it. */
  readonly key: string;
  /** When it wrote last, as an ISO date and time in UTC. */
  readonly at: string;
  readonly columns: readonly ColumnBegun[];
}

/** An unfinished job as a pane finds it in the workbook. */
export interface FoundJob extends UnfinishedJob {
  /** True where it wrote so lately that another pane may still be at it. */
  readonly mayRun: boolean;
}

/** How many cells a job has written. */
export const cellsWritten = ({ columns }: Pick<UnfinishedJob, "columns">): number =>
  columns.reduce((sum, { cells }) => sum + cells, 0);
