import type { CellValue } from "../../claims/types";
import { READ_ALONG, runsOf } from "../address";
import type { ColumnChanges } from "../undo/change-log";
import { clearSheet } from "./clear";
import { removeMarkFormats } from "./conditional-formats";
import type { LineNow } from "../line-now";
import { writeColumn } from "../write/write-columns";
import type { LineMarks } from "./line-marks";
import { looksFor } from "./mark-formula";
import type { MarksColumn } from "./marks-column";
import { findMarksColumn } from "./marks-column";
import { withLeft } from "../problems";
import { asOneUndoStep } from "../run";
import type { ExcelProblem, Work } from "../types";
import { writableSheet } from "../write/writable-sheet";
import type { MarkJob } from "./mark-job";

/** Gives the sheet back the flags that it had. @returns The error to tell, with what was left. */
export async function rollBack(
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

/** Tells an error, and whether putting back what there was before went well. */
export async function leftAfter(
  error: unknown,
  putBack: () => Promise<void>,
): Promise<ExcelProblem> {
  try {
    await putBack();
    return withLeft(error, "The flags are as they were before.");
  } catch {
    // The first error is the one to tell; that putting back failed as well shows in what was left.
    return withLeft(error, INCOMPLETE);
  }
}

/**
 * Takes back the flags of a check that was stopped, wherever our column went since: the sheet gets back those that
 * it had before. What a person wrote meanwhile stays.
 * @param before The formulas of our formats before.
 */
export function putMarksBack(
  { reading, fresh, written }: MarkJob,
  { formats }: LineMarks,
  before: readonly string[],
  work: Work | undefined,
): Promise<void> {
  return asOneUndoStep(
    async (context) => {
      const { sheetId } = reading;
      const sheet = await writableSheet(context, sheetId);
      const marks = fresh ? null : await findMarksColumn(context, sheet);
      if (!marks) return clearSheet(context, sheet, sheetId, work);
      await restoreMarks(context, sheetId, marks, written, work);
      const isNew = (label: string): boolean => !before.some((formula) => looksFor(formula, label));
      const added = formats.filter(({ label }) => isNew(label));
      await removeMarkFormats(context, sheet, (formula) =>
        added.some(({ label }) => looksFor(formula, label)),
      );
    },
    work,
    INCOMPLETE,
  );
}

async function restoreMarks(
  context: Excel.RequestContext,
  sheetId: string,
  { column, headerRow }: MarksColumn,
  { rows, before, after }: ColumnChanges,
  work?: Work,
): Promise<void> {
  const places = new Map(rows.map((row, i) => [row, i]));
  const decide = ({ row, cell }: LineNow): CellValue | null => {
    const i = places.get(row);
    return i === undefined || cell.value !== after[i] ? null : before[i]!;
  };
  const plan = { sheetId, column, guards: [], headerRow, decide };
  const ascending = [...rows].sort((a, b) => a - b);
  await writeColumn(context, plan, runsOf(ascending, READ_ALONG), { add: () => {} }, work);
}
