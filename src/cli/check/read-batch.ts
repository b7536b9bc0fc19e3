import { batchBuilder } from "../../claims/batch";
import type { Batch, CellValue, SheetLayout } from "../../claims/types";
import type { CodeTables, Day } from "../../codes/types";
import type { ClaimSheet } from "../sheets/claim-sheet";
import type { ColumnMap } from "./column-map";
import { mapColumns } from "./map-columns";

/** A sheet as the check sees it. */
export interface SheetReading {
  readonly layout: SheetLayout;
  readonly batch: Batch;
  /** How many columns the sheet's widest row has. */
  readonly width: number;
}

export interface ReadingOptions {
  /** The user's say on columns. */
  readonly columns: ColumnMap | null;
  /** Date of service for lines that have none. */
  readonly defaultDay: Day;
  readonly tables: CodeTables;
}

type Row = readonly CellValue[];

/** Rows that the columns are told from. */
const HEAD_ROWS = 500;
/** Rows that are handed on at a time. */
const BLOCK_ROWS = 1000;

/** Reads a whole sheet in one pass, keeping only the columns that the check reads, each different value once. */
export function readBatch(sheet: ClaimSheet, options: ReadingOptions): SheetReading {
  const head: Row[] = [];
  let lines: LineReader | null = null;
  let width = 0;
  for (const row of sheet.rows()) {
    width = Math.max(width, row.length);
    if (lines !== null) lines.add(row);
    else if (head.push(row) === HEAD_ROWS) lines = startLines(head, sheet, options);
  }
  lines ??= startLines(head, sheet, options);
  return { layout: lines.layout, batch: lines.finish(), width };
}

interface LineReader {
  readonly layout: SheetLayout;
  add(row: Row): void;
  finish(): Batch;
}

function startLines(head: readonly Row[], sheet: ClaimSheet, options: ReadingOptions): LineReader {
  const { columns, defaultDay, tables } = options;
  const { date1904 } = sheet;
  const layout = mapColumns(head, columns, { tables, date1904 });
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
      return builder.finish();
    },
  };
  head.slice(layout.firstRow).forEach(lines.add);
  return lines;
}
