import type { RuleFacts } from "../types";
import type { ClaimLine, LineField } from "./line";
import type { LineExample, LineVerdict } from "./line-rule";

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
