import type { CellValue } from "../../claims/types";
import type { Journal } from "../write/column-plan";
import type { SheetReading } from "../types";

/** One column's changed cells: row i held `before[i]` and got `after[i]`. */
export interface ColumnChanges extends Journal {
  /** Where the column stands; inserting another left of it moves it. */
  column: number;
  /** Where it stood in the reading; null for one that we inserted after it. */
  readonly asRead: number | null;
  /** A column that we inserted: undoing takes it away when nothing else is in it. */
  readonly inserted: InsertedColumn | null;
  readonly rows: readonly number[];
  readonly before: readonly CellValue[];
  readonly after: readonly CellValue[];
}

export interface InsertedColumn {
  readonly header: string;
  readonly tableId: string | null;
}

/** One fill or change: what undo puts back. The reading tells which line a row was. */
export interface LoggedChange {
  readonly title: string;
  readonly reading: SheetReading;
  readonly columns: ColumnChanges[];
  /** True for what an undo put back. */
  readonly undoes?: true;
  /** Where the workbook was told of it before it was made: of no use once the workbook's log tells of it. */
  readonly announced?: string;
}

/** How many fills and changes can be undone; older ones are forgotten, and the workbook keeps what they wrote. */
const MOST_ENTRIES = 20;
/**
 * How many cells that were read all entries may hold, 4 bytes each: a fill of a full sheet and its reading come near it,
 * and a few of them would be more than a browser gives a pane. The latest entry stays, however large.
 */
const MOST_CELLS = 2 ** 25;
/** A changed cell weighs as many as so many read ones: its row and two texts, 30 bytes of a few texts, 145 of others. */
const WEIGHT_OF_CHANGED = 12;
/** Different values of a column that are held once each; columns with more hardly repeat any. */
const MOST_SHARED = 50_000;

/** What we changed and can put back, latest last. Kept for as long as the pane is open. */
export interface ChangeLog {
  readonly entries: readonly LoggedChange[];
  /** True once an entry had to give way: what it changed can no longer be undone. */
  readonly isCutShort: boolean;
  add(entry: LoggedChange): void;
  remove(entry: LoggedChange): void;
  /** Takes down what was put back: it is a change too, but not one to undo. */
  note(entry: LoggedChange): void;
}

/**
 * An empty log.
 * @param note Hears of every change, to keep it with the workbook.
 */
export function createChangeLog(note: (entry: LoggedChange) => void = () => {}): ChangeLog {
  let entries: readonly LoggedChange[] = [];
  let isCutShort = false;
  return {
    get entries() {
      return entries;
    },
    get isCutShort() {
      return isCutShort;
    },
    add: (entry) => {
      const all = [...entries, entry];
      entries = all.slice(firstKept(all));
      isCutShort ||= entries.length < all.length;
      note(entry);
    },
    note,
    remove: (entry) => {
      entries = entries.filter((each) => each !== entry);
    },
  };
}

/** Where the entries begin that there is room for. Those of one reading share it. */
function firstKept(entries: readonly LoggedChange[]): number {
  const readings = new Set<SheetReading>();
  let cells = 0;
  for (let at = entries.length - 1; at >= 0; at--) {
    const entry = entries[at]!;
    cells += changedCells(entry) * WEIGHT_OF_CHANGED;
    if (!readings.has(entry.reading)) cells += cellsRead(entry.reading);
    readings.add(entry.reading);
    const isLatest = at === entries.length - 1;
    if (!isLatest && (cells > MOST_CELLS || entries.length - at > MOST_ENTRIES)) return at + 1;
  }
  return 0;
}

const cellsRead = ({ batch }: SheetReading): number => batch.lineCount * batch.columns.length;

/**
 * Changes of one column, to be noted as they are made.
 * @param column Where it stands now; unless we inserted it, where it was read too.
 */
export function columnChanges(
  column: number,
  inserted: InsertedColumn | null = null,
): ColumnChanges {
  const rows: number[] = [];
  const before: CellValue[] = [];
  const after: CellValue[] = [];
  const share = sharedValues();
  return {
    column,
    asRead: inserted ? null : column,
    inserted,
    rows,
    before,
    after,
    add: (row, held, got) => {
      rows.push(row);
      before.push(share(held));
      after.push(share(got));
    },
  };
}

/** Gives one and the same text for equal texts: each block comes with its own, and a fill writes few a million times. */
function sharedValues(): (value: CellValue) => CellValue {
  const known = new Map<CellValue, CellValue>();
  return (value) => {
    const before = known.get(value);
    if (before !== undefined) return before;
    if (typeof value === "string" && known.size < MOST_SHARED) known.set(value, value);
    return value;
  };
}

/** The header of a changed column: as it was read, or as we wrote it. */
export const headerOf = (
  { reading }: Pick<LoggedChange, "reading">,
  { asRead, inserted }: ColumnChanges,
): string =>
  inserted?.header ?? reading.layout.columns.find(({ column }) => column === asRead)?.header ?? "";

/** How many cells an entry changed. */
export const changedCells = ({ columns }: LoggedChange): number =>
  columns.reduce((sum, { rows }) => sum + rows.length, 0);
