import type { Rows } from "../address";

/**
 * A hidden name of the sheet that stands for our column, header and lines. Excel moves a name along with its cells
 * (inserted columns, sorted lines, a renamed or copied sheet), so we never take a person's column for ours, whatever
 * its header says, and find ours wherever it went. Its comment keeps what clearing has to give back.
 */
const NAME = "_EncounterCodes_CodeCheck";

/** What our column changed around it. */
export interface Before {
  /** The sheet column's width, in points. */
  readonly width: number;
  readonly standardWidth: boolean;
  /** True when the sheet's filter was made to reach over our column, so that sorting by it takes our marks along. */
  readonly filterReaches: boolean;
}

/** Where our column stands, by its name. */
export interface NamedMarks {
  readonly column: number;
  readonly rows: Rows;
  readonly before: Before | null;
}

const commentOf = ({ width, standardWidth, filterReaches }: Before): string =>
  [standardWidth ? "standard" : "custom", width, filterReaches ? "filter" : "none"].join(" ");

/** What the name's comment keeps; null when someone else changed it. */
export function readComment(comment: string): Before | null {
  const [standard, width, filter] = comment.split(" ");
  if (filter === undefined || Number.isNaN(Number(width))) return null;
  return {
    width: Number(width),
    standardWidth: standard === "standard",
    filterReaches: filter === "filter",
  };
}

/** Gives the cells our name. Goes into the queue only. */
export function nameMarks(sheet: Excel.Worksheet, range: Excel.Range, before: Before): void {
  sheet.names.add(NAME, range, commentOf(before)).visible = false;
}

/** The name itself, with its comment, to be loaded. */
export const askName = (sheet: Excel.Worksheet): Excel.NamedItem =>
  sheet.names.getItemOrNullObject(NAME).load("comment");

/** Finds our column; null when the sheet has none, or a person deleted it. Two round trips. */
export async function findMarks(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
): Promise<NamedMarks | null> {
  const name = askName(sheet);
  await context.sync();
  if (name.isNullObject) return null;
  const range = name.getRangeOrNullObject().load("rowIndex,columnIndex,rowCount");
  await context.sync();
  if (range.isNullObject) return null;
  const rows = { first: range.rowIndex, end: range.rowIndex + range.rowCount };
  return { column: range.columnIndex, rows, before: readComment(name.comment) };
}

/**
 * Makes the name span these rows, after lines were added. Excel itself says where our column stands at that moment,
 * so the name cannot slip to another.
 */
export async function extendName(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { first, end }: Rows,
  before: Before,
): Promise<void> {
  const top = marksSheetColumn(sheet).getCell(first, 0);
  const range = top.getResizedRange(Math.max(0, end - first - 1), 0);
  sheet.names.getItem(NAME).delete();
  nameMarks(sheet, range, before);
  await context.sync();
}

/** Our whole sheet column, as Excel finds it by the name when the queue gets there. */
export const marksSheetColumn = (sheet: Excel.Worksheet): Excel.Range =>
  sheet.names.getItem(NAME).getRange().getEntireColumn();

/** Takes the name away, whether or not its column is still there. */
export async function forgetMarks(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
): Promise<void> {
  const name = askName(sheet);
  await context.sync();
  if (name.isNullObject) return;
  name.delete();
  await context.sync();
}
