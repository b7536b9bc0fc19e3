import type { OwnTable } from "../types";

/** A table read, and what is worth saying about it. */
export interface TableRead {
  readonly table: OwnTable;
  readonly remarks: readonly string[];
}

export type ReadingSteps = Generator<void, TableRead>;
