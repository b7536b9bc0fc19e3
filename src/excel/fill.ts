import type { Rows } from "./address";
import { columnAddresses, READ_ALONG, runsOf } from "./address";
import { partOf } from "./blocks";
import { stillHolds } from "./cells";
import { changedSoFar } from "./change";
import type { ChangeLog, ColumnChanges, InsertedColumn } from "./change-log";
import { changedCells, columnChanges } from "./change-log";
import type { ColumnPlan, Decision } from "./guarded-write";
import { LEAVE, writeColumn } from "./guarded-write";
import { insertColumn } from "./new-column";
import { withLeft } from "./problems";
import { cellReader, headersAsRead, identifyingColumns, lineReader } from "./read-lines";
import { inExcel } from "./run";
import type { ChangeOutcome, FillColumn, FillMode, FillPlan, SheetReading, Work } from "./types";
import { isWithin, mergedRows, writableSheet } from "./writable-sheet";

/**
 * Puts descriptions beside codes; each only where the code still stands as it was read. What was filled can be
 * undone. A cancelled or failed job leaves what it filled so far, says how much, and that can be undone too.
 * Inserted columns push what stands right of them: read the sheet again before anything else is done with it.
 */
export function fill(
  log: ChangeLog,
  reading: SheetReading,
  plan: FillPlan,
  work?: Work,
): Promise<ChangeOutcome> {
  return inExcel(async (context) => {
    const sheet = await writableSheet(context, reading.sheetId);
    const columns: ColumnChanges[] = [];
    const entry = { title: "Fill descriptions", reading, columns };
    const leftAlone: string[] = [];
    const inserted: number[] = [];
    const { lineCount } = reading.batch;
    const written = plan.columns.flatMap(({ targetColumn }) => targetColumn ?? []);
    try {
      for (const [i, column] of inFillingOrder(plan.columns).entries()) {
        const shifts = (at: number): number => at + inserted.filter((each) => each < at).length;
        let target = column.targetColumn;
        let added: InsertedColumn | null = null;
        if (target === null) {
          const fresh = await insertColumn(
            context,
            sheet,
            reading,
            column.codeColumn,
            column.header,
          );
          added = { header: fresh.header, tableId: reading.tableId };
          target = fresh.column;
          inserted.push(column.codeColumn);
          for (const each of columns) if (each.column >= target) each.column += 1;
        }
        const changed = columnChanges(target, added);
        columns.push(changed);
        const spans = spansToFill(reading, column);
        const merged = added ? [] : await mergedRows(context, sheet, target, linesSpanned(spans));
        const left = await writeColumn(
          context,
          fillPlan(reading, column, { target, added, merged, shifts, written }, plan.mode),
          spans,
          changed,
          partOf(work, i * lineCount, plan.columns.length * lineCount),
        );
        for (const address of columnAddresses(target, left)) leftAlone.push(address);
      }
    } catch (error) {
      throw withLeft(error, changedSoFar(changedCells(entry)));
    } finally {
      if (columns.some((each) => each.inserted || each.rows.length > 0)) log.add(entry);
    }
    return {
      changed: changedCells(entry),
      leftAlone,
      ...(inserted.length > 0 && { columnsInserted: inserted.map((at) => at + 1) }),
    };
  }, work);
}

/** Columns that are there first; then those to insert, from the right, so that none pushes one still to come. */
const inFillingOrder = (columns: readonly FillColumn[]): FillColumn[] =>
  [...columns].sort(
    (a, b) =>
      Number(a.targetColumn === null) - Number(b.targetColumn === null) ||
      b.codeColumn - a.codeColumn,
  );

function spansToFill({ batch }: SheetReading, { texts }: FillColumn): Rows[] {
  const rows: number[] = [];
  texts.forEach((text, line) => {
    if (text !== null && line < batch.lineCount) rows.push(batch.firstRow + line);
  });
  return runsOf(rows, READ_ALONG);
}

const linesSpanned = (spans: readonly Rows[]): Rows => ({
  first: spans[0]?.first ?? 0,
  end: spans.at(-1)?.end ?? 1,
});

interface FillTarget {
  readonly target: number;
  /** Set when the column is one that we inserted just now. */
  readonly added: InsertedColumn | null;
  readonly merged: readonly Rows[];
  /** Where a column of the reading stands now that columns were inserted. */
  readonly shifts: (column: number) => number;
  /** Columns that this fill writes to: they cannot tell lines apart. */
  readonly written: readonly number[];
}

function fillPlan(
  reading: SheetReading,
  { codeColumn, texts }: FillColumn,
  { target, added, merged, shifts, written }: FillTarget,
  mode: FillMode,
): ColumnPlan {
  const asRead = [codeColumn, ...identifyingColumns(reading, [codeColumn, ...written])];
  const lines = lineReader(reading, asRead);
  const held = added ? () => undefined : cellReader(reading, target);
  return {
    sheetId: reading.sheetId,
    column: target,
    guards: asRead.map(shifts),
    headerCells: added
      ? (headersAsRead(reading, asRead)?.concat(added.header) ?? null)
      : headersAsRead(reading, [...asRead, target]),
    headerRow: reading.layout.headerRows?.last ?? null,
    decide: (line): Decision => {
      const text = texts[line.row - reading.batch.firstRow] ?? null;
      const { value, formula } = line.cell;
      if (text === null || value === text) return null;
      if (formula !== null || isWithin(merged, line.row)) return LEAVE;
      const then = held(line.row);
      if (then !== undefined && !stillHolds(value, then)) return LEAVE;
      if (mode === "emptyOnly" && value !== "") return null;
      // The code alone is not enough: a line that came here by a sort could not be found again by Undo.
      return lines.unchanged(line) ? text : LEAVE;
    },
  };
}
