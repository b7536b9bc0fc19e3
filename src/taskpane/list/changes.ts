import { planRepairs } from "../../check/findings/repairs";
import type { Findings } from "../../check/types";
import { splitCodes } from "../../claims/code-list";
import { cellAt } from "../../claims/column-cells";
import type { CellValue } from "../../claims/types";
import { holdsFormula } from "../../excel/formula-rows";
import type { CellChange, SheetReading } from "../../excel/types";

/** The place of a finding's cell, 0-based in the sheet. */
export function placeOf({ batch }: SheetReading, findings: Findings, finding: number) {
  return {
    row: batch.firstRow + (findings.line[finding] ?? 0),
    column: findings.column[finding] ?? 0,
  };
}

/** Those of some findings whose cell holds a formula: it is corrected where it takes the code from. */
export function inFormulas(
  reading: SheetReading,
  findings: Findings,
  some: readonly number[],
): number[] {
  return some.filter((finding) => {
    const { row, column } = placeOf(reading, findings, finding);
    return holdsFormula(reading.formulas, row, column);
  });
}

/**
 * The certain repairs of all findings, or of those wanted: one change a cell, however many findings it has; none of a
 * cell that holds a formula.
 */
export function repairChanges(
  { batch, formulas }: SheetReading,
  findings: Findings,
  wanted?: readonly number[],
): CellChange[] {
  const members = wanted && new Set(wanted);
  const { corrections } = planRepairs(batch, findings, (finding) => members?.has(finding) ?? true);
  return corrections
    .map(({ line, column, before, after }) => {
      return { row: batch.firstRow + line, column, before, after };
    })
    .filter(({ row, column }) => !holdsFormula(formulas, row, column));
}

/** The changes that put another code in the place of the one that these findings are about; none over a formula. */
export function codeChanges(
  reading: SheetReading,
  findings: Findings,
  wanted: readonly number[],
  code: string,
  after: string,
): CellChange[] {
  const formulas = new Set(inFormulas(reading, findings, wanted));
  const written = wanted.filter((finding) => !formulas.has(finding));
  return written.map((finding) => {
    const { row, column } = placeOf(reading, findings, finding);
    const mapped = reading.batch.columns.find((each) => each.column === column);
    const before = mapped ? cellAt(mapped.cells, findings.line[finding] ?? 0) : "";
    return { row, column, before, after: withCode(before, mapped?.separator ?? null, code, after) };
  });
}

/** A cell's text with one of its codes replaced: the whole cell, unless it holds a list. */
function withCode(
  before: CellValue,
  separator: string | null,
  code: string,
  after: string,
): string {
  const text = String(before);
  const parts = separator === null ? [] : splitCodes(text, separator);
  const part = parts.length < 2 ? undefined : parts.find((each) => each.text === code);
  return part ? text.slice(0, part.start) + after + text.slice(part.end) : after;
}
