import { runsOf } from "../address";
import type { CellNow } from "../line-now";
import { assignCell } from "../line-now";
import { isGone } from "../problems";
import type { ColumnNow } from "./ask-column";
import { askColumn } from "./ask-column";
import { findMisplaced, rowsOf } from "./find-misplaced";
import type { GuardedColumn } from "./guarded-column";
import { targetCells } from "./guarded-column";
import type { Misplaced } from "./misplaced";
import { isOurs } from "./misplaced";
import { isWithin } from "./writable-sheet";

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
      const here = await findMisplaced(context, by, left);
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
