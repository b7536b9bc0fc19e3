import type { CellValue } from "../../claims/types";
import type { CellNow, LineNow } from "../line-now";

/** As Excel calls a table's column without a header: Column1, Spalte1, 列1. No code looks like that. */
const NAMED_BY_EXCEL = /^(?:\p{L}{4,}|\P{ASCII}+)\d+$/u;

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
export const isOurs = ({ cell, guards: now }: LineNow, each: Misplaced): boolean =>
  cell.formula === each.wrote.formula &&
  (each.wrote.formula !== null || cell.value === each.wrote.value || isEmptiedHeader(cell, each)) &&
  each.guards.every((value, i) => value === now[i]);

/** A table's header cell is never blank: where we emptied one, Excel names the column itself. */
const isEmptiedHeader = ({ value }: CellNow, { wrote, held }: Misplaced): boolean =>
  wrote.value === "" &&
  typeof held.value === "string" &&
  held.value !== "" &&
  NAMED_BY_EXCEL.test(String(value));

/** As `isOurs`, for a line of which a person changed one cell meanwhile. */
export const isOursButOne = (line: LineNow, each: Misplaced): boolean =>
  each.guards.length > 1 &&
  isOurs({ ...line, guards: each.guards }, each) &&
  each.guards.filter((value, i) => value !== line.guards[i]).length === 1;

/** Once emptied, the cell shows again what it held: a formula elsewhere fills it. */
export const cameBack = (line: LineNow, each: Misplaced): boolean =>
  each.isEmptied === true && isOurs(line, { ...each, wrote: each.held });
