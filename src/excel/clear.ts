import { readAreas } from "./claim-area";
import type { LineNow } from "./column-now";
import { removeMarkFormats } from "./conditional-formats";
import { writeColumn } from "./guarded-write";
import { isOurMark } from "./line-marks";
import type { MarksColumn } from "./marks-column";
import {
  findMarksColumn,
  forgetMarks,
  isOurHeader,
  isOurWidth,
  marksSheetColumn,
  restoreWidth,
} from "./marks-column";
import { withLeft } from "./problems";
import { inExcel } from "./run";
import { takeColumnAway } from "./take-column-away";
import type { Work } from "./types";
import { writableSheet } from "./writable-sheet";

/** How often a person may move columns while we blank ours. */
const ATTEMPTS = 5;

/**
 * Takes every mark of ours off the active sheet: our conditional formats, our texts, our header, and in a table the
 * column itself. In a plain range no cell is moved: the column was empty before, and is again. What a person typed
 * into our column stays.
 */
export function clearMarks(work?: Work): Promise<void> {
  return inExcel(async (context) => {
    const active = context.workbook.worksheets.getActiveWorksheet().load("id");
    await context.sync();
    const sheet = await writableSheet(context, active.id);
    try {
      await clearSheet(context, sheet, active.id, work);
    } catch (error) {
      throw withLeft(
        error,
        "Some flags may be left. Values and formats of your own are as they were.",
      );
    }
  });
}

/** As clearMarks, for a sheet within a job. */
export async function clearSheet(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  sheetId: string,
  work?: Work,
): Promise<void> {
  await removeMarkFormats(context, sheet);
  const areas = await readAreas(context, sheet);
  let marks = await findMarksColumn(context, sheet, areas);
  for (let attempt = 1; marks && attempt <= ATTEMPTS; attempt++) {
    const left = await blankMarks(context, sheetId, marks, work);
    if (left.length === 0) break;
    marks = await findMarksColumn(context, sheet, await readAreas(context, sheet));
  }
  if (marks) await takeAway(context, sheet, sheetId, marks);
  await forgetMarks(context, sheet);
}

/** @returns Rows that could not be blanked, because columns moved meanwhile. */
async function blankMarks(
  context: Excel.RequestContext,
  sheetId: string,
  { column, headerRow }: MarksColumn,
  work: Work | undefined,
): Promise<number[]> {
  const used = context.workbook.worksheets
    .getItem(sheetId)
    .getRangeByIndexes(0, column, 1, 1)
    .getEntireColumn()
    .getUsedRangeOrNullObject(true)
    .load("rowIndex,rowCount");
  await context.sync();
  if (used.isNullObject) return [];
  const rows = { first: used.rowIndex, end: used.rowIndex + used.rowCount };
  const plan = {
    sheetId,
    column,
    guards: [],
    headerRow,
    decide: ({ cell }: LineNow) => (cell.formula === null && isOurMark(cell.value) ? "" : null),
  };
  return writeColumn(context, plan, [rows], { add: () => {} }, work);
}

async function takeAway(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  sheetId: string,
  marks: MarksColumn,
): Promise<void> {
  const entire = marksSheetColumn(sheet);
  const format = entire.format.load("columnWidth");
  await context.sync();
  if (isOurWidth(format.columnWidth)) restoreWidth(marksSheetColumn(sheet), marks.widthBefore);
  await context.sync();
  if (marks.tableId !== null) {
    await takeColumnAway(context, sheet, marks);
  } else if (marks.headerRow !== null) {
    const rows = { first: marks.headerRow, end: marks.headerRow + 1 };
    const plan = {
      sheetId,
      column: marks.column,
      guards: [],
      headerRow: null,
      decide: ({ cell }: LineNow) => (cell.formula === null && isOurHeader(cell.value) ? "" : null),
    };
    await writeColumn(context, plan, [rows], { add: () => {} });
  }
}
