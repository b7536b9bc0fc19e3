import type { CellValue } from "../claims/types";
import type { Findings } from "../check/types";
import type { Rows } from "./address";
import { runsOf } from "./address";
import type { ColumnChanges } from "./change-log";
import { columnChanges } from "./change-log";
import type { ClaimArea } from "./claim-area";
import { linesOf, readAreas } from "./claim-area";
import { clearSheet } from "./clear";
import type { LineNow } from "./column-now";
import type { MarkedLines } from "./conditional-formats";
import { headersNow, putMarkFormats, removeMarkFormats } from "./conditional-formats";
import { writeColumn } from "./guarded-write";
import type { LineMarks } from "./line-marks";
import { lineMarks } from "./line-marks";
import { markPlan } from "./mark-plan";
import type { MarksColumn } from "./marks-column";
import { addMarksColumn, extendName, findMarksColumn } from "./marks-column";
import { NOTHING_CHANGED, withLeft } from "./problems";
import { inExcel } from "./run";
import { columnsMoved, requireSameColumns } from "./same-columns";
import type { MarkOutcome, SheetReading, Work } from "./types";
import { ExcelProblem } from "./types";
import { writableSheet } from "./writable-sheet";

/** Lines between two marks that are read along, when another range would cost more. */
const READ_ALONG = 50;

/**
 * Writes the Code check column and its conditional formats, replacing earlier ones in place. A line that changed
 * since it was read gets no flag and counts as stale. Cancelled or failed, the sheet gets back the flags that it
 * had before.
 */
export function mark(reading: SheetReading, findings: Findings, work?: Work): Promise<MarkOutcome> {
  return inExcel(async (context) => {
    const sheet = await writableSheet(context, reading.sheetId);
    const areas = await readAreas(context, sheet);
    const area = areas.tables.find(({ tableId }) => tableId === reading.tableId) ?? areas.used;
    if (!area) throw linesGone();
    await requireSameColumns(context, sheet, area, reading.layout);
    const earlier = await earlierMarks(context, sheet, area, reading);
    if (findings.count === 0 && (!earlier || reading.scope === "sheet")) {
      if (earlier) await clearSheet(context, sheet, reading.sheetId, work);
      return { flaggedCells: 0, stale: 0 };
    }
    const marks = earlier ?? (await addOrNothing(context, sheet, area, reading));
    const job: MarkJob = {
      reading,
      area,
      marks,
      fresh: !earlier,
      written: columnChanges(marks.column),
      formatting: false,
    };
    try {
      return await writeMarks(context, sheet, job, lineMarks(reading, findings), work);
    } catch (error) {
      throw await rollBack(context, sheet, job, error);
    }
  });
}

interface MarkJob {
  readonly reading: SheetReading;
  readonly area: ClaimArea;
  readonly marks: MarksColumn;
  /** True when the column is new, so that rolling back takes it away. */
  readonly fresh: boolean;
  readonly written: ColumnChanges;
  /** True once the formats of an earlier check may be replaced: then going on is nearer than going back. */
  formatting: boolean;
}

const linesGone = (): ExcelProblem =>
  new ExcelProblem({
    what: "The sheet is empty now.",
    next: "Go to the sheet with the claim lines and check again.",
    left: NOTHING_CHANGED,
  });

/** Our column from an earlier check of these lines. Marks of other lines on the sheet are taken off first. */
async function earlierMarks(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  area: ClaimArea,
  reading: SheetReading,
): Promise<MarksColumn | null> {
  const marks = await findMarksColumn(context, sheet);
  if (!marks) return null;
  const lines = linesOf(area, reading.layout);
  const ofTheseLines =
    marks.tableId === area.tableId &&
    marks.lines.first < lines.end &&
    marks.lines.end > lines.first;
  if (ofTheseLines) return marks;
  await clearSheet(context, sheet, reading.sheetId);
  return null;
}

/** Our new column; if adding it fails, whatever came of it is taken away again. */
async function addOrNothing(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  area: ClaimArea,
  reading: SheetReading,
): Promise<MarksColumn> {
  try {
    return await addMarksColumn(context, sheet, area, reading.layout);
  } catch (error) {
    throw await leftAfter(error, () => clearSheet(context, sheet, reading.sheetId));
  }
}

async function writeMarks(
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
  const left = await writeColumn(context, plan, rowsToVisit(job, texts), written, work);
  for (const row of left) if (texts.flaggedAt(row) > 0) stale.add(row);
  await putFormats(context, sheet, job, texts, where, headers);
  if (marks.lines.first > lines.first || marks.lines.end < lines.end) {
    await extendName(context, sheet, { ...marks, lines });
  }
  const flagged = texts.rows.filter((row) => !stale.has(row));
  return {
    flaggedCells: flagged.reduce((sum, row) => sum + texts.flaggedAt(row), 0),
    stale: stale.size,
  };
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
): Promise<void> {
  const keepOthers = !job.fresh && job.reading.scope === "selection";
  job.formatting = true;
  if ((await putMarkFormats(context, sheet, formats, where, keepOthers)) === headers) return;
  await removeMarkFormats(context, sheet);
  throw columnsMoved();
}

/** Gives the sheet back the flags that it had. @returns The error to tell, with what was left. */
async function rollBack(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { reading, marks, fresh, written, formatting }: MarkJob,
  error: unknown,
): Promise<ExcelProblem> {
  if (!fresh && formatting) return withLeft(error, INCOMPLETE);
  return leftAfter(error, () =>
    fresh
      ? clearSheet(context, sheet, reading.sheetId)
      : restoreMarks(context, reading.sheetId, marks, written),
  );
}

const INCOMPLETE = "Some flags may be missing or out of date: check again, or clear the flags.";

async function leftAfter(error: unknown, putBack: () => Promise<void>): Promise<ExcelProblem> {
  try {
    await putBack();
    return withLeft(error, "The flags are as they were before.");
  } catch {
    // The first error is the one to tell; that putting back failed as well shows in what was left.
    return withLeft(error, INCOMPLETE);
  }
}

async function restoreMarks(
  context: Excel.RequestContext,
  sheetId: string,
  { column, headerRow }: MarksColumn,
  { rows, before, after }: ColumnChanges,
): Promise<void> {
  const places = new Map(rows.map((row, i) => [row, i]));
  const decide = ({ row, cell }: LineNow): CellValue | null => {
    const i = places.get(row);
    return i === undefined || cell.value !== after[i] ? null : before[i]!;
  };
  const plan = { sheetId, column, guards: [], headerRow, decide };
  const ascending = [...rows].sort((a, b) => a - b);
  await writeColumn(context, plan, runsOf(ascending, READ_ALONG), { add: () => {} });
}
