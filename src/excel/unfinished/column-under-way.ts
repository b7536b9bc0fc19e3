import type { PlannedLine } from "../write/column-plan";
import type { ColumnBegun } from "./job";
import type { Part } from "./part";
import { partsOf } from "./part";
import { partText } from "./stored-job";

/** A column of a job: what it is, and what its lines are known by. */
export type ColumnAnnounced = Omit<ColumnBegun, "cells" | "parts">;

/** How cells are taken down: so many in one part, from this first claim line on, in so many characters. */
export interface TakingDown {
  readonly size: number;
  readonly firstRow: number;
  readonly room: number;
}

/** How far a column has come. */
export interface UnderWay {
  readonly cells: number;
  readonly parts: readonly Part[];
  /** What the request under way writes: nobody knows yet whether it will come to pass. */
  readonly ahead: readonly PlannedLine[];
}

export const NOT_BEGUN: UnderWay = { cells: 0, parts: [], ahead: [] };

/** As if all lines of the request under way had been written. */
export function begun(column: ColumnAnnounced, now: UnderWay, taking: TakingDown): ColumnBegun {
  const { cells, parts } = settled(now, () => true, taking);
  return { ...column, cells, parts };
}

/** Once it is known which lines of the request were written: those that were not are no part of the job. */
export function settled(
  { cells, parts, ahead }: UnderWay,
  wasWritten: (row: number) => boolean,
  { size, firstRow, room }: TakingDown,
): UnderWay {
  const lines = ahead.filter(({ line }) => wasWritten(line.row));
  let left = room - parts.reduce((sum, part) => sum + partText(part), 0);
  const added = partsOf(lines, size, firstRow).filter((part) => (left -= partText(part)) >= 0);
  return { cells: cells + lines.length, parts: [...parts, ...added], ahead: [] };
}
