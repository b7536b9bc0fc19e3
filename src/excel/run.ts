import type { Work } from "./types";
import { tellOfCellEdit } from "./cell-edit";
import { asProblem, Cancelled, NOTHING_CHANGED } from "./problems";

/** From this set on Excel can take all that one job does for one step of its own Undo. */
const UNDO_GROUPS = "1.20";

/**
 * Runs a job against the workbook. Whatever goes wrong leaves as an ExcelProblem. For work that tells of waiting, Excel
 * holds requests back while a person is editing a cell; any other fails at once then, with nothing done.
 * learn.microsoft.com/javascript/api/excel/excel.runoptions
 * @param left What to say was left as it was, if Office itself fails.
 */
export function inExcel<T>(job: Job<T>, work: Work = {}, left = NOTHING_CHANGED): Promise<T> {
  return run({}, job, work, left);
}

/**
 * As inExcel, for a job that changes a claim sheet: where Excel can do that, all of it is one step of Excel's own Undo.
 * Not for what only reads, which must leave no step there, and not for calls that Excel cannot undo, such as deleting a
 * sheet, which Excel refuses in a group.
 * learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-undo-capabilities
 */
export function asOneUndoStep<T>(job: Job<T>, work: Work = {}, left = NOTHING_CHANGED): Promise<T> {
  const hasGroups = Office.context.requirements.isSetSupported("ExcelApi", UNDO_GROUPS);
  return run(hasGroups ? { mergeUndoGroup: true } : {}, job, work, left);
}

type Job<T> = (context: Excel.RequestContext) => Promise<T>;

async function run<T>(
  options: Excel.RunOptions,
  job: Job<T>,
  { onWaiting }: Work,
  left: string,
): Promise<T> {
  const stopTelling = onWaiting ? tellOfCellEdit(onWaiting) : () => {};
  try {
    return await Excel.run({ ...options, delayForCellEdit: onWaiting !== undefined }, job);
  } catch (error) {
    throw asProblem(error, left);
  } finally {
    stopTelling();
  }
}

/** Throws Cancelled once the user pressed Cancel. */
export function stopIfCancelled(work: Work | undefined): void {
  if (work?.signal?.aborted) throw new Cancelled();
}
