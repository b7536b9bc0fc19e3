import { buildBatch } from "./batch";
import type { Batch, CellValue, ColumnMapping } from "./types";

/** A column for a test, with everything that the test does not care about filled in. */
export type SomeColumn = Partial<ColumnMapping> & Pick<ColumnMapping, "role">;

/** A batch for a test: its columns from left to right, and its lines. */
export function batchOf(
  columns: readonly SomeColumn[],
  lines: readonly (readonly CellValue[])[],
  { defaultDay = 20250101, date1904 = false } = {},
): Batch {
  const mappings = columns.map((column, at): ColumnMapping => ({
    column: at,
    header: "",
    position: 1,
    describes: null,
    separator: null,
    confidence: 1,
    evidence: "header",
    ...column,
  }));
  return buildBatch({ headerRows: null, firstRow: 1, columns: mappings }, [lines], {
    defaultDay,
    date1904,
  });
}
