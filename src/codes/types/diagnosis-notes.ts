import type { CodeRange } from "./diagnosis-table";

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
