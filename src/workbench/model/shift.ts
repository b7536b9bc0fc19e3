import type { Rect } from "./rect";
import { intersection, MAX_COLUMNS, MAX_ROWS, subtract } from "./rect";

/** Cells inserted (down, right) or deleted (up, left) at `rect`, and everything behind them moved. */
export interface Shift {
  readonly rect: Rect;
  readonly direction: "down" | "up" | "right" | "left";
}

interface Span {
  readonly start: number;
  readonly count: number;
}

/** Everything that a shift can move: the rectangle and all cells behind it. */
function band({ rect, direction }: Shift): Rect {
  return direction === "down" || direction === "up"
    ? { ...rect, row: 0, rows: MAX_ROWS }
    : { ...rect, column: 0, columns: MAX_COLUMNS };
}

/**
 * Where a rectangle stands after a shift, or null when all its cells were deleted. One that the shift would tear
 * apart stays where it is; `shiftParts` cuts it.
 */
export function shiftRect(rect: Rect, shift: Shift): Rect | null {
  const moved = intersection(rect, band(shift));
  if (moved === null) return rect;
  const vertical = shift.direction === "down" || shift.direction === "up";
  if (vertical ? moved.columns !== rect.columns : moved.rows !== rect.rows) return rect;
  const span = vertical
    ? shiftSpan(
        { start: rect.row, count: rect.rows },
        { start: shift.rect.row, count: shift.rect.rows },
        shift.direction === "down",
        MAX_ROWS,
      )
    : shiftSpan(
        { start: rect.column, count: rect.columns },
        { start: shift.rect.column, count: shift.rect.columns },
        shift.direction === "right",
        MAX_COLUMNS,
      );
  if (span === null) return null;
  return vertical
    ? { ...rect, row: span.start, rows: span.count }
    : { ...rect, column: span.start, columns: span.count };
}

function shiftSpan(span: Span, at: Span, inserting: boolean, length: number): Span | null {
  if (span.count === length) return span;
  return inserting ? afterInsert(span, at, length) : afterDelete(span, at);
}

function afterInsert(span: Span, at: Span, length: number): Span | null {
  if (at.start >= span.start + span.count) return span;
  const start = at.start <= span.start ? span.start + at.count : span.start;
  const end = Math.min(span.start + span.count + at.count, length);
  return end > start ? { start, count: end - start } : null;
}

function afterDelete(span: Span, at: Span): Span | null {
  const moved = (place: number): number =>
    place < at.start ? place : place < at.start + at.count ? at.start : place - at.count;
  const start = moved(span.start);
  const end = moved(span.start + span.count);
  return end > start ? { start, count: end - start } : null;
}

/** Where a list of rectangles stands after a shift; one that the shift tears apart is cut at the tear. */
export function shiftParts(rects: readonly Rect[], shift: Shift): Rect[] {
  return rects.flatMap((rect) => {
    const inside = intersection(rect, band(shift));
    const pieces = inside === null ? [rect] : [inside, ...subtract(rect, inside)];
    return pieces.flatMap((piece) => shiftRect(piece, shift) ?? []);
  });
}
