import type { BatchColumn } from "../../claims/types";
import { byDifferentValues } from "../read/read-lines";
import type { SheetReading } from "../types";

/** Columns that tell lines of a reading apart. */
export interface ToldApart {
  readonly columns: readonly number[];
  /** True when no other line of the reading held the same in these columns. */
  isAlone(row: number): boolean;
}

interface Groups {
  /** By line: lines with the same number are alike in all columns so far. */
  readonly of: Uint32Array;
  /** How many lines have each number. */
  readonly sizes: readonly number[];
}

/**
 * Chooses columns, those with the most different values first, until each of the rows is told from all other lines,
 * or no column tells more.
 * @param among The columns to choose from.
 * @param atLeast Takes so many columns even where fewer would do: one more that must be the same costs little.
 */
export function tellApart(
  { batch }: SheetReading,
  rows: readonly number[],
  among: readonly number[],
  atLeast = 0,
): ToldApart {
  const columns: number[] = [];
  let groups: Groups = { of: new Uint32Array(batch.lineCount), sizes: [batch.lineCount] };
  const isAlone = (row: number): boolean =>
    groups.sizes[groups.of[row - batch.firstRow] ?? -1] === 1;
  for (const column of byDifferentValues(batch)) {
    if (!among.includes(column.column)) continue;
    if (columns.length >= atLeast && rows.every(isAlone)) break;
    const parted = part(groups, column);
    const tellsMore = parted.sizes.length > groups.sizes.length;
    if (!tellsMore && columns.length >= atLeast) continue;
    columns.push(column.column);
    groups = parted;
  }
  return { columns, isAlone };
}

/** Parts the groups further by what a column holds. */
function part({ of }: Groups, { cells: { distinct, indexes } }: BatchColumn): Groups {
  const numbers = new Map<number, number>();
  const sizes: number[] = [];
  const parted = of.map((group, line) => {
    const key = group * distinct.length + (indexes[line] ?? 0);
    let number = numbers.get(key);
    if (number === undefined) numbers.set(key, (number = sizes.push(0) - 1));
    sizes[number]! += 1;
    return number;
  });
  return { of: parted, sizes };
}
