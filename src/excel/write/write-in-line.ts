import { columnAddresses } from "../address";
import { stillHolds } from "../cells";
import { changedSoFar } from "./logged";
import type { ChangeLog, ColumnChanges } from "../undo/change-log";
import { changedCells, columnChanges } from "../undo/change-log";
import { areaOfLayout, readAreas } from "../read/claim-area";
import type { ColumnPlan } from "./column-plan";
import { LEAVE } from "./column-plan";
import { writeColumn } from "./write-columns";
import { withLeft } from "../problems";
import { headersAsRead, lineReader } from "../read/read-lines";
import { asOneUndoStep } from "../run";
import { requireSameColumns } from "../read/same-columns";
import type { ActiveLine, CellChange, ChangeOutcome, Work } from "../types";
import { isWithin, mergedRows, writableSheet } from "./writable-sheet";

/**
 * Writes cells of one claim line, one after the other, each only while it and every other cell of the line that we
 * read are as they were: a line that was sorted away, or that a person changes meanwhile, is left alone, with all
 * cells that come after. What was written can be undone.
 */
export function writeInLine(
  log: ChangeLog,
  line: ActiveLine,
  title: string,
  cells: readonly CellChange[],
  work?: Work,
): Promise<ChangeOutcome> {
  const { reading } = line;
  return asOneUndoStep(async (context) => {
    const sheet = await writableSheet(context, reading.sheetId);
    const area = areaOfLayout(await readAreas(context, sheet, reading.layout), reading.layout);
    if (area) await requireSameColumns(context, sheet, area, reading.layout);
    const columns: ColumnChanges[] = [];
    const entry = { title, reading, columns };
    const leftAlone: string[] = [];
    const written = cells.map(({ column }) => column);
    try {
      for (const cell of cells) {
        const rows = { first: cell.row, end: cell.row + 1 };
        const changed = columnChanges(cell.column);
        columns.push(changed);
        const merged = isWithin(await mergedRows(context, sheet, cell.column, rows), cell.row);
        const plan = planOf(line, cell, written, merged);
        const left = await writeColumn(context, plan, [rows], changed, work);
        if (left.length === 0) continue;
        leftAlone.push(...columnAddresses(cell.column, left));
        break;
      }
    } catch (error) {
      throw withLeft(error, changedSoFar(changedCells(entry)));
    } finally {
      if (changedCells(entry) > 0) log.add(entry);
    }
    return { changed: changedCells(entry), leftAlone };
  }, work);
}

function planOf(
  { reading }: ActiveLine,
  { row, column, before, after }: CellChange,
  written: readonly number[],
  isMerged: boolean,
): ColumnPlan {
  const guards = reading.batch.columns
    .map((each) => each.column)
    .filter((each) => !written.includes(each));
  const asRead = lineReader(reading, guards);
  return {
    sheetId: reading.sheetId,
    column,
    guards,
    headerRow: reading.layout.headerRows?.last ?? null,
    headerCells: headersAsRead(reading, [...guards, column]),
    decide: (now) => {
      if (now.row !== row) return null;
      const isAsRead =
        now.cell.formula === null && stillHolds(now.cell.value, before) && asRead.unchanged(now);
      return isAsRead && !isMerged ? after : LEAVE;
    },
  };
}
