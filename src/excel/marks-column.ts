import type { CellValue, SheetLayout } from "../claims/types";
import { CODE_CHECK_HEADER } from "../claims/code-check-column";
import type { Rows } from "./address";
import { MAX_COLUMNS } from "./address";
import type { ClaimArea } from "./claim-area";
import { assignCell, loadedCell } from "./column-now";
import { linesOf, readAreas } from "./claim-area";
import { freeHeader } from "./free-header";
import { neverRan, NOTHING_CHANGED } from "./problems";
import { takeTableColumnAway } from "./take-column-away";
import { ExcelProblem } from "./types";

/**
 * A hidden name of the sheet that stands for our column, header and lines. Excel moves a name along with its cells
 * (inserted columns, sorted lines, a renamed or copied sheet), so we never take a person's column for ours, whatever
 * its header says, and find ours wherever it went.
 */
const NAME = "_EncounterCodes_CodeCheck";

const OUR_HEADER = new RegExp(`^${CODE_CHECK_HEADER}( \\(\\d+\\))?$`);

/** In points: about sixty characters of the usual font. */
const WIDTH = 330;
/** Excel rounds a width to whole pixels. */
const WIDTH_ROUNDING = 3;

export interface ColumnWidth {
  readonly standard: boolean;
  readonly width: number;
}

const STANDARD_WIDTH: ColumnWidth = { standard: true, width: 0 };

/** True for a header cell that we wrote. */
export const isOurHeader = (value: unknown): boolean => OUR_HEADER.test(String(value));

/** Where our column stands now. */
export interface MarksColumn {
  readonly column: number;
  /** What we wrote into the header cell; null when the sheet has no header, or a person deleted or renamed ours. */
  readonly header: string | null;
  /** The header cell's row; null with the header. */
  readonly headerRow: number | null;
  /** The lines that the name spans, header not included. */
  readonly lines: Rows;
  /** The table that the column belongs to now. */
  readonly tableId: string | null;
  readonly widthBefore: ColumnWidth | null;
}

/** Our column's place from its hidden name; null when the sheet has none. Two round trips. */
export async function findMarks(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
): Promise<{ column: number; rows: Rows; comment: string } | null> {
  const name = sheet.names.getItemOrNullObject(NAME).load("comment");
  await context.sync();
  if (name.isNullObject) return null;
  const range = name.getRangeOrNullObject().load("rowIndex,columnIndex,rowCount");
  await context.sync();
  if (range.isNullObject) return null;
  const rows = { first: range.rowIndex, end: range.rowIndex + range.rowCount };
  return { column: range.columnIndex, rows, comment: name.comment };
}

/**
 * Our column with all that is needed to write or remove it, and the sheet's tables as they stood in that moment.
 * Three round trips.
 */
export async function findMarksColumn(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
): Promise<MarksColumn | null> {
  const name = sheet.names.getItemOrNullObject(NAME).load("comment");
  const tables = sheet.tables.load("items/id");
  await context.sync();
  if (name.isNullObject) return null;
  const range = name.getRangeOrNullObject().load("rowIndex,columnIndex,rowCount");
  const boxes = tables.items.map((table) => ({ id: table.id, box: askBox(table.getRange()) }));
  await context.sync();
  if (range.isNullObject) return null;
  const top = range.getCell(0, 0).load("values"); // Moves along with our column, should that move now.
  await context.sync();
  const header = top.values[0]?.[0] as CellValue;
  const { rowIndex: first, columnIndex: column } = range;
  const end = first + range.rowCount;
  const owner = boxes.find(({ box }) => holds(box, first, column));
  return {
    column,
    header: isOurHeader(header) ? String(header) : null,
    headerRow: isOurHeader(header) ? first : null,
    lines: { first: isOurHeader(header) ? first + 1 : first, end },
    tableId: owner?.id ?? null,
    widthBefore: widthIn(name.comment),
  };
}

const askBox = (range: Excel.Range): Excel.Range =>
  range.load("rowIndex,columnIndex,rowCount,columnCount");

const holds = (box: Excel.Range, row: number, column: number): boolean =>
  row >= box.rowIndex &&
  row < box.rowIndex + box.rowCount &&
  column >= box.columnIndex &&
  column < box.columnIndex + box.columnCount;

function widthIn(comment: string): ColumnWidth | null {
  const [standard, width] = comment.split(" ");
  return width === undefined || Number.isNaN(Number(width))
    ? null
    : { standard: standard === "standard", width: Number(width) };
}

const commentOf = ({ standard, width }: ColumnWidth): string =>
  `${standard ? "standard" : "custom"} ${width}`;

function nameRange(sheet: Excel.Worksheet, range: Excel.Range, width: ColumnWidth): void {
  sheet.names.add(NAME, range, commentOf(width)).visible = false;
}

/**
 * Makes the name span these lines too, after rows were added. Excel itself says where our column stands at that
 * moment, so the name cannot slip to another.
 */
export async function extendName(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { headerRow, lines, widthBefore }: MarksColumn,
): Promise<void> {
  const first = headerRow ?? lines.first;
  const name = sheet.names.getItem(NAME);
  const top = name.getRange().getEntireColumn().getCell(first, 0);
  const range = top.getResizedRange(Math.max(0, lines.end - first - 1), 0);
  name.delete();
  nameRange(sheet, range, widthBefore ?? STANDARD_WIDTH);
  await context.sync();
}

