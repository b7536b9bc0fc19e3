import type { CellValue } from "../../claims/types";
import type { Rows } from "../address";
import { columnAddresses, READ_ALONG, runsOf } from "../address";
import { inBlocks, overlap, together } from "../blocks";
import type { PlannedLine } from "./assign-lines";
import { assignLines, bytesToWrite } from "./assign-lines";
import type { CellNow, ColumnNow, GuardedColumn, LineNow } from "./column-now";
import { askColumn, headersText, holdColumns, sameLine, targetCells } from "./column-now";
import { neverRan } from "../problems";
import { putBack } from "./put-back";
import { columnsMoved } from "../read/same-columns";
import { spilledRows } from "../spilled-rows";
import { isWithin } from "./writable-sheet";
import type { Work } from "../types";

/** Wanted, but the cell is not ours to change: a person changed it, or it holds a formula. */
export const LEAVE = Symbol("leave alone");

/** What a cell shall hold; null when there is nothing to do. */
export type Decision = CellValue | null | typeof LEAVE;

export interface ColumnPlan extends GuardedColumn {
  /**
   * What the header row held above the guards, and then above the column, when the plan was made. Another text there
   * at the first look means that columns moved in between. Without it only the lines' own values tell.
   */
  readonly headerCells?: readonly CellValue[] | null;
  /** Asked about each line as it stands now. Must depend on nothing but the line. */
  readonly decide: (line: LineNow) => Decision;
  /** What a cell gets that changed in the very moment of our write; without it, what it held. */
  readonly restore?: (lost: CellNow) => CellNow;
}

/** Hears of each cell that was written, so that it can be put back. */
export interface Journal {
  add(row: number, before: CellValue, after: CellValue): void;
}

/** A column to write: what to write in it, where, and who hears of it. */
export interface ColumnJob {
  readonly plan: ColumnPlan;
  /** Rows to visit, ascending. */
  readonly spans: readonly Rows[];
  readonly journal: Journal;
  /** Takes the rows that were left alone, ascending, as blocks are done. */
  readonly leftAlone: number[];
}

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

/** The addresses of the cells that were left alone. */
export const addressesLeft = (jobs: readonly ColumnJob[]): string[] =>
  jobs.flatMap(({ plan, leftAlone }) => columnAddresses(plan.column, leftAlone));

/** Writes one block of a column after the other. */
function blockWriter(
  context: Excel.RequestContext,
  { plan, journal }: ColumnJob,
): (block: readonly Rows[]) => Promise<{ bytes: number; left: number[] }> {
  let headers: string | null = null;
  let holding: ColumnPlan | null = null;
  return async (block) => {
    // Held from the first look on: columns that a person inserts then push ours, and we follow.
    const held: ColumnPlan = holding ?? { ...plan, held: holdColumns(context, plan) };
    const before = await look(context, held, block);
    if (headers === null && !isPlanned(plan, before)) throw columnsMoved();
    holding = held;
    headers ??= before.headers;
    const spilled = await spilledNow(context, held, before);
    const { lines, left } = decideBlock(plan, before, block, headers, spilled);
    const bytes = Math.max(before.bytes, bytesToWrite(lines));
    const lost = await writeLines(context, held, lines, { ...before, spilled }, journal);
    return { bytes, left: mergeAscending(left, lost) };
  };
}

const isPlanned = ({ headerCells }: ColumnPlan, { headers }: ColumnNow): boolean =>
  !headerCells || headersText(headerCells) === headers;

async function look(
  context: Excel.RequestContext,
  plan: ColumnPlan,
  block: readonly Rows[],
): Promise<ColumnNow> {
  const answer = askColumn(context, plan, block);
  await context.sync();
  return answer();
}

/** Rows whose cell a formula elsewhere fills: who writes into one takes all its values away. Mostly nothing is asked. */
async function spilledNow(
  context: Excel.RequestContext,
  plan: ColumnPlan,
  { spilled }: ColumnNow,
): Promise<Rows[]> {
  const asked = { column: plan.column, cells: (part: Rows) => targetCells(context, plan, part) };
  const rows: Rows[] = [];
  for (const span of spilled)
    rows.push(...((await spilledRows(context, [asked], span)).get(plan.column) ?? []));
  return rows;
}

function decideBlock(
  plan: ColumnPlan,
  now: ColumnNow,
  block: readonly Rows[],
  headers: string,
  spilled: readonly Rows[],
): { lines: PlannedLine[]; left: number[] } {
  const columnsMoved = now.headers !== headers;
  const lines: PlannedLine[] = [];
  const left: number[] = [];
  for (const { first, end } of block) {
    for (let row = first; row < end; row++) {
      const line = now.line(row);
      const decision = plan.decide(line);
      if (decision === null) continue;
      if (decision === LEAVE || columnsMoved || isWithin(spilled, row)) left.push(row);
      else lines.push({ line, after: decision });
    }
  }
  return { lines, left };
}

/** @returns Rows whose line changed under the write, and which were put back. */
async function writeLines(
  context: Excel.RequestContext,
  plan: ColumnPlan,
  lines: readonly PlannedLine[],
  before: Pick<ColumnNow, "headers" | "spilled">,
  journal: Journal,
): Promise<number[]> {
  if (lines.length === 0) return [];
  const runs = runsOf(
    lines.map(({ line }) => line.row),
    READ_ALONG,
  );
  const answer = askColumn(context, plan, runs);
  assignLines(context, plan, lines, runs);
  const note = (written: readonly PlannedLine[]): void =>
    written.forEach(({ line, after }) => journal.add(line.row, line.cell.value, after));
  try {
    await context.sync();
  } catch (error) {
    // Whatever did run, even in part, can then be undone: undoing asks whether the cell holds our text.
    if (!neverRan(error)) note(lines);
    throw error;
  }
  const underneath = answer();
  const columnsMoved = underneath.headers !== before.headers;
  // A formula that fills cells here since we looked has lost them to our write, all of them.
  const newlySpilled = underneath.spilled.filter(
    (run) => overlap(before.spilled, [run]).length === 0,
  );
  const changed = ({ line }: PlannedLine): boolean =>
    columnsMoved || isWithin(newlySpilled, line.row) || !sameLine(line, underneath.line(line.row));
  const lost = lines.filter(changed);
  note(lines.filter((planned) => !changed(planned)));
  if (lost.length === 0) return [];
  const restore = plan.restore ?? ((cell: CellNow) => cell);
  await putBack(
    context,
    plan,
    lost.map(({ line, after }) => {
      const now = underneath.line(line.row);
      const wrote = { value: after, formula: null };
      const mayBeSpilled = isWithin(underneath.spilled, line.row);
      return { row: line.row, wrote, guards: now.guards, held: restore(now.cell), mayBeSpilled };
    }),
  );
  return lost.map(({ line }) => line.row);
}

const mergeAscending = (a: readonly number[], b: readonly number[]): number[] =>
  [...a, ...b].sort((x, y) => x - y);
