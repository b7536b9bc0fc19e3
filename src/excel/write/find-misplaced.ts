import { runsOf } from "../address";
import { inBlocks } from "../blocks";
import type { LineNow } from "../line-now";
import { lookAtColumn } from "./ask-column";
import type { GuardedColumn } from "./guarded-column";
import { usedRows } from "./guarded-column";
import type { Misplaced } from "./misplaced";
import { cameBack, isOurs, isOursButOne } from "./misplaced";

/** The cells where our texts stand now: at their rows, or wherever their lines went. */
export async function findMisplaced(
  context: Excel.RequestContext,
  guarded: GuardedColumn,
  misplaced: readonly Misplaced[],
): Promise<Misplaced[]> {
  const now = await lookAtColumn(context, guarded, runsOf(rowsOf(misplaced)));
  const left = misplaced.filter((each) => !cameBack(now.line(each.row), each));
  const here = left.filter((each) => isOurs(now.line(each.row), each));
  const moved = left.filter((each) => !isOurs(now.line(each.row), each));
  if (moved.length === 0) return here;
  const found = await search(context, guarded, moved, isOurs);
  const lost = moved.filter((each) => !found.has(each));
  if (lost.length === 0) return [...here, ...found.values()];
  const edited = await search(context, guarded, lost, isOursButOne);
  return [...here, ...found.values(), ...edited.values()];
}

/** The rows of these cells, ascending, each once. */
export const rowsOf = (misplaced: readonly Misplaced[]): number[] =>
  [...new Set(misplaced.map(({ row }) => row))].sort((a, b) => a - b);

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
    const now = await lookAtColumn(context, guarded, block);
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
