import type { CodeSystem, Day } from "../types";

/** A code that answers a query. */
export interface SearchHit {
  readonly system: CodeSystem;
  /** As a claim carries it. */
  readonly code: string;
  /** As people write it. */
  readonly display: string;
  /** Null while descriptions are not loaded. */
  readonly description: string | null;
  readonly billable: boolean;
}

export interface SearchOptions {
  /** Where to look; all systems that we have tables of, unless given. */
  readonly systems?: readonly CodeSystem[];
  /** Codes in force on this day; a day beyond a table's coverage is taken for the nearest that is covered. */
  readonly day: Day;
  /** The most hits to give. */
  readonly limit: number;
  /** True to search at once: tables whose word index is not built yet answer by the beginnings of codes only. */
  readonly atOnce?: boolean;
}
