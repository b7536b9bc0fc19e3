import { CODE_CHECK_HEADER } from "../../claims/code-check-column";
import type { Rows } from "../address";
import type { Before } from "./marks-name";
import { askName, readComment } from "./marks-name";

const OUR_HEADER = new RegExp(`^${CODE_CHECK_HEADER}( \\(\\d+\\))?$`);

/** True for a header that we give our column. */
export const isOurHeader = (value: unknown): boolean => OUR_HEADER.test(String(value));

/** Our column, with all that is needed to write or remove it. */
export interface MarksColumn {
  readonly column: number;
  /** What we headed it; null on a sheet without a header, or when a person renamed it. */
  readonly header: string | null;
  /** The row of the header cell; null where there is none. */
  readonly headerRow: number | null;
  /** The lines that the name spans, header not included. */
  readonly lines: Rows;
  /** The table that the column belongs to now. */
  readonly tableId: string | null;
  readonly before: Before | null;
}

/** Finds our column by its name, and the table around it as it stands in that moment. Three round trips. */
export async function findMarksColumn(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
): Promise<MarksColumn | null> {
  const name = askName(sheet);
  const tables = sheet.tables.load("items/id");
  await context.sync();
  if (name.isNullObject) return null;
  const range = name.getRangeOrNullObject().load("rowIndex,columnIndex,rowCount");
  const boxes = tables.items.map((table) => ({ table, box: askBox(table) }));
  await context.sync();
  if (range.isNullObject) return null;
  const { rowIndex: first, columnIndex: column, rowCount } = range;
  const owner = boxes.find(({ box }) => holds(box, first, column));
  const top = range.getCell(0, 0).load("values"); // Moves along with our column, should that move now.
  const inTable = owner?.table.columns.getItemAt(column - owner.box.columnIndex).load("name");
  await context.sync();
  const cell: unknown = top.values[0]?.[0];
  const header: unknown = inTable ? inTable.name : cell;
  const headed = isOurHeader(cell);
  return {
    column,
    header: isOurHeader(header) ? String(header) : null,
    headerRow: headed ? first : null,
    lines: { first: headed ? first + 1 : first, end: first + rowCount },
    tableId: owner?.table.id ?? null,
    before: readComment(name.comment),
  };
}

const askBox = (table: Excel.Table): Excel.Range =>
  table.getRange().load("rowIndex,columnIndex,rowCount,columnCount");

const holds = (box: Excel.Range, row: number, column: number): boolean =>
  row >= box.rowIndex &&
  row < box.rowIndex + box.rowCount &&
  column >= box.columnIndex &&
  column < box.columnIndex + box.columnCount;
