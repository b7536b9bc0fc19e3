import type { CellValue, ColumnRole } from "../claims/types";
import type { Sex } from "../claims/sex";
import type { CodeStatus, CodeTables, Day } from "../codes/types";
import type { RuleFacts, Severity, Suggestion } from "./types";

/** Where something stands: the column of the sheet (0-based), and the value there (`""` for a blank cell). */
export interface CellPlace {
  readonly column: number;
  readonly value: CellValue;
}

/** A filled cell of a claim line, or one code of a cell that holds a list. */
export interface LineCell extends CellPlace {
  /** The column's position among those of its role, from 1 on. */
  readonly position: number;
  /** The value as text, without spaces and invisible signs around it; never "". */
  readonly text: string;
}

/** A diagnosis, procedure, modifier or place of service. Words for "nothing" (N/A, TBD) are left out. */
export interface LineCode extends LineCell {
  /** In claim form: capitals, no dot; small letters, lookalikes and stray spaces are already set right. */
  readonly code: string;
  /** What the claim calls it: its number among the line's diagnoses (modifiers …), from 1 on; blank places count. */
  readonly place: number;
  /** On the line's date of service; `unlisted` for a code of which we have no list (CPT, dental). */
  readonly status: CodeStatus | "unlisted";
  /** True if it can be billed as far as we know. Else a cell rule speaks of it: a line rule best leaves it alone. */
  readonly isSound: boolean;
}

export interface LineDate extends LineCell {
  /** null for a cell that holds no date. */
  readonly day: Day | null;
}

export interface LineSex extends LineCell {
  /** null for unknown, and for what we cannot read. */
  readonly sex: Sex | null;
}

/** The line's date of service. `isGiven` is false where the line has none, and the day of the whole check stands in. */
export interface ServiceDay {
  readonly day: Day;
  readonly isGiven: boolean;
}

/** All that a rule can read of a line. Cells in the order of their position, blank ones left out. */
export interface LineFields {
  readonly diagnoses: readonly LineCode[];
  readonly procedures: readonly LineCode[];
  /** Of the same columns, read as ICD-10-PCS: sound where they are. None where its table is not loaded. */
  readonly inpatientProcedures: readonly LineCode[];
  readonly modifiers: readonly LineCode[];
  readonly placesOfService: readonly LineCode[];
  readonly pointers: readonly LineCell[];
  readonly units: readonly LineCell[];
  readonly charges: readonly LineCell[];
  readonly serviceDates: readonly LineDate[];
  readonly serviceDatesTo: readonly LineDate[];
  readonly birthDates: readonly LineDate[];
  readonly sexes: readonly LineSex[];
  readonly npis: readonly LineCell[];
  readonly ndcs: readonly LineCell[];
  readonly revenueCodes: readonly LineCell[];
  readonly claimIds: readonly LineCell[];
  readonly patientIds: readonly LineCell[];
  readonly serviceDay: ServiceDay;
}

export type LineField = keyof LineFields;

/** A column that can hold a diagnosis: a list column stands for its place and all that follow. */
export interface DiagnosisColumn {
  readonly column: number;
  readonly place: number;
  readonly isList: boolean;
}

/** What is the same for every line of a check. */
export interface LineSurroundings {
  readonly tables: CodeTables;
  /** The day of the check; null where nobody said it. Never read from a clock. */
  readonly today: Day | null;
  /** In the order of their place. A place that is missing here is not on the sheet. */
  readonly diagnosisColumns: readonly DiagnosisColumn[];
}

/**
 * A claim line as a rule sees it: the fields that it asked for. Each is read when it is named, so name them: a copy of
 * the line (`{ ...line }`) holds none of them.
 */
export type ClaimLine<F extends LineField = LineField> = Pick<LineFields, F> & LineSurroundings;

/** What a rule says of a line. */
export interface LineVerdict {
  /** The cell at fault: one of the line's cells, or the place of a blank one. */
  readonly cell: CellPlace;
  /** One sentence in plain words: the code or value, what is wrong with it, what to do. */
  readonly message: string;
  /** Where the evidence asks for less than the rule's own. */
  readonly severity?: Severity;
  /** The text that the cell should hold, when that is certain. */
  readonly repair?: string;
  readonly suggestions?: readonly Suggestion[];
}

