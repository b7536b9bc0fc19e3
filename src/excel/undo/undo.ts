import { columnLetters } from "../../check/columns/column-letters";
import { columnAddresses } from "../address";
import { partOf } from "../blocks";
import type { ChangeLog, ColumnChanges, InsertedColumn, LoggedChange } from "./change-log";
import { changedCells, columnChanges, headerOf } from "./change-log";
import { readAreas } from "../read/claim-area";
import type { ColumnsNow } from "../read/columns-now";
import { columnsNow } from "../read/columns-now";
import { readHead } from "../read/head";
import { findMarks } from "../marks/marks-name";
import { officeCode, withLeft } from "../problems";
import { asOneUndoStep } from "../run";
import { takeSheetColumnAway, takeTableColumnAway } from "../write/take-column-away";
import type { UndoOutcome, Work } from "../types";
import { hasColumns, movedBlock } from "./moved-block";
import { undoColumn } from "./undo-column";
import { writableSheet } from "../write/writable-sheet";

/** The title of what undo would put back; null when there is nothing. */
export const undoable = (log: ChangeLog): string | null => log.entries.at(-1)?.title ?? null;

/**
 * Puts back the latest fill or change: each cell that still holds what we wrote, wherever its line moved. What a
 * person changed since stays and is told. Cancelled or failed half-way, undoing again does the rest.
 */
export async function undo(log: ChangeLog, work?: Work): Promise<UndoOutcome | null> {
  const entry = log.entries.at(-1);
  if (!entry) return null;
  const back: ColumnChanges[] = [];
  try {
    const outcome = await asOneUndoStep(
      (context) => undoEntry(context, log, entry, back, work),
      work,
    );
    log.remove(entry);
    const earlierForgotten = log.isCutShort && log.entries.length === 0;
    return { ...outcome, ...(earlierForgotten && { earlierForgotten }) };
  } finally {
    const undone = {
      ...entry,
      title: `Undo: ${entry.title}`,
      columns: back,
      undoes: true,
    } as const;
    if (changedCells(undone) > 0) log.note(undone);
  }
}

async function undoEntry(
  context: Excel.RequestContext,
  log: ChangeLog,
  entry: LoggedChange,
  back: ColumnChanges[],
  work: Work | undefined,
): Promise<UndoOutcome> {
  const sheet = await openSheet(context, log, entry);
  const total = changedCells(entry);
  const leftAlone: string[] = [];
  let changed = 0;
  let done = 0;
  try {
    for (const changes of [...entry.columns].reverse()) {
      const part = partOf(work, done, total);
      const undone = await undoChanges(context, sheet, entry, changes, back, part);
      changed += undone.changed;
      for (const address of undone.leftAlone) leftAlone.push(address);
      done += changes.rows.length;
    }
  } catch (error) {
    const soFar = changed === 1 ? "1 cell was" : `${changed === 0 ? "No" : changed} cells were`;
    throw withLeft(error, `${soFar} put back; undo again for the rest.`);
  }
  return { title: entry.title, changed, leftAlone };
}

/** A sheet that is gone cannot be undone: the entry is forgotten, so that earlier ones can. */
async function openSheet(
  context: Excel.RequestContext,
  log: ChangeLog,
  entry: LoggedChange,
): Promise<Excel.Worksheet> {
  try {
    return await writableSheet(context, entry.reading.sheetId);
  } catch (error) {
    if (officeCode(error) === "ItemNotFound") log.remove(entry);
    throw error;
  }
}

async function undoChanges(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  entry: LoggedChange,
  changes: ColumnChanges,
  back: ColumnChanges[],
  work: Work,
): Promise<{ changed: number; leftAlone: readonly string[] }> {
  const { now, column } = await locateColumn(context, sheet, entry, changes);
  if (column === null) {
    // A column of ours that is gone took what we wrote along; any other is there, but cannot be told.
    const unknown = changes.inserted ? [] : columnAddresses(changes.column, changes.rows);
    return { changed: 0, leftAlone: unknown };
  }
  const putBack = { ...columnChanges(column), asRead: changes.asRead, inserted: changes.inserted };
  back.push(putBack);
  const undone = await undoColumn(context, entry, changes, { now, column, putBack }, work);
  if (!changes.inserted) return undone;
  const gone = await takeInsertedAway(
    context,
    sheet,
    entry,
    changes.inserted,
    column,
    now.rowsDown,
  );
  if (gone) forgetColumn(entry, changes);
  const letters = columnLetters(column);
  return gone || undone.leftAlone.length > 0
    ? undone
    : { ...undone, leftAlone: [`${letters}:${letters}`] };
}

/** A column that is gone counts no more where the others stand: without a header only its place tells a column. */
function forgetColumn({ columns }: LoggedChange, gone: ColumnChanges): void {
  columns.splice(columns.indexOf(gone), 1);
  for (const other of columns) if (other.column > gone.column) other.column -= 1;
}

/** A row that comes in while we look hides the header for that moment: only after more looks is a column gone. */
const LOOKS = 3;

async function locateColumn(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  entry: LoggedChange,
  changes: ColumnChanges,
): Promise<{ now: ColumnsNow; column: number | null }> {
  for (let look = 1; ; look++) {
    const now = await locateColumns(context, sheet, entry);
    const column = now.find(headerOf(entry, changes), changes.column);
    if (column !== null || look === LOOKS) return { now, column };
  }
}

async function locateColumns(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { reading: { layout, tableId } }: LoggedChange,
): Promise<ColumnsNow> {
  const gone = { rowsDown: 0, find: () => null };
  const { used, tables } = await readAreas(context, sheet, layout);
  const area = tables.find((table) => table.tableId === tableId) ?? used;
  const marks = await findMarks(context, sheet);
  const ownColumn = marks?.column ?? null;
  const inPlace = area
    ? columnsNow(layout, area, await readHead(context, sheet, area, ownColumn))
    : gone;
  if (!layout.block || (area && inPlace.rowsDown === 0 && hasColumns(inPlace, layout)))
    return inPlace;
  const whole = (await readAreas(context, sheet)).used;
  const moved = whole && (await movedBlock(context, sheet, whole, layout, ownColumn));
  return moved ?? inPlace;
}

/** Takes a column that we inserted away, out of the table that it stands in now or out of the sheet. */
async function takeInsertedAway(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { reading: { layout } }: LoggedChange,
  { header }: InsertedColumn,
  column: number,
  rowsDown: number,
): Promise<boolean> {
  const { tables } = await readAreas(context, sheet);
  const firstRow = layout.firstRow + rowsDown;
  const tableId = tables.find(
    ({ firstColumn, endColumn, top, endRow }) =>
      column >= firstColumn && column < endColumn && firstRow >= top && firstRow < endRow,
  )?.tableId;
  if (tableId) return takeTableColumnAway(context, sheet, tableId, header);
  const headerRow = layout.headerRows && layout.headerRows.last + rowsDown;
  return takeSheetColumnAway(context, sheet, column, headerRow, header);
}
