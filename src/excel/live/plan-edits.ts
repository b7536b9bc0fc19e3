import type { LineShift } from "../../claims/batch-edits";
import type { SheetLayout } from "../../claims/types";
import type { Rows } from "../address";
import type { SheetReading } from "../types";
import type { Area, SheetEdit } from "./sheet-edit";

/** What edits mean for the lines of a reading. */
export interface EditPlan {
  /** How the batch's lines shift, in order. */
  readonly shifts: readonly LineShift[];
  /** The reading where it stands after the shifts; its batch still holds the lines from before. */
  readonly reading: SheetReading;
  /** Sheet rows to read again, as they stand after the shifts; ascending, apart from each other. */
  readonly touched: readonly Rows[];
  /** True if a touched row may lie below the last line: the lines may go on further now. */
  readonly mayGrow: boolean;
}

/** With more shifts at once, comparing is quicker than following. */
const MOST_SHIFTS = 100;
/** With more rows, reading the whole sheet is quicker. */
const MOST_ROWS = 20_000;

/** How lines, header and touched rows stand while edits are gone through one by one. */
interface Standing {
  layout: SheetLayout;
  firstRow: number;
  lineCount: number;
  touched: Rows[];
  readonly shifts: LineShift[];
}

/**
 * Goes through edits in their order.
 * @param doubtful Rows that were read lately: where rows shift, they may have been read beside their line.
 * @returns What they come to; null where only a look at the whole sheet tells.
 */
export function planEdits(
  reading: SheetReading,
  edits: readonly SheetEdit[],
  doubtful: readonly Rows[] = [],
): EditPlan | null {
  const { layout, batch } = reading;
  // Where the other blocks stand after rows shifted, only a look tells.
  if (layout.block && edits.some(({ kind }) => kind !== "cells")) return null;
  const standing: Standing = {
    layout,
    firstRow: batch.firstRow,
    lineCount: batch.lineCount,
    touched: edits.some(({ kind }) => kind !== "cells") ? [...doubtful] : [],
    shifts: [],
  };
  for (const edit of edits) {
    const isClear = edit.kind !== "unsure" && follow(standing, reading, edit);
    if (!isClear || standing.shifts.length > MOST_SHIFTS) return null;
  }
  const { firstRow, lineCount, shifts } = standing;
  const end = firstRow + lineCount;
  const touched = joined(standing.touched, firstRow);
  const inLines = clipped(touched, end);
  if (inLines.reduce((sum, rows) => sum + rows.end - rows.first, 0) > MOST_ROWS) return null;
  const isSheet = reading.scope === "sheet";
  // Apart from the lines another block may begin.
  if (isSheet && reading.tableId === null && touched.some((rows) => rows.first > end)) return null;
  return {
    shifts,
    reading: {
      ...reading,
      layout: standing.layout,
      batch: { ...batch, firstRow },
      endRow: reading.endRow + firstRow - batch.firstRow + lineCount - batch.lineCount,
    },
    touched: isSheet ? touched : inLines,
    mayGrow: isSheet && touched.some((rows) => rows.end > end),
  };
}

/** @returns False where the edit changes more than lines. */
function follow(
  standing: Standing,
  reading: SheetReading,
  edit: Exclude<SheetEdit, { kind: "unsure" }>,
): boolean {
  if (edit.kind === "cells") return edit.areas.every((area) => followCells(standing, area));
  if (edit.kind === "insert") return followInsert(standing, reading, edit.rows);
  return followDelete(standing, edit.rows);
}

function followCells({ layout, touched }: Standing, area: Area): boolean {
  const { columns } = area;
  const rows = withinBlock(area.rows, layout);
  if (!rows) return true;
  const header = layout.headerRows;
  if (header && rows.first <= header.last && rows.end > header.first) return false;
  const isRead = layout.columns.some(
    ({ role, column }) => role !== null && column >= columns.first && column < columns.end,
  );
  if (isRead) touched.push(rows);
  return true;
}

