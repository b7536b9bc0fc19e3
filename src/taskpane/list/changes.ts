import type { CellValue } from "../../claims/types";
import type { CellChange, SheetReading } from "../../excel/types";
import type { Findings } from "../../check/types";

/** The cell of a finding, 0-based in the sheet, with its value as it was read. */
export function cellOf(
  { batch }: SheetReading,
  findings: Findings,
  finding: number,
): { readonly row: number; readonly column: number; readonly value: CellValue } {
  const line = findings.line[finding] ?? 0;
  const column = findings.column[finding] ?? 0;
  const cells = batch.columns.find((each) => each.column === column)?.cells;
  return {
    row: batch.firstRow + line,
    column,
    value: cells?.distinct[cells.indexes[line] ?? -1] ?? "",
  };
}

/** The changes that put another value into the cells of these findings. */
export function changesTo(
  reading: SheetReading,
  findings: Findings,
  members: readonly number[],
  after: string,
): CellChange[] {
  return members.map((finding) => {
    const { row, column, value } = cellOf(reading, findings, finding);
    return { row, column, before: value, after };
  });
}
