import type { Scalar } from "../model/scalar";
import { CellError } from "../model/scalar";
import type { Expression } from "./parse";
import type { Grid } from "./values";

export function gridOf(
  { rows, columns }: { readonly rows: number; readonly columns: number },
  at: (row: number, column: number) => Scalar | null,
): Grid {
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => at(row, column)),
  );
}

/**
 * Works an operation out for each element of its arguments' arrays. One of a single row or column stands for all of
 * them; where one has no element, #N/A.
 * @param several For each argument its values; null where it is no array and is handed on as it is.
 */
export function forEach(
  args: readonly Expression[],
  several: readonly (Grid | null)[],
  work: (args: readonly Expression[]) => Scalar | null,
): { readonly grid: Grid } {
  const grids = several.filter((grid) => grid !== null);
  const size = {
    rows: Math.max(...grids.map((grid) => grid.length)),
    columns: Math.max(...grids.map((grid) => grid[0]?.length ?? 0)),
  };
  const grid = gridOf(size, (row, column) =>
    work(
      args.map((arg, at) => {
        const among = several[at];
        return among ? constantOf(element(among, row, column)) : arg;
      }),
    ),
  );
  return { grid };
}

function element(grid: Grid, row: number, column: number): Scalar | null {
  const cells = grid[grid.length === 1 ? 0 : row];
  const value = cells?.[cells.length === 1 ? 0 : column];
  return value === undefined ? CellError.of("#N/A") : value;
}

function constantOf(value: Scalar | null): Expression {
  return value instanceof CellError
    ? { kind: "error", code: value.code }
    : { kind: "constant", value };
}
