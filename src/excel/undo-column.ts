import { columnAddresses, READ_ALONG, runsOf } from "./address";
import type { ColumnChanges, LoggedChange } from "./change-log";
import type { GuardedColumn, LineNow } from "./column-now";
import type { ColumnsNow } from "./columns-now";
import type { ColumnPlan, Decision, Journal } from "./guarded-write";
import { LEAVE, writeColumn } from "./guarded-write";
import type { LineReader } from "./read-lines";
import { headersAsRead, identifyingColumns, lineReader } from "./read-lines";
import { findMovedLines } from "./relocate";
import type { Work } from "./types";

/** One column's changes on their way back. */
interface Undoing {
  readonly changes: ColumnChanges;
  readonly guarded: GuardedColumn & Pick<ColumnPlan, "headerCells">;
  /** The guards' columns in the reading. */
  readonly identity: readonly number[];
  readonly lines: LineReader;
  readonly putBack: Journal;
}

/** Where a column's changes are undone, and who hears of each cell. */
export interface UndoPlace {
  readonly now: ColumnsNow;
  /** Where the column stands now. */
  readonly column: number;
  readonly putBack: Journal;
}

/**
 * Puts back what one column's cells held, where they still hold what we wrote. First at their old place, as long as
 * most of what tells the line apart is as it was read; then wherever the whole line moved to.
 */
export async function undoColumn(
  context: Excel.RequestContext,
  entry: LoggedChange,
  changes: ColumnChanges,
  { now, column, putBack }: UndoPlace,
  work: Work,
): Promise<{ changed: number; leftAlone: string[] }> {
  const { reading } = entry;
  const identifying = identifyingNow(entry, now);
  const identity = identifying.map(({ asRead }) => asRead);
  const headerRow = reading.layout.headerRows && reading.layout.headerRows.last + now.rowsDown;
  const guards = identifying.map(({ place }) => place);
  const header =
    changes.inserted?.header ??
    (changes.asRead === null ? "" : reading.headerCells.get(changes.asRead)) ??
    "";
  const headerCells = headersAsRead(reading, identity)?.concat(header) ?? null;
  const guarded = { sheetId: reading.sheetId, column, guards, headerRow, headerCells };
  const undoing = { changes, guarded, identity, lines: lineReader(reading, identity), putBack };

  const atOldPlace = changes.rows.map((row, i): [number, number] => [row + now.rowsDown, i]);
  const first = await putBackAt(context, undoing, new Map(atOldPlace), mostlySame, work);
  let { changed, left } = first;
  if (left.length > 0) {
    const found = await findMovedLines(context, guarded, reading, identity, changes, left, work);
    const moved = new Map([...found].map(([i, row]) => [row, i]));
    const second = await putBackAt(context, undoing, moved, wholeSame, work);
    changed += second.changed;
    left = [...left.filter((i) => !found.has(i)), ...second.left];
  }
  const rows = left.map((i) => changes.rows[i]! + now.rowsDown).sort((a, b) => a - b);
  return { changed, leftAlone: columnAddresses(column, rows) };
}

type SameLine = (undoing: Undoing, line: LineNow) => boolean;

/** A person may have changed another cell of the line since. */
const mostlySame: SameLine = ({ lines, identity }, line) =>
  lines.matching(line) * 2 >= identity.length;
const wholeSame: SameLine = ({ lines }, line) => lines.unchanged(line);

/**
 * @param places Position in the changes, by row now.
 * @returns How many cells were put back, and the positions that were left alone.
 */
async function putBackAt(
  context: Excel.RequestContext,
  undoing: Undoing,
  places: ReadonlyMap<number, number>,
  isSame: SameLine,
  work: Work,
): Promise<{ changed: number; left: number[] }> {
  const { changes, guarded, putBack } = undoing;
  let changed = 0;
  const decide = (line: LineNow): Decision => {
    const i = places.get(line.row);
    if (i === undefined) return null;
    const { value, formula } = line.cell;
    if (formula !== null || !isSame(undoing, { ...line, row: changes.rows[i]! })) return LEAVE;
    if (value === changes.before[i]) return null;
    return value === changes.after[i] ? changes.before[i]! : LEAVE;
  };
  const rows = [...places.keys()].sort((a, b) => a - b);
  const journal: Journal = {
    add: (...cell) => {
      changed += 1;
      putBack.add(...cell);
    },
  };
  const plan = { ...guarded, decide };
  const left = await writeColumn(context, plan, runsOf(rows, READ_ALONG), journal, work);
  return { changed, left: left.map((row) => places.get(row)!) };
}

/** The columns that tell the lines apart, none of them changed by this entry, as read and where they stand now. */
function identifyingNow(
  { reading, columns }: LoggedChange,
  now: ColumnsNow,
): { asRead: number; place: number }[] {
  const changed = columns.flatMap(({ asRead }) => asRead ?? []);
  const insertedAt = columns.flatMap(({ inserted, column }) => (inserted ? [column] : []));
  return identifyingColumns(reading, changed).flatMap((asRead) => {
    const header = reading.layout.columns.find(({ column }) => column === asRead)?.header ?? "";
    const place = now.find(header, afterInsertions(asRead, insertedAt));
    return place === null ? [] : [{ asRead, place }];
  });
}

/** Where a column of the reading stands after columns were inserted at these places. */
const afterInsertions = (column: number, insertedAt: readonly number[]): number =>
  [...insertedAt].sort((a, b) => a - b).reduce((at, place) => (place <= at ? at + 1 : at), column);
