import type { Batch } from "../claims/types";
import type { CodeTables } from "../codes/types";
import { checkSteps } from "./check-steps";
import { finished } from "./steps";
import type { CheckSettings, Findings } from "./types";

/** Checks a whole batch at once. For a face that has nothing else to do meanwhile; the pane takes `checkSteps`. */
export function runCheck(batch: Batch, tables: CodeTables, settings: CheckSettings): Findings {
  return finished(checkSteps(batch, tables, settings));
}
