import type { SheetLayout } from "../claims/types";
import type { ClaimArea } from "./claim-area";
import { columnsNow } from "./columns-now";
import { readHead } from "./head";
import { findMarks } from "./marks-name";
import { NOTHING_CHANGED } from "./problems";
import { ExcelProblem } from "./types";

/** Throws when a layout is of another sheet, or of before columns were moved: it would name the wrong cells. */
export async function requireSameColumns(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  area: ClaimArea,
  layout: SheetLayout,
): Promise<void> {
  const marks = await findMarks(context, sheet);
  const head = await readHead(context, sheet, area, marks?.column ?? null);
  const { rowsDown, find } = columnsNow(layout, area, head);
  const moved = layout.columns.some(
    ({ role, header, column }) => role !== null && find(header, column) !== column,
  );
  if (moved || rowsDown !== 0) throw columnsMoved();
}

/** Tells that the columns are not those that were read. */
export const columnsMoved = (): ExcelProblem =>
  new ExcelProblem({
    what: "The columns of this sheet are no longer where they were.",
    next: "Look at the columns again, then check.",
    left: NOTHING_CHANGED,
  });
