import type { SheetLayout } from "../../claims/types";
import type { Rows } from "../address";
import { MAX_ROWS } from "../address";
import type { FormulaRows } from "../formula-rows";
import { CODE_ROLES } from "../../claims/layout/draft";
import { together } from "../blocks";
import { spilledRows } from "../spilled-rows";
import { within } from "../held-columns";
import { cannotCompute } from "./date-system";

/**
 * Which cells of the code columns hold formulas: they are reported, and never written. Where Excel does not tell, none:
 * whoever writes looks once more. Two round trips, one where no formula stands.
 * @param held The mapped columns, held on to since they were found to be where the layout has them.
 */
export async function formulaRows(
  context: Excel.RequestContext,
  held: ReadonlyMap<number, Excel.Range>,
  layout: SheetLayout,
  rows: Rows,
): Promise<FormulaRows> {
  if (rows.first >= rows.end) return new Map();
  const codes = layout.columns.filter(({ role }) => role !== null && CODE_ROLES.has(role));
  const asked = codes.map(({ column }) => {
    const cells = within(held.get(column)!, atLeastTwo(rows));
    const found = cells.getSpecialCellsOrNullObject(Excel.SpecialCellType.formulas);
    return { column, found: found.load("address") };
  });
  try {
    const filled = await spilledRows(
      context,
      codes.map(({ column }) => ({ column, cells: (part) => within(held.get(column)!, part) })),
      rows,
    );
    await context.sync();
    const some = asked
      .filter(({ found }) => !found.isNullObject)
      .map(({ column, found }) => ({
        column,
        areas: found.areas.load("items/rowIndex,items/rowCount"),
      }));
    if (some.length > 0) await context.sync();
    const own = new Map(some.map(({ column, areas }) => [column, areas.items.map(rowsOf)]));
    return new Map(
      codes.flatMap(({ column }) => {
        const runs = together([own.get(column) ?? [], filled.get(column) ?? []]);
        return runs.length > 0 ? [[column, runs] as const] : [];
      }),
    );
  } catch (error) {
    if (!cannotCompute(error)) throw error;
    return new Map();
  }
}

/** Of a single cell, Excel would tell what stands anywhere on the sheet. */
const atLeastTwo = ({ first, end }: Rows): Rows => {
  if (end - first > 1) return { first, end };
  return end < MAX_ROWS ? { first, end: end + 1 } : { first: first - 1, end };
};

const rowsOf = ({ rowIndex: first, rowCount }: Excel.Range): Rows => ({
  first,
  end: first + rowCount,
});
