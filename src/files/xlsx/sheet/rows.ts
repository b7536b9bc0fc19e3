import { attribute, closingTag, nextTag, unreadable, type Tag } from "../xml/tags";
import { LAST_COLUMN, LAST_ROW, parseAddress } from "./address";

/** A row element of a sheet's part, taken apart. All places are in `text`. */
export interface RowText {
  readonly text: string;
  /** 0-based. */
  readonly row: number;
  readonly open: Tag;
  /** In order of their columns. */
  readonly cells: readonly CellText[];
}

/** Where one cell element stands in its row's text. */
export interface CellText {
  /** 0-based. */
  readonly column: number;
  readonly start: number;
  /** The end of the opening tag; it is the end of the whole cell when that is empty. */
  readonly openEnd: number;
  readonly end: number;
}

/**
 * Finds the cells of a row element. Rows and cells may leave out their address: they follow the one before.
 * @param nextRow the row (0-based) after the one before: the lowest that this one can be.
 * @throws FileProblem when rows or cells are out of order, or beyond Excel's last.
 */
export function parseRow(text: string, nextRow: number): RowText {
  const open = nextTag(text, 0);
  if (open === null) throw unreadable();
  const number = attribute(text.slice(0, open.end), "r");
  const row = number === null ? nextRow : Number(number) - 1;
  if (!Number.isInteger(row) || row < nextRow || row > LAST_ROW) throw unreadable();
  return { text, row, open, cells: cellsAfter(text, open.end) };
}

function cellsAfter(text: string, from: number): CellText[] {
  const cells: CellText[] = [];
  let nextColumn = 0;
  for (let tag = nextTag(text, from); tag !== null;) {
    let end = tag.end;
    if (tag.name === "c" && tag.kind !== "close") {
      if (tag.kind === "open") end = closingTag(text, tag.end, "c").end;
      const column = columnOf(text.slice(tag.start, tag.end)) ?? nextColumn;
      if (column < nextColumn || column > LAST_COLUMN) throw unreadable();
      nextColumn = column + 1;
      cells.push({ column, start: tag.start, openEnd: tag.end, end });
    }
    tag = nextTag(text, end);
  }
  return cells;
}

function columnOf(openTag: string): number | null {
  const address = attribute(openTag, "r");
  if (address === null) return null;
  const place = parseAddress(address);
  if (place === null) throw unreadable();
  return place.column;
}
