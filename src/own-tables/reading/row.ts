/** One row of a delimited text or of a sheet. */
export interface Row {
  /** 1-based, as an editor or Excel counts. */
  readonly line: number;
  readonly cells: readonly string[];
  /** 0-based columns whose cell is a formula. */
  readonly formulas: readonly number[];
}

export const NO_FORMULAS: readonly number[] = [];

/** The cell without spaces around it; "" where the row is shorter. */
export function cellIn({ cells }: Row, column: number | null): string {
  return column === null ? "" : (cells[column] ?? "").trim();
}

export function isBlank({ cells }: Row): boolean {
  return cells.every((cell) => cell.trim() === "");
}
