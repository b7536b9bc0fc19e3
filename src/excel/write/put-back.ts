import type { CellValue } from "../../claims/types";
import { runsOf } from "../address";
import { inBlocks } from "../blocks";
import type { CellNow, ColumnNow, GuardedColumn, LineNow } from "./column-now";
import { askColumn, assignCell, targetCells, usedRows } from "./column-now";
import { isGone } from "../problems";
import { isWithin } from "./writable-sheet";

/** A cell that our write landed on by mistake: the line had changed since we looked. */
export interface Misplaced {
  readonly row: number;
  /** What we wrote there. */
  readonly wrote: CellNow;
  /** The line's guard values when we wrote: they find it again if it moves. */
  readonly guards: readonly CellValue[];
  /** What the cell held, and shall hold again. */
  readonly held: CellNow;
  /** True where that may be what a formula elsewhere fills in: it comes back by itself once the cell is empty. */
  readonly mayBeSpilled?: boolean;
  /** True once the cell was emptied, to see whether that comes back. */
  readonly isEmptied?: boolean;
}

const EMPTY: CellNow = { value: "", formula: null };

/** Someone who keeps changing the sheet faster than we look is given this many rounds. */
const ROUNDS = 8;

/**
 * Gives cells back what they held before our write landed on them. A cell that no longer holds what we wrote has
 * moved with its line, and is looked for; if it is nowhere, a person has dealt with it.
 */
export async function putBack(
  context: Excel.RequestContext,
  guarded: GuardedColumn,
  misplaced: readonly Misplaced[],
): Promise<void> {
  let by = guarded;
  let left = misplaced;
  for (let round = 0; round < ROUNDS && left.length > 0; round++) {
    try {
      const here = await locate(context, by, left);
      left = await restore(context, by, here);
    } catch (error) {
      const there = await columnsStillThere(context, by);
      if (!there.target) return; // Our texts went with their column.
      if (there.guards.every((isThere) => isThere)) throw error;
      const known = <T>(of: readonly T[]): T[] => of.filter((_, i) => there.guards[i]);
      by = {
        ...by,
        guards: known(by.guards),
        ...(by.held && { held: { ...by.held, guards: known(by.held.guards) } }),
      };
      left = left.map((each) => ({ ...each, guards: known(each.guards) }));
    }
  }
}

/** Which of the columns that we hold on to a person has not deleted: those that are left must do. */
async function columnsStillThere(
  context: Excel.RequestContext,
  { held }: GuardedColumn,
): Promise<{ target: boolean; guards: boolean[] }> {
  const isThere = async (column: Excel.Range): Promise<boolean> => {
    try {
      column.load("columnIndex");
      await context.sync();
      return true;
    } catch (error) {
      if (isGone(error)) return false;
      throw error;
    }
  };
  const guards: boolean[] = [];
  for (const guard of held?.guards ?? []) guards.push(await isThere(guard));
  return { target: held === undefined || (await isThere(held.target)), guards };
}

/** The cells where our texts stand now. */
async function locate(
  context: Excel.RequestContext,
  guarded: GuardedColumn,
  misplaced: readonly Misplaced[],
): Promise<Misplaced[]> {
  const now = await look(context, guarded, misplaced);
  const left = misplaced.filter((each) => !cameBack(now.line(each.row), each));
  const here = left.filter((each) => isOurs(now.line(each.row), each));
  const moved = left.filter((each) => !isOurs(now.line(each.row), each));
  if (moved.length === 0) return here;
  const found = await search(context, guarded, moved, isOurs);
  const lost = moved.filter((each) => !found.has(each));
  const edited = lost.length === 0 ? found : await search(context, guarded, lost, isOursButOne);
  return [...here, ...found.values(), ...edited.values()];
}

async function look(
  context: Excel.RequestContext,
  guarded: GuardedColumn,
  misplaced: readonly Misplaced[],
): Promise<ColumnNow> {
  const answer = askColumn(context, guarded, runsOf(rowsOf(misplaced)));
  await context.sync();
  return answer();
}

const rowsOf = (misplaced: readonly Misplaced[]): number[] =>
  [...new Set(misplaced.map(({ row }) => row))].sort((a, b) => a - b);

