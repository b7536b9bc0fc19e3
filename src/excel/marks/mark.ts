import type { Findings } from "../../check/types";
import { addMarksColumn } from "./add-marks-column";
import { columnChanges } from "../undo/change-log";
import type { ClaimArea } from "../read/claim-area";
import { linesOf, readAreas } from "../read/claim-area";
import { clearSheet } from "./clear";
import { lineMarks } from "./line-marks";
import type { MarksColumn } from "./marks-column";
import { findMarksColumn } from "./marks-column";
import { NOTHING_CHANGED } from "../problems";
import { leftAfter, rollBack } from "./roll-back-marks";
import { asOneUndoStep } from "../run";
import { requireSameColumns } from "../read/same-columns";
import type { MarkOutcome, SheetReading, Work } from "../types";
import { ExcelProblem } from "../types";
import { writableSheet } from "../write/writable-sheet";
import type { MarkJob } from "./mark-job";
import { writeMarks } from "./write-marks";

/**
 * Writes the Code check column and its conditional formats, replacing earlier ones in place. A line that changed
 * since it was read gets no flag and counts as stale. Stopped by the user, it is whole up to a row, and can be put
 * back. Stopped before the first row, or failed, the sheet gets back the flags that it had before.
 */
export function mark(reading: SheetReading, findings: Findings, work?: Work): Promise<MarkOutcome> {
  return asOneUndoStep(async (context) => {
    const sheet = await writableSheet(context, reading.sheetId);
    const before = await areaNow(context, sheet, reading);
    await requireSameColumns(context, sheet, before, reading.layout);
    const earlier = await earlierMarks(context, sheet, before, reading);
    // Where flags of other lines went, the sheet may be narrower now.
    const area = earlier === "cleared" ? await areaNow(context, sheet, reading) : before;
    const ours = earlier === "cleared" ? null : earlier;
    if (findings.count === 0 && (!ours || reading.scope === "sheet")) {
      if (ours) await clearSheet(context, sheet, reading.sheetId, work);
      return { flaggedCells: 0, stale: 0 };
    }
    const marks = ours ?? (await addOrNothing(context, sheet, area, reading));
    const job: MarkJob = {
      reading,
      area,
      marks,
      fresh: !ours,
      written: columnChanges(marks.column),
      formatting: false,
    };
    try {
      return await writeMarks(context, sheet, job, lineMarks(reading, findings), work);
    } catch (error) {
      throw await rollBack(context, sheet, job, error);
    }
  }, work);
}

/** Where the lines stand now. */
async function areaNow(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { tableId, layout }: SheetReading,
): Promise<ClaimArea> {
  const areas = await readAreas(context, sheet, layout);
  const area = areas.tables.find((table) => table.tableId === tableId) ?? areas.used;
  if (!area) throw linesGone();
  return area;
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
): Promise<MarksColumn | "cleared" | null> {
  const marks = await findMarksColumn(context, sheet);
  if (!marks) return null;
  const lines = linesOf(area, reading.layout);
  const ofTheseLines =
    marks.tableId === area.tableId &&
    marks.lines.first < lines.end &&
    marks.lines.end > lines.first;
  if (ofTheseLines) return marks;
  await clearSheet(context, sheet, reading.sheetId);
  return "cleared";
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
