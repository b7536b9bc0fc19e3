import type { Batch } from "../../claims/types";
import type { Findings } from "../types";

/** A stretch of a batch's lines as a batch of its own. */
export function someLines(batch: Batch, first: number, end: number): Batch {
  return {
    ...batch,
    firstRow: batch.firstRow + first,
    lineCount: end - first,
    columns: batch.columns.map((column) => ({
      ...column,
      cells: { ...column.cells, indexes: column.cells.indexes.subarray(first, end) },
    })),
  };
}

/** The findings in a stretch of lines, as findings of these lines alone. */
export function findingsInLines(findings: Findings, first: number, end: number): Findings {
  const { line, column, cause } = findings;
  const from = line.findIndex((each) => each >= first);
  const after = line.findIndex((each) => each >= end);
  const start = from < 0 ? findings.count : from;
  const stop = after < 0 ? findings.count : after;
  return {
    ...findings,
    count: stop - start,
    line: line.slice(start, stop).map((each) => each - first),
    column: column.slice(start, stop),
    cause: cause.slice(start, stop),
  };
}
