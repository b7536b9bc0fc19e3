import type { UnitLimit } from "../../codes/types";
import { readCode } from "../code-column";
import { TableProblem } from "../problem";
import { cellIn, isBlank, type Row } from "../reading/row";

/** Which column of a file of limits holds what, and what its header says of whose claims it is for. */
export interface LimitColumns {
  readonly code: number;
  readonly units: number;
  readonly indicator: number;
  readonly rationale: number | null;
  readonly headerLine: number;
  readonly header: string;
}

export interface ListedLimit extends Omit<UnitLimit, "isCurrent"> {
  readonly code: string;
}

const CODE = /hcpcs|cpt/i;
const UNITS = /mue\s+value/i;
const INDICATOR = /adjudication|\bmai\b/i;
const RATIONALE = /rationale/i;
const WHOLE = /^\d{1,6}(?:\.0+)?$/;
/** "2 Date of Service Edit: Policy" */
const INDICATOR_CELL = /^([123])\b/;
const LINES_A_STEP = 2_000;

/**
 * Finds the header of CMS's tables of medically unlikely edits: "HCPCS/CPT Code", "Practitioner Services MUE Values"
 * (or "Outpatient Hospital Services", "DME Supplier Services"), "MUE Adjudication Indicator", "MUE Rationale". Null for
 * another file, also for one of before July 2014, which has no indicator.
 */
export function findLimitColumns(head: readonly Row[]): LimitColumns | null {
  for (const row of head) {
    const find = (pattern: RegExp) => row.cells.findIndex((cell) => pattern.test(cell));
    const [code, units, indicator, rationale] = [CODE, UNITS, INDICATOR, RATIONALE].map(find);
    if (code === undefined || code < 0 || units === undefined || units < 0) continue;
    if (indicator === undefined || indicator < 0 || rationale === undefined) continue;
    const header = row.cells.join(" ");
    const { line } = row;
    return {
      code,
      units,
      indicator,
      rationale: rationale < 0 ? null : rationale,
      headerLine: line,
      header,
    };
  }
  return null;
}

/**
 * Reads CMS's limits, in steps.
 * @throws TableProblem at the first row below the header that is none, or a code that stands twice
 */
export function* readLimits(
  rows: Iterable<Row>,
  columns: LimitColumns,
): Generator<void, ListedLimit[]> {
  const limits: ListedLimit[] = [];
  const lineOf = new Map<string, number>();
  for (const row of rows) {
    if (row.line % LINES_A_STEP === 0) yield;
    if (row.line <= columns.headerLine || isBlank(row)) continue;
    const code = readCode(cellIn(row, columns.code));
    const units = cellIn(row, columns.units);
    const [, indicator] = INDICATOR_CELL.exec(cellIn(row, columns.indicator)) ?? [];
    if (code === null || !WHOLE.test(units) || indicator === undefined) {
      throw new TableProblem(
        "the row has not the columns of CMS's limits (code, number of units, adjudication indicator 1, 2 or 3)",
        "download the file again and add that",
        row.line,
      );
    }
    const before = lineOf.get(code);
    if (before !== undefined) {
      throw new TableProblem(
        `${code} stands here and on line ${before}`,
        "download the file again and add that",
        row.line,
      );
    }
    lineOf.set(code, row.line);
    const rationale = cellIn(row, columns.rationale);
    limits.push({
      code,
      units: Number(units),
      indicator: Number(indicator) as 1 | 2 | 3,
      rationale,
    });
  }
  return limits;
}
