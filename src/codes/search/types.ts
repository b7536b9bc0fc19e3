import type { CodeSystem, Day } from "../types";
import type { Effort } from "./effort";

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
  /** Whether, and when, a claim may carry the code. */
  readonly validity: HitValidity;
}

/**
 * A found code on the day that was asked about: billable, or a category, as of that day, or as of the last day that the
 * list covers where that is earlier; or over, or not begun.
 */
export type HitValidity =
  | { readonly kind: "in-force"; readonly listEnds: Day | null }
  | { readonly kind: "ended"; readonly on: Day }
  | { readonly kind: "begins"; readonly on: Day };

export interface SearchOptions {
  /** Where to look; all systems that we have tables of, unless given. */
  readonly systems?: readonly CodeSystem[];
  /** Codes in force on this day; a day beyond a table's coverage is taken for the nearest that is covered. */
  readonly day: Day;
  /** The most hits to give. */
  readonly limit: number;
  /** True to give the code that was typed although it is over or has not begun, and those it begins where no other is. */
  readonly outdated?: boolean;
  /** True to search at once: tables whose word index is not built yet answer by the beginnings of codes only. */
  readonly atOnce?: boolean;
  /** What the answer may cost, and tells then what it did; as much as keeps up with typing, unless given. */
  readonly effort?: Effort;
}