/** What other blocks hold does not concern the lines. */
function withinBlock({ first, end }: Rows, { block }: SheetLayout): Rows | null {
  const rows = {
    first: Math.max(first, block?.first ?? 0),
    end: Math.min(end, block?.end ?? Infinity),
  };
  return rows.first < rows.end ? rows : null;
}

function followInsert(standing: Standing, reading: SheetReading, { first, end }: Rows): boolean {
  const count = end - first;
  const { layout, firstRow, lineCount } = standing;
  const header = layout.headerRows;
  if (header && first > header.first && first <= header.last) return false;
  if (header && first > header.last && first < layout.firstRow) return false;
  const opensLines = header !== null && reading.scope === "sheet";
  const isAbove = first < firstRow || (first === firstRow && !opensLines);
  standing.touched = standing.touched.flatMap((rows) => insertedInto(rows, first, count));
  if (first <= (header?.first ?? layout.firstRow)) standing.layout = movedBy(layout, count);
  if (isAbove) standing.firstRow += count;
  else if (first < firstRow + lineCount) {
    standing.shifts.push({ kind: "insert", at: first - firstRow, count });
    standing.lineCount += count;
    standing.touched.push({ first, end });
  }
  return true;
}

function insertedInto(rows: Rows, at: number, count: number): Rows[] {
  if (at >= rows.end) return [rows];
  if (at <= rows.first) return [{ first: rows.first + count, end: rows.end + count }];
  return [
    { first: rows.first, end: at },
    { first: at + count, end: rows.end + count },
  ];
}

function followDelete(standing: Standing, { first, end }: Rows): boolean {
  const { layout, firstRow, lineCount } = standing;
  const header = layout.headerRows;
  const headFirst = header?.first ?? layout.firstRow;
  if (header && first < layout.firstRow && end > header.first) return false;
  if (!header && first < layout.firstRow && end > layout.firstRow) return false;
  standing.touched = standing.touched.flatMap((rows) => withoutRows(rows, first, end));
  if (end <= headFirst) standing.layout = movedBy(layout, first - end);
  const fromLine = Math.max(first, firstRow);
  const toLine = Math.min(end, firstRow + lineCount);
  if (fromLine < toLine) {
    const count = toLine - fromLine;
    standing.shifts.push({ kind: "delete", at: fromLine - firstRow, count });
    standing.lineCount -= count;
  }
  standing.firstRow -= Math.max(0, Math.min(end, firstRow) - first);
  return true;
}

function withoutRows(rows: Rows, first: number, end: number): Rows[] {
  const moved = (row: number) => (row <= first ? row : Math.max(first, row - (end - first)));
  const left = { first: moved(rows.first), end: moved(rows.end) };
  return left.first < left.end ? [left] : [];
}

function movedBy(layout: SheetLayout, count: number): SheetLayout {
  const { headerRows, firstRow } = layout;
  return {
    ...layout,
    firstRow: firstRow + count,
    headerRows: headerRows && {
      first: headerRows.first + count,
      last: headerRows.last + count,
    },
  };
}

/** Ascending and apart from each other, from a row on. */
export function joined(all: readonly Rows[], from: number): Rows[] {
  const runs: { first: number; end: number }[] = [];
  for (const { first, end } of [...all].sort((a, b) => a.first - b.first)) {
    const rows = { first: Math.max(first, from), end };
    if (rows.first >= rows.end) continue;
    const last = runs.at(-1);
    if (last && rows.first <= last.end) last.end = Math.max(last.end, rows.end);
    else runs.push(rows);
  }
  return runs;
}

/** Rows up to, not including, an end. */
export function clipped(all: readonly Rows[], end: number): Rows[] {
  return all
    .map((rows) => ({ first: rows.first, end: Math.min(rows.end, end) }))
    .filter((rows) => rows.first < rows.end);
}
