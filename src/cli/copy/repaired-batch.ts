import type { Correction } from "../../check/findings/repairs";
import { cellAt, encodeColumn } from "../../claims/column-cells";
import type { Batch, BatchColumn } from "../../claims/types";

/** The batch as it is once the corrections are made, so that descriptions are looked up for the right codes. */
export function repairedBatch(batch: Batch, corrections: readonly Correction[]): Batch {
  const byColumn = new Map<number, Map<number, string>>();
  for (const { column, line, after } of corrections) {
    const lines = byColumn.get(column) ?? new Map<number, string>();
    byColumn.set(column, lines.set(line, after));
  }
  const columns = batch.columns.map((column) => {
    const lines = byColumn.get(column.column);
    return lines ? { ...column, cells: encodeColumn(correctedCells(column, lines)) } : column;
  });
  return { ...batch, columns };
}

function correctedCells({ cells }: BatchColumn, lines: ReadonlyMap<number, string>) {
  return Array.from(cells.indexes, (_, line) => lines.get(line) ?? cellAt(cells, line));
}
