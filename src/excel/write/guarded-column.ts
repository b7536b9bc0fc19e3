import type { Rows } from "../address";
import { cellsOf, holdColumn, within } from "../held-columns";

/** A column that we write to, and the columns whose values tell whether a row is still the line that we mean. */
export interface GuardedColumn {
  readonly sheetId: string;
  readonly column: number;
  readonly guards: readonly number[];
  /** Row whose cells name the columns, to notice that columns moved; null for a sheet without a header. */
  readonly headerRow: number | null;
  /** The same columns as Excel keeps them for us: they go along when columns are inserted or deleted. */
  readonly held?: HeldColumns;
}

/** Whole sheet columns that we hold on to. */
export interface HeldColumns {
  readonly target: Excel.Range;
  readonly guards: readonly Excel.Range[];
}

/** Holds on to the columns as they stand when the queue gets there. */
export function holdColumns(
  context: Excel.RequestContext,
  { sheetId, column, guards }: GuardedColumn,
): HeldColumns {
  const sheet = context.workbook.worksheets.getItem(sheetId);
  const hold = (each: number): Excel.Range => holdColumn(sheet, each);
  return { target: hold(column), guards: guards.map(hold) };
}

/** Rows of the column that we write to, wherever it stands now; for one request. */
export const targetCells = (
  context: Excel.RequestContext,
  guarded: GuardedColumn,
  rows: Rows,
): Excel.Range =>
  guarded.held
    ? within(guarded.held.target, rows)
    : cellsOf(context, guarded, guarded.column, rows);

/** Rows of each guard column, wherever it stands now; for one request. */
export const guardCells = (
  context: Excel.RequestContext,
  guarded: GuardedColumn,
  rows: Rows,
): Excel.Range[] =>
  guarded.guards.map((column, i) => {
    const held = guarded.held?.guards[i];
    return held ? within(held, rows) : cellsOf(context, guarded, column, rows);
  });

/** The rows of the sheet that hold anything; null for an empty sheet. One round trip. */
export async function usedRows(
  context: Excel.RequestContext,
  { sheetId }: Pick<GuardedColumn, "sheetId">,
): Promise<Rows | null> {
  const used = context.workbook.worksheets
    .getItem(sheetId)
    .getUsedRangeOrNullObject(true)
    .load("rowIndex,rowCount");
  await context.sync();
  return used.isNullObject ? null : { first: used.rowIndex, end: used.rowIndex + used.rowCount };
}
