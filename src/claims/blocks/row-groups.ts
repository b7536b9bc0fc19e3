import { cellText, isBlankCell } from "../contents/cell-text";
import { isCellOfClaim } from "../headers/header-rows";
import { isHeaderRow } from "./header-row";
import type { CellValue } from "../types";

type Row = readonly CellValue[];

/** Rows of a group that are looked at. */
export const ROWS_LOOKED_AT = 8;

/** Rows that stand together: between two blank ones, or from a header on that stands right below claim lines. */
export interface RowGroup {
  /** Its first row, 0-based in the sheet. */
  readonly first: number;
  /** The first of the blank rows above it; its own first row where none is. */
  readonly blankFrom: number;
  /** Its first few rows: enough to tell what it is. */
  readonly rows: readonly Row[];
}

/** The groups that rows make, one by one as the rows come. @param firstRow The sheet row of the first of them. */
export function* rowGroups(rows: Iterable<Row>, firstRow: number): Generator<RowGroup> {
  let at = firstRow;
  let first = firstRow;
  let blankFrom = firstRow;
  let group: Row[] = [];
  let hasLines = false;
  const told = (): boolean => group.length >= ROWS_LOOKED_AT;
  for (const row of rows) {
    if (row.every(isBlankCell)) {
      if (group.length > 0 && !told()) yield { first, blankFrom, rows: group };
      if (group.length > 0) blankFrom = at;
      group = [];
      hasLines = false;
    } else if (hasLines && isHeaderRow(row)) {
      if (!told()) yield { first, blankFrom, rows: group };
      [first, blankFrom, group, hasLines] = [at, at, [row], false];
    } else if (!told()) {
      if (group.length === 0) first = at;
      group.push(row);
      hasLines ||= row.some((cell) => isCellOfClaim(cellText(cell)));
      if (told()) yield { first, blankFrom, rows: group };
    }
    at++;
  }
  if (group.length > 0 && !told()) yield { first, blankFrom, rows: group };
}
