import type { CellValue } from "../../claims/types";
import { inBlocks } from "../blocks";
import type { ColumnChanges } from "./change-log";
import type { GuardedColumn } from "../write/guarded-column";
import { lookAtColumn } from "../write/ask-column";
import { usedRows } from "../write/guarded-column";
import { cellReader } from "../read/read-lines";
import type { SheetReading, Work } from "../types";

const PADDED = /^\d+(\.\d+)?$/;

/** A padded code and its number are one. */
const sameEitherWay = (value: CellValue): CellValue =>
  typeof value === "string" && PADDED.test(value) ? Number(value) : value;

const keyOf = (wrote: CellValue, identity: readonly CellValue[]): string =>
  JSON.stringify([wrote, ...identity.map(sameEitherWay)]);

/**
 * Looks for lines that moved since we changed them, by what we wrote and what else identifies the line. Where more
 * lines fit than were changed, none is taken: one of them is not ours.
 * @param missing Positions in `changes` of the cells to look for.
 * @param identity The identifying columns as they stood in the reading; `guarded` has them where they stand now.
 * @returns The row where each one found stands now, by position in `changes`.
 */
export async function findMovedLines(
  context: Excel.RequestContext,
  guarded: GuardedColumn,
  reading: SheetReading,
  identity: readonly number[],
  changes: ColumnChanges,
  missing: readonly number[],
  work?: Work,
): Promise<Map<number, number>> {
  const wanted = new Map<string, number[]>();
  const asRead = identity.map((column) => cellReader(reading, column));
  for (const i of missing) {
    const key = keyOf(
      changes.after[i]!,
      asRead.map((cell) => cell(changes.rows[i]!) ?? ""),
    );
    const alike = wanted.get(key);
    if (alike) alike.push(i);
    else wanted.set(key, [i]);
  }
  const found = new Map<number, number>();
  const fitting = new Map<string, number[]>();
  if (identity.length === 0) return found; // Equal texts of different lines could not be told apart.
  const rows = await usedRows(context, guarded);
  if (!rows) return found;
  const silently = { ...work, onProgress: () => {} };
  await inBlocks([rows], guarded.guards.length + 2, silently, async (block) => {
    const now = await lookAtColumn(context, guarded, block);
    for (const { first, end } of block) {
      for (let row = first; row < end; row++) {
        const { cell, guards } = now.line(row);
        if (cell.formula !== null) continue;
        const key = keyOf(cell.value, guards);
        if (!wanted.has(key)) continue;
        const rowsLike = fitting.get(key);
        if (rowsLike) rowsLike.push(row);
        else fitting.set(key, [row]);
      }
    }
    return now.bytes;
  });
  for (const [key, places] of fitting) {
    const changed = wanted.get(key)!;
    if (places.length <= changed.length) places.forEach((row, i) => found.set(changed[i]!, row));
  }
  return found;
}
