import type { Rows } from "../address";
import { READ_ALONG, runsOf } from "../address";
import { stillHolds } from "../cells";
import { cellReader, headersAsRead, identifyingColumns, lineReader } from "../read/read-lines";
import type { FillColumn, FillPlan, SheetReading } from "../types";
import type { ColumnPlan, Decision } from "./column-plan";
import { LEAVE } from "./column-plan";
import type { Filling, FillTarget } from "./fill-columns";
import { isWithin } from "./writable-sheet";

/** The rows of the lines that have a text. */
function rowsToFill({ batch }: SheetReading, { texts }: FillColumn): number[] {
  const rows: number[] = [];
  texts.forEach((text, line) => {
    if (text !== null && line < batch.lineCount) rows.push(batch.firstRow + line);
  });
  return rows;
}

export const spansToFill = (reading: SheetReading, column: FillColumn): Rows[] =>
  runsOf(rowsToFill(reading, column), READ_ALONG);

export const linesSpanned = (spans: readonly Rows[]): Rows => ({
  first: spans[0]?.first ?? 0,
  end: spans.at(-1)?.end ?? 1,
});

/** How many cells a fill means to write, as the sheet was read. */
export function cellsToFill(reading: SheetReading, { mode, columns }: FillPlan): number {
  let cells = 0;
  for (const column of columns) {
    const held = cellReader(reading, column.targetColumn ?? -1);
    for (const row of rowsToFill(reading, column)) {
      const value = held(row) ?? "";
      const isFree = mode === "overwrite" || value === "";
      if (isFree && value !== column.texts[row - reading.batch.firstRow]) cells += 1;
    }
  }
  return cells;
}

/** What each cell of a column to fill gets. */
export function fillPlan(
  { entry: { reading }, mode, targets, inserted }: Filling,
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
