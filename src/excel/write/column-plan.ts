import type { CellValue } from "../../claims/types";
import type { Rows } from "../address";
import { columnAddresses } from "../address";
import type { CellNow, LineNow } from "../line-now";
import type { GuardedColumn } from "./guarded-column";

/** Wanted, but the cell is not ours to change: a person changed it, or it holds a formula. */
export const LEAVE = Symbol("leave alone");

/** What a cell shall hold; null when there is nothing to do. */
export type Decision = CellValue | null | typeof LEAVE;

export interface ColumnPlan extends GuardedColumn {
  /**
   * What the header row held above the guards, and then above the column, when the plan was made. Another text there
   * at the first look means that columns moved in between. Without it only the lines' own values tell.
   */
  readonly headerCells?: readonly CellValue[] | null;
  /** Asked about each line as it stands now. Must depend on nothing but the line. */
  readonly decide: (line: LineNow) => Decision;
  /** What a cell gets that changed in the very moment of our write; without it, what it held. */
  readonly restore?: (lost: CellNow) => CellNow;
}

/** A line as it was looked at, and what its cell shall hold. */
export interface PlannedLine {
  readonly line: LineNow;
  readonly after: CellValue;
}

/** Hears of each cell that was written, so that it can be put back. */
export interface Journal {
  /** Hears, in the request that writes and before it, which lines are about to be written. */
  ahead?(lines: readonly PlannedLine[]): void;
  add(row: number, before: CellValue, after: CellValue): void;
}

/** A column to write: what to write in it, where, and who hears of it. */
export interface ColumnJob {
  readonly plan: ColumnPlan;
  /** Rows to visit, ascending. */
  readonly spans: readonly Rows[];
  readonly journal: Journal;
  /** Takes the rows that were left alone, ascending, as blocks are done. */
  readonly leftAlone: number[];
}

/** The addresses of the cells that were left alone. */
export const addressesLeft = (jobs: readonly ColumnJob[]): string[] =>
  jobs.flatMap(({ plan, leftAlone }) => columnAddresses(plan.column, leftAlone));
