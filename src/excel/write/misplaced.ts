import type { CellValue } from "../../claims/types";
import type { CellNow, LineNow } from "../line-now";

/** A cell that our write landed on by mistake: the line had changed since we looked. */
export interface Misplaced {
  readonly row: number;
  /** What we wrote there. */
  readonly wrote: CellNow;
  /** The line's guard values when we wrote: they find it again if it moves. */
  readonly guards: readonly CellValue[];
  /** What the cell held, and shall hold again. */
  readonly held: CellNow;
  /** True where that may be what a formula elsewhere fills in: it comes back by itself once the cell is empty. */
  readonly mayBeSpilled?: boolean;
  /** True once the cell was emptied, to see whether that comes back. */
  readonly isEmptied?: boolean;
}

/** The line is the one that we landed on, and its cell holds what we wrote. */
export const isOurs = ({ cell, guards: now }: LineNow, { wrote, guards }: Misplaced): boolean =>
  cell.formula === wrote.formula &&
  (wrote.formula !== null || cell.value === wrote.value) &&
  guards.every((value, i) => value === now[i]);

/** As `isOurs`, for a line of which a person changed one cell meanwhile. */
export const isOursButOne = (line: LineNow, each: Misplaced): boolean =>
  each.guards.length > 1 &&
  isOurs({ ...line, guards: each.guards }, each) &&
  each.guards.filter((value, i) => value !== line.guards[i]).length === 1;

/** Once emptied, the cell shows again what it held: a formula elsewhere fills it. */
export const cameBack = (line: LineNow, each: Misplaced): boolean =>
  each.isEmptied === true && isOurs(line, { ...each, wrote: each.held });
