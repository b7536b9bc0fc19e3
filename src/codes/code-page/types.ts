import type {
  CodeStatus,
  CodeSystem,
  Day,
  DiagnosisEdit,
  Interval,
  ProcedureEdit,
  SeventhMeaning,
} from "../types";

/** A code as a link shows it. */
export interface CodeLink {
  readonly system: CodeSystem;
  /** Claim form. */
  readonly code: string;
  /** As people write it. */
  readonly display: string;
  /** Null while descriptions are not loaded, and for a code that no table has. */
  readonly description: string | null;
}

/** A stretch of time in which a code meant the same thing and was described by the same words. */
export interface CodeStretch extends Interval {
  readonly billable: boolean;
  /** A date was inferred, not published. */
  readonly inferred: boolean;
  readonly description: string | null;
}

/** A code on the other side of CMS's conversion table, and since when the newer of the two is in force. */
export interface CodeExchange extends CodeLink {
  readonly from: Day;
}

/** Codes that a note names: one, or a range of them. */
export interface PageTarget extends Omit<CodeLink, "code"> {
  /** What leads to their page; null where only some of them are meant, so that no one page tells which. */
  readonly code: string | null;
}

/** A note of the tabular list: where it stands and the codes that it names, as people write them. */
export interface PageNote {
  readonly at: string;
  /** Empty where it names none. */
  readonly targets: readonly PageTarget[];
}

/** What the tabular list says in words that a code takes in, and where it stands. */
export interface PageInclusion {
  readonly at: string;
  readonly texts: readonly string[];
}

export interface PageCodeFirst extends PageNote {
  readonly isRequired: boolean;
  readonly isOpen: boolean;
}

/** An edit of the Medicare Code Editor on a code, and when it was in force. */
export interface PageEdit extends Interval {
  readonly edit: DiagnosisEdit | ProcedureEdit;
  /** The ages that it allows, as of its last day; null for an edit that is not about age. */
  readonly ages: { readonly first: number; readonly last: number } | null;
}

/** The chapter of ICD-10-CM that a code stands in. */
export interface Chapter {
  /** 1 to 22. */
  readonly number: number;
  readonly title: string;
  /** Its categories, as a page: E00 to E89. */
  readonly link: CodeLink;
}

/** Where a code or a range stands in ICD-10-CM. */
export interface PagePlace {
  readonly chapter: Chapter | null;
  /** The sections that it lies in, the widest first. */
  readonly sections: readonly CodeLink[];
}

/** A chapter or section of ICD-10-CM, or a range that a note names: what is in it on a day. */
export interface RangePage extends PagePlace {
  readonly kind: "range";
  readonly display: string;
  /** Of a chapter or section; null for another range. */
  readonly title: string | null;
  readonly day: Day;
  /** The next level in it: sections, and codes that stand in none of them. `billable` is null for a section. */
  readonly inside: readonly (CodeLink & { readonly billable: boolean | null })[];
}

/** Everything that the tables know of one code, as of a day. */
export interface CodePage extends CodeLink, PagePlace {
  readonly kind: "code";
  /** The day that status, codes below and links speak of. */
  readonly day: Day;
  readonly status: CodeStatus;
  /** The last day that the table speaks of; null where it has none. */
  readonly coveredTo: Day | null;
  /** The publisher's short description of the day; null where the table keeps none, or it is the description itself. */
  readonly shortDescription: string | null;
  /** Newest first. */
  readonly history: readonly CodeStretch[];
  /** The codes above it, from the category down. */
  readonly above: readonly CodeLink[];
  /** The codes right below it on the day; empty for a code that can be billed. */
  readonly below: readonly (CodeLink & { readonly billable: boolean })[];
  /** How many codes below it can be billed on the day. */
  readonly billableBelow: number;
  readonly replacedBy: readonly CodeExchange[];
  readonly replaces: readonly CodeExchange[];
  /** Excludes1 notes of January 2021, the nearest first. */
  readonly excludes: readonly PageNote[];
  /** Code-first notes of January 2021, the nearest first. */
  readonly codeFirst: readonly PageCodeFirst[];
  /** Excludes2 notes of January 2021, the nearest first; empty while descriptions are not loaded. */
  readonly excludes2: readonly PageNote[];
  /** "Includes" notes of January 2021, the nearest first; empty while descriptions are not loaded. */
  readonly includes: readonly PageInclusion[];
  /** "Code also" notes of January 2021, the nearest first; empty while descriptions are not loaded. */
  readonly codeAlso: readonly PageNote[];
  /** "Use additional code" notes of January 2021, the nearest first; empty while descriptions are not loaded. */
  readonly useAdditional: readonly PageNote[];
  /** What the 7th characters of it, or of the codes below it, mean, as of January 2021; empty where it has none. */
  readonly sevenths: readonly SeventhMeaning[];
  /** The Medicare Code Editor's edits, oldest first. */
  readonly edits: readonly PageEdit[];
  /** The version of the Medicare Code Editor. */
  readonly editsFrom: string | null;
}
