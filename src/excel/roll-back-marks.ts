import type { CellValue } from "../claims/types";
import { READ_ALONG, runsOf } from "./address";
import type { ColumnChanges } from "./change-log";
import { clearSheet } from "./clear";
import type { LineNow } from "./column-now";
import { writeColumn } from "./guarded-write";
import type { MarksColumn } from "./marks-column";
import { withLeft } from "./problems";
import type { ExcelProblem } from "./types";
import type { MarkJob } from "./write-marks";

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
