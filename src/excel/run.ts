import type { Work } from "./types";
import { asProblem, Cancelled, isEditMode, NOTHING_CHANGED } from "./problems";

const ASK_AGAIN_MS = 400;

/**
 * Runs a job against the workbook. Whatever goes wrong leaves as an ExcelProblem.
 * @param left What to say was left as it was, if Office itself fails.
 */
export async function inExcel<T>(
  job: (context: Excel.RequestContext) => Promise<T>,
  left = NOTHING_CHANGED,
): Promise<T> {
  try {
    return await Excel.run(job);
  } catch (error) {
    throw asProblem(error, left);
  }
}

/**
 * Does one step that Excel either does whole or refuses. While a person is editing a cell it says so, waits, and
 * does the step again; only the caller who listens gets the waiting.
 */
export async function patiently<T>(work: Work | undefined, step: () => Promise<T>): Promise<T> {
  for (let waited = false; ; waited = true) {
    try {
      const result = await step();
      if (waited) work?.onWaiting?.(null);
      return result;
    } catch (error) {
      if (!isEditMode(error) || !work?.onWaiting) throw error;
      work.onWaiting("Finish editing the cell (press Enter or Esc) to go on.");
      await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN_MS));
      stopIfCancelled(work);
    }
  }
}

/** Throws Cancelled once the user pressed Cancel. */
export function stopIfCancelled(work: Work | undefined): void {
  if (work?.signal?.aborted) throw new Cancelled();
}
