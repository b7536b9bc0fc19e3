import type { Rows } from "../address";
import { READ_ALONG, runsOf } from "../address";
import { linesOf } from "../read/claim-area";
import type { MarkedLines } from "./conditional-formats";
import { headersNow, markFormulas, putMarkFormats, removeMarkFormats } from "./conditional-formats";
import { writeColumns } from "../write/write-columns";
import type { LineMarks } from "./line-marks";
import { markPlan } from "./mark-plan";
import type { MarkJob } from "./mark-job";
import { extendName } from "./marks-name";
import { Cancelled } from "../problems";
import { putMarksBack } from "./roll-back-marks";
import { columnsMoved } from "../read/same-columns";
import type { MarkOutcome, Work } from "../types";

/** Writes texts and formats; the job notes what was written. */
export async function writeMarks(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  job: MarkJob,
  texts: LineMarks,
  work: Work | undefined,
): Promise<MarkOutcome> {
  const { reading, area, marks, written } = job;
  const lines = linesOf(area, reading.layout);
  const where = { lines, marksColumn: marks.column, headerRow: marks.headerRow };
  const headers = await headersNow(context, sheet, texts.formats, where);
  const { plan, stale } = markPlan(reading, marks, texts);
  const leftAlone: number[] = [];
  const spans = rowsToVisit(job, texts);
  const stoppedAt = await unlessStopped(() =>
    writeColumns(context, [{ plan, spans, journal: written, leftAlone }], work),
  );
  for (const row of leftAlone) if (texts.flaggedAt(row) > 0) stale.add(row);
  const before = stoppedAt === null ? [] : await markFormulas(context, sheet);
  await putFormats(context, sheet, job, texts, where, headers, stoppedAt !== null);
  const { first, end } = marks.lines;
  if (marks.before && (first > lines.first || end < lines.end)) {
    const rows = { first: marks.headerRow ?? lines.first, end: lines.end };
    await extendName(context, sheet, rows, marks.before);
  }
  let flaggedCells = 0;
  for (const row of texts.rows) {
    if (stoppedAt !== null && row >= stoppedAt) break;
    if (!stale.has(row)) flaggedCells += texts.flaggedAt(row);
  }
  const outcome = { flaggedCells, stale: stale.size };
  if (stoppedAt === null) return outcome;
  const putBack = (again?: Work): Promise<void> => putMarksBack(job, texts, before, again);
  return { ...outcome, stopped: { throughRow: stoppedAt, putBack } };
}

/** @returns The last row that is done, as the sheet numbers it; null when all are. Nothing done is no stop but a Cancel. */
async function unlessStopped(write: () => Promise<void>): Promise<number | null> {
  try {
    await write();
    return null;
  } catch (error) {
    if (error instanceof Cancelled && error.doneThrough !== null) return error.doneThrough;
    throw error;
  }
}

/** Lines whose mark may change: in a new column those with findings, in an earlier one all that it or we know of. */
function rowsToVisit({ reading, marks, fresh, area }: MarkJob, texts: LineMarks): Rows[] {
  if (fresh) return runsOf(texts.rows, READ_ALONG);
  const { firstRow, lineCount } = reading.batch;
  if (reading.scope === "selection") return [{ first: firstRow, end: firstRow + lineCount }];
  const lines = linesOf(area, reading.layout);
  return [
    {
      first: Math.min(lines.first, marks.lines.first),
      end: Math.max(lines.end, marks.lines.end),
    },
  ];
}

async function putFormats(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  job: MarkJob,
  { formats }: LineMarks,
  where: MarkedLines,
  headers: string,
  isStopped: boolean,
): Promise<void> {
  // Below the row at which it stopped the flags of an earlier check still stand, and need their colours.
  const keepOthers = !job.fresh && (isStopped || job.reading.scope === "selection");
  job.formatting = true;
  if ((await putMarkFormats(context, sheet, formats, where, keepOthers)) === headers) return;
  await removeMarkFormats(context, sheet);
  throw columnsMoved();
}
