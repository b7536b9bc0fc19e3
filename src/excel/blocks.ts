import type { Rows } from "./address";
import type { Work } from "./types";
import { BYTES_PER_BLOCK } from "./payload";
import { Cancelled, isTooLarge } from "./problems";
import { stopIfCancelled } from "./run";

/** Cells of the first block, whose size nobody knows: codes, dates and amounts are about ten bytes each. */
const CELLS_IN_FIRST_BLOCK = 50_000;
/** The most cells of a block, however small they are: Cancel is heard, and the pane answers, between blocks. */
const CELLS_PER_BLOCK = 150_000;
/** A block is at most so much longer than the one before. */
const GROWTH = 3;
/** After a refusal blocks stay well below the size that was refused, until so many went through. */
const CAREFUL_SHARE = 0.75;
const CAREFUL_BLOCKS = 10;

/** Each stretch of rows costs its own ranges in the request, whatever its length. */
const SPANS_PER_BLOCK = 200;

/** How many rows the next block takes: by what the last one weighed, and by what was refused. */
function blockSizes(cellsPerRow: number) {
  const rowsOf = (cells: number): number =>
    Math.max(1, Math.floor(cells / Math.max(1, cellsPerRow)));
  const most = rowsOf(CELLS_PER_BLOCK);
  let size = rowsOf(CELLS_IN_FIRST_BLOCK);
  let refused = Infinity;
  let wentThrough = 0;
  return {
    next: (): number => size,
    moved(rows: number, bytes: number) {
      if (++wentThrough > CAREFUL_BLOCKS) refused = Infinity;
      const byWeight = bytes > 0 ? Math.floor((rows * BYTES_PER_BLOCK) / bytes) : most;
      const careful = Math.floor(refused * CAREFUL_SHARE);
      size = Math.max(1, Math.min(most, careful, byWeight, Math.max(size, rows) * GROWTH));
    },
    tooLarge(rows: number) {
      refused = rows;
      wentThrough = 0;
      size = Math.ceil(rows / 2);
    },
  };
}

/**
 * Works through rows in blocks that Excel can carry: one at a time, so that no more than the block at hand is held.
 * A block's length follows what the one before weighed. One that is refused for its size is halved and tried again;
 * those after it grow back carefully. Cancel is heard between blocks, and told with the last row that is done.
 * @param spans Rows to visit, ascending.
 * @param cellsPerRow How many cells of a row one block reads and writes.
 * @param doBlock Gives about how many bytes its larger message took. Must be safe to do again after a refusal.
 */
export async function inBlocks(
  spans: readonly Rows[],
  cellsPerRow: number,
  work: Work | undefined,
  doBlock: (block: readonly Rows[]) => Promise<number>,
): Promise<void> {
  const total = countRows(spans);
  const sizes = blockSizes(cellsPerRow);
  let doneThrough: number | null = null;
  for (let done = 0; done < total;) {
    const block = takeRows(spans, done, sizes.next());
    const rows = countRows(block);
    try {
      stopIfCancelled(work);
      sizes.moved(rows, await doBlock(block));
    } catch (error) {
      if (error instanceof Cancelled) throw new Cancelled(error.problem.left, doneThrough);
      if (!isTooLarge(error) || rows === 1) throw error;
      sizes.tooLarge(rows);
      continue;
    }
    done += rows;
    doneThrough = block.at(-1)?.end ?? doneThrough;
    work?.onProgress?.(done, total);
  }
}

export const countRows = (spans: readonly Rows[]): number =>
  spans.reduce((sum, { first, end }) => sum + end - first, 0);

/** The next `count` rows after the first `skip`, in at most SPANS_PER_BLOCK stretches. */
function takeRows(spans: readonly Rows[], skip: number, count: number): Rows[] {
  const taken: Rows[] = [];
  let toSkip = skip;
  let left = count;
  for (const span of spans) {
    const length = span.end - span.first;
    if (toSkip >= length) {
      toSkip -= length;
      continue;
    }
    const first = span.first + toSkip;
    const end = Math.min(span.end, first + left);
    taken.push({ first, end });
    toSkip = 0;
    left -= end - first;
    if (left === 0 || taken.length === SPANS_PER_BLOCK) break;
  }
  return taken;
}

/** Runs of rows, each ascending, as one. */
export function together(spans: readonly (readonly Rows[])[]): Rows[] {
  const all = spans.flat().sort((a, b) => a.first - b.first);
  const runs: { first: number; end: number }[] = [];
  for (const { first, end } of all) {
    const last = runs.at(-1);
    if (last && first <= last.end) last.end = Math.max(last.end, end);
    else runs.push({ first, end });
  }
  return runs;
}

/** What lies both in these rows and in that block; both ascending. */
export function overlap(spans: readonly Rows[], block: readonly Rows[]): Rows[] {
  const shared: Rows[] = [];
  let at = 0;
  for (const part of block) {
    while (at < spans.length && spans[at]!.end <= part.first) at += 1;
    for (let i = at; i < spans.length && spans[i]!.first < part.end; i++) {
      const { first, end } = spans[i]!;
      shared.push({ first: Math.max(first, part.first), end: Math.min(end, part.end) });
    }
  }
  return shared;
}

/** A part of longer work: tells its progress as a share of the whole. */
export function partOf(work: Work | undefined, doneBefore: number, total: number): Work {
  return {
    ...work,
    onProgress: (done) => work?.onProgress?.(Math.min(total, doneBefore + done), total),
  };
}
