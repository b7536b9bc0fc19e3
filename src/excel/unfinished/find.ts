import { inExcel } from "../run";
import type { Work } from "../types";
import type { FoundJob, UnfinishedJob } from "./job";
import { cellsWritten } from "./job";
import { isJobKey, parseJob } from "./stored-job";

/** Within so many milliseconds of its last write a job may still be at work. */
const MAY_RUN_MS = 120_000;

/**
 * The job that was begun first of those in this workbook that did not come to their end, and whose sheet is there; null
 * where there is none. One round trip where the workbook tells of none.
 */
export function findUnfinished(work?: Work): Promise<FoundJob | null> {
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
    const found = jobs.find((job) => job !== null && sheets.has(job.sheetId) && hasBegun(job));
    return found ? { ...found, mayRun: Date.now() - Date.parse(found.at) < MAY_RUN_MS } : null;
  }, work);
}

const hasBegun = (job: UnfinishedJob): boolean =>
  cellsWritten(job) > 0 || job.columns.some(({ inserted }) => inserted);
