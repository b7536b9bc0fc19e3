import type { CellChange, SheetReading } from "../../excel/types";

/** Changes that the user looks over before they are made. */
export interface Proposal {
  readonly title: string;
  readonly hint: string;
  /** The reading that the changes were computed from. */
  readonly reading: SheetReading;
  readonly lines: readonly ProposalLine[];
  /** Offered as the narrower choice: only this one cell; null where there is none to single out. */
  readonly single: CellChange | null;
}

/** One kind of change: the same value becomes the same other value, in one or many cells. */
export interface ProposalLine {
  readonly key: string;
  readonly before: string;
  readonly after: string;
  /** What the new value stands for, where that helps to choose. */
  readonly description: string | null;
  readonly changes: readonly CellChange[];
}
