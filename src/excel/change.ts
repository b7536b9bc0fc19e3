import { columnAddresses, READ_ALONG, runsOf } from "./address";
import { partOf } from "./blocks";
import { stillHolds } from "./cells";
import type { ChangeLog, ColumnChanges } from "./change-log";
import { changedCells, columnChanges } from "./change-log";
import type { ColumnPlan } from "./guarded-write";
import { LEAVE, writeColumn } from "./guarded-write";
import { withLeft } from "./problems";
import { headersAsRead, identifyingColumns, lineReader } from "./read-lines";
import { inExcel } from "./run";
import type { CellChange, ChangeOutcome, SheetReading, Work } from "./types";
import { isWithin, mergedRows, writableSheet } from "./writable-sheet";

/**
 * Applies changes, each only on the value that it was computed from; what was changed can be undone. A cancelled or
 * failed job leaves the changes made so far, says how many, and they can be undone too.
 */
export function change(
  log: ChangeLog,
  reading: SheetReading,
  title: string,
  changes: readonly CellChange[],
  work?: Work,
): Promise<ChangeOutcome> {
  return inExcel(async (context) => {
    const sheet = await writableSheet(context, reading.sheetId);
    const columns: ColumnChanges[] = [];
    const entry = { title, reading, columns };
    const leftAlone: string[] = [];
    let done = 0;
    try {
      for (const [column, ofColumn] of byColumn(changes)) {
        const rows = [...ofColumn.keys()];
        const changed = columnChanges(column);
        columns.push(changed);
        const merged = await mergedRows(context, sheet, column, spanOf(rows));
        const left = await writeColumn(
          context,
          changePlan(reading, column, ofColumn, (row) => isWithin(merged, row)),
          runsOf(rows, READ_ALONG),
          changed,
          partOf(work, done, changes.length),
        );
        for (const address of columnAddresses(column, left)) leftAlone.push(address);
        done += rows.length;
      }
    } catch (error) {
      throw withLeft(error, changedSoFar(changedCells(entry)));
    } finally {
      if (changedCells(entry) > 0) log.add(entry);
    }
    return { changed: changedCells(entry), leftAlone };
  }, work);
}

function changePlan(
  reading: SheetReading,
  column: number,
  changes: ReadonlyMap<number, CellChange>,
  isMerged: (row: number) => boolean,
): ColumnPlan {
  const guards = identifyingColumns(reading, [column]);
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

/** What a job that stopped half-way says it left. */
export const changedSoFar = (cells: number): string =>
  cells === 0
    ? "No cell was changed."
    : `${cells === 1 ? "1 cell was" : `${cells} cells were`} changed before that; Undo puts them back.`;
