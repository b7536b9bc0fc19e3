import { dateOrderOf, provedOrders } from "./dates";
import { readDateText } from "./date-text";
import type { Batch, BatchColumn, ColumnRole, DateOrder } from "./types";

/** Columns whose dates could be read two ways. */
export interface DateDoubt {
  /** 0-based. */
  readonly columns: readonly number[];
  /** How they are read. */
  readonly order: DateOrder;
  /** A cell that could be another day. */
  readonly example: string;
  /** Who says so: a person for this sheet, the Excel that it is open in, or nobody. */
  readonly by: "person" | "excel" | "nobody";
}

const DATES: ReadonlySet<ColumnRole> = new Set(["serviceDate", "serviceDateTo", "birthDate"]);

/**
 * The columns of dates as text where day and month could be swapped and no date of the column tells: null where all are
 * told. Each different value is looked at once.
 * @param byPerson True when a person said how dates are written on this sheet.
 */
export function dateDoubt(batch: Batch, byPerson = false): DateDoubt | null {
  const doubtful = batch.columns.flatMap((column) => {
    const example = DATES.has(column.role) ? exampleIn(column) : null;
    return example === null ? [] : [{ column: column.column, example }];
  });
  const [first] = doubtful;
  if (!first) return null;
  return {
    columns: doubtful.map(({ column }) => column),
    order: dateOrderOf([], batch.dateOrder),
    example: first.example,
    by: byPerson ? "person" : batch.dateOrder ? "excel" : "nobody",
  };
}

function exampleIn({ cells: { distinct } }: BatchColumn): string | null {
  if (provedOrders(distinct).size === 1) return null;
  for (const value of distinct) {
    const read = typeof value === "string" ? readDateText(value) : null;
    if (!read || read.monthFirst === null || read.dayFirst === null) continue;
    if (read.monthFirst !== read.dayFirst) return String(value).trim();
  }
  return null;
}
