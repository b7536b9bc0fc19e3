import type { IgnoredFinding, IgnoredHere } from "../../check/ignored";
import type { Findings } from "../../check/types";
import type { MarkOutcome, OtherBlock, SheetReading } from "../../excel/types";
import type { Browse } from "../list/browse";
import type { RuleGroup } from "../list/groups";

/** One check's results, and how the user looks at them. */
export interface Checked {
  readonly reading: SheetReading;
  /** What else stands on the sheet, where it holds several blocks. */
  readonly others?: readonly OtherBlock[];
  /** All that the check found. */
  readonly all: Findings;
  /** Without those that are ignored: what is listed, counted, flagged and walked through. */
  readonly findings: Findings;
  readonly ignored: readonly IgnoredHere[];
  /** Ignored before, but not met in these lines. */
  readonly notMet: readonly IgnoredFinding[];
  /** When, as an ISO date and time in UTC. */
  readonly checkedAt: string;
  /** Worst first. */
  readonly groups: readonly RuleGroup[];
  readonly counts: SeverityCounts;
  /** How many cells have a correction that is certain. */
  readonly certainRepairs: number;
  readonly flags: Flags;
  /** A person changed the sheet since. */
  readonly outdated: boolean;
  /** The latest results came by themselves, while a person typed: nothing scrolls for them. */
  readonly quiet: boolean;
  /** Descriptions were filled since. */
  readonly filled: boolean;
  readonly browse: Browse;
}

/** Ignored findings that no longer apply. A check of some rows cannot tell: theirs may stand in the others. */
export const noLongerApply = ({ reading, notMet }: Checked): readonly IgnoredFinding[] =>
  reading.scope === "sheet" ? notMet : [];

/** Findings of each severity. */
export interface SeverityCounts {
  readonly error: number;
  readonly warning: number;
  readonly info: number;
}

/** What became of the flags in the sheet. */
export type Flags =
  | { readonly kind: "pending" }
  | { readonly kind: "flagged"; readonly outcome: MarkOutcome }
  | { readonly kind: "reportOnly" }
  | { readonly kind: "cleared" }
  /** Stopped half-way and put back: those of the check before, or none. */
  | { readonly kind: "asBefore" };
