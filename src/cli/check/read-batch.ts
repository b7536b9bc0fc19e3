import { findBlocks } from "../../claims/blocks/find-blocks";
import { rowGroups } from "../../claims/blocks/row-groups";
import { batchBuilder } from "../../claims/batch";
import type { Batch, CellValue, DateOrder, SheetLayout } from "../../claims/types";
import type { CodeTables, Day } from "../../codes/types";
import { CommandProblem } from "../problem";
import type { ClaimSheet } from "../sheets/claim-sheet";
import type { ColumnMap } from "./column-map";
import { mapColumns } from "./map-columns";

/** A sheet as the check sees it. */
export interface SheetReading {
  readonly layout: SheetLayout;
  readonly batch: Batch;
  /** How many columns the sheet's widest row has. */
  readonly width: number;
  /** Rows that were not read, as the sheet numbers them, where it holds several lists one below the other. */
  readonly others: readonly ListedRows[];
}

interface ReadingOptions {
  /** The user's say on columns. */
  readonly columns: ColumnMap | null;
  /** Date of service for lines that have none. */
  readonly defaultDay: Day;
  /** Of several lists on the sheet, the one with this row (1-based); null: the longest with codes. */
  readonly row: number | null;
  /** How dates are written that could be two days; null: month first, unless their column tells. */
  readonly dateOrder: DateOrder | null;
  readonly tables: CodeTables;
}

type Row = readonly CellValue[];

/** One of several lists on a sheet: its first and last row, 1-based. */
export interface ListedRows {
  readonly first: number;
  readonly last: number;
  /** True where they can be checked by themselves. */
  readonly hasCodes: boolean;
}

/** Rows that the columns are told from. */
const HEAD_ROWS = 500;
/** Rows that are handed on at a time. */
const BLOCK_ROWS = 1000;

/**
 * Reads a whole sheet in one pass, keeping only the columns that the check reads, each different value once. Where it
 * holds several lists one below the other, it is read again for the one to check.
 */
export function readBatch(sheet: ClaimSheet, options: ReadingOptions): SheetReading {
  const all = readRows(sheet, 0, options);
  const blocks = findBlocks(rowGroups(seen(sheet.rows(), all.add), 0));
  const width = all.width();
  const lists = blocks.map(({ first, end, hasCodes }): ListedRows => {
    return { first: first + 1, last: end ?? all.count(), hasCodes };
  });
  const chosen = chooseList(lists, options.row, sheet.title);
  if (!chosen) return { ...all.finish(), width, others: [] };
  const ofList = readRows(sheet, chosen.first - 1, options);
  let row = 0;
  for (const cells of sheet.rows()) {
    if (++row > chosen.last) break;
    if (row >= chosen.first) ofList.add(cells);
  }
  return { ...ofList.finish(), width, others: lists.filter((list) => list !== chosen) };
}

/** The same rows, told one by one as they pass. */
function* seen(rows: Iterable<Row>, tell: (row: Row) => void): Generator<Row> {
  for (const row of rows) {
    tell(row);
    yield row;
  }
}

function chooseList(
  lists: readonly ListedRows[],
  row: number | null,
  title: string,
): ListedRows | null {
  const withCodes = lists.filter(({ hasCodes }) => hasCodes);
  const length = ({ first, last }: ListedRows): number => last - first;
  if (row === null) return withCodes.toSorted((a, b) => length(b) - length(a))[0] ?? null;
  const named = withCodes.find(({ first, last }) => row >= first && row <= last);
  if (named) return named;
  const rows = withCodes.map(({ first, last }) => `${first} to ${last}`).join(", ");
  throw new CommandProblem(
    withCodes.length === 0
      ? `${title} holds one list: leave --row away.`
      : `--row ${row} is in no list with codes of ${title}: they are in rows ${rows}.`,
  );
}

interface RowReader {
  add(row: Row): void;
  /** How many columns the widest row has so far. */
  width(): number;
  /** How many rows there were, up to the last with anything in it. */
  count(): number;
  finish(): Pick<SheetReading, "layout" | "batch">;
}

/** Reads rows one after the other; the first few tell what the columns hold. @param firstRow The first one's place. */
function readRows(sheet: ClaimSheet, firstRow: number, options: ReadingOptions): RowReader {
  const head: Row[] = [];
  let lines: LineReader | null = null;
  let width = 0;
  let rows = 0;
  let count = 0;
  return {
    width: () => width,
    count: () => count,
    add(row) {
      rows++;
      if (row.some((value) => value !== "")) count = rows;
      width = Math.max(width, row.length);
      if (lines !== null) lines.add(row);
      else if (head.push(row) === HEAD_ROWS) lines = startLines(head, firstRow, sheet, options);
    },
    finish() {
      lines ??= startLines(head, firstRow, sheet, options);
      return { layout: lines.layout, batch: lines.finish() };
    },
  };
}

interface LineReader {
  readonly layout: SheetLayout;
  add(row: Row): void;
  finish(): Batch;
}

function startLines(
  head: readonly Row[],
  firstRow: number,
  sheet: ClaimSheet,
  options: ReadingOptions,
): LineReader {
  const { columns, defaultDay, dateOrder, tables } = options;
  const { date1904 } = sheet;
  const layout = mapColumns(head, columns, { tables, date1904, firstRow });
  const builder = batchBuilder(layout, { defaultDay, date1904 });
  let block: Row[] = [];
  let blanks = 0;
  const lines: LineReader = {
    layout,
    add(row) {
      // Blank rows at the sheet's end are no lines; in between they are.
      if (row.every((value) => value === "")) {
        blanks++;
        return;
      }
      for (; blanks > 0; blanks--) block.push([]);
      block.push(row);
      if (block.length < BLOCK_ROWS) return;
      builder.addRows(block);
      block = [];
    },
    finish() {
      builder.addRows(block);
      return { ...builder.finish(), ...(dateOrder && { dateOrder }) };
    },
  };
  head.slice(layout.firstRow - firstRow).forEach(lines.add);
  return lines;
}
