import type { Rows } from "./address";
import type { Work } from "./types";
import { isTooLarge } from "./problems";
import { patiently, stopIfCancelled } from "./run";

/**
 * Cells to ask for at once. Excel on the web takes 5 MB a response; codes, dates and amounts are about ten bytes a
 * cell. Columns of long texts are refused once and then come in halves.
 */
const CELLS_PER_BLOCK = 200_000;

/** Each stretch of rows costs its own ranges in the request, whatever its length. */
const SPANS_PER_BLOCK = 200;

/**
 * Works through rows in blocks that Excel can carry: one at a time, so that no more than the block at hand is held.
 * A block that is refused for its size is halved and tried again, and so are the blocks after it. Cancel is heard
 * between blocks.
 * @param spans Rows to visit, ascending.
 * @param cellsPerRow How many cells of a row one block reads and writes.
 * @param doBlock Must be safe to do again after a refusal.
 */
export async function inBlocks(
  spans: readonly Rows[],
  cellsPerRow: number,
  work: Work | undefined,
  doBlock: (block: readonly Rows[]) => Promise<void>,
): Promise<void> {
  const total = countRows(spans);
  let size = Math.max(1, Math.floor(CELLS_PER_BLOCK / Math.max(1, cellsPerRow)));
  for (let done = 0; done < total;) {
    stopIfCancelled(work);
    const block = takeRows(spans, done, size);
    const rows = countRows(block);
    try {
      await patiently(work, () => doBlock(block));
    } catch (error) {
      if (!isTooLarge(error) || rows === 1) throw error;
      size = Math.ceil(rows / 2);
      continue;
    }
    done += rows;
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

/** A part of longer work: tells its progress as a share of the whole. */
export function partOf(work: Work | undefined, doneBefore: number, total: number): Work {
  return {
    ...work,
    onProgress: (done) => work?.onProgress?.(Math.min(total, doneBefore + done), total),
  };
}
