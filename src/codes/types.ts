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

/** A note of the tabular list, of the code where it stands or of one above it. */
export interface DiagnosisNote {
  /** Where it stands: one code with all below it, or a section or chapter. */
  readonly at: CodeRange;
  /** The codes that it names; those that are no longer in use are left out. */
  readonly targets: readonly CodeRange[];
}

export interface CodeFirstNote extends DiagnosisNote {
  /** False where it holds only under a condition (“if applicable”, “any associated”). */
  readonly isRequired: boolean;
  /** True where its codes are examples, or it names none (“underlying disease, such as”). */
  readonly isOpen: boolean;
}

/** What a code takes in, in the words of the tabular list, and where that stands. */
export interface IncludesNote {
  readonly at: CodeRange;
  readonly texts: readonly string[];
}

/** A 7th character and what it means: A, "initial encounter". */
export interface SeventhMeaning {
  readonly character: string;
  readonly means: string;
}

/** What 7th characters mean for a code, and where the list says so: at the code or at one above it. */
export interface SeventhNote {
  readonly at: CodeRange;
  readonly meanings: readonly SeventhMeaning[];
}

/** A part of a chapter: E08 to E13, "Diabetes mellitus". Some lie within others. */
export interface DiagnosisSection {
  /** Categories. */
  readonly first: string;
  readonly last: string;
  readonly title: string;
}

/** Conditions that the tabular list puts to a code in words of its own (its "inclusion terms"). */
export interface InclusionTerms {
  readonly code: string;
  readonly terms: readonly string[];
}

/** Notes of the tabular list of January 2021, inherited down the tree: enough to warn by, not to accuse. */
export interface DiagnosisNotes {
  /** The Excludes1 note by which two codes are not to be coded together, whichever of them it stands at; else null. */
  excludes(code: string, other: string): DiagnosisNote | null;
  /** The Excludes1 notes of a code, the nearest first: its own and those of the codes above it. */
  excludesOf(code: string): readonly DiagnosisNote[];
  /** The "code first" notes of a code, the nearest first. */
  codeFirst(code: string): readonly CodeFirstNote[];
  /** What the 7th characters of a code, or of those below it, mean; null where the list does not say. */
  seventh(code: string): SeventhNote | null;
  /** The Excludes2 notes of a code, the nearest first: not part of it, though both may be coded. None before `loadDescriptions`. */
  excludes2Of(code: string): readonly DiagnosisNote[];
  /** The "includes" notes of a code, the nearest first. None before `loadDescriptions`. */
  includesOf(code: string): readonly IncludesNote[];
  /** The "code also" notes of a code, the nearest first: both are coded, in either order. None before `loadDescriptions`. */
  codeAlsoOf(code: string): readonly DiagnosisNote[];
  /** The "use additional code" notes of a code, the nearest first. None before `loadDescriptions`. */
  useAdditionalOf(code: string): readonly DiagnosisNote[];
  /** The sections of all chapters, a wider one before those within it. None before `loadDescriptions`. */
  sections(): readonly DiagnosisSection[];
  /** By what other words people may look for a code; a search's hints, ascending by code. None before `loadDescriptions`. */
  inclusionTerms(): readonly InclusionTerms[];
}

/**
 * The CPT codes of lists that the practice brings. It is one table over all of them: a code is valid where one of
 * them has it.
 */
export interface ProcedureList extends CodeTable {
  /**
   * True if one of the lists is meant to be complete for codes like this one on that day: it holds codes of the same
   * category (99999, 9999F, 9999T …), and the day is not before it.
   */
  covers(code: string, day: Day): boolean;
  /** True if such a list also says from when to when each of its codes is valid. */
  dates(code: string, day: Day): boolean;
}

/** By whose claim the tables of the National Correct Coding Initiative differ. */
export type EditSetting = "practitioner" | "hospital" | "dme";

/** Two codes that are not paid together: the column 2 code is part of the column 1 code, or excludes it. */
export interface EditPair {
  readonly column1: string;
  readonly column2: string;
  /** Modifier indicator 1: paid together where a modifier says that the services were apart. */
  readonly allowsModifier: boolean;
  /** Why, in CMS's words; "" where the file does not tell. */
  readonly rationale: string;
  /** False on a day after the quarter of the file: CMS may have ended the pair since. */
  readonly isCurrent: boolean;
}

/** CMS's procedure-to-procedure edits, as far as the practice brings them. */
export interface EditPairs {
  /** True if there are pairs for claims of that kind. */
  has(setting: EditSetting): boolean;
  /** The pairs among these codes (claim form) that are in force on the day, modifier indicator 9 left out. */
  among(codes: readonly string[], day: Day, setting: EditSetting): readonly EditPair[];
}

/** The most units of a code that CMS pays, and how they are counted. */
export interface UnitLimit {
  readonly units: number;
  /** The MUE adjudication indicator: 1 each line by itself; 2 (policy) and 3 (clinical) all lines of a day. */
  readonly indicator: 1 | 2 | 3;
  /** Why, in CMS's words; "" where the file does not tell. */
  readonly rationale: string;
  /** False on a day after the quarter of the file: CMS may have changed the number since. */
  readonly isCurrent: boolean;
}

/** CMS's medically unlikely edits, as far as the practice brings them. */
export interface UnitLimits {
  has(setting: EditSetting): boolean;
  /** Looks up the limits of a day by code (claim form); null for a code without one, and on a day before the files. */
  on(day: Day, setting: EditSetting): (code: string) => UnitLimit | null;
}

/** Everything that a check may look codes up in. */
export interface CodeTables {
  readonly icd10cm: DiagnosisTable;
  readonly diagnosisEdits: DiagnosisEdits;
  readonly diagnosisNotes: DiagnosisNotes;
  readonly hcpcs: CodeTable;
  readonly modifier: CodeTable;
  readonly pos: CodeTable;
  /** Procedures of hospital inpatients; null until `loadInpatientProcedures` was asked for it, as few sheets have any. */
  readonly icd10pcs: CodeTable | null;
  /** Comes with `icd10pcs`. */
  readonly procedureEdits: ProcedureEdits | null;
  /** ICD-9-CM diagnosis codes (ended 2015-09-30), claim form: to recognise them, nothing more. */
  isIcd9Diagnosis(code: string): boolean;
  /** ICD-9-CM procedure codes likewise. Always false before `loadInpatientProcedures`. */
  isIcd9Procedure(code: string): boolean;
  /** Lists that the practice brings itself; null without one. */
  readonly cpt: ProcedureList | null;
  readonly ncci: EditPairs | null;
  readonly mue: UnitLimits | null;
}
