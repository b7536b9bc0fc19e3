import { CODE_ROLES } from "../../claims/layout/draft";
import type { Batch, BatchColumn } from "../../claims/types";
import type { DotStyle } from "../../rules/types";

/** The columns that hold codes, in the sheet's order. */
export function codeColumns({ columns }: Batch): BatchColumn[] {
  return columns.filter(({ role }) => CODE_ROLES.has(role)).sort((a, b) => a.column - b.column);
}

/** The column of words that describes a column's codes; null without one. */
export function descriptionsOf(code: BatchColumn, { columns }: Batch): BatchColumn | null {
  return (
    columns.find(({ role, describes }) => role === "description" && describes === code.column) ??
    null
  );
}

const WITH_DOT = /^\s*[A-Za-z][0-9A-Za-z]{2}\.[0-9A-Za-z]/;
const WITHOUT_DOT = /^\s*[A-Za-z]\d[0-9A-Za-z]{2,5}\s*$/;
/** One code without a dot may be a slip; from two on it is how this column is written. */
const ENOUGH_PLAIN = 2;

/** How a column writes its diagnosis codes, so that corrections look like their neighbours. */
export function dotStyleOf({ cells }: BatchColumn): DotStyle {
  let plain = 0;
  for (const value of cells.distinct) {
    if (typeof value !== "string") continue;
    if (WITH_DOT.test(value)) return "dotted";
    if (WITHOUT_DOT.test(value)) plain++;
  }
  return plain >= ENOUGH_PLAIN ? "plain" : "dotted";
}
