import { CODE_CHECK_HEADER } from "../../claims/code-check-column";
import type { SheetLayout } from "../../claims/types";
import { MAX_COLUMNS } from "../address";
import type { ClaimArea } from "../read/claim-area";
import { linesOf, readAreas } from "../read/claim-area";
import { assignCell, loadedCell } from "../line-now";
import { freeHeader } from "../write/free-header";
import type { MarksColumn } from "./marks-column";
import type { FilterNow } from "./marks-filter";
import { askFilter, canReach, endFilterBefore } from "./marks-filter";
import type { Before } from "./marks-name";
import { askName, findMarks, forgetMarks, nameMarks } from "./marks-name";
import { narrow, widen } from "./marks-width";
import { neverRan, NOTHING_CHANGED } from "../problems";
import { takeTableColumnAway } from "../write/take-column-away";
import { ExcelProblem } from "../types";

/** What a new column is made of. */
interface Wanted extends MarksColumn {
  readonly title: string;
  readonly before: Before;
  readonly filter: FilterNow | null;
}

/** Adds our column at the right of the table, or of everything that holds values, under a header of its own. */
export async function addMarksColumn(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  area: ClaimArea,
  layout: SheetLayout,
): Promise<MarksColumn> {
  if (area.endColumn >= MAX_COLUMNS) throw noRoom();
  const wanted = await lookAround(context, sheet, area, layout);
  if (wanted.tableId !== null) await addToTable(context, sheet, wanted.tableId, wanted);
  else if (!(await addBesideRange(context, sheet, wanted))) {
    const now = (await readAreas(context, sheet, layout)).used ?? area;
    return addMarksColumn(context, sheet, now, layout);
  }
  return wanted;
}

const noRoom = (): ExcelProblem =>
  new ExcelProblem({
    what: "There is no free column right of the claim lines for the flags.",
    next: "Delete an unused column, or choose to report only.",
    left: NOTHING_CHANGED,
  });

async function lookAround(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  area: ClaimArea,
  layout: SheetLayout,
): Promise<Wanted> {
  const { tableId, firstColumn, endColumn: column } = area;
  const headerRow = tableId === null ? (layout.headerRows?.last ?? null) : area.headerRow;
  const width = column - firstColumn;
  const headers =
    headerRow === null
      ? null
      : sheet.getRangeByIndexes(headerRow, firstColumn, 1, width).load("values");
  const format = entireColumn(sheet, column).format.load("columnWidth,useStandardWidth");
  const filter = askFilter(sheet);
  const lost = askName(sheet);
  await context.sync();
  if (!lost.isNullObject) lost.delete(); // Its column is gone: only then do we add another.
  const title = freeHeader(CODE_CHECK_HEADER, headers?.values[0] ?? []);
  const reach = tableId === null ? filter() : null;
  return {
    title,
    column,
    header: tableId === null && headerRow === null ? null : title,
    headerRow,
    lines: linesOf(area, layout),
    tableId,
    filter: reach,
    before: {
      width: format.columnWidth,
      standardWidth: format.useStandardWidth,
      filterReaches: canReach(reach, column),
    },
  };
}

const entireColumn = (sheet: Excel.Worksheet, column: number): Excel.Range =>
  sheet.getRangeByIndexes(0, column, 1, 1).getEntireColumn();

async function addToTable(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  tableId: string,
  { title, headerRow, before }: Wanted,
): Promise<void> {
  const added = sheet.tables.getItem(tableId).columns.add(undefined, undefined, title);
  const body = added.getDataBodyRange();
  const range = headerRow === null ? body : added.getHeaderRowRange().getBoundingRect(body);
  nameMarks(sheet, range, before);
  widen(range.getEntireColumn());
  try {
    await context.sync();
  } catch (error) {
    // The column may have come in without the name that leads to it; no other column has this header.
    const isLost = !neverRan(error) && (await findMarks(context, sheet)) === null;
    if (isLost) await takeTableColumnAway(context, sheet, tableId, title);
    throw error;
  }
}

/** @returns False when a person used that very column in the meantime: it is given back untouched. */
async function addBesideRange(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { title, column, headerRow, lines, before, filter }: Wanted,
): Promise<boolean> {
  const entire = entireColumn(sheet, column);
  const used = entire.getUsedRangeOrNullObject(true).load("address");
  const first = headerRow ?? lines.first;
  const rows = Math.max(1, lines.end - first);
  // The name first: whatever comes of the rest, it leads to what is to be cleared.
  nameMarks(sheet, sheet.getRangeByIndexes(first, column, rows, 1), before);
  const top = headerRow === null ? null : sheet.getCell(headerRow, column);
  top?.load("values,formulas");
  if (top) top.values = [[title]];
  widen(entire);
  if (filter && before.filterReaches) endFilterBefore(sheet, filter, column + 1);
  await context.sync();
  if (used.isNullObject) return true;
  if (top) assignCell(top, loadedCell(top));
  narrow(entire, before);
  if (filter && before.filterReaches) endFilterBefore(sheet, filter, column);
  await forgetMarks(context, sheet);
  return false;
}
