/** The code systems we know. `icd9cm` is only recognised, so that a clerk is told what the code is. */
export type CodeSystem = "icd10cm" | "hcpcs" | "cpt" | "modifier" | "pos" | "icd10pcs" | "icd9cm";

/** A calendar day as the integer YYYYMMDD: compares and sorts as a number, readable in a debugger. */
export type Day = number;

/** Days from `from` to `to`, both included; `to` is null while no end is known. */
export interface Interval {
  readonly from: Day;
  readonly to: Day | null;
}

/**
 * What a code is on a day. `header` exists but cannot be billed; `outside-coverage` means that our
 * releases do not reach that day, so nothing can be said (never an error).
 */
export type CodeStatus =
  "valid" | "header" | "not-yet" | "expired" | "unknown" | "outside-coverage";

/** One official file that a table was compiled from. */
export interface Release {
  /** As the publisher names it: `FY2026`, `FY2022 April update`, `January 2026`. */
  readonly name: string;
  readonly from: Day;
}

/** One stretch of time in which a code meant the same thing. */
export interface Span extends Interval {
  readonly billable: boolean;
  /** A date in this span was inferred, not published: warn, never accuse. */
  readonly inferred: boolean;
}

/** The answer of a table about one code on one day. */
export interface CodeOnDay {
  readonly system: CodeSystem;
  /** As a claim carries it: capitals, no dot. */
  readonly code: string;
  /** As people write it: ICD-10-CM with its dot after the third character. */
  readonly display: string;
  readonly status: CodeStatus;
  /** The span that holds the day; for `expired` the last one before it, for `not-yet` the next after it; else null. */
  readonly span: Span | null;
}

/** One code system's codes over time. Codes are given in claim form (capitals, no dot). */
export interface CodeTable {
  readonly system: CodeSystem;
  readonly releases: readonly Release[];
  /** The days that the releases cover. */
  readonly coverage: Interval;
  /** How many different codes, headers included. */
  readonly size: number;
  /** True once the descriptions are loaded; until then `description` answers null. */
  readonly described: boolean;

  on(code: string, day: Day): CodeOnDay;
  /** The whole history, oldest first; empty for a code that never existed. */
  spans(code: string): readonly Span[];
  /** The official long description on that day, or on the nearest day when the code existed; null if unknown. */
  description(code: string, day: Day): string | null;
  /** The publisher's short description in the same way; null where the table keeps none (HCPCS and its modifiers have them). */
  shortDescription(code: string, day: Day): string | null;
  /** Days on which the table changes, ascending: between two of them every answer is the same. */
  readonly changes: readonly Day[];

  /** All codes in ascending order; `codeAt(i)` for 0 <= i < size. Codes that share a prefix are neighbours. */
  codeAt(index: number): string;
  /** Index of the first code that is >= the given text (for prefix walks). */
  lowerBound(prefix: string): number;
}
