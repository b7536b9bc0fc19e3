import { cellAt } from "./column-cells";
import type { Batch, BatchColumn, CellValue, ColumnCells } from "./types";

/** Lines that came in or went. `at` counts the lines as they stand when its turn comes. */
export interface LineShift {
  readonly kind: "insert" | "delete";
  readonly at: number;
  readonly count: number;
}

/** What became of a batch's lines: first they shift, then some hold other values. */
export interface LineEdits {
  readonly shifts: readonly LineShift[];
  /** Lines that were read again, as they stand after the shifts; ascending. */
  readonly lines: readonly number[];
  /** Their values: one list for each column of the batch, in its order. */
  readonly values: readonly (readonly CellValue[])[];
}

const NEW_LINE = -1;

/**
 * For each line after the shifts, the line that it was before; -1 for a line that came in.
 */
export function linesBefore(lineCount: number, shifts: readonly LineShift[]): Int32Array {
  let before = new Int32Array(lineCount);
  for (let line = 0; line < lineCount; line++) before[line] = line;
  for (const { kind, at, count } of shifts) {
    const isInsert = kind === "insert";
    const after = new Int32Array(before.length + (isInsert ? count : -count)).fill(NEW_LINE);
    after.set(before.subarray(0, at));
    after.set(before.subarray(isInsert ? at : at + count), isInsert ? at + count : at);
    before = after;
  }
  return before;
}

/** The batch after the edits; the given one stays as it is. Lines that came in are blank until they hold values. */
export function editBatch(batch: Batch, { shifts, lines, values }: LineEdits): Batch {
  const before = shifts.length > 0 ? linesBefore(batch.lineCount, shifts) : null;
  return {
    ...batch,
    lineCount: before?.length ?? batch.lineCount,
    columns: batch.columns.map((column, i) => {
      const moved = before ? { ...column, cells: shifted(column.cells, before) } : column;
      const edited = withValues(moved, lines, values[i] ?? []);
      return edited === column ? column : { ...edited, cells: withoutUnused(edited.cells) };
    }),
  };
}

function shifted({ distinct, indexes }: ColumnCells, before: Int32Array): ColumnCells {
  const known = distinct.indexOf("");
  const blank = known >= 0 ? known : distinct.length;
  // In a loop: Uint32Array.from takes forty times as long over a full sheet.
  const moved = new Uint32Array(before.length).fill(blank);
  for (let line = 0; line < moved.length; line++) {
    const was = before[line]!;
    if (was >= 0) moved[line] = indexes[was]!;
  }
  return { distinct: known >= 0 ? distinct : [...distinct, ""], indexes: moved };
}

function withValues(
  column: BatchColumn,
  lines: readonly number[],
  values: readonly CellValue[],
): BatchColumn {
  const { cells } = column;
  if (lines.every((line, i) => cellAt(cells, line) === values[i])) return column;
  const distinct = [...cells.distinct];
  const indexes = cells.indexes.slice();
  const placeOf = placesOf(distinct, values);
  lines.forEach((line, i) => {
    const value = values[i] ?? "";
    let place = placeOf.get(value);
    if (place === undefined) placeOf.set(value, (place = distinct.push(value) - 1));
    indexes[line] = place;
  });
  return { ...column, cells: { distinct, indexes } };
}

/** Where these values stand among the different ones, if they do. */
function placesOf(
  distinct: readonly CellValue[],
  values: readonly CellValue[],
): Map<CellValue, number> {
  const wanted = new Set(values);
  const places = new Map<CellValue, number>();
  distinct.forEach((value, place) => {
    if (wanted.has(value) && !places.has(value)) places.set(value, place);
  });
  return places;
}

/** Blanks the values that no line holds any more: what a column is like is told by its different values. */
function withoutUnused({ distinct, indexes }: ColumnCells): ColumnCells {
  const used = new Uint8Array(distinct.length);
  for (let line = 0; line < indexes.length; line++) used[indexes[line]!] = 1;
  if (!used.includes(0)) return { distinct, indexes };
  const kept: CellValue[] = [];
  const places = new Uint32Array(distinct.length);
  for (let place = 0; place < places.length; place++) {
    places[place] = kept.length;
    if (used[place]) kept.push(distinct[place]!);
  }
  // In a loop: map takes several times as long over a full sheet.
  const moved = new Uint32Array(indexes.length);
  for (let line = 0; line < moved.length; line++) moved[line] = places[indexes[line]!]!;
  return { distinct: kept, indexes: moved };
}
