import { columnEncoder } from "../../claims/column-cells";
import { CODE_ROLES } from "../../claims/layout/draft";
import type {
  BatchColumn,
  CellValue,
  ColumnMapping,
  ColumnRole,
  SheetLayout,
} from "../../claims/types";
import type { Rows } from "../address";
import { inBlocks } from "../blocks";
import { cellSays } from "../cells";
import { within } from "../held-columns";
import { rowsBytes } from "../payload";
import { columnsMoved } from "./same-columns";
import type { Work } from "../types";

/** Roles whose numbers may be codes that a format pads with zeros. */
export const PADDED_ROLES: ReadonlySet<ColumnRole> = new Set<ColumnRole>([
  ...CODE_ROLES,
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
  const encoders = new Map(mapped.map((each) => [each, columnEncoder(rows.end - rows.first)]));
  if (mapped.length > 0) {
    await inBlocks([rows], mapped.length, work, async ([block]) => {
      if (!block) return 0;
      const { cells, bytes } = await readBlock(context, held, mapped, block);
      for (const [column, values] of cells) {
        const encoder = encoders.get(column)!;
        for (const value of values) encoder.push(value);
      }
      return bytes;
    });
  }
  return mapped.map((column) => ({ ...column, cells: encoders.get(column)!.finish() }));
}

/** Columns that stand side by side: one range for all of them is a fraction of the work that one for each would be. */
export function neighbours<T extends { readonly column: number }>(mapped: readonly T[]): T[][] {
  const groups: T[][] = [];
  for (const each of mapped.toSorted((a, b) => a.column - b.column)) {
    const last = groups.at(-1);
    if (last?.at(-1)?.column === each.column - 1) last.push(each);
    else groups.push([each]);
  }
  return groups;
}

interface BlockRead {
  readonly cells: ReadonlyMap<MappedColumn, readonly CellValue[]>;
  /** About how many bytes the larger answer took. */
  readonly bytes: number;
}

async function readBlock(
  context: Excel.RequestContext,
  held: ReadonlyMap<number, Excel.Range>,
  mapped: readonly MappedColumn[],
  block: Rows,
): Promise<BlockRead> {
  const places = mapped.map(({ column }) => held.get(column)!.load("columnIndex"));
  const groups = neighbours(mapped).map((columns) => {
    const range = within(held.get(columns[0]!.column)!, block, columns.length);
    return { columns, range: range.load("values") };
  });
  await context.sync();
  if (mapped.some(({ column }, i) => places[i]!.columnIndex !== column)) throw columnsMoved();
  const cells = new Map<MappedColumn, readonly CellValue[]>();
  let bytes = 0;
  for (const { columns, range } of groups) {
    const rows = range.values as CellValue[][];
    bytes += rowsBytes(rows);
    columns.forEach((column, at) =>
      cells.set(
        column,
        rows.map((row) => row[at] ?? ""),
      ),
    );
  }
  const padded = mapped.filter(
    (column) =>
      PADDED_ROLES.has(column.role) &&
      cells.get(column)!.some((value) => typeof value === "number"),
  );
  return { cells: await asShown(context, held, cells, padded, block), bytes };
}

/** The same cells, with numbers that a format pads with zeros as they are shown. */
async function asShown(
  context: Excel.RequestContext,
  held: ReadonlyMap<number, Excel.Range>,
  cells: BlockRead["cells"],
  padded: readonly MappedColumn[],
  block: Rows,
): Promise<BlockRead["cells"]> {
  if (padded.length === 0) return cells;
  const shown = padded.map(({ column }) => within(held.get(column)!, block).load("text"));
  await context.sync();
  const said = new Map(cells);
  padded.forEach((column, i) => {
    const range = shown[i]!;
    said.set(
      column,
      cells.get(column)!.map((value, row) => cellSays(value, range.text[row]?.[0] ?? "")),
    );
  });
  return said;
}
