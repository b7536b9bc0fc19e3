import type { Batch } from "../claims/types";
import type { CodeTables } from "../codes/types";
import type { RuleId } from "../rules/ids";
import type { BatchVerdict } from "../rules/line-types";
import type { Need } from "../rules/types";
import type { CheckProgress, CheckSettings, Findings } from "./types";

/** What only the whole sheet tells, for a check of some of its lines. */
export interface Whole {
  /** What most of its lines go without: nobody is asked for that. */
  readonly leftOut: ReadonlySet<Need>;
  /** What the rules that look at all lines together say of these, by rule. */
  readonly told: ReadonlyMap<RuleId, readonly BatchVerdict[]>;
  /** For how many wrong codes suggestions may still be looked for; left out: for as many as in a whole sheet. */
  readonly suggestFor?: number;
}

/**
 * The whole check as steps: each `next()` does a slice of a few milliseconds and tells how far it is, the
 * last returns the findings. The caller decides when to pause, show progress or stop.
 */
export type CheckSteps = (
  batch: Batch,
  tables: CodeTables,
  settings: CheckSettings,
  /** Given where the batch is only a part of the sheet. */
  whole?: Whole,
) => Generator<CheckProgress, Findings>;
