import type { Findings } from "../../check/types";
import type { Rows } from "../../excel/address";
import { changesLines, planEdits, type EditPlan } from "../../excel/live/plan-edits";
import type { SheetEdit } from "../../excel/live/sheet-edit";
import type { Checked } from "../store/checked";

/** A shift that is told so long after rows were read may have come before they were. */
const DOUBT_MS = 3_000;
/** So often a sheet may shift under our reading before all of it is read. */
const MOST_TRIES = 3;

/** What a follower knows of its lines. */
export interface Followed {
  /** The findings that belong to the lines which the checker has; null before it has any. */
  readonly base: Findings | null;
  /** Rows that were read lately, and when. */
  readonly read: { readonly rows: readonly Rows[]; readonly at: number };
  /** How often rows shifted while they were read, one reading after the other. */
  readonly tries: number;
}

const NOTHING_READ = { rows: [], at: 0 };
export const NOT_FOLLOWED: Followed = { base: null, read: NOTHING_READ, tries: 0 };

/** The checker was handed all lines. */
export const handedOver = (all: Findings): Followed => ({ ...NOT_FOLLOWED, base: all });

/** Some rows were read and their lines checked again. */
export const checkedAgain = (all: Findings, rows: readonly Rows[], at: number): Followed => ({
  base: all,
  read: { rows, at },
  tries: 0,
});

/** Rows shifted while some were read: nobody knows which lines those were. */
export const shiftedMeanwhile = (before: Followed): Followed => ({
  ...before,
  tries: before.tries + 1,
});

/** True where it is not worth reading some rows once more. */
export const shiftsTooOften = ({ tries }: Followed): boolean => tries > MOST_TRIES;

/** What is to be done about edits. */
export type Turn =
  | { readonly kind: "whole" }
  /** No line is concerned, but flags of others may have come in. */
  | { readonly kind: "flags" }
  | { readonly kind: "lines"; readonly plan: EditPlan };

/** @param now The time, in milliseconds. */
export function turnFor(
  { reading, outdated }: Checked,
  edits: readonly SheetEdit[],
  { read }: Followed,
  now: number,
): Turn {
  if (outdated) return { kind: "whole" };
  const doubtful = now - read.at < DOUBT_MS ? read.rows : [];
  const plan = planEdits(reading, edits, doubtful);
  if (!plan) return { kind: "whole" };
  return changesLines(plan, reading) ? { kind: "lines", plan } : { kind: "flags" };
}
