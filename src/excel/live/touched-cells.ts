import type { BatchColumn, CellValue } from "../../claims/types";
import type { Rows } from "../address";
import { READ_ALONG, runsOf } from "../address";
import { inBlocks, together } from "../blocks";
import { cellSays } from "../cells";
import type { FormulaRows } from "../formula-rows";
import { once } from "../once";
import { rowsBytes } from "../payload";
import { neighbours, PADDED_ROLES } from "../read/read-columns";
import type { SheetReading, Work } from "../types";
import { askFormulas } from "./formulas-in-rows";
import { askTableEnd } from "./lines-end";
import { askSameHeader } from "./same-header";

/** Cells of touched lines as they stand now. */
export interface CellsRead {
  /** By column of the batch, then row by row. */
  readonly values: readonly (readonly CellValue[])[];
  /** Which of them hold formulas, in the code columns. */
  readonly formulas: FormulaRows;
  readonly sheetName: string;
  readonly isProtected: boolean;
}

/** Which rows to read, ascending and apart, and the row after the last line. */
export interface RowsWanted {
  readonly rows: readonly Rows[];
  readonly end: number;
}

/**
 * Reads these rows' cells of the batch's columns, in blocks; without rows it only looks whether all stands as before.
 * @returns Null where columns or table are no longer those that were read, or a formula fills cells beside its own.
 */
export async function readCells(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  reading: SheetReading,
  { rows, end }: RowsWanted,
  work: Work | undefined,
): Promise<CellsRead | null> {
  const { columns, firstRow } = reading.batch;
  const places = columns.map(({ column }) => column);
  const first = Math.min(...places);
  const width = Math.max(...places) - first + 1;
  const values: CellValue[][] = columns.map(() => []);
  const formulas = new Map<number, readonly Rows[]>();
  const isWanted = new Set(rows.flatMap(rowNumbers));
  const runs = rows.length > 0 ? alongside(rows) : [{ first: firstRow, end: firstRow + 1 }];
  let isSame = true;

  await inBlocks(runs, width, { ...work, onProgress: () => {} }, async (block) => {
    sheet.load("name").protection.load("protected");
    const isSameHeader = askSameHeader(sheet, reading);
    const tableEnd = reading.tableId === null ? () => end : askTableEnd(sheet, reading.tableId);
    const ranges = block.map((run) =>
      sheet.getRangeByIndexes(run.first, first, run.end - run.first, width).load("values"),
    );
    const formulasNow = askFormulas(sheet, columns, block);
    await context.sync();
    isSame &&= isSameHeader() && tableEnd() === end;
    const cells = ranges.map((range) => range.values as CellValue[][]);
    const shown = cells.map((run, i) => askShown(sheet, block[i]!, numbered(run, columns, first)));
    if (shown.some(({ size }) => size > 0)) await context.sync();
    const valueIn = (run: Rows, line: number, column: number): CellValue =>
      cells[block.indexOf(run)]?.[line]?.[column - first] ?? "";
    const formulasFound = formulasNow(valueIn);
    isSame &&= formulasFound !== null;
    for (const [column, found] of formulasFound ?? [])
      formulas.set(column, together([formulas.get(column) ?? [], found]));
    block.forEach((run, i) => {
      for (const row of rowNumbers(run)) {
        if (!isWanted.has(row)) continue;
        columns.forEach(({ column }, c) => {
          const value = valueIn(run, row - run.first, column);
          const text = shown[i]?.get(column)?.(row - run.first);
          values[c]!.push(text === undefined ? value : cellSays(value, text));
        });
      }
    });
    for (const range of ranges) range.untrack();
    return cells.reduce((sum, run) => sum + rowsBytes(run), 0);
  });
  const { name: sheetName, protection } = sheet;
  return isSame ? { values, formulas, sheetName, isProtected: protection.protected } : null;
}

const rowNumbers = ({ first, end }: Rows): number[] =>
  Array.from({ length: end - first }, (_, i) => first + i);

/** Runs of rows with little between them as one, so that a request names few ranges. */
const alongside = (rows: readonly Rows[]): Rows[] => runsOf(rows.flatMap(rowNumbers), READ_ALONG);

/** The columns of codes in which some cell holds a number. */
const numbered = (
  cells: readonly (readonly CellValue[])[],
  columns: readonly BatchColumn[],
  first: number,
): BatchColumn[] =>
  columns.filter(
    ({ role, column }) =>
      PADDED_ROLES.has(role) && cells.some((row) => typeof row[column - first] === "number"),
  );

/**
 * Asks how the cells of these columns are shown: Excel writes each one out for it, so no others are asked for. Call the
 * answers, by column and then by line of the run, once the queue was synchronised.
 */
function askShown(
  sheet: Excel.Worksheet,
  run: Rows,
  columns: readonly BatchColumn[],
): ReadonlyMap<number, (line: number) => string | undefined> {
  const shown = new Map<number, (line: number) => string | undefined>();
  for (const group of neighbours(columns)) {
    const height = run.end - run.first;
    const cells = once(sheet.getRangeByIndexes(run.first, group[0]!.column, height, group.length));
    cells.load("text");
    group.forEach(({ column }, at) => shown.set(column, (line) => cells.text[line]?.[at]));
  }
  return shown;
}
