import type { CodeTable, Day } from "./code-table";

/** A code on the other side of CMS's conversion table, and the day from which the new code is in force. */
export interface Replacement {
  /** Claim form. */
  readonly code: string;
  readonly from: Day;
}

/** The table of ICD-10-CM knows its tree, and what CMS's conversion table says of its codes. */
export interface DiagnosisTable extends CodeTable {
  /** The billable codes below a header on that day, ascending. */
  billableBelow(code: string, day: Day): string[];
  /** The newer codes for some or all of what this code said, in the order of the codes; the code may live on. */
  replacedBy(code: string): readonly Replacement[];
  /** The codes that said before what this newer code says, or were given beside each other for it. */
  replaces(code: string): readonly Replacement[];
}

/** Codes from `first` to `last`, both with all below them, as notes and tables name them: E08 to E13, K25 to K25. */
export interface CodeRange {
  readonly first: string;
  readonly last: string;
  /**
   * The characters that a code of the range has from its fourth on, "." standing for any: "42" in "E08-E13 with
   * .42". "" where the whole range is meant.
   */
  readonly rest: string;
}
