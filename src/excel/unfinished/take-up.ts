import type { Rows } from "../address";
import { columnAddresses } from "../address";
import { countRows, inBlocks, together } from "../blocks";
import type { LineNow } from "../line-now";
import { inExcel } from "../run";
import type { SheetReading, Work } from "../types";
import type { ChangeLog, ColumnChanges } from "../undo/change-log";
import { changedCells, columnChanges } from "../undo/change-log";
import { lookAtColumn } from "../write/ask-column";
import type { GuardedColumn } from "../write/guarded-column";
import { placeNow } from "./column-places";
import { fingerprint } from "./fingerprint";
import type { ColumnBegun, UnfinishedJob } from "./job";
import type { Part } from "./part";
import type { TakenUp } from "./types";

/** So many cells are compared at once. */
const CELLS_AT_ONCE = 50_000;

/**
 * Makes what an unfinished job wrote a change that can be undone like any other: those of its cells that stand beside the
 * lines that they were written for, and hold what was written. Changes nothing in the sheet.
 * @param noteUnfinished Hears of a job of which nothing can be told for ours any more.
 * @param reading The sheet's lines as they stand now.
 */
export function takeUp(
  log: ChangeLog,
  noteUnfinished: (job: UnfinishedJob) => void,
  job: UnfinishedJob,
  reading: SheetReading,
  work?: Work,
): Promise<TakenUp> {
  return inExcel(async (context) => {
    const places = job.columns.map((begun) => ({
      column: placeNow(reading, begun),
      header: begun.header,
      code: begun.guards[0] ? placeNow(reading, begun.guards[0]) : null,
    }));
    const columns: ColumnChanges[] = [];
    const leftAlone: string[] = [];
    for (const [i, begun] of job.columns.entries()) {
      const column = places[i]!.column;
      if (column === null) continue; // It is gone, and what we wrote with it.
      const changes = changesOf(begun, column, reading);
      const left = await takeUpColumn(context, reading, begun, changes, work);
      leftAlone.push(...columnAddresses(column, left));
      columns.push(changes);
    }
    const entry = { title: job.title, reading, columns, announced: job.key };
    if (columns.some(({ inserted, rows }) => inserted || rows.length > 0)) log.add(entry);
    else noteUnfinished(job);
    const unknown = job.columns.reduce((sum, each) => sum + each.cells - cellsKnown(each), 0);
    return { changed: changedCells(entry), leftAlone, unknown, columns: places };
  }, work);
}

const cellsKnown = ({ parts }: ColumnBegun): number =>
  parts.reduce((sum, { rows }) => sum + countRows(rows), 0);

/** An inserted column stands in the reading already. */
const changesOf = (
  { header, inserted }: ColumnBegun,
  column: number,
  { tableId }: SheetReading,
): ColumnChanges => ({
  ...columnChanges(column, inserted ? { header, tableId } : null),
  asRead: column,
});

/** @returns Rows whose cells cannot be told for ours any more. */
async function takeUpColumn(
  context: Excel.RequestContext,
  reading: SheetReading,
  { guards: told, parts }: ColumnBegun,
  changes: ColumnChanges,
  work: Work | undefined,
): Promise<number[]> {
  const { sheetId, layout } = reading;
  const guards = told.map((guard) => placeNow(reading, guard));
  const isKnown = guards.every((guard) => guard !== null);
  const guarded = { sheetId, column: changes.column, guards: guards.map(Number), headerRow: null };
  const left: number[] = [];
  for (const some of inGroups(parts)) {
    const rows = together(some.map((part) => movedDown(part.rows, layout.firstRow)));
    const lines = isKnown
      ? await linesNow(context, guarded, rows, work)
      : new Map<number, LineNow>();
    for (const part of some) {
      const held = numbers(movedDown(part.rows, layout.firstRow));
      const now = held.map((row) => lines.get(row));
      if (!isOurs(part, now)) left.push(...held);
      else held.forEach((row, i) => changes.add(row, part.before?.[i] ?? "", now[i]!.cell.value));
    }
  }
  return left.sort((a, b) => a - b);
}

function isOurs({ fingerprint: then }: Part, lines: readonly (LineNow | undefined)[]): boolean {
  const now = fingerprint();
  for (const line of lines) {
    if (!line || line.cell.formula !== null) return false;
    now.add([...line.guards, line.cell.value]);
  }
  return now.text() === then;
}

/** Parts in their order, some at a time. */
function inGroups(parts: readonly Part[]): Part[][] {
  const groups: Part[][] = [];
  let cells = CELLS_AT_ONCE;
  for (const part of parts) {
    cells += countRows(part.rows);
    if (cells > CELLS_AT_ONCE) {
      groups.push([]);
      cells = countRows(part.rows);
    }
    groups.at(-1)!.push(part);
  }
  return groups;
}

async function linesNow(
  context: Excel.RequestContext,
  guarded: GuardedColumn,
  rows: readonly Rows[],
  work: Work | undefined,
): Promise<Map<number, LineNow>> {
  const lines = new Map<number, LineNow>();
  const silently = { ...work, onProgress: () => {} };
  await inBlocks(rows, guarded.guards.length + 2, silently, async (block) => {
    const now = await lookAtColumn(context, guarded, block);
    for (const row of numbers(block)) lines.set(row, now.line(row));
    return now.bytes;
  });
  return lines;
}

const movedDown = (rows: readonly Rows[], by: number): Rows[] =>
  rows.map(({ first, end }) => ({ first: first + by, end: end + by }));

const numbers = (rows: readonly Rows[]): number[] =>
  rows.flatMap(({ first, end }) => Array.from({ length: end - first }, (_, i) => first + i));
