import { cellAt } from "./column-cells";
import {
  carry,
  goneLines,
  type LineMoves,
  lineMoves,
  type LineShift,
  newLines,
} from "./line-moves";
import type { Batch, CellValue, ColumnCells } from "./types";

/** What became of a batch's lines: first they shift, then some hold other values. */
export interface LineEdits {
  readonly shifts: readonly LineShift[];
  /** Lines that were read again, as they stand after the shifts; ascending. */
  readonly lines: readonly number[];
  /** Their values: one list for each column of the batch, in its order. */
  readonly values: readonly (readonly CellValue[])[];
}

/** Lines that shift, and what some of them hold then in one column. */
interface ColumnEdit {
  readonly moves: LineMoves;
  readonly gone: readonly number[];
  readonly fresh: readonly number[];
  readonly lines: readonly number[];
  readonly values: readonly CellValue[];
}

/** The batch after the edits; the given one stays as it is. Lines that came in are blank until they hold values. */
export function editBatch(batch: Batch, { shifts, lines, values }: LineEdits): Batch {
  const moves = lineMoves(batch.lineCount, shifts);
  const [gone, fresh] = [goneLines(moves, batch.lineCount), newLines(moves)];
  return {
    ...batch,
    lineCount: moves.lineCount,
    columns: batch.columns.map((column, i) => {
      const { cells } = column;
      const edit = { moves, gone, fresh, lines, values: values[i] ?? [] };
      return isUntouched(cells, edit) ? column : { ...column, cells: editCells(cells, edit) };
    }),
  };
}

function isUntouched(cells: ColumnCells, { gone, fresh, lines, values }: ColumnEdit): boolean {
  const isInPlace = gone.length === 0 && fresh.length === 0;
  return isInPlace && lines.every((line, i) => cellAt(cells, line) === values[i]);
}

function editCells(
  cells: ColumnCells,
  { moves, gone, fresh, lines, values }: ColumnEdit,
): ColumnCells {
  const distinct = [...cells.distinct];
  const uses = new Uint32Array(distinct.length + values.length + 1);
  uses.set(usesOf(cells));
  for (const line of gone) uses[cells.indexes[line]!]! -= 1;

  const placeOf = placesOf(distinct, new Set(["", ...values]));
  const placeFor = (value: CellValue): number => {
    let place = placeOf.get(value);
    if (place === undefined) placeOf.set(value, (place = distinct.push(value) - 1));
    return place;
  };
  const indexes = carry(cells.indexes, new Uint32Array(moves.lineCount), moves);
  if (fresh.length > 0) {
    const blank = placeFor("");
    uses[blank]! += fresh.length;
    for (const line of fresh) indexes[line] = blank;
  }
  lines.forEach((line, i) => {
    uses[indexes[line]!]! -= 1;
    indexes[line] = placeFor(values[i] ?? "");
    uses[indexes[line]]! += 1;
  });
  withoutUnused(distinct, indexes, uses);
  const edited = { distinct, indexes };
  knownUses.set(edited, uses.subarray(0, distinct.length));
  return edited;
}

/** How many lines hold each value: counted once in a column that changes again and again. */
const knownUses = new WeakMap<ColumnCells, Uint32Array>();

function usesOf(cells: ColumnCells): Uint32Array {
  const known = knownUses.get(cells);
  if (known) return known;
  const uses = new Uint32Array(cells.distinct.length);
  for (const index of cells.indexes) uses[index]! += 1;
  knownUses.set(cells, uses);
  return uses;
}

/** Where these values stand among the different ones, if they do. */
function placesOf(
  distinct: readonly CellValue[],
  wanted: ReadonlySet<CellValue>,
): Map<CellValue, number> {
  const places = new Map<CellValue, number>();
  distinct.forEach((value, place) => {
    if (wanted.has(value)) places.set(value, place);
  });
  return places;
}

/**
 * What a column is like is told by its different values, so those that no line holds any more go: the last ones take their
 * places, and few lines have to be looked up anew.
 */
function withoutUnused(distinct: CellValue[], indexes: Uint32Array, uses: Uint32Array): void {
  const places = new Map<number, number>();
  let last = distinct.length - 1;
  for (let place = 0; place <= last; place++) {
    if (uses[place]! > 0) continue;
    while (last > place && uses[last] === 0) last--;
    if (last > place) {
      distinct[place] = distinct[last]!;
      uses[place] = uses[last]!;
      places.set(last, place);
    }
    last--;
  }
  distinct.length = last + 1;
  if (places.size === 0) return;
  for (let line = 0; line < indexes.length; line++) {
    const index = indexes[line]!;
    if (index > last) indexes[line] = places.get(index)!;
  }
}
