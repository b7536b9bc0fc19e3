import type { CellValue } from "../../claims/types";
import type { Rows } from "../address";
import type { CellNow } from "../line-now";
import type { GuardedColumn } from "../write/guarded-column";
import { removeMarkFormats } from "./conditional-formats";
import type { ColumnPlan } from "../write/column-plan";
import { writeColumn } from "../write/write-columns";
import { isOurMark } from "./line-marks";
import type { MarksColumn } from "./marks-column";
import { findMarksColumn, isOurHeader } from "./marks-column";
import { askFilter, canReach, endFilterBefore } from "./marks-filter";
import type { NamedMarks } from "./marks-name";
import { findMarks, forgetMarks, marksSheetColumn } from "./marks-name";
import { isOurWidth, narrow } from "./marks-width";
import { Cancelled, withLeft } from "../problems";
import { asOneUndoStep } from "../run";
import { takeTableColumnAway } from "../write/take-column-away";
import type { Work } from "../types";
import { writableSheet } from "../write/writable-sheet";

/** How often a person may move columns while we blank ours. */
const ATTEMPTS = 5;

/**
 * Takes every mark of ours off the active sheet: our conditional formats, our texts, our header, and in a table the
 * column itself. In a plain range no cell is moved: the column was empty before, and is again. What a person typed
 * into our column stays.
 */
export function clearMarks(work?: Work): Promise<void> {
  return asOneUndoStep(async (context) => {
    const active = context.workbook.worksheets.getActiveWorksheet().load("id");
    await context.sync();
    const sheet = await writableSheet(context, active.id);
    try {
      await clearSheet(context, sheet, active.id, work);
    } catch (error) {
      throw withLeft(error, leftOfFlags(error));
    }
  }, work);
}

const leftOfFlags = (error: unknown): string =>
  error instanceof Cancelled && error.doneThrough !== null
    ? `The flags are gone down to row ${error.doneThrough.toLocaleString("en-US")}; those below still stand. Clear the flags again for the rest.`
    : "Some flags may be left. Values and formats of your own are as they were.";

/** As clearMarks, for a sheet within a job. */
export async function clearSheet(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  sheetId: string,
  work?: Work,
): Promise<void> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const marks = await findMarksColumn(context, sheet);
    if (!marks) break;
    const movedMeanwhile = await blankMarks(context, sheetId, marks, work);
    if (movedMeanwhile && attempt < ATTEMPTS) continue;
    await giveBack(context, sheet, marks);
    await takeHeaderAway(context, sheet, sheetId, marks);
    const left = await findMarks(context, sheet);
    if (!left || stoodStill(marks, left)) break;
  }
  // Last, so that flags which still stand when the user stops have their colours.
  await removeMarkFormats(context, sheet);
  await forgetMarks(context, sheet);
}

/** Where our cells stood still all the while, all was done where they stand. */
const stoodStill = ({ column, headerRow, lines }: MarksColumn, now: NamedMarks): boolean =>
  now.column === column &&
  now.rows.first === (headerRow ?? lines.first) &&
  now.rows.end === lines.end;

/** @returns True when lines moved under our write, so that flags of ours may stand where none stood before. */
async function blankMarks(
  context: Excel.RequestContext,
  sheetId: string,
  { column, headerRow }: MarksColumn,
  work: Work | undefined,
): Promise<boolean> {
  const used = context.workbook.worksheets
    .getItem(sheetId)
    .getRangeByIndexes(0, column, 1, 1)
    .getEntireColumn()
    .getUsedRangeOrNullObject(true)
    .load("rowIndex,rowCount");
  await context.sync();
  if (used.isNullObject) return false;
  const rows = { first: used.rowIndex, end: used.rowIndex + used.rowCount };
  const left = await blank(context, { sheetId, column, headerRow }, rows, isOurMark, work);
  return left.length > 0;
}

async function blank(
  context: Excel.RequestContext,
  where: Omit<GuardedColumn, "guards">,
  rows: Rows,
  isOurs: (value: CellValue) => boolean,
  work?: Work,
): Promise<readonly number[]> {
  const isOurCell = ({ value, formula }: CellNow): boolean => formula === null && isOurs(value);
  const plan: ColumnPlan = {
    ...where,
    guards: [],
    decide: ({ cell }) => (isOurCell(cell) ? "" : null),
    // Another flag of ours that came here meanwhile need not come back.
    restore: (lost) => (isOurCell(lost) ? { value: "", formula: null } : lost),
  };
  return writeColumn(context, plan, [rows], { add: () => {} }, work);
}

/** Gives back the width of the sheet's column, and the filter its end, unless a person changed them since. */
async function giveBack(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { column, before }: MarksColumn,
): Promise<void> {
  if (!before) return;
  const entire = marksSheetColumn(sheet);
  const format = entire.format.load("columnWidth");
  const filterNow = askFilter(sheet);
  await context.sync();
  if (isOurWidth(format.columnWidth)) narrow(entire, before);
  const filter = filterNow();
  if (before.filterReaches && canReach(filter, column + 1)) endFilterBefore(sheet, filter, column);
  await context.sync();
}

async function takeHeaderAway(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  sheetId: string,
  { column, header, headerRow, tableId }: MarksColumn,
): Promise<void> {
  if (header === null) return;
  if (tableId !== null) {
    await takeTableColumnAway(context, sheet, tableId, header);
    return;
  }
  if (headerRow === null) return;
  const rows = { first: headerRow, end: headerRow + 1 };
  await blank(context, { sheetId, column, headerRow: null }, rows, isOurHeader);
}
