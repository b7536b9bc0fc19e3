import type { Day } from "./code-table";

/**
 * What the Medicare Code Editor says of a code, in the words of the table that we compile. `ecodepdx`: an external
 * cause, never principal. `unacceptable` as principal; with `reqsdx` only if no other diagnosis stands beside.
 * `newborn`, `pediatric`, `maternity`, `adult`: for these ages. The others are kept, but no rule of ours needs them.
 */
export const DIAGNOSIS_EDITS = [
  "ecodepdx",
  "manifestation",
  "unacceptable",
  "reqsdx",
  "female",
  "male",
  "newborn",
  "pediatric",
  "maternity",
  "adult",
  "unspecified",
  "qadm",
  "delout",
  "diabtypeI",
  "clintrial",
  "wrngproc",
  "ncov6",
  "ncov7",
  "ncov_z302",
] as const;
export type DiagnosisEdit = (typeof DIAGNOSIS_EDITS)[number];

/** Ages in whole years, both included. */
export interface AgeRange {
  readonly first: number;
  readonly last: number;
}

/**
 * What the Medicare Code Editor says of an inpatient procedure, in the words of the table that we compile. `noncovered`:
 * Medicare never pays it; `ncov_z302` for sterilization (diagnosis Z30.2), `ncov6` and `ncov7` with the diagnoses that have
 * the edit of the same name, `ncov12agele60` past the age of 60, `ncov45` unless conditions are met. `lcov`: limited
 * coverage. `los`: only on stays of four days or more. `kidneyxp`, `vagdel` and `csect` only name groups for other edits.
 */
export const PROCEDURE_EDITS = [
  "female",
  "male",
  "noncovered",
  "ncov_z302",
  "ncov6",
  "ncov7",
  "ncov12agele60",
  "ncov45",
  "lcov",
  "lcov_artheartxpa",
  "lcov_artheartxpb",
  "los",
  "kidneyxp",
  "vagdel",
  "csect",
] as const;
export type ProcedureEdit = (typeof PROCEDURE_EDITS)[number];

/** A list of the Medicare Code Editor. */
export interface CodeEdits<Edit extends string> {
  /** The version of the list: `Medicare Code Editor 43.1`. */
  readonly release: string;
  /** The last day that the list speaks of. Later, an edit carries on; a code that came later has none. */
  readonly lastDay: Day;
  /** Days on which the list changes, ascending. */
  readonly changes: readonly Day[];
  /** The edits in force for a code on a day on which it can be billed; empty for any other. */
  on(code: string, day: Day): readonly Edit[];
  /** The list's edits for a code that it knows, whether or not the code can be billed on that day. */
  listed(code: string, day: Day): readonly Edit[];
  /** The ages that an edit allows on that day; null for an edit that is not about age. */
  ages(edit: Edit, day: Day): AgeRange | null;
}
export type DiagnosisEdits = CodeEdits<DiagnosisEdit>;
export type ProcedureEdits = CodeEdits<ProcedureEdit>;