/** Our whole sheet column, as Excel finds it by the name when the queue gets there. */
export const marksSheetColumn = (sheet: Excel.Worksheet): Excel.Range =>
  sheet.names.getItem(NAME).getRange().getEntireColumn();

/** Takes the hidden name away, whether or not its column is still there. */
export async function forgetMarks(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
): Promise<void> {
  const name = sheet.names.getItemOrNullObject(NAME);
  await context.sync();
  if (name.isNullObject) return;
  name.delete();
  await context.sync();
}

/** Adds our column at the right of the table, or of everything that holds values, under a header of its own. */
export async function addMarksColumn(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  area: ClaimArea,
  layout: SheetLayout,
): Promise<MarksColumn> {
  const column = area.endColumn;
  if (column >= MAX_COLUMNS) throw noRoom();
  const entire = sheet.getRangeByIndexes(0, column, 1, 1).getEntireColumn();
  const format = entire.format.load("columnWidth,useStandardWidth");
  const headerRow = area.tableId ? area.headerRow : (layout.headerRows?.last ?? null);
  const headers =
    headerRow === null
      ? null
      : sheet
          .getRangeByIndexes(headerRow, area.firstColumn, 1, area.endColumn - area.firstColumn)
          .load("values");
  const lost = sheet.names.getItemOrNullObject(NAME);
  await context.sync();
  if (!lost.isNullObject) lost.delete(); // Its column is gone: only then do we add another.
  const widthBefore = { standard: format.useStandardWidth, width: format.columnWidth };
  const header = freeHeader(CODE_CHECK_HEADER, headers?.values[0] ?? []);
  const lines = linesOf(area, layout);
  const marks: MarksColumn = {
    column,
    header: headerRow === null ? null : header,
    headerRow,
    lines,
    tableId: area.tableId,
    widthBefore,
  };
  if (area.tableId) await addToTable(context, sheet, area.tableId, header, widthBefore);
  else {
    const taken = await addBesideRange(context, sheet, marks);
    if (taken) return addMarksColumn(context, sheet, await areaNow(context, sheet, area), layout);
  }
  return marks;
}

const noRoom = (): ExcelProblem =>
  new ExcelProblem({
    what: "There is no free column right of the claim lines for the flags.",
    next: "Delete an unused column, or choose to report only.",
    left: NOTHING_CHANGED,
  });

async function addToTable(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  tableId: string,
  header: string,
  widthBefore: ColumnWidth,
): Promise<void> {
  const table = sheet.tables.getItem(tableId).load("showHeaders");
  await context.sync();
  const added = table.columns.add(undefined, undefined, header);
  const body = added.getDataBodyRange();
  const range = table.showHeaders ? added.getHeaderRowRange().getBoundingRect(body) : body;
  nameRange(sheet, range, widthBefore);
  range.getEntireColumn().format.columnWidth = WIDTH;
  try {
    await context.sync();
  } catch (error) {
    // The column may have come in without the name that leads to it; no other column has this header.
    const isLost = !neverRan(error) && (await findMarks(context, sheet)) === null;
    if (isLost) await takeTableColumnAway(context, sheet, tableId, header);
    throw error;
  }
}

/** @returns True when a person used that very column in the meantime: it is given back untouched. */
async function addBesideRange(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  marks: MarksColumn,
): Promise<boolean> {
  const entire = sheet.getRangeByIndexes(0, marks.column, 1, 1).getEntireColumn();
  const used = entire.getUsedRangeOrNullObject(true).load("address");
  const top =
    marks.headerRow === null ? null : sheet.getRangeByIndexes(marks.headerRow, marks.column, 1, 1);
  top?.load("values,formulas");
  // The name first: whatever comes of the rest, it leads to what is to be cleared.
  const first = marks.headerRow ?? marks.lines.first;
  const named = sheet.getRangeByIndexes(
    first,
    marks.column,
    Math.max(1, marks.lines.end - first),
    1,
  );
  nameRange(sheet, named, marks.widthBefore ?? STANDARD_WIDTH);
  if (top) top.values = [[marks.header]];
  entire.format.columnWidth = WIDTH;
  await context.sync();
  if (used.isNullObject) return false;
  if (top) assignCell(top, loadedCell(top));
  sheet.names.getItem(NAME).delete();
  restoreWidth(entire, marks.widthBefore);
  await context.sync();
  return true;
}

async function areaNow(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  area: ClaimArea,
): Promise<ClaimArea> {
  return (await readAreas(context, sheet)).used ?? area;
}

/** Gives the sheet's column the width that it had before our marks. */
export function restoreWidth(entireColumn: Excel.Range, before: ColumnWidth | null): void {
  if (before?.standard) entireColumn.format.useStandardWidth = true;
  else if (before) entireColumn.format.columnWidth = before.width;
}

/** True while nobody changed the width that we gave. */
export const isOurWidth = (width: number): boolean => Math.abs(width - WIDTH) <= WIDTH_ROUNDING;
