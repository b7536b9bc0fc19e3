import { asOneUndoStep } from "../run";
import type { ChangeOutcome, FillPlan, SheetReading, Work } from "../types";
import type { ChangeLog } from "../undo/change-log";
import { changedCells } from "../undo/change-log";
import type { Announcement } from "../unfinished/announce";
import { openAnnounced } from "../unfinished/announce";
import type { ColumnJob } from "./column-plan";
import { addressesLeft } from "./column-plan";
import type { Filling } from "./fill-columns";
import { addColumns } from "./fill-columns";
import { cellsToFill, fillPlan, linesSpanned, spansToFill } from "./fill-plan";
import { logged } from "./logged";
import { mergedRows } from "./writable-sheet";
import { writeColumns } from "./write-columns";

const TITLE = "Fill descriptions";

/**
 * Puts descriptions beside codes; each only where the code still stands as it was read. What was filled can be
 * undone. Stopped by the user, it is whole up to a row; failed, it leaves what it filled so far and says how much.
 * Inserted columns push what stands right of them: read the sheet again before anything else is done with it.
 */
export function fill(
  log: ChangeLog,
  reading: SheetReading,
  plan: FillPlan,
  work?: Work,
): Promise<ChangeOutcome> {
  return asOneUndoStep(async (context) => {
    const opening = openAnnounced(context, reading, {
      title: TITLE,
      kind: plan.mode === "emptyOnly" ? "fill" : "overwrite",
      planned: cellsToFill(reading, plan),
      columnCount: plan.columns.length,
    });
    const { sheet, announcement } = await opening;
    const entry = { title: TITLE, reading, columns: [], announced: announcement.key };
    const filling: Filling = { entry, mode: plan.mode, targets: [], inserted: [] };
    let jobs: readonly ColumnJob[] = [];
    const stopped = await logged(log, entry, announcement, async () => {
      await addColumns(context, sheet, plan, filling, announcement);
      jobs = await fillJobs(context, sheet, filling, announcement);
      await writeColumns(context, jobs, work);
    });
    return {
      changed: changedCells(entry),
      leftAlone: addressesLeft(jobs),
      ...(filling.inserted.length > 0 && {
        columnsInserted: filling.inserted.map((at) => at + 1),
      }),
      ...(stopped && { stopped }),
    };
  }, work);
}

async function fillJobs(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  filling: Filling,
  announcement: Announcement,
): Promise<ColumnJob[]> {
  const jobs: ColumnJob[] = [];
  const { reading } = filling.entry;
  for (const target of filling.targets) {
    const { column, changes } = target;
    const spans = spansToFill(reading, column);
    const merged = changes.inserted
      ? []
      : await mergedRows(context, sheet, changes.column, linesSpanned(spans));
    const plan = fillPlan(filling, target, merged);
    jobs.push({ plan, spans, journal: announcement.journal(plan, changes), leftAlone: [] });
  }
  return jobs;
}
