import { readCode } from "../code-column";
import { cellIn, type Row } from "../reading/row";

/** Which column of a file of pairs holds what. */
export interface PairColumns {
  readonly column1: number;
  readonly column2: number;
  readonly from: number;
  readonly to: number;
  readonly indicator: number;
  readonly rationale: number | null;
  /** Line of the first pair: above it stand the licence, titles and several rows of headers. */
  readonly firstLine: number;
}

const DAY = /^\d{8}$/;
const END = /^(?:\d{8}|\*|)$/;
export const INDICATOR = /^[019]$/;
/** So many pairs tell the columns. */
const SAMPLE = 50;

/**
 * Tells the columns of CMS's procedure-to-procedure files ("Column 1", "Column 2", "* = in existence prior to 1996",
 * "Effective Date", "Deletion Date", "Modifier", "PTP Edit Rationale") by what stands in them: the headers take
 * several rows, and Medicaid's files leave the third column out. Null for another file.
 */
export function findPairColumns(head: readonly Row[]): PairColumns | null {
  const pairs = head.filter((row) => isPair(row)).slice(0, SAMPLE);
  const [first] = pairs;
  if (!first) return null;
  const all = (column: number, pattern: RegExp) =>
    pairs.every((row) => pattern.test(cellIn(row, column)));
  const width = first.cells.length;
  for (let from = 2; from + 2 < width + 1; from++) {
    const [to, indicator] = [from + 1, from + 2];
    if (!all(from, DAY) || !all(to, END) || !all(indicator, INDICATOR)) continue;
    const rationale = width > indicator + 1 ? indicator + 1 : null;
    return { column1: 0, column2: 1, from, to, indicator, rationale, firstLine: first.line };
  }
  return null;
}

/** Two codes, and an effective date behind them: a limit of units, or a row of a fee schedule, is not like this. */
function isPair(row: Row): boolean {
  if (readCode(cellIn(row, 0)) === null || readCode(cellIn(row, 1)) === null) return false;
  return [2, 3].some((column) => DAY.test(cellIn(row, column)));
}
