import type { Findings } from "../../check/types";
import type { Rows } from "../address";
import { READ_ALONG, runsOf } from "../address";
import { columnChanges } from "../undo/change-log";
import type { MarkFormat } from "../marks/conditional-formats";
import { headersNow, putMarkFormats, removeMarkFormats } from "../marks/conditional-formats";
import { writeColumn } from "../write/write-columns";
import { lineMarks, type LineMarks } from "../marks/line-marks";
import { mark } from "../marks/mark";
import { markPlan } from "../marks/mark-plan";
import type { MarksColumn } from "../marks/marks-column";
import { findMarksColumn } from "../marks/marks-column";
import { extendName } from "../marks/marks-name";
import { withLeft } from "../problems";
import { asOneUndoStep } from "../run";
import { columnsMoved } from "../read/same-columns";
import type { SheetReading, Work } from "../types";
import { writableSheet } from "../write/writable-sheet";

const SOME_MISSING = "Some flags may be missing or out of date: check again, or clear the flags.";

/**
 * Writes the flags of some rows anew, each only while its line is as it was read, as one step of Excel's own Undo where
 * Excel can do that. A format is only added for a column and severity that had none.
 * @param rows Sheet rows, ascending.
 * @param flagged The findings whose formats are in the sheet already; null while the sheet has no column of ours.
 * @returns False where our column is gone: somebody took it away, and nothing was written.
 */
export async function markRows(
  reading: SheetReading,
  findings: Findings,
  rows: readonly number[],
  flagged: Findings | null,
  work?: Work,
): Promise<boolean> {
  const texts = lineMarks(reading, findings);
  const marks = await asOneUndoStep(
    (context) => writeTexts(context, reading, texts, rows, work),
    work,
    SOME_MISSING,
  );
  if (marks === "gone" && flagged) return false;
  if (marks === "gone" || marks === "of other lines") {
    await mark(reading, findings, work);
    return true;
  }
  const lines = {
    first: reading.batch.firstRow,
    end: reading.batch.firstRow + reading.batch.lineCount,
  };
  const grew = marks.lines.end < lines.end;
  const known = grew || !flagged ? [] : lineMarks(reading, flagged).formats;
  const missing = texts.formats.filter((format) => !known.some((each) => isSame(each, format)));
  if (missing.length === 0 && !grew) return true;
  await asOneUndoStep(
    (context) => extendMarks(context, reading, marks, { formats: missing, lines, grew }),
    work,
    SOME_MISSING,
  );
  return true;
}

const isSame = (a: MarkFormat, b: MarkFormat): boolean =>
  a.column === b.column && a.label === b.label;

/** @returns Our column; where there is none for these lines nothing was written. */
async function writeTexts(
  context: Excel.RequestContext,
  reading: SheetReading,
  texts: LineMarks,
  rows: readonly number[],
  work: Work | undefined,
): Promise<MarksColumn | "gone" | "of other lines"> {
  const sheet = await writableSheet(context, reading.sheetId);
  const marks = await findMarksColumn(context, sheet);
  if (!marks) return "gone";
  if (marks.tableId !== reading.tableId) return "of other lines";
  const { plan } = markPlan(reading, marks, texts);
  const silently = { ...work, onProgress: () => {} };
  await writeColumn(context, plan, runsOf(rows, READ_ALONG), columnChanges(marks.column), silently);
  return marks;
}

interface Extension {
  readonly formats: readonly MarkFormat[];
  readonly lines: Rows;
  readonly grew: boolean;
}

async function extendMarks(
  context: Excel.RequestContext,
  { sheetId }: SheetReading,
  marks: MarksColumn,
  { formats, lines, grew }: Extension,
): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(sheetId);
  const where = { lines, marksColumn: marks.column, headerRow: marks.headerRow };
  const headers = await headersNow(context, sheet, formats, where);
  if ((await putMarkFormats(context, sheet, formats, where, true)) !== headers) {
    await removeMarkFormats(context, sheet);
    throw withLeft(columnsMoved(), SOME_MISSING);
  }
  if (!grew || !marks.before) return;
  const rows = { first: marks.headerRow ?? lines.first, end: lines.end };
  await extendName(context, sheet, rows, marks.before);
}
