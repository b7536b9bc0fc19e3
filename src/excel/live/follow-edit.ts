import type { LineShift } from "../../claims/line-moves";
import type { SheetLayout } from "../../claims/types";
import type { Rows } from "../address";
import { overlap } from "../blocks";
import type { Area, SheetEdit } from "./sheet-edit";

/** How lines, header and touched rows stand while edits are gone through one by one. */
export interface Standing {
  layout: SheetLayout;
  firstRow: number;
  lineCount: number;
  /** Rows to read again. */
  touched: Rows[];
  /** Rows in which a formula gives a code; ascending. */
  withFormulas: Rows[];
  /** True if a row that comes in right below the header is the first line. */
  readonly opensLines: boolean;
  readonly shifts: LineShift[];
}

/**
 * Takes one edit in.
 * @returns False where the edit changes more than lines.
 */
export function followEdit(
  standing: Standing,
  edit: Exclude<SheetEdit, { kind: "unsure" }>,
): boolean {
  if (edit.kind === "cells") return edit.areas.every((area) => followCells(standing, area));
  if (edit.kind === "insert") return followInsert(standing, edit.rows);
  return followDelete(standing, edit.rows);
}

function followCells({ layout, touched, withFormulas }: Standing, area: Area): boolean {
  const { columns } = area;
  const rows = withinBlock(area.rows, layout);
  if (!rows) return true;
  const header = layout.headerRows;
  if (header && rows.first <= header.last && rows.end > header.first) return false;
  const isRead = layout.columns.some(
    ({ role, column }) => role !== null && column >= columns.first && column < columns.end,
  );
  if (isRead) touched.push(rows);
  // A formula that gives a code takes it from a cell beside it, more often than not.
  else touched.push(...overlap(withFormulas, [rows]));
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

function followInsert(standing: Standing, { first, end }: Rows): boolean {
  const count = end - first;
  const { layout, firstRow, lineCount } = standing;
  const header = layout.headerRows;
  if (header && first > header.first && first <= header.last) return false;
  if (header && first > header.last && first < layout.firstRow) return false;
  const isAbove = first < firstRow || (first === firstRow && !standing.opensLines);
  moveRows(standing, (rows) => insertedInto(rows, first, count));
  if (first <= (header?.first ?? layout.firstRow)) standing.layout = movedBy(layout, count);
  if (isAbove) standing.firstRow += count;
  else if (first < firstRow + lineCount) {
    standing.shifts.push({ kind: "insert", at: first - firstRow, count });
    standing.lineCount += count;
    standing.touched.push({ first, end });
  }
  return true;
}

function moveRows(standing: Standing, moved: (rows: Rows) => Rows[]): void {
  standing.touched = standing.touched.flatMap(moved);
  standing.withFormulas = standing.withFormulas.flatMap(moved);
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
  moveRows(standing, (rows) => withoutRows(rows, first, end));
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