const isOurs = ({ cell, guards: now }: LineNow, { wrote, guards }: Misplaced): boolean =>
  cell.formula === wrote.formula &&
  (wrote.formula !== null || cell.value === wrote.value) &&
  guards.every((value, i) => value === now[i]);

/** Once emptied, the cell shows again what it held: a formula elsewhere fills it. */
const cameBack = (line: LineNow, each: Misplaced): boolean =>
  each.isEmptied === true && isOurs(line, { ...each, wrote: each.held });

/** As `isOurs`, for a line of which a person changed one cell meanwhile. */
const isOursButOne = (line: LineNow, each: Misplaced): boolean =>
  each.guards.length > 1 &&
  isOurs({ ...line, guards: each.guards }, each) &&
  each.guards.filter((value, i) => value !== line.guards[i]).length === 1;

/**
 * Looks for lines that moved, over the whole column; each line found is taken once.
 * @returns Where each that was found stands now, and by what it is known now.
 */
async function search(
  context: Excel.RequestContext,
  guarded: GuardedColumn,
  moved: readonly Misplaced[],
  isIt: (line: LineNow, each: Misplaced) => boolean,
): Promise<Map<Misplaced, Misplaced>> {
  const found = new Map<Misplaced, Misplaced>();
  const rows = await usedRows(context, guarded);
  if (!rows) return found;
  const wanted = [...moved];
  await inBlocks([rows], guarded.guards.length + 2, undefined, async (block) => {
    if (wanted.length === 0) return 0;
    const answer = askColumn(context, guarded, block);
    await context.sync();
    const now = answer();
    for (const { first, end } of block) {
      for (let row = first; row < end; row++) {
        const line = now.line(row);
        const at = wanted.findIndex((each) => isIt(line, each));
        const [each] = at < 0 ? [] : wanted.splice(at, 1);
        if (each) found.set(each, { ...each, row, guards: line.guards });
      }
    }
    return now.bytes;
  });
  return found;
}

/** @returns What landed on the wrong line again, and what is still to be found. */
async function restore(
  context: Excel.RequestContext,
  guarded: GuardedColumn,
  here: readonly Misplaced[],
): Promise<Misplaced[]> {
  if (here.length === 0) return [];
  const answer = askColumn(context, guarded, runsOf(rowsOf(here)));
  for (const each of here) {
    const { row } = each;
    assignCell(targetCells(context, guarded, { first: row, end: row + 1 }), givenBack(each));
  }
  await context.sync();
  const underneath = answer();
  return [...landedElsewhere(here, underneath), ...toSeeAgain(here, underneath)];
}

const isToEmpty = ({ mayBeSpilled, isEmptied, held }: Misplaced): boolean =>
  mayBeSpilled === true && isEmptied !== true && held.formula === null && held.value !== "";

const givenBack = (each: Misplaced): CellNow => (isToEmpty(each) ? EMPTY : each.held);

/** Cells that were emptied: those that stay empty held a value of their own, and shall hold it again. */
const toSeeAgain = (here: readonly Misplaced[], underneath: ColumnNow): Misplaced[] =>
  here
    .filter((each) => isToEmpty(each) && isOurs(underneath.line(each.row), each))
    .map((each) => ({ ...each, wrote: EMPTY, isEmptied: true }));

/**
 * What is to be put right after lines moved once more. Where a line that we landed on held a misplaced text itself, one
 * entry stands for both: it gives back what the line held in the first place.
 */
function landedElsewhere(here: readonly Misplaced[], underneath: ColumnNow): Misplaced[] {
  const missed = here.filter((each) => !isOurs(underneath.line(each.row), each));
  const waiting = new Set(missed);
  const landed = missed.map((each): Misplaced => {
    const { row } = each;
    const line = underneath.line(row);
    const own = here.find((each) => isOurs(line, each));
    if (own) waiting.delete(own);
    const mayBeSpilled = isWithin(underneath.spilled, row);
    const held = own?.held ?? line.cell;
    return { row, wrote: givenBack(each), guards: line.guards, held, mayBeSpilled };
  });
  return [...landed, ...waiting];
}
