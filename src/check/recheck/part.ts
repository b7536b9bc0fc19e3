import { cellAt, encodeColumn } from "../../claims/column-cells";
import { LINE_KIND, lineKinds } from "../../claims/line-kinds";
import type { Batch, BatchColumn, ColumnRole } from "../../claims/types";

/** Roles whose column is read by all that stands in it: which way round its dates are, how its codes are written. */
const READ_AS_A_WHOLE: ReadonlySet<ColumnRole> = new Set<ColumnRole>([
  "serviceDate",
  "serviceDateTo",
  "birthDate",
  "diagnosis",
  "procedure",
  "modifier",
  "placeOfService",
  "code",
]);

/**
 * Some lines of a batch (ascending) as a batch of their own. Columns that are read by all that stands in them keep all
 * their different values, so that each cell means there what it means in the whole.
 */
export function partOf(batch: Batch, lines: readonly number[]): Batch {
  return partOfColumns(batch, lines, batch.columns);
}

/** As `partOf`, with the columns of these roles alone. */
export function partOfRoles(
  batch: Batch,
  lines: readonly number[],
  roles: ReadonlySet<ColumnRole>,
): Batch {
  return partOfColumns(
    batch,
    lines,
    batch.columns.filter(({ role }) => roles.has(role)),
  );
}

function partOfColumns(
  batch: Batch,
  lines: readonly number[],
  kept: readonly BatchColumn[],
): Batch {
  const columns = kept.map((column): BatchColumn => {
    const { distinct, indexes } = column.cells;
    const cells = READ_AS_A_WHOLE.has(column.role)
      ? { distinct, indexes: Uint32Array.from(lines, (line) => indexes[line] ?? 0) }
      : encodeColumn(lines.map((line) => cellAt(column.cells, line)));
    return { ...column, cells };
  });
  return { ...batch, lineCount: lines.length, columns };
}

const FIRST_WINDOW = 64;

/**
 * The last line that is a claim; -1 without one. All lines below it are blank, totals or headers: a row of sums counts as a
 * total for no other reason than that it stands below.
 */
export function lastClaimLine(batch: Batch): number {
  for (let size = FIRST_WINDOW; ; size *= 4) {
    const first = Math.max(0, batch.lineCount - size);
    const window = Array.from({ length: batch.lineCount - first }, (_, i) => first + i);
    const kinds = lineKinds(compact(batch, window));
    const at = kinds.lastIndexOf(LINE_KIND.claim);
    if (at >= 0) return first + at;
    if (first === 0) return -1;
  }
}

/** Lines with only their own values: what kind a line is, its own cells tell. */
function compact(batch: Batch, lines: readonly number[]): Batch {
  const columns = batch.columns.map((column): BatchColumn => {
    const cells = encodeColumn(lines.map((line) => cellAt(column.cells, line)));
    return { ...column, cells };
  });
  return { ...batch, lineCount: lines.length, columns };
}
