import type { Rows } from "./address";

/** The rows with formulas, by column; ascending, apart from each other. */
export type FormulaRows = ReadonlyMap<number, readonly Rows[]>;

/** True for a cell that held a formula when it was read. 0-based. */
export function holdsFormula(
  formulas: FormulaRows | undefined,
  row: number,
  column: number,
): boolean {
  const runs = formulas?.get(column) ?? [];
  let [low, high] = [0, runs.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (runs[middle]!.end <= row) low = middle + 1;
    else high = middle;
  }
  return low < runs.length && row >= runs[low]!.first;
}
