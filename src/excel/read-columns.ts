import { columnEncoder } from "../claims/column-cells";
import type {
  BatchColumn,
  CellValue,
  ColumnMapping,
  ColumnRole,
  SheetLayout,
} from "../claims/types";
import type { Rows } from "./address";
import { inBlocks } from "./blocks";
import { cellSays } from "./cells";
import { within } from "./column-now";
import { columnsMoved } from "./same-columns";
import type { Work } from "./types";

/** Roles whose numbers may be codes that a format pads with zeros. */
const CODE_ROLES: ReadonlySet<ColumnRole> = new Set<ColumnRole>([
  "diagnosis",
  "procedure",
  "modifier",
  "placeOfService",
  "code",
  "ndc",
  "revenueCode",
]);

type MappedColumn = ColumnMapping & { readonly role: ColumnRole };

/**
 * Reads the mapped columns of these rows in blocks, each different value kept once. Fails when a person moves columns
 * meanwhile: what was read would be told under another column's name.
 * @param held The mapped columns, held on to since they were found to be where the layout has them.
 */
export async function readColumns(
  context: Excel.RequestContext,
  held: ReadonlyMap<number, Excel.Range>,
  layout: SheetLayout,
  rows: Rows,
  work: Work | undefined,
): Promise<BatchColumn[]> {
  const mapped = layout.columns.filter((column): column is MappedColumn => column.role !== null);
  const encoders = mapped.map(() => columnEncoder(rows.end - rows.first));
  if (mapped.length > 0) {
    await inBlocks([rows], mapped.length, work, async ([block]) => {
      if (!block) return;
      const columns = await readBlock(context, held, mapped, block);
      columns.forEach((cells, i) => {
        for (const value of cells) encoders[i]!.push(value);
      });
    });
  }
  return mapped.map((column, i) => ({ ...column, cells: encoders[i]!.finish() }));
}

async function readBlock(
  context: Excel.RequestContext,
  held: ReadonlyMap<number, Excel.Range>,
  mapped: readonly MappedColumn[],
  block: Rows,
): Promise<CellValue[][]> {
  const ask = (column: number, what: string): Excel.Range => {
    const range = within(held.get(column)!, block);
    range.load(what);
    return range;
  };
  const places = mapped.map(({ column }) => held.get(column)!.load("columnIndex"));
  const ranges = mapped.map(({ column }) => ask(column, "values"));
  await context.sync();
  if (mapped.some(({ column }, i) => places[i]!.columnIndex !== column)) throw columnsMoved();
  const columns = ranges.map((range) => {
    range.untrack();
    return (range.values as CellValue[][]).map(([value]) => value ?? "");
  });
  const padded = mapped.map(({ role, column }, i) =>
    CODE_ROLES.has(role) && columns[i]!.some((value) => typeof value === "number")
      ? ask(column, "text")
      : null,
  );
  if (padded.every((range) => range === null)) return columns;
  await context.sync();
  return columns.map((cells, i) => {
    const range = padded[i];
    if (!range) return cells;
    range.untrack();
    return cells.map((value, row) => cellSays(value, range.text[row]?.[0] ?? ""));
  });
}
