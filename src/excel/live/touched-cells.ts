import type { BatchColumn, CellValue } from "../../claims/types";
import type { Rows } from "../address";
import { READ_ALONG, runsOf } from "../address";
import { inBlocks, together } from "../blocks";
import { cellSays } from "../cells";
import type { FormulaRows } from "../formula-rows";
import { rowsBytes } from "../payload";
import { PADDED_ROLES } from "../read/read-columns";
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
    const ask = (run: Rows, what: string) =>
      sheet.getRangeByIndexes(run.first, first, run.end - run.first, width).load(what);
    const ranges = block.map((run) => ask(run, "values"));
    const formulasNow = askFormulas(sheet, columns, block);
    await context.sync();
    isSame &&= isSameHeader() && tableEnd() === end;
    const cells = ranges.map((range) => range.values as CellValue[][]);
    const texts = cells.map((run, i) =>
      hasNumberAmongCodes(run, columns, first) ? ask(block[i]!, "text") : null,
    );
    if (texts.some((range) => range !== null)) await context.sync();
    const valueIn = (run: Rows, line: number, column: number): CellValue =>
      cells[block.indexOf(run)]?.[line]?.[column - first] ?? "";
    const formulasFound = formulasNow(valueIn);
    isSame &&= formulasFound !== null;
    for (const [column, found] of formulasFound ?? [])
      formulas.set(column, together([formulas.get(column) ?? [], found]));
    block.forEach((run, i) => {
      for (const row of rowNumbers(run)) {
        if (!isWanted.has(row)) continue;
        const text = texts[i]?.text[row - run.first];
        columns.forEach((column, c) => {
          const value = valueIn(run, row - run.first, column.column);
          values[c]!.push(said(column, value, text?.[column.column - first]));
        });
      }
    });
    for (const range of [...ranges, ...texts]) range?.untrack();
    return cells.reduce((sum, run) => sum + rowsBytes(run), 0);
  });
  const { name: sheetName, protection } = sheet;
  return isSame ? { values, formulas, sheetName, isProtected: protection.protected } : null;
}

const rowNumbers = ({ first, end }: Rows): number[] =>
  Array.from({ length: end - first }, (_, i) => first + i);

/** Runs of rows with little between them as one, so that a request names few ranges. */
const alongside = (rows: readonly Rows[]): Rows[] => runsOf(rows.flatMap(rowNumbers), READ_ALONG);

const hasNumberAmongCodes = (
  cells: readonly (readonly CellValue[])[],
  columns: readonly BatchColumn[],
  first: number,
): boolean => {
  const codes = columns.filter(({ role }) => PADDED_ROLES.has(role));
  return cells.some((row) => codes.some(({ column }) => typeof row[column - first] === "number"));
};

const said = ({ role }: BatchColumn, value: CellValue, text: string | undefined): CellValue =>
  PADDED_ROLES.has(role) && text !== undefined ? cellSays(value, text) : value;
