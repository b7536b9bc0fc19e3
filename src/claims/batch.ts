import type { Day } from "../codes/types";
import { columnEncoder } from "./column-cells";
import type { ColumnEncoder } from "./column-cells";
import type {
  Batch,
  BatchColumn,
  CellValue,
  ColumnMapping,
  ColumnRole,
  SheetLayout,
} from "./types";

export interface BatchOptions {
  /** Date of service for lines that have none, or one that cannot be read. */
  readonly defaultDay: Day;
  /** True when the workbook counts days from 1904. */
  readonly date1904: boolean;
  /** 0-based sheet row of the first line added; the layout's first claim line when left out. */
  readonly firstRow?: number;
  /** 0-based sheet column of the first cell of each row; 0 when left out. */
  readonly firstColumn?: number;
  /** How many lines to make room for, where that is known. */
  readonly expectedLines?: number;
}

/** Takes claim lines block by block and keeps what the layout maps, dictionary-encoded. */
export interface BatchBuilder {
  /** Adds rows of the sheet, the next after those added before; a short row is filled up with blanks. */
  addRows(rows: readonly (readonly CellValue[])[]): void;
  /** Everything added so far. */
  finish(): Batch;
}

interface OpenColumn {
  readonly mapping: ColumnMapping & { readonly role: ColumnRole };
  /** Where its cell stands in a row given. */
  readonly at: number;
  readonly encoder: ColumnEncoder;
}

/** A builder for one layout. Used by reading from Excel in blocks and by streaming CSV alike. */
export function batchBuilder(layout: SheetLayout, options: BatchOptions): BatchBuilder {
  const { firstColumn = 0, firstRow = layout.firstRow, defaultDay, date1904 } = options;
  const columns: OpenColumn[] = layout.columns.filter(isRead).map((mapping) => ({
    mapping,
    at: mapping.column - firstColumn,
    encoder: columnEncoder(options.expectedLines),
  }));
  let lineCount = 0;

  return {
    addRows(rows) {
      for (const { at, encoder } of columns) {
        for (const row of rows) encoder.push(row[at] ?? "");
      }
      lineCount += rows.length;
    },
    finish: () => ({
      firstRow,
      lineCount,
      columns: columns.map(({ mapping, encoder }): BatchColumn => ({
        ...mapping,
        cells: encoder.finish(),
      })),
      defaultDay,
      date1904,
    }),
  };
}

/** The batch of a source that is at hand as a whole, given in blocks of rows. */
export function buildBatch(
  layout: SheetLayout,
  blocks: Iterable<readonly (readonly CellValue[])[]>,
  options: BatchOptions,
): Batch {
  const builder = batchBuilder(layout, options);
  for (const rows of blocks) builder.addRows(rows);
  return builder.finish();
}

function isRead(mapping: ColumnMapping): mapping is OpenColumn["mapping"] {
  return mapping.role !== null;
}
