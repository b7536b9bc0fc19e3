import type { CellValue, ColumnCells } from "./types";

/** Takes a column's cells one by one and keeps each different value once. */
export interface ColumnEncoder {
  push(value: CellValue): void;
  /** The cells pushed so far, in their order. */
  finish(): ColumnCells;
}

const FIRST_CAPACITY = 1024;

/**
 * A dictionary encoder. Values of different types stay apart: the number 1 and the text "1" are two values,
 * for the difference is what some rules look for.
 */
export function columnEncoder(expectedLines = FIRST_CAPACITY): ColumnEncoder {
  const distinct: CellValue[] = [];
  const indexOf = new Map<CellValue, number>();
  let indexes = new Uint32Array(Math.max(1, expectedLines));
  let count = 0;
  let last: CellValue = "";

  return {
    push(value) {
      // Neighbours are often alike: then there is nothing to look up.
      let index = count > 0 && value === last ? indexes[count - 1] : indexOf.get(value);
      last = value;
      if (index === undefined) {
        index = distinct.push(value) - 1;
        indexOf.set(value, index);
      }
      if (count === indexes.length) indexes = grown(indexes);
      indexes[count++] = index;
    },
    finish: () => ({ distinct: [...distinct], indexes: indexes.slice(0, count) }),
  };
}

/** Encodes a whole column at once. */
export function encodeColumn(values: Iterable<CellValue>): ColumnCells {
  const encoder = columnEncoder();
  for (const value of values) encoder.push(value);
  return encoder.finish();
}

/** The value of a column in a line (0-based); "" beyond its last. */
export function cellAt(cells: ColumnCells, line: number): CellValue {
  return cells.distinct[cells.indexes[line] ?? cells.distinct.length] ?? "";
}

function grown(indexes: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(indexes.length * 2);
  larger.set(indexes);
  return larger;
}
