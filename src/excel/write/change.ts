import { READ_ALONG, runsOf } from "../address";
import { stillHolds } from "../cells";
import { headersAsRead, identifyingColumns, lineReader } from "../read/read-lines";
import { asOneUndoStep } from "../run";
import type { CellChange, ChangeOutcome, SheetReading, Work } from "../types";
import type { ChangeLog } from "../undo/change-log";
import { changedCells, columnChanges } from "../undo/change-log";
import { openAnnounced } from "../unfinished/announce";
import type { ColumnJob, ColumnPlan } from "./column-plan";
import { addressesLeft, LEAVE } from "./column-plan";
import { logged } from "./logged";
import { isWithin, mergedRows } from "./writable-sheet";
import { writeColumns } from "./write-columns";

/**
 * Applies changes, each only on the value that it was computed from; what was changed can be undone. Stopped by the
 * user, it is whole up to a row; failed, it leaves the changes made so far and says how many.
 */
export function change(
  log: ChangeLog,
  reading: SheetReading,
  title: string,
  changes: readonly CellChange[],
  work?: Work,
): Promise<ChangeOutcome> {
  return asOneUndoStep(async (context) => {
    const wanted = [...byColumn(changes)];
    const job = { title, kind: "change", planned: changes.length } as const;
    const opening = openAnnounced(context, reading, { ...job, columnCount: wanted.length });
    const { sheet, announcement } = await opening;
    const written = wanted.map(([column]) => column);
    const columns = written.map((column) => columnChanges(column));
    const entry = { title, reading, columns, announced: announcement.key };
    const jobs: ColumnJob[] = [];
    const stopped = await logged(log, entry, announcement, async () => {
      for (const [i, [column, ofColumn]] of wanted.entries()) {
        const rows = [...ofColumn.keys()];
        const merged = await mergedRows(context, sheet, column, spanOf(rows));
        const plan = changePlan(reading, column, written, ofColumn, (row) => isWithin(merged, row));
        const journal = announcement.journal(plan, columns[i]!);
        jobs.push({ plan, spans: runsOf(rows, READ_ALONG), journal, leftAlone: [] });
      }
      await writeColumns(context, jobs, work);
    });
    return {
      changed: changedCells(entry),
      leftAlone: addressesLeft(jobs),
      ...(stopped && { stopped }),
    };
  }, work);
}
function changePlan(
  reading: SheetReading,
  column: number,
  written: readonly number[],
  changes: ReadonlyMap<number, CellChange>,
  isMerged: (row: number) => boolean,
): ColumnPlan {
  // Columns that are written to cannot tell lines apart.
  const guards = identifyingColumns(reading, written);
  const lines = lineReader(reading, guards);
  return {
    sheetId: reading.sheetId,
    column,
    guards,
    headerCells: headersAsRead(reading, [...guards, column]),
    headerRow: reading.layout.headerRows?.last ?? null,
    decide: (line) => {
      const { row, cell } = line;
      const wanted = changes.get(row);
      if (!wanted || cell.value === wanted.after) return null;
      if (cell.formula !== null || isMerged(row)) return LEAVE;
      // The same value in another line, brought here by a sort, may call for another correction.
      return stillHolds(cell.value, wanted.before) && lines.unchanged(line) ? wanted.after : LEAVE;
    },
  };
}

/** By column, and in each column by row, both ascending. The last of two changes of one cell counts. */
function byColumn(changes: readonly CellChange[]): Map<number, Map<number, CellChange>> {
  const columns = new Map<number, Map<number, CellChange>>();
  for (const each of [...changes].sort((a, b) => a.column - b.column || a.row - b.row)) {
    const rows = columns.get(each.column) ?? new Map<number, CellChange>();
    columns.set(each.column, rows.set(each.row, each));
  }
  return columns;
}

const spanOf = (rows: readonly number[]) => ({ first: rows[0] ?? 0, end: (rows.at(-1) ?? 0) + 1 });
