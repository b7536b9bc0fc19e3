import { columnAddresses, READ_ALONG, runsOf } from "../address";
import type { ColumnChanges, LoggedChange } from "./change-log";
import type { GuardedColumn } from "../write/guarded-column";
import type { LineNow } from "../line-now";
import type { ColumnsNow } from "../read/columns-now";
import type { ColumnPlan, Decision, Journal } from "../write/column-plan";
import { LEAVE } from "../write/column-plan";
import { writeColumn } from "../write/write-columns";
import type { LineReader } from "../read/read-lines";
import { headersAsRead, IDENTIFYING, lineReader } from "../read/read-lines";
import { findMovedLines } from "./relocate";
import type { ToldApart } from "./tell-apart";
import { tellApart } from "./tell-apart";
import type { SheetReading, Work } from "../types";

/** One column's changes on their way back. */
interface Undoing {
  readonly changes: ColumnChanges;
  readonly guarded: GuardedColumn & Pick<ColumnPlan, "headerCells">;
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
 * Puts back what one column's cells held, where they still hold what we wrote. First where the line stands at its old
 * place with all that tells it apart; then wherever the whole line moved to; last at the old place, if one other cell
 * of the line changed since and no other line can be meant. Another line may hold by itself what we wrote.
 */
export async function undoColumn(
  context: Excel.RequestContext,
  entry: LoggedChange,
  changes: ColumnChanges,
  place: UndoPlace,
  work: Work,
): Promise<{ changed: number; leftAlone: string[] }> {
  const { reading } = entry;
  const { rowsDown } = place.now;
  const untouched = untouchedNow(entry, place.now);
  const among = [...untouched.keys()];
  const { columns } = tellApart(reading, changes.rows, among, IDENTIFYING);
  const undoing = undoingBy(columns, untouched, entry, changes, place);
  const atOldPlace = (positions: Iterable<number>): Map<number, number> =>
    new Map([...positions].map((i) => [changes.rows[i]! + rowsDown, i]));

  const first = await putBackAt(
    context,
    undoing,
    atOldPlace(changes.rows.keys()),
    wholeSame(undoing),
    work,
  );
  let { changed, left } = first;
  const asBefore = new Set(first.asBefore);
  if (left.length > 0) {
    const { guarded } = undoing;
    const found = await findMovedLines(context, guarded, reading, columns, changes, left, work);
    const moved = new Map([...found].map(([i, row]) => [row, i]));
    const second = await putBackAt(context, undoing, moved, wholeSame(undoing), work);
    changed += second.changed;
    left = [...left.filter((i) => !found.has(i)), ...second.left];
  }
  if (left.length > 0 && among.length > 1) {
    const byAll = undoingBy(among, untouched, entry, changes, place);
    const isSame = sameButOne(byAll, reading, among);
    const third = await putBackAt(context, byAll, atOldPlace(left), isSame, work);
    changed += third.changed;
    left = third.left;
    for (const i of third.asBefore) asBefore.add(i);
  }
  left = left.filter((i) => !asBefore.has(i));
  const rows = left.map((i) => changes.rows[i]! + rowsDown).sort((a, b) => a - b);
  return { changed, leftAlone: columnAddresses(place.column, rows) };
}

/** Puts one column's changes back beside lines that these columns tell apart. */
function undoingBy(
  identity: readonly number[],
  untouched: ReadonlyMap<number, number>,
  { reading }: LoggedChange,
  changes: ColumnChanges,
  { now, column, putBack }: UndoPlace,
): Undoing {
  const headerRow = reading.layout.headerRows && reading.layout.headerRows.last + now.rowsDown;
  const guards = identity.map((each) => untouched.get(each) ?? each);
  const header =
    changes.inserted?.header ??
    (changes.asRead === null ? "" : reading.headerCells.get(changes.asRead)) ??
    "";
  const headerCells = headersAsRead(reading, identity)?.concat(header) ?? null;
  const guarded = { sheetId: reading.sheetId, column, guards, headerRow, headerCells };
  return { changes, guarded, lines: lineReader(reading, identity), putBack };
}

/** Asked about a line, with the row that it had when it was read. */
type SameLine = (line: LineNow) => boolean;

const wholeSame =
  ({ lines }: Undoing): SameLine =>
  (line) =>
    lines.unchanged(line);

/** A person may have changed one other cell of the line since, if the rest of it was this line's alone. */
function sameButOne(
  { lines, changes }: Undoing,
  reading: SheetReading,
  identity: readonly number[],
): SameLine {
  const apartWithout = new Map<number, ToldApart>();
  return (line) => {
    const [changed, ...others] = lines.changed(line);
    if (others.length > 0) return false;
    if (changed === undefined) return true;
    let apart = apartWithout.get(changed);
    if (!apart) {
      const rest = identity.filter((_, i) => i !== changed);
      apartWithout.set(changed, (apart = tellApart(reading, changes.rows, rest)));
    }
    return apart.isAlone(line.row);
  };
}

/**
 * @param places Position in the changes, by row now.
 * @returns How many cells were put back, and the positions that were left alone; among them those whose cell holds
 * again what it held before. Somebody may have put it back, or the line is another one, alike and blank.
 */
async function putBackAt(
  context: Excel.RequestContext,
  undoing: Undoing,
  places: ReadonlyMap<number, number>,
  isSame: SameLine,
  work: Work,
): Promise<{ changed: number; left: number[]; asBefore: Iterable<number> }> {
  const { changes, guarded, putBack } = undoing;
  const asBefore = new Set<number>();
  let changed = 0;
  const decide = (line: LineNow): Decision => {
    const i = places.get(line.row);
    if (i === undefined) return null;
    const { value, formula } = line.cell;
    if (formula !== null || !isSame({ ...line, row: changes.rows[i]! })) return LEAVE;
    if (value === changes.before[i]) asBefore.add(i);
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
  return { changed, left: left.map((row) => places.get(row)!), asBefore };
}

/** The columns that this entry did not change: where each was read, and where it stands now. */
function untouchedNow(
  { reading, columns }: LoggedChange,
  now: ColumnsNow,
): ReadonlyMap<number, number> {
  const changed = columns.flatMap(({ asRead }) => asRead ?? []);
  const insertedAt = columns.flatMap(({ asRead, column }) => (asRead === null ? [column] : []));
  const untouched = new Map<number, number>();
  for (const { column, header } of reading.batch.columns) {
    if (changed.includes(column)) continue;
    const place = now.find(header, afterInsertions(column, insertedAt));
    if (place !== null) untouched.set(column, place);
  }
  return untouched;
}

/** Where a column of the reading stands after columns were inserted at these places. */
const afterInsertions = (column: number, insertedAt: readonly number[]): number =>
  [...insertedAt].sort((a, b) => a - b).reduce((at, place) => (place <= at ? at + 1 : at), column);
