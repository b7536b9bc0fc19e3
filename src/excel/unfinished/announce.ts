import type { SheetReading } from "../types";
import type { ColumnChanges } from "../undo/change-log";
import type { ColumnPlan, Journal } from "../write/column-plan";
import { writableSheet } from "../write/writable-sheet";
import type { ColumnAnnounced } from "./column-under-way";
import { begun, NOT_BEGUN, settled } from "./column-under-way";
import type { ColumnBegun, ColumnPlace, JobAnnounced } from "./job";
import { partSize } from "./part";
import { isJobKey, jobKey, storedJob } from "./stored-job";

/** In characters: what the workbook keeps of the cells of one job; of more only the first. */
const MOST_TEXT = 100_000;
/** While so many jobs wait to be settled, the cells of another are not taken down: they would pile up in the file. */
const MOST_JOBS = 3;

/**
 * A job, told of in the workbook before it writes: should the pane close or Excel break down in the middle, the next
 * pane knows what was begun. It costs no round trip, as each word goes along in the request that it speaks of.
 */
export interface Announcement {
  /** Under which the workbook keeps it, until the change log tells of the job instead. */
  readonly key: string;
  /** Tells which columns are begun, in the request that comes next. */
  tell(columns: readonly ColumnBegun[]): void;
  /** From here on each request that writes by this plan tells what it writes. */
  journal(plan: ColumnPlan, changes: ColumnChanges): Journal;
  /** For a job that has written nothing: there is nothing to tell. Never rejects. */
  withdraw(): Promise<void>;
}

/** What there is to tell of a job from the beginning. */
export interface ToAnnounce extends Pick<JobAnnounced, "title" | "kind" | "planned"> {
  /** How many columns it writes: they share the room. */
  readonly columnCount: number;
}

/**
 * Opens the sheet to write in, and tells of the job in the same request. Where the workbook takes no word of it, the job
 * goes on without.
 */
export async function openAnnounced(
  context: Excel.RequestContext,
  reading: SheetReading,
  job: ToAnnounce,
): Promise<{ readonly sheet: Excel.Worksheet; readonly announcement: Announcement }> {
  const { announcement, silence } = announce(context, reading, job);
  try {
    const keys = context.workbook.settings.load("items/key");
    const sheet = await writableSheet(context, reading.sheetId, () => announcement.tell([]));
    if (keys.items.filter(({ key }) => isJobKey(key)).length >= MOST_JOBS) silence();
    return { sheet, announcement };
  } catch {
    silence();
    try {
      return { sheet: await writableSheet(context, reading.sheetId), announcement };
    } catch (error) {
      await announcement.withdraw();
      throw error;
    }
  }
}

function announce(
  context: Excel.RequestContext,
  { layout, sheetId, sheetName, batch }: SheetReading,
  { columnCount, ...job }: ToAnnounce,
): { readonly announcement: Announcement; silence(): void } {
  const { settings } = context.workbook;
  const key = jobKey(new Date().toISOString());
  const first = batch.firstRow - layout.firstRow;
  const { firstRow } = layout;
  const lines = { first, end: first + batch.lineCount };
  const about = { ...job, key, sheetId, sheetName, firstRow, lines };
  const taking = {
    size: partSize(job.planned),
    firstRow,
    room: MOST_TEXT / columnCount,
  };
  const columns: (() => ColumnBegun)[] = [];
  let isSilent = false;

  const tell = (begunNow: readonly ColumnBegun[]): void => {
    if (isSilent) return;
    settings.add(key, storedJob({ ...about, at: new Date().toISOString(), columns: begunNow }));
  };
  const journal = (plan: ColumnPlan, changes: ColumnChanges): Journal => {
    const column = announced(plan, changes);
    let now = NOT_BEGUN;
    let written = new Set<number>();
    columns.push(() => begun(column, now, taking));
    return {
      ahead(lines) {
        now = { ...settled(now, (row) => written.has(row), taking), ahead: lines };
        written = new Set();
        tell(columns.map((each) => each()));
      },
      add(row, before, after) {
        written.add(row);
        changes.add(row, before, after);
      },
    };
  };
  const announcement = { key, tell, journal, withdraw: () => withdraw(context, key) };
  return { announcement, silence: () => void (isSilent = true) };
}

function announced(
  { column, guards, headerCells }: ColumnPlan,
  { inserted }: ColumnChanges,
): ColumnAnnounced {
  const place = (at: number, i: number): ColumnPlace => ({
    header: String(headerCells?.[i] ?? ""),
    column: at,
  });
  return {
    ...place(column, guards.length),
    guards: guards.map(place),
    inserted: inserted !== null,
  };
}

/** What is left in the workbook tells of a job that wrote nothing, and is passed over. */
async function withdraw(context: Excel.RequestContext, key: string): Promise<void> {
  try {
    const told = context.workbook.settings.getItemOrNullObject(key).load("key");
    await context.sync();
    if (told.isNullObject) return;
    told.delete();
    await context.sync();
  } catch {
    // The job has its own error to tell.
  }
}
