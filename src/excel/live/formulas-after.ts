import { runsOf } from "../address";
import type { FormulaRows } from "../formula-rows";
import { holdsFormula } from "../formula-rows";
import { together } from "../blocks";

/** Where lines stood and stand. */
export interface LinesMoved {
  /** The sheet rows of line 0, before and now. */
  readonly firstBefore: number;
  readonly firstNow: number;
  /** For each line now, the line that it was; -1 for one that came in. */
  readonly was: Int32Array;
  /** Lines that were read again, and the formulas that were found there. */
  readonly touched: readonly number[];
  readonly found: FormulaRows;
}

/**
 * The formulas that are known after edits: those of lines that nobody touched, wherever they stand now, and those found.
 * Null where a formula went: it may have filled other cells, which events do not name.
 */
export function formulasAfter(
  formulas: FormulaRows | undefined,
  { firstBefore, firstNow, was, touched, found }: LinesMoved,
): FormulaRows | null {
  const isTouched = new Set(touched);
  const after = new Map(found);
  for (const column of formulas?.keys() ?? []) {
    const kept: number[] = [];
    for (const [now, line] of was.entries()) {
      if (line < 0 || !holdsFormula(formulas, firstBefore + line, column)) continue;
      if (!isTouched.has(now)) kept.push(firstNow + now);
      else if (!holdsFormula(found, firstNow + now, column)) return null;
    }
    after.set(column, together([runsOf(kept), found.get(column) ?? []]));
  }
  return after;
}
