import type { CellValue } from "../claims/types";
import type { CodeTables, Day } from "../codes/types";
import type { RuleId } from "./ids";

/** How bad: error = will be denied, warning = look at it, info = good to know. */
export type Severity = "error" | "warning" | "info";

/** A code that a person may choose instead. */
export interface Suggestion {
  /** As it would stand in the cell. */
  readonly value: string;
  readonly description: string | null;
}

/**
 * What a code cell should hold: a diagnosis (ICD-10-CM), a procedure (CPT or HCPCS), a hospital inpatient's procedure
 * (ICD-10-PCS; only where its table is loaded), a modifier, a place of service.
 */
export type CodeKind =
  "diagnosis" | "procedure" | "inpatientProcedure" | "modifier" | "placeOfService";

/** How diagnosis codes are written in this column; a correction keeps to it. */
export type DotStyle = "dotted" | "plain";

/**
 * What a claim line needs. `principal`: its claim has no diagnosis at all; `procedure`: the line bills nothing;
 * `code`: a line of a plain code list.
 */
export type Need = "principal" | "procedure" | "code";

/**
 * Why a cell may not stay blank; null: it may. `unlessAbove`: the line needs a principal diagnosis of its own unless it
 * goes on with the claim above it, as it says nothing of whose it is.
 */
export type Requirement = Need | "unlessAbove" | null;

/** One code cell, or one code of a cell that holds a list, with all that a cell rule may know. */
export interface CodeCell {
  readonly kind: CodeKind;
  /** False where only the column's other codes tell the kind: then one of another kind may be meant so. */
  readonly isKindSure: boolean;
  /** The cell as it stands in the sheet. */
  readonly value: CellValue;
  /** The cell as read so far: its text, or what an earlier spelling rule was sure it means. */
  readonly text: string;
  /** `text` without clutter, in capitals and plain characters; dots as they stand. "" for a blank cell. */
  readonly tidy: string;
  /** The code in claim form: `tidy`, for diagnoses without dots. */
  readonly code: string;
  /** The line's date of service. */
  readonly day: Day;
  /** The words in the description column beside; null without one, or blank. */
  readonly description: string | null;
  readonly required: Requirement;
  readonly dots: DotStyle;
  readonly tables: CodeTables;
}

/** What a rule says of a cell. */
export interface Verdict {
  /** One sentence in plain words: the code, what is wrong with it, what to do. */
  readonly message: string;
  /** Where the evidence asks for less than the rule's own. */
  readonly severity?: Severity;
  /** The text that the cell should hold, when that is certain. */
  readonly repair?: string | null;
  /** Looks for the codes (claim form) that the cell could be meant to hold, the likeliest first. Takes milliseconds. */
  readonly suggest?: () => readonly string[];
}

/**
 * When a rule has its say about a cell.
 * - `spelling`: how the code is written. A certain repair is handed on, so that what follows sees the code meant;
 *   a finding without one ends the check of the cell.
 * - `identity`: what the code is. The first to speak ends the phase: one cause, one finding.
 * - `meaning`: whether the code says what the words beside say. Only about codes that nothing is wrong with.
 */
export type Phase = "spelling" | "identity" | "meaning";

/** A cell's text, what we say of it, and the text that is right: for the rule's page, and a test holds each. */
export interface RuleExample {
  readonly kind: CodeKind;
  readonly cell: CellValue;
  /** What could stand there instead; null where the line tells nothing. */
  readonly instead: string | null;
  /** Date of service, where it matters. */
  readonly on?: Day;
  /** The description beside, where it matters. */
  readonly beside?: string;
  readonly required?: Requirement;
}

/** Where a rule comes from. */
export interface RuleSource {
  /** Publisher and document, e.g. `ICD-10-CM Official Guidelines for Coding and Reporting`; without a year where every edition says it. */
  readonly document: string;
  /** Where in it, e.g. `section I.B.2`. */
  readonly section: string;
}

/** A list that we may not bundle and that the practice adds: without it the rule that needs it is silent. */
export type NeededList = "cpt" | "ncci" | "mue";

/** What there is to know about a rule without running it. */
export interface RuleFacts {
  readonly id: RuleId;
  readonly severity: Severity;
  /** A few words for a list of rules. */
  readonly title: string;
  /** Why it matters and what to do, in plain words, for the rule's page. */
  readonly explanation: string;
  readonly sources: readonly RuleSource[];
  readonly needs?: NeededList;
}

/** A rule about one cell: data, and a pure function of the cell. */
export interface CellRule extends RuleFacts {
  readonly appliesTo: readonly CodeKind[];
  readonly phase: Phase;
  readonly examples: readonly RuleExample[];
  /** Null when the rule has nothing to say. Never throws. */
  check(cell: CodeCell): Verdict | null;
}
