import { inExcel } from "../run";
import type { Work } from "../types";
import type { UnfinishedJob } from "./job";
import { cellsWritten } from "./job";
import { isJobKey, parseJob } from "./stored-job";

/**
 * The job that was begun first of those in this workbook that did not come to their end, and whose sheet is there; null
 * where there is none. One round trip where the workbook tells of none.
 */
export function findUnfinished(work?: Work): Promise<UnfinishedJob | null> {
  return inExcel(async (context) => {
    const { settings, worksheets } = context.workbook;
    const keys = settings.load("items/key");
    await context.sync();
    const told = keys.items
      .map(({ key }) => key)
      .filter(isJobKey)
      .sort()
      .map((key) => ({ key, setting: settings.getItemOrNullObject(key).load("value") }));
    if (told.length === 0) return null;
    worksheets.load("items/id");
    await context.sync();
    const sheets = new Set(worksheets.items.map(({ id }) => id));
    const jobs = told.map(({ key, setting }) =>
      setting.isNullObject ? null : parseJob(key, setting.value),
    );
    return jobs.find((job) => job !== null && sheets.has(job.sheetId) && hasBegun(job)) ?? null;
  }, work);
}

const hasBegun = (job: UnfinishedJob): boolean =>
  cellsWritten(job) > 0 || job.columns.some(({ inserted }) => inserted);
