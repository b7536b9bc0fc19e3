import type { FillColumn, FillMode, FillPlan, SheetReading } from "../types";
import type { ColumnChanges, LoggedChange } from "../undo/change-log";
import { columnChanges } from "../undo/change-log";
import type { Announcement } from "../unfinished/announce";
import type { ColumnBegun } from "../unfinished/job";
import { insertColumn } from "./new-column";

/** A fill under way. */
export interface Filling {
  /** What it is logged as: its columns as they stand by now. */
  readonly entry: LoggedChange;
  readonly mode: FillMode;
  readonly targets: FillTarget[];
  /** The code columns, as read, right of which a column was inserted. */
  readonly inserted: number[];
}

/** One column to fill. */
export interface FillTarget {
  readonly column: FillColumn;
  /** Notes what is written, and where the column stands now. */
  readonly changes: ColumnChanges;
}

/** Finds the columns to fill, and inserts those that are new, each told of in the request that inserts it. */
export async function addColumns(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  plan: FillPlan,
  { entry, targets, inserted }: Filling,
  announcement: Announcement,
): Promise<void> {
  const { reading, columns } = entry;
  for (const column of inFillingOrder(plan.columns)) {
    const { codeColumn, targetColumn } = column;
    let changes: ColumnChanges;
    if (targetColumn !== null) changes = columnChanges(targetColumn);
    else {
      const toldNew = (of: FillColumn, header: string) => newColumn(reading, of, header);
      const told = targets.flatMap((each) =>
        each.changes.inserted ? [toldNew(each.column, each.changes.inserted.header)] : [],
      );
      const tell = (header: string) => announcement.tell([...told, toldNew(column, header)]);
      const fresh = await insertColumn(context, sheet, reading, column, tell);
      changes = columnChanges(fresh.column, { header: fresh.header, tableId: reading.tableId });
      inserted.push(codeColumn);
      for (const each of columns) if (each.column >= fresh.column) each.column += 1;
    }
    columns.push(changes);
    targets.push({ column, changes });
  }
}

/** Columns that are there first; then those to insert, from the right, so that none pushes one still to come. */
const inFillingOrder = (columns: readonly FillColumn[]): FillColumn[] =>
  [...columns].sort(
    (a, b) =>
      Number(a.targetColumn === null) - Number(b.targetColumn === null) ||
      b.codeColumn - a.codeColumn,
  );

/** What there is to tell of a new column before anything is written in it. */
const newColumn = (
  { headerCells }: SheetReading,
  { codeColumn }: FillColumn,
  header: string,
): ColumnBegun => ({
  header,
  column: codeColumn + 1,
  guards: [{ header: String(headerCells.get(codeColumn) ?? ""), column: codeColumn }],
  inserted: true,
  cells: 0,
  parts: [],
});
