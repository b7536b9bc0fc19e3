import type { Batch, BatchColumn, CellValue } from "../../claims/types";
import type { SheetReading } from "../types";
import { stillHolds } from "../cells";
import type { LineNow } from "../line-now";

/** Says what a column's cells held when they were read; undefined for a row, or a whole column, that was not. */
export function cellReader(
  { batch }: SheetReading,
  column: number,
): (row: number) => CellValue | undefined {
  const cells = batch.columns.find((each) => each.column === column)?.cells;
  if (!cells) return () => undefined;
  return (row) => {
    const index = cells.indexes[row - batch.firstRow];
    return index === undefined ? undefined : cells.distinct[index];
  };
}

/** What the header row held above these columns when they were read; null where there is no header. */
export function headersAsRead(
  { headerCells }: SheetReading,
  columns: readonly number[],
): CellValue[] | null {
  if (headerCells.size === 0) return null;
  return columns.map((column) => headerCells.get(column) ?? "");
}

/** Columns enough to tell lines apart: with more, every look at the sheet would cost more. */
export const IDENTIFYING = 2;

/** The columns that tell lines apart best, by how many different values they hold. */
export function identifyingColumns(
  { batch }: SheetReading,
  besides: readonly number[] = [],
): number[] {
  return byDifferentValues(batch)
    .map(({ column }) => column)
    .filter((column) => !besides.includes(column))
    .slice(0, IDENTIFYING);
}

/** A batch's columns, those with the most different values first. */
export const byDifferentValues = ({ columns }: Batch): BatchColumn[] =>
  [...columns].sort((a, b) => b.cells.distinct.length - a.cells.distinct.length);

/** Compares lines with a reading, column by column. */
export interface LineReader {
  /** True when each of the guard columns from `first` up to `end` still holds what was read in that row. */
  unchanged(line: LineNow, first?: number, end?: number): boolean;
  /** The guard columns that do not, by their places among the guards. */
  changed(line: LineNow): number[];
}

/** A reader for these guard columns, in the order in which lines give them. */
export function lineReader(reading: SheetReading, guards: readonly number[]): LineReader {
  const asRead = guards.map((guard) => cellReader(reading, guard));
  const holds = ({ row, guards: now }: LineNow, i: number): boolean => {
    const then = asRead[i]!(row);
    return then !== undefined && stillHolds(now[i]!, then);
  };
  return {
    unchanged: (line, first = 0, end = guards.length) => {
      for (let i = first; i < end; i++) if (!holds(line, i)) return false;
      return true;
    },
    changed: (line) => [...guards.keys()].filter((i) => !holds(line, i)),
  };
}
