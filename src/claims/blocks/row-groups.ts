import { isBlankCell } from "../contents/cell-text";
import type { CellValue } from "../types";

type Row = readonly CellValue[];

/** Rows between two blank ones. */
export interface RowGroup {
  /** Its first row, 0-based in the sheet. */
  readonly first: number;
  /** The first of the blank rows above it; its own first row where none is. */
  readonly blankFrom: number;
  /** Its rows; the first few are enough to tell what it is. */
  readonly rows: readonly Row[];
}

/** The groups that rows make. @param firstRow The sheet row of the first of them. */
export function rowGroups(rows: readonly Row[], firstRow: number): RowGroup[] {
  const groups: { first: number; blankFrom: number; rows: Row[] }[] = [];
  let blankFrom = firstRow;
  let isOpen = false;
  rows.forEach((row, i) => {
    const isBlank = row.every(isBlankCell);
    if (isBlank && isOpen) blankFrom = firstRow + i;
    else if (!isBlank && !isOpen) groups.push({ first: firstRow + i, blankFrom, rows: [row] });
    else if (!isBlank) groups.at(-1)?.rows.push(row);
    isOpen = !isBlank;
  });
  return groups;
}
