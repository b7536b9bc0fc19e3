import type { Batch } from "../claims/types";
import type { CodeTables } from "../codes/types";
import { checkSteps } from "./check-steps";
import type { CheckSettings, Findings } from "./types";

/** Checks a whole batch at once. For a face that has nothing else to do meanwhile; the pane takes `checkSteps`. */
export function runCheck(batch: Batch, tables: CodeTables, settings: CheckSettings): Findings {
  const steps = checkSteps(batch, tables, settings);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
