import type { Rows } from "../address";
import { READ_ALONG, runsOf } from "../address";
import { neverRan } from "../problems";
import { columnsMoved } from "../read/same-columns";
import { spilledRows } from "../spilled-rows";
import type { ColumnNow } from "./ask-column";
import { askColumn, headersText, lookAtColumn } from "./ask-column";
import { assignLines, bytesToWrite } from "./assign-lines";
import type { ColumnJob, ColumnPlan, Journal, PlannedLine } from "./column-plan";
import { LEAVE } from "./column-plan";
import { holdColumns, targetCells } from "./guarded-column";
import { putBackLost, tellLost } from "./lost-lines";
import { isWithin } from "./writable-sheet";

/** What came of one block. */
interface BlockDone {
  /** About how many bytes its larger message took. */
  readonly bytes: number;
  /** Rows that were left alone, ascending. */
  readonly left: number[];
}

/** Writes one block of a column after the other. */
export function blockWriter(
  context: Excel.RequestContext,
  { plan, journal }: ColumnJob,
): (block: readonly Rows[]) => Promise<BlockDone> {
  let headers: string | null = null;
  let holding: ColumnPlan | null = null;
  return async (block) => {
    // Held from the first look on: columns that a person inserts then push ours, and we follow.
    const held: ColumnPlan = holding ?? { ...plan, held: holdColumns(context, plan) };
    const before = await lookAtColumn(context, held, block);
    if (headers === null && !isPlanned(plan, before)) throw columnsMoved();
    holding = held;
    headers ??= before.headers;
    const spilled = await spilledNow(context, held, before);
    const { lines, left } = decideBlock(plan, before, block, headers, spilled);
    const bytes = Math.max(before.bytes, bytesToWrite(lines, before.hidden));
    const lost = await writeLines(context, held, lines, { ...before, spilled }, journal);
    return { bytes, left: [...left, ...lost].sort((a, b) => a - b) };
  };
}

const isPlanned = ({ headerCells }: ColumnPlan, { headers }: ColumnNow): boolean =>
  !headerCells || headersText(headerCells) === headers;

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
  before: Pick<ColumnNow, "headers" | "spilled" | "hidden">,
  journal: Journal,
): Promise<number[]> {
  if (lines.length === 0) return [];
  const runs = runsOf(
    lines.map(({ line }) => line.row),
    READ_ALONG,
  );
  const answer = askColumn(context, plan, runs);
  journal.ahead?.(lines);
  assignLines(context, plan, lines, runs, before.hidden);
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
  const lost = tellLost(lines, before, underneath);
  note(lines.filter((line) => !lost.has(line)));
  if (lost.size > 0) await putBackLost(context, plan, [...lost], underneath);
  return [...lost].map(({ line }) => line.row);
}
