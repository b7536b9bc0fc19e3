import type { CellValue } from "../../claims/types";
import { FileProblem } from "../problem";
import { openPackage, requiredPart, type OfficePackage } from "./parts/package";
import { partText } from "./parts/part-text";
import { readSharedStrings } from "./parts/shared-strings";
import { readStyleFormats, zeroFormatsOf } from "./parts/styles";
import { readWorkbookPart, type SheetEntry } from "./parts/workbook";
import { parseRow } from "./sheet/rows";
import { readCell, type CellContext, type SheetCell } from "./sheet/values";
import { refuseOtherFormats } from "./sniff";
import { splitElements } from "./xml/elements";

/** An .xlsx (or .xlsm) workbook whose sheets are read when asked for. */
export interface Workbook {
  readonly file: OfficePackage;
  /** The worksheets in the order of their tabs. */
  readonly sheets: readonly SheetEntry[];
  /** True when days count from 1904 (old Mac workbooks). */
  readonly date1904: boolean;
  /** Number format code of a cell's style; "" for General and the built-in formats. */
  formatOf(style: number): string;
  /** The rows that the sheet holds, top to bottom, one at a time. Blank rows may be left out. */
  rows(sheet: SheetEntry): Generator<SheetRow>;
}

export interface SheetRow {
  /** 0-based. */
  readonly row: number;
  /** In order of their columns; empty cells may be left out. */
  readonly cells: readonly SheetCell[];
}

/**
 * Opens a workbook held in memory (packed; its sheets are unpacked piece by piece).
 * @throws FileProblem, here or while rows are read, when it cannot be read; the message says what to do.
 */
export function openWorkbook(bytes: Uint8Array): Workbook {
  refuseOtherFormats(bytes);
  const file = openPackage(bytes);
  const { path, sheets, date1904 } = readWorkbookPart(file);
  if (sheets.length === 0) throw new FileProblem("The workbook has no sheet with cells.");
  let styleFormats: string[] | undefined;
  const formats = (): string[] => (styleFormats ??= readStyleFormats(file, path));
  let context: CellContext | undefined;
  const cellContext = (): CellContext =>
    (context ??= {
      sharedStrings: readSharedStrings(file, path),
      zeroFormats: zeroFormatsOf(formats()),
    });
  return {
    file,
    sheets,
    date1904,
    formatOf: (style) => formats()[style] ?? "",
    rows: (sheet) => readRows(file, sheet, cellContext()),
  };
}

function* readRows(
  file: OfficePackage,
  sheet: SheetEntry,
  context: CellContext,
): Generator<SheetRow> {
  const entry = requiredPart(file, sheet.path);
  let nextRow = 0;
  for (const stretch of splitElements(partText(file.bytes, entry), "row")) {
    if (!stretch.found) continue;
    const { text, row, cells } = parseRow(stretch.text, nextRow);
    nextRow = row + 1;
    yield { row, cells: cells.map((cell) => readCell(text, cell, context)) };
  }
}

/** The row's values from the first column on, "" where a cell is empty. */
export function valuesOf(row: SheetRow): CellValue[] {
  const values: CellValue[] = [];
  for (const { column, value } of row.cells) {
    while (values.length < column) values.push("");
    values.push(value);
  }
  return values;
}
