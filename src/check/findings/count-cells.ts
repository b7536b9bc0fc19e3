import type { Findings } from "../types";

/** How many cells have findings: several findings of one cell count once. */
export function countCells({ count, line, column }: Findings): number {
  let cells = 0;
  for (let i = 0; i < count; i++) {
    if (i === 0 || line[i] !== line[i - 1] || column[i] !== column[i - 1]) cells += 1;
  }
  return cells;
}
