import { runsOf } from "../address";
import type { FormulaRows } from "../formula-rows";
import { holdsFormula } from "../formula-rows";

/** Where lines stood and stand. */
export interface LinesMoved {
  /** The sheet rows of line 0, before and now. */
  readonly firstBefore: number;
  readonly firstNow: number;
  /** For each line now, the line that it was; -1 for one that came in. */
  readonly was: Int32Array;
  /** Lines that hold other values now. */
  readonly touched: readonly number[];
}

/** The formulas that are known after edits: those of the lines that nobody touched, wherever they stand now. */
export function formulasAfter(
  formulas: FormulaRows | undefined,
  { firstBefore, firstNow, was, touched }: LinesMoved,
): FormulaRows {
  const isTouched = new Set(touched);
  const after = new Map<number, ReturnType<typeof runsOf>>();
  for (const column of formulas?.keys() ?? []) {
    const rows: number[] = [];
    was.forEach((line, now) => {
      if (line < 0 || isTouched.has(now)) return;
      if (holdsFormula(formulas, firstBefore + line, column)) rows.push(firstNow + now);
    });
    after.set(column, runsOf(rows, 1));
  }
  return after;
}
