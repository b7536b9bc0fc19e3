import type { Day } from "../codes/types";
import type { RuleId } from "../rules/ids";
import type { Severity, Suggestion } from "../rules/types";

export type { Severity, Suggestion };

/**
 * What is wrong, apart from where. Many cells share one cause ("E11 is a category", 340 cells), so a cause
 * is stored once. `value` is the cell's value as text.
 */
export interface Cause {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly value: string;
  readonly message: string;
  /** The cell's whole new value, when the correction is certain; else null. */
  readonly repair: string | null;
  readonly suggestions: readonly Suggestion[];
  /** Codes that could be meant were not looked for, as too many others are wrong: `suggestionsFor` does it for one. */
  readonly unasked?: true;
}

/**
 * All findings of a check as columns of numbers: finding i is `causes[cause[i]]` in the batch's line
 * `line[i]`, in column `column[i]` of the sheet (0-based). Ordered by line, then column.
 */
export interface Findings {
  readonly count: number;
  /** How many lines were checked, of the whole batch: rows that are blank, totals or headers once more are none. */
  readonly claimLines: number;
  readonly line: Uint32Array;
  readonly column: Uint16Array;
  readonly cause: Uint32Array;
  readonly causes: readonly Cause[];
}

/** The user's say on a rule: another severity, or not at all. */
export type RuleSettings = Partial<Record<RuleId, Severity | "off">>;

export interface CheckSettings {
  readonly rules: RuleSettings;
  /** The day of the check, given by the face; without it no date is called a date in the future. */
  readonly today?: Day;
}

/** Lines done so far. */
export interface CheckProgress {
  readonly done: number;
  readonly total: number;
}