/** The cells of an example's line by role; several where a role has several columns. */
export type ExampleLine = Partial<Record<ColumnRole, CellValue | readonly CellValue[]>>;

/** Lines of which the rule speaks, and lines that are right: for the rule's page, and a test holds each. */
export interface LineExample {
  readonly lines: readonly ExampleLine[];
  /** What could stand there instead; null where the lines do not tell. */
  readonly instead: readonly ExampleLine[] | null;
}

/**
 * A rule about the cells of one line together: data, and a pure function of the fields it reads. It runs once for
 * every different combination of these fields, so that it may read nothing else.
 *
 * A cell of which a cell rule says that its code is wrong gets no finding of a line rule: one cause, one finding.
 */
export interface LineRule<F extends LineField = LineField> extends RuleFacts {
  readonly reads: readonly F[];
  readonly examples: readonly LineExample[];
  /** Empty when the rule has nothing to say. Never throws. */
  check(line: ClaimLine<F>): readonly LineVerdict[];
}

/** Declares a rule about a line; its file holds everything that is to know about it. */
export function defineLineRule<const F extends LineField>(rule: LineRule<F>): LineRule {
  return Object.freeze(rule);
}

/** A number for each line: lines with the same number are alike. */
export interface LineNumbers {
  readonly of: Uint32Array;
  /** How many different numbers there are; all are below it. */
  readonly count: number;
}

/** All lines of a check, as a batch rule sees them. */
export interface BatchLines<F extends LineField = LineField> {
  readonly count: number;
  /** True for a line that bills something; false for totals, empty rows and repeated headers. */
  isClaim(line: number): boolean;
  /**
   * Numbers the lines by what these fields mean: 01/05/2025 and its serial number are alike, F and Female, and
   * codes in whatever way they are written.
   */
  numbered(fields: readonly F[]): LineNumbers;
  line(line: number): ClaimLine<F>;
}

/** What a rule says of one line among others. */
export interface BatchVerdict extends LineVerdict {
  readonly line: number;
}

/** What a batch rule gives when it has nothing to say yet: the check may hand back before it goes on. */
export const BREATH = null;
export type Breath = typeof BREATH;
/** Few milliseconds of work. */
export const LINES_A_BREATH = 4096;

/** What a rule finds in the claims of several lines, before it asks whether that is too much to be true. */
export interface ClaimTally {
  /** How many claims of several lines there are. */
  readonly claims: number;
  /** What it looks at, one after the other: in how many claims it found something, and what. */
  readonly topics: readonly {
    readonly claims: number;
    readonly verdicts: readonly BatchVerdict[];
  }[];
}

/**
 * For a rule that looks at each claim by itself and is silent where it would speak of too many. So a change in one claim
 * asks for that claim alone again, and for the counts.
 */
export interface ClaimCount<F extends LineField = LineField> {
  tally(lines: BatchLines<F>): Generator<Breath, ClaimTally>;
  /** True if what was found in so many claims, of so many, says that the column holds something else. */
  isTooMany(found: number, claims: number): boolean;
}

/** A rule about the lines of a batch together. */
export interface BatchRule<F extends LineField = LineField> extends RuleFacts {
  readonly reads: readonly F[];
  /**
   * "claim": what it says of a line depends on no lines but those of the same claim number or, for a line without one,
   * of the same patient. So a change in one claim asks for that claim alone again. Left out: on any line of the batch.
   */
  readonly within?: "claim";
  /** The list of the practice's own that it reads: it is not asked where there is none. */
  readonly list?: "ncci" | "mue";
  /** The parts of a check that counts claims: it is silent on a topic with too many. */
  readonly byClaim?: ClaimCount<F>;
  readonly examples: readonly LineExample[];
  /** Gives a breath now and then, at least every `LINES_A_BREATH` lines, so that Cancel is heard on a full sheet. */
  check(lines: BatchLines<F>): Iterable<BatchVerdict | Breath>;
}

/** Declares a rule about the lines of a batch together. */
export function defineBatchRule<const F extends LineField>(rule: BatchRule<F>): BatchRule {
  return Object.freeze(rule);
}
