import type { Work } from "./types";
import { tellOfCellEdit } from "./cell-edit";
import { asProblem, Cancelled, NOTHING_CHANGED } from "./problems";

/** From this set on Excel takes all that one job does for one step of its own Undo. */
const UNDO_GROUPS = "1.20";

/**
 * Runs a job against the workbook. Whatever goes wrong leaves as an ExcelProblem. For work that tells of waiting, Excel
 * holds requests back while a person is editing a cell; any other fails at once then, with nothing done.
 * learn.microsoft.com/javascript/api/excel/excel.runoptions
 * @param left What to say was left as it was, if Office itself fails.
 */
export async function inExcel<T>(
  job: (context: Excel.RequestContext) => Promise<T>,
  work: Work = {},
  left = NOTHING_CHANGED,
): Promise<T> {
  const { onWaiting } = work;
  const stopTelling = onWaiting ? tellOfCellEdit(onWaiting) : () => {};
  try {
    return await Excel.run(runOptions(onWaiting !== undefined), job);
  } catch (error) {
    throw asProblem(error, left);
  } finally {
    stopTelling();
  }
}

const runOptions = (delayForCellEdit: boolean): Excel.RunOptions => ({
  delayForCellEdit,
  ...(Office.context.requirements.isSetSupported("ExcelApi", UNDO_GROUPS) && {
    mergeUndoGroup: true,
  }),
});

/** Throws Cancelled once the user pressed Cancel. */
export function stopIfCancelled(work: Work | undefined): void {
  if (work?.signal?.aborted) throw new Cancelled();
}
