import type { RuleId } from "../../rules/ids";
import type { Cause, Findings } from "../types";

/**
 * A finding that a person has looked at and ignores. What it says (`rule`, `value`, `message`) is part of what it is: a
 * reason given for one sentence never hides another. `message` and `place.line` are digests: what is stored stays small,
 * and holds no more of a patient than it needs.
 */
export interface IgnoredFinding {
  readonly rule: RuleId;
  /** The cell's value, or the one code of a list in it. */
  readonly value: string;
  readonly message: string;
  /** Null: in every cell of the sheet. */
  readonly place: IgnoredPlace | null;
  /** In the words of the person. */
  readonly reason: string;
  /** When, as an ISO date and time in UTC. */
  readonly at: string;
}

/** One cell, wherever its line and its column go. */
export interface IgnoredPlace {
  /** The column's name: see `columnNames`. */
  readonly column: string;
  /** What tells the line from others: see `lineDigests`. */
  readonly line: string;
  /** Its number, from 0 on, among cells that are alike in all of this, in the order of the sheet. */
  readonly nth: number;
}

/** An ignored finding that a check met again, and where. */
export interface IgnoredHere {
  readonly entry: IgnoredFinding;
  readonly cause: Cause;
  readonly cells: readonly IgnoredCell[];
}

export interface IgnoredCell {
  /** 0-based line of the batch, 0-based column of the sheet. */
  readonly line: number;
  readonly column: number;
}

/** A check's findings once those that a person ignores are taken out. */
export interface SiftedFindings {
  readonly findings: Findings;
  readonly ignored: readonly IgnoredHere[];
  /** Ignored before, but not found among these lines: the code was changed, or the line is gone. */
  readonly notMet: readonly IgnoredFinding[];
}
