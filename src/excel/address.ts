import { columnLetters } from "../check/columns/column-letters";

/** Excel's grid. support.microsoft.com: Excel specifications and limits. */
export const MAX_COLUMNS = 16_384;
export const MAX_ROWS = 1_048_576;

/** The A1 addresses of cells of one column, neighbours as one: rows 4, 5, 6, 9 of column C are C5:C7 and C10. */
export function columnAddresses(column: number, rows: readonly number[]): string[] {
  const letters = columnLetters(column);
  return runsOf(rows).map(({ first, end }) =>
    end - first === 1 ? `${letters}${first + 1}` : `${letters}${first + 1}:${letters}${end}`,
  );
}

/** Rows of a sheet, 0-based; `end` is not part of them. */
export interface Rows {
  readonly first: number;
  readonly end: number;
}

/**
 * Ascending rows as runs. Rows up to `gap` apart count as neighbours, so that a caller who can leave cells between
 * them alone gets fewer, longer runs.
 */
export function runsOf(rows: readonly number[], gap = 1): Rows[] {
  const runs: { first: number; end: number }[] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    if (last && row - last.end < gap) last.end = row + 1;
    else runs.push({ first: row, end: row + 1 });
  }
  return runs;
}

/** Rows between two that matter are read along, and left alone, when another range would cost more. */
export const READ_ALONG = 50;
