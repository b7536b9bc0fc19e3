import { detectCsvForm, fieldValue, readCsv } from "../../files/csv";
import { openWorkbook } from "../../files/xlsx";
import { displayText } from "../display";
import { constant } from "../model/edit/enter";
import { addSheet, renameSheet } from "../model/edit/sheets";
import { writeEntries } from "../model/edit/write";
import { cellRect } from "../model/rect";
import type { Sheet } from "../model/sheet";
import type { Workbook } from "../model/workbook";
import { SimulatedExcel } from "../simulated-excel";

/** Excel's own unit of column width, a character of the standard font, in points. */
const POINTS_A_CHARACTER = 5.25;
const LONGEST_SHEET_NAME = 31;
const NARROWEST = 5;
const WIDEST = 36;

/**
 * A simulated Excel with this file open in it: an .xlsx workbook, or a CSV text, whose fields Excel reads as if they
 * had been typed.
 * @param excelApi The newest set of ExcelApi that this Excel has.
 * @throws FileProblem for a file that cannot be read; its message says what to do.
 */
export function openInExcel(name: string, bytes: Uint8Array, excelApi: string): SimulatedExcel {
  const excel = new SimulatedExcel({ workbookName: name, excelApi });
  if (/\.xlsx$/i.test(name)) openSheets(excel.workbook, bytes);
  else openText(excel.workbook, name, bytes);
  return excel;
}

function openSheets(workbook: Workbook, bytes: Uint8Array): void {
  const file = openWorkbook(bytes);
  workbook.date1904 = file.date1904;
  file.sheets.forEach((entry, i) => {
    const sheet = i === 0 ? workbook.activeSheet : addSheet(workbook, null);
    renameSheet(workbook, sheet, entry.name);
    for (const { row, cells } of file.rows(entry)) {
      for (const { column, value, style } of cells) {
        sheet.grid.put(row, column, constant(workbook, value));
        const numberFormat = file.formatOf(style);
        if (numberFormat) workbook.restyle(sheet, cellRect(row, column), { numberFormat });
      }
    }
    widenColumns(workbook, sheet);
  });
}

function openText(workbook: Workbook, name: string, bytes: Uint8Array): void {
  const sheet = workbook.activeSheet;
  renameSheet(workbook, sheet, sheetName(name));
  const form = detectCsvForm(() => [bytes]);
  const rows = Array.from(readCsv([bytes], form), ({ fields }) =>
    fields.map((raw) => fieldValue(raw, form.quote)),
  );
  const columns = Math.max(1, ...rows.map((row) => row.length));
  writeEntries(
    workbook,
    sheet,
    { row: 0, column: 0, rows: Math.max(1, rows.length), columns },
    (row, column) => rows[row]?.[column] ?? null,
  );
  widenColumns(workbook, sheet);
}

function sheetName(file: string): string {
  const name = file.replace(/\.[^.]*$/, "").replace(/[\\/?*[\]:']/g, " ");
  return name.trim().slice(0, LONGEST_SHEET_NAME) || "Sheet1";
}

/** Wide enough to read the first rows; a file's own widths are not read. */
function widenColumns(workbook: Workbook, sheet: Sheet): void {
  const used = sheet.usedWithin({ row: 0, column: 0, rows: 50, columns: 200 }, true);
  if (!used) return;
  for (let column = 0; column < used.column + used.columns; column++) {
    // A title in the first row may run over; the rows below it set the width.
    const lengths = Array.from({ length: used.rows }, (_, i) =>
      i === 0 ? 0 : textAt(workbook, sheet, used.row + i, column).length,
    );
    const characters = Math.min(Math.max(...lengths, NARROWEST) + 2, WIDEST);
    sheet.columns.setSize(column, 1, characters * POINTS_A_CHARACTER);
  }
}

function textAt(workbook: Workbook, sheet: Sheet, row: number, column: number): string {
  const { numberFormat } = workbook.styleAt(sheet, row, column);
  return displayText(workbook.valueAt(sheet, row, column), numberFormat, workbook.date1904);
}
