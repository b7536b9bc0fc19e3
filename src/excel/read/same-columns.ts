import type { CellValue, SheetLayout } from "../../claims/types";
import type { ClaimArea } from "./claim-area";
import { holdColumn } from "../held-columns";
import { columnsNow } from "./columns-now";
import { acrossArea, readHead } from "./head";
import { findMarks } from "../marks/marks-name";
import { NOTHING_CHANGED } from "../problems";
import { ExcelProblem } from "../types";

/** The columns of a layout at the moment in which they were found to stand where it has them. */
export interface SameColumns {
  /** Each mapped column by its place, held on to since that moment: it tells when a person moves it. */
  readonly held: ReadonlyMap<number, Excel.Range>;
  /** The cells of the lowest header row by their columns; empty for a sheet without a header. */
  readonly headerCells: ReadonlyMap<number, CellValue>;
}

/** Throws when a layout is of another sheet, or of before columns were moved: it would name the wrong cells. */
export async function requireSameColumns(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  area: ClaimArea,
  layout: SheetLayout,
): Promise<SameColumns> {
  const marks = await findMarks(context, sheet);
  const mapped = layout.columns.filter(({ role }) => role !== null);
  const { headerRows } = layout;
  let held: ReadonlyMap<number, Excel.Range> = new Map();
  let headerRow: readonly Excel.Range[] = [];
  const head = await readHead(context, sheet, area, marks?.column ?? null, () => {
    held = new Map(mapped.map(({ column }) => [column, holdColumn(sheet, column)]));
    if (!headerRows) return;
    const row = { first: headerRows.last, end: headerRows.last + 1 };
    headerRow = acrossArea(sheet, area, row).map((part) => part.load("values"));
  });
  const { rowsDown, find } = columnsNow(layout, area, head);
  const moved = layout.columns.some(
    ({ role, header, column }) => role !== null && find(header, column) !== column,
  );
  if (moved || rowsDown !== 0) throw columnsMoved();
  const cells = headerRow.flatMap((part) => part.values[0] as CellValue[]);
  return { held, headerCells: new Map(cells.map((cell, i) => [area.firstColumn + i, cell])) };
}

/** Tells that the columns are not those that were read. */
export const columnsMoved = (): ExcelProblem =>
  new ExcelProblem({
    what: "The columns of this sheet are no longer where they were.",
    next: "Look at the columns again, then check.",
    left: NOTHING_CHANGED,
  });
