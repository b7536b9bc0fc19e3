import type { Rows } from "../address";
import { READ_ALONG, runsOf } from "../address";
import { stillHolds } from "../cells";
import { changedSoFar } from "./change";
import type { ChangeLog, ColumnChanges } from "../undo/change-log";
import { changedCells, columnChanges } from "../undo/change-log";
import type { ColumnJob, ColumnPlan, Decision } from "./column-plan";
import { addressesLeft, LEAVE } from "./column-plan";
import { writeColumns } from "./write-columns";
import { insertColumn } from "./new-column";
import { Cancelled, withLeft } from "../problems";
import { cellReader, headersAsRead, identifyingColumns, lineReader } from "../read/read-lines";
import { asOneUndoStep } from "../run";
import type {
  ChangeOutcome,
  FillColumn,
  FillMode,
  FillPlan,
  SheetReading,
  Stopped,
  Work,
} from "../types";
import { isWithin, mergedRows, writableSheet } from "./writable-sheet";

/**
 * Puts descriptions beside codes; each only where the code still stands as it was read. What was filled can be
 * undone. Stopped by the user, it is whole up to a row; failed, it leaves what it filled so far and says how much.
 * Inserted columns push what stands right of them: read the sheet again before anything else is done with it.
 */
export function fill(
  log: ChangeLog,
  reading: SheetReading,
  plan: FillPlan,
  work?: Work,
): Promise<ChangeOutcome> {
  return asOneUndoStep(async (context) => {
    const sheet = await writableSheet(context, reading.sheetId);
    const filling: Filling = { reading, mode: plan.mode, targets: [], inserted: [] };
    const columns: ColumnChanges[] = [];
    const entry = { title: "Fill descriptions", reading, columns };
    let stopped: Stopped | null = null;
    let jobs: readonly ColumnJob[] = [];
    try {
      await addColumns(context, sheet, plan, filling, columns);
      jobs = await fillJobs(context, sheet, filling);
      await writeColumns(context, jobs, work);
    } catch (error) {
      const hasBegun = filling.inserted.length > 0 || changedCells(entry) > 0;
      if (!(error instanceof Cancelled) || !hasBegun) {
        throw withLeft(error, changedSoFar(changedCells(entry)));
      }
      stopped = { throughRow: error.doneThrough ?? reading.batch.firstRow };
    } finally {
      if (columns.some((each) => each.inserted || each.rows.length > 0)) log.add(entry);
    }
    return {
      changed: changedCells(entry),
      leftAlone: addressesLeft(jobs),
      ...(filling.inserted.length > 0 && {
        columnsInserted: filling.inserted.map((at) => at + 1),
      }),
      ...(stopped && { stopped }),
    };
  }, work);
}

/** A fill under way. */
interface Filling {
  readonly reading: SheetReading;
  readonly mode: FillMode;
  readonly targets: FillTarget[];
  /** The code columns, as read, right of which a column was inserted. */
  readonly inserted: number[];
}

interface FillTarget {
  readonly column: FillColumn;
  /** Notes what is written, and where the column stands now. */
  readonly changes: ColumnChanges;
}

/** Finds the columns to fill, and inserts those that are new. */
async function addColumns(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  plan: FillPlan,
  { reading, targets, inserted }: Filling,
  columns: ColumnChanges[],
): Promise<void> {
  for (const column of inFillingOrder(plan.columns)) {
    const { codeColumn, header, targetColumn } = column;
    let changes: ColumnChanges;
    if (targetColumn !== null) changes = columnChanges(targetColumn);
    else {
      const fresh = await insertColumn(context, sheet, reading, codeColumn, header);
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

async function fillJobs(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  filling: Filling,
): Promise<ColumnJob[]> {
  const jobs: ColumnJob[] = [];
  for (const target of filling.targets) {
    const { column, changes } = target;
    const spans = spansToFill(filling.reading, column);
    const merged = changes.inserted
      ? []
      : await mergedRows(context, sheet, changes.column, linesSpanned(spans));
    jobs.push({
      plan: fillPlan(filling, target, merged),
      spans,
      journal: changes,
      leftAlone: [],
    });
  }
  return jobs;
}

function fillPlan(
  { reading, mode, targets, inserted }: Filling,
  { column: { codeColumn, targetColumn, texts }, changes: { column, inserted: added } }: FillTarget,
  merged: readonly Rows[],
): ColumnPlan {
  // Columns that this fill writes to cannot tell lines apart.
  const written = targets.flatMap((target) => target.column.targetColumn ?? []);
  const asRead = [codeColumn, ...identifyingColumns(reading, [codeColumn, ...written])];
  const lines = lineReader(reading, asRead);
  const held = targetColumn === null ? () => undefined : cellReader(reading, targetColumn);
  return {
    sheetId: reading.sheetId,
    column,
    guards: asRead.map((at) => at + inserted.filter((each) => each < at).length),
    headerCells:
      targetColumn === null
        ? (headersAsRead(reading, asRead)?.concat(added?.header ?? "") ?? null)
        : headersAsRead(reading, [...asRead, targetColumn]),
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
