import { splitCodes } from "../../claims/code-list";
import { cellText } from "../../claims/contents/cell-text";
import { lineDays } from "../../claims/line-days";
import type { Batch, BatchColumn, CellValue, ColumnRole } from "../../claims/types";
import { looksLikeHcpcs } from "../../codes/hcpcs";
import { looksLikeIcd10cm } from "../../codes/icd10cm";
import { toClaimForm } from "../../codes/systems";
import type { CodeSystem, CodeTables, Day } from "../../codes/types";

/** How far a list reaches. */
export interface ListEnd {
  readonly system: CodeSystem;
  /** The last day that it speaks of; null while it has no end. */
  readonly to: Day | null;
}

/** Lines that a list cannot speak of, because it ends before their date of service. */
export interface BeyondCoverage {
  readonly system: CodeSystem;
  readonly to: Day;
  readonly lines: number;
}

/** The lists whose end matters, the roles of their columns, and the shape of their codes. */
const LISTS: readonly {
  readonly system: CodeSystem;
  readonly roles: readonly ColumnRole[];
  readonly isOf: (code: string) => boolean;
}[] = [
  { system: "icd10cm", roles: ["diagnosis"], isOf: looksLikeIcd10cm },
  { system: "hcpcs", roles: ["procedure"], isOf: looksLikeHcpcs },
];

/**
 * For each list that ends before some dates of service: how many lines with a code of its kind lie beyond it. Such a
 * code that the list does not have may be new; what to do about it is to add a newer list.
 */
export function beyondCoverage(batch: Batch, ends: readonly ListEnd[]): BeyondCoverage[] {
  const { days } = lineDays(batch);
  return LISTS.flatMap(({ system, roles, isOf }) => {
    const to = ends.find((end) => end.system === system)?.to ?? null;
    if (to === null || !days.some((day) => day > to)) return [];
    const columns = batch.columns
      .filter(({ role }) => roles.includes(role))
      .map((column) => ({ column, holds: holding(column, system, isOf) }));
    let lines = 0;
    days.forEach((day, line) => {
      if (day <= to) return;
      const has = columns.some(
        ({ column, holds }) => holds[column.cells.indexes[line] ?? -1] === 1,
      );
      if (has) lines++;
    });
    return lines > 0 ? [{ system, to, lines }] : [];
  });
}

/** 1 for each different value of a column that holds a code of that shape. */
function holding(
  { cells, separator }: BatchColumn,
  system: CodeSystem,
  isOf: (code: string) => boolean,
): Uint8Array {
  const holds = (value: CellValue): boolean =>
    splitCodes(cellText(value), separator).some(({ text }) => isOf(toClaimForm(system, text)));
  return Uint8Array.from(cells.distinct, (value) => (holds(value) ? 1 : 0));
}

/** How far the lists reach whose end matters to a sheet. */
export function listEnds({ icd10cm, hcpcs }: CodeTables): ListEnd[] {
  return [icd10cm, hcpcs].map(({ system, coverage }) => ({ system, to: coverage.to }));
}
