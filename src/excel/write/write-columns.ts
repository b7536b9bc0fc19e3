import type { Rows } from "../address";
import { inBlocks, overlap, together } from "../blocks";
import type { Work } from "../types";
import type { ColumnJob, ColumnPlan, Journal } from "./column-plan";
import { blockWriter } from "./write-block";

/**
 * Writes one column, block by block, never beside a line that it was not meant for. A block is looked at first and
 * only lines that are still as meant are written. Throws, before it writes, when columns moved since the plan was
 * made. The write itself looks once more, in the same request, so before anything else can happen: a line that
 * changed in between gets back what it held.
 * @param spans Rows to visit, ascending.
 * @returns Rows that were left alone, ascending.
 */
export async function writeColumn(
  context: Excel.RequestContext,
  plan: ColumnPlan,
  spans: readonly Rows[],
  journal: Journal,
  work?: Work,
): Promise<number[]> {
  const leftAlone: number[] = [];
  await writeColumns(context, [{ plan, spans, journal, leftAlone }], work);
  return leftAlone;
}

/**
 * As `writeColumn`, for several columns: each block of rows is written in all of them before the next, so that
 * a job which stops is whole up to a row.
 */
export async function writeColumns(
  context: Excel.RequestContext,
  jobs: readonly ColumnJob[],
  work?: Work,
): Promise<void> {
  const writers = jobs.map((job) => blockWriter(context, job));
  const cellsPerRow = jobs.reduce((sum, { plan }) => sum + plan.guards.length + 2, 0);
  const rows = together(jobs.map(({ spans }) => spans));
  await inBlocks(rows, cellsPerRow, work, async (block) => {
    let bytes = 0;
    const left: number[][] = [];
    for (const [i, write] of writers.entries()) {
      const part = overlap(jobs[i]!.spans, block);
      const done = part.length > 0 ? await write(part) : { bytes: 0, left: [] };
      bytes = Math.max(bytes, done.bytes);
      left.push(done.left);
    }
    // Not before the whole block is done: it may be done again, in halves.
    jobs.forEach(({ leftAlone }, i) => {
      for (const row of left[i]!) leftAlone.push(row);
    });
    return bytes;
  });
}
