import type { LineEdits } from "../../claims/batch-edits";
import type { CellValue, ColumnRole } from "../../claims/types";
import type { Rows } from "../address";
import { READ_ALONG } from "../address";
import { countRows, inBlocks } from "../blocks";
import { cellSays } from "../cells";
import { rowsBytes } from "../payload";
import { usedInRows } from "../read/claim-area";
import { CODE_ROLES } from "../read/read-columns";
import { inExcel } from "../run";
import type { SheetReading, Work } from "../types";
import type { EditPlan } from "./plan-edits";
import { clipped, joined } from "./plan-edits";

/** Touched lines as they stand now. */
export interface Touched {
  /** The lines shifted and filled with what was read. */
  readonly edits: LineEdits;
  /** The reading where it stands now; its batch still holds the lines from before the edits. */
  readonly reading: SheetReading;
  /** The sheet rows that were read. */
  readonly rows: readonly Rows[];
}

/**
 * Reads the touched lines of a sheet: one round trip, two where numbers stand among the codes.
 * @returns Null where the columns are no longer those that were read.
 */
export function readTouched(plan: EditPlan, work?: Work): Promise<Touched | null> {
  return inExcel(async (context) => {
    const { reading } = plan;
    const sheet = context.workbook.worksheets.getItem(reading.sheetId);
    const { firstRow } = reading.batch;
    const end = firstRow + lineCountOf(plan);
    const endNow = plan.mayGrow ? await endOfLines(context, sheet, reading) : end;
    const grown = Math.max(0, endNow - end);
    // A line that was added counts as touched even if its event is still to come.
    const added = { first: end, end: end + grown };
    const rows = clipped(joined([...plan.touched, added], firstRow), added.end);
    const read = await readRows(context, sheet, reading, rows, work);
    if (!read) return null;
    const shifts =
      grown > 0
        ? [...plan.shifts, { kind: "insert" as const, at: end - firstRow, count: grown }]
        : plan.shifts;
    const lines = rows.flatMap(({ first, end: after }) =>
      Array.from({ length: after - first }, (_, i) => first - firstRow + i),
    );
    return {
      edits: { shifts, lines, values: read.values },
      reading: {
        ...reading,
        sheetName: read.sheetName,
        endRow: reading.endRow + grown,
        protected: read.isProtected,
      },
      rows,
    };
  }, work);
}

function lineCountOf({ reading, shifts }: EditPlan): number {
  return shifts.reduce(
    (lines, { kind, count }) => lines + (kind === "insert" ? count : -count),
    reading.batch.lineCount,
  );
}

/** The row after the last that holds anything, or after the table's last line. */
async function endOfLines(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { tableId, layout: { block } }: SheetReading,
): Promise<number> {
  const table = tableId === null ? null : sheet.tables.getItem(tableId).load("showTotals");
  const used = block ? usedInRows(sheet, block) : sheet.getUsedRangeOrNullObject(true);
  const range = table ? table.getRange() : used;
  range.load("rowIndex,rowCount");
  await context.sync();
  if (range.isNullObject) return 0;
  return range.rowIndex + range.rowCount - (table?.showTotals ? 1 : 0);
}

interface RowsRead {
  /** By column of the batch, then row by row. */
  readonly values: readonly (readonly CellValue[])[];
  readonly sheetName: string;
  readonly isProtected: boolean;
}

async function readRows(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  reading: SheetReading,
  rows: readonly Rows[],
  work: Work | undefined,
): Promise<RowsRead | null> {
  const { columns } = reading.batch;
  const places = columns.map(({ column }) => column);
  const first = Math.min(...places);
  const width = Math.max(...places) - first + 1;
  const values: CellValue[][] = columns.map(() => []);
  const header = headerOf(reading);
  let isSame = true;
  const runs = rows.length === 0 ? [headOf(reading)] : together(rows);
  await inBlocks(runs, width, silently(work), async (block) => {
    sheet.load("name").protection.load("protected");
    const top = header && sheet.getRangeByIndexes(header.row, header.first, 1, header.width);
    top?.load("values");
    const ask = ({ first: row, end }: Rows, what: string) =>
      sheet.getRangeByIndexes(row, first, end - row, width).load(what);
    const ranges = block.map((run) => ask(run, "values"));
    await context.sync();
    if (header && top) {
      isSame &&= isSameHeader(reading, header.first, top.values[0] as CellValue[]);
      top.untrack();
    }
    if (rows.length === 0) return 0;
    const texts = ranges.map((range, i) =>
      hasNumberAmongCodes(range.values as CellValue[][], columns, first)
        ? ask(block[i]!, "text")
        : null,
    );
    if (texts.some((range) => range !== null)) await context.sync();
    block.forEach((run, i) => {
      const cells = ranges[i]!.values as CellValue[][];
      const shown = texts[i]?.text;
      for (let row = run.first; row < run.end; row++) {
        if (!rows.some((each) => row >= each.first && row < each.end)) continue;
        columns.forEach(({ column, role }, c) => {
          const value = cells[row - run.first]?.[column - first] ?? "";
          const text = shown?.[row - run.first]?.[column - first];
          values[c]!.push(
            CODE_ROLES.has(role) && text !== undefined ? cellSays(value, text) : value,
          );
        });
      }
    });
    for (const range of [...ranges, ...texts]) range?.untrack();
    return ranges.reduce((sum, range) => sum + rowsBytes(range.values as CellValue[][]), 0);
  });
  const { name: sheetName, protection } = sheet;
  return isSame ? { values, sheetName, isProtected: protection.protected } : null;
}

const silently = (work: Work | undefined): Work => ({ ...work, onProgress: () => {} });

/** Only to see that the header is the same, when lines shifted and none is to be read. */
const headOf = ({ batch }: SheetReading): Rows => ({
  first: batch.firstRow,
  end: batch.firstRow + 1,
});

/** Runs of rows with little between them as one, so that a request names few ranges. */
function together(rows: readonly Rows[]): Rows[] {
  const runs: { first: number; end: number }[] = [];
  for (const { first, end } of rows) {
    const last = runs.at(-1);
    if (last && first - last.end < READ_ALONG) last.end = end;
    else runs.push({ first, end });
  }
  return countRows(runs) > 0 ? runs : [];
}

function hasNumberAmongCodes(
  cells: readonly (readonly CellValue[])[],
  columns: readonly { readonly column: number; readonly role: ColumnRole }[],
  first: number,
): boolean {
  const codes = columns.filter(({ role }) => CODE_ROLES.has(role));
  return cells.some((row) => codes.some(({ column }) => typeof row[column - first] === "number"));
}

interface HeaderRow {
  readonly row: number;
  readonly first: number;
  readonly width: number;
}

/** The header cells that the reading has; null for a sheet without a header. */
function headerOf({ layout, headerCells }: SheetReading): HeaderRow | null {
  const row = layout.headerRows?.last;
  if (row === undefined || headerCells.size === 0) return null;
  const places = [...headerCells.keys()];
  const first = Math.min(...places);
  return { row, first, width: Math.max(...places) - first + 1 };
}

/** True if each column that is read still stands below its header. */
function isSameHeader(
  { layout, headerCells }: SheetReading,
  first: number,
  cells: readonly CellValue[],
): boolean {
  return layout.columns.every(
    ({ role, column }) => role === null || cells[column - first] === headerCells.get(column),
  );
}
