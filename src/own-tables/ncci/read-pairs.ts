import { readCode } from "../code-column";
import { TableProblem } from "../problem";
import { cellIn, isBlank, type Row } from "../reading/row";
import { INDICATOR, type PairColumns } from "./find-pair-columns";
import type { PairCollector } from "./pair-collector";

const LINES_A_STEP = 4_000;

/** The same code stands on many lines one after another. */
function codeReader(): (cell: string) => string | null {
  let last = "";
  let code: string | null = null;
  return (cell) => {
    if (cell !== last) [last, code] = [cell, readCode(cell)];
    return code;
  };
}

/**
 * Reads CMS's pairs, in steps.
 * @throws TableProblem at the first row below the header that is no pair
 */
export function* readPairs(
  rows: Iterable<Row>,
  columns: PairColumns,
  pairs: PairCollector,
): Generator<void, void> {
  const readFirst = codeReader();
  for (const row of rows) {
    if (row.line % LINES_A_STEP === 0) yield;
    if (row.line < columns.firstLine || isBlank(row)) continue;
    const column1 = readFirst(cellIn(row, columns.column1));
    const column2 = readCode(cellIn(row, columns.column2));
    const indicator = cellIn(row, columns.indicator);
    if (column1 === null || column2 === null || !INDICATOR.test(indicator)) {
      throw new TableProblem(
        "the row has not the columns of CMS's pairs (two codes, dates, modifier indicator 0, 1 or 9)",
        "download the file again and add that",
        row.line,
      );
    }
    const [from, to] = [cellIn(row, columns.from), cellIn(row, columns.to)];
    pairs.add(column1, column2, from, to, indicator, cellIn(row, columns.rationale), row.line);
  }
}
