import type { Batch } from "../claims/types";
import type { CodeTables } from "../codes/types";
import type { CheckProgress, CheckSettings, Findings } from "./types";

/**
 * The whole check as steps: each `next()` does a slice of a few milliseconds and tells how far it is, the
 * last returns the findings. The caller decides when to pause, show progress or stop.
 */
export type CheckSteps = (
  batch: Batch,
  tables: CodeTables,
  settings: CheckSettings,
) => Generator<CheckProgress, Findings>;
