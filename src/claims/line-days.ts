import type { Day } from "../codes/types";
import type { DateHabits } from "./dates";
import { dateReaderFor } from "./dates";
import type { Batch, BatchColumn } from "./types";

/** Where a line's day comes from. */
export const DAY_SOURCE = { default: 0, serviceDate: 1, serviceDateTo: 2 } as const;

/** Each line's date of service. */
export interface LineDays {
  /** The day of line i, as YYYYMMDD. */
  readonly days: Int32Array;
  /** Where it was read, as a value of `DAY_SOURCE`; `default` where the line has no date that can be read. */
  readonly sources: Uint8Array;
}

/**
 * Each line's date of service: the first column that can be read, of the service dates in their order (the line's
 * own before the claim's), then of the days on which service ended, else the batch's default day. Every different
 * value is read once.
 */
export function lineDays(batch: Batch): LineDays {
  const days = new Int32Array(batch.lineCount).fill(batch.defaultDay);
  const sources = new Uint8Array(batch.lineCount);
  for (const [role, source] of [
    ["serviceDate", DAY_SOURCE.serviceDate],
    ["serviceDateTo", DAY_SOURCE.serviceDateTo],
  ] as const) {
    for (const column of byPosition(batch, role)) fillIn(days, sources, column, source, batch);
  }
  return { days, sources };
}

function byPosition(batch: Batch, role: BatchColumn["role"]): BatchColumn[] {
  return batch.columns
    .filter((column) => column.role === role)
    .sort((a, b) => a.position - b.position || a.column - b.column);
}

/** Reads a column into the lines that have no date yet. */
function fillIn(
  days: Int32Array,
  sources: Uint8Array,
  { cells }: BatchColumn,
  source: number,
  habits: DateHabits,
): void {
  const read = dateReaderFor(cells.distinct, habits);
  const ofValue = Int32Array.from(cells.distinct, (value): Day => read(value) ?? 0);
  for (let line = 0; line < days.length; line++) {
    if (sources[line] !== DAY_SOURCE.default) continue;
    const day = ofValue[cells.indexes[line] ?? -1] ?? 0;
    if (day === 0) continue;
    days[line] = day;
    sources[line] = source;
  }
}
