import { encodeColumn } from "../src/claims/column-cells";
import type { Batch, BatchColumn, CellValue, ColumnRole } from "../src/claims/types";
import type { Day } from "../src/codes/types";

/** A column of a test batch. What is left out: the first of its role, under a header, one code a cell. */
export interface TestColumn {
  readonly role: ColumnRole;
  readonly cells: readonly CellValue[];
  readonly header?: string;
  readonly position?: number;
  readonly separator?: string | null;
  /** 0-based place, in the list of columns, of the column that this one describes. */
  readonly describes?: number;
}

/** A batch of claim lines from its columns, side by side from column A on. */
export function claimBatch(columns: readonly TestColumn[], defaultDay: Day = 20250115): Batch {
  return {
    firstRow: 1,
    lineCount: Math.max(0, ...columns.map(({ cells }) => cells.length)),
    columns: columns.map(
      (
        { role, cells, header, position = 1, separator = null, describes },
        column,
      ): BatchColumn => ({
        column,
        header: header ?? `${role} ${position}`,
        role,
        position,
        describes: describes ?? null,
        separator,
        confidence: 1,
        evidence: "header",
        cells: encodeColumn(cells),
      }),
    ),
    defaultDay,
    date1904: false,
  };
}
