import type { CsvForm } from "../../files/csv";
import type { Workbook } from "../../files/xlsx";
import type { Content } from "./content";
import type { Row } from "./row";
import { textForm, textRows } from "./text";
import { sheetRows } from "./workbook";

/** Rows and columns, from a text or a sheet: read from the start as often as needed. */
export interface TableSheet {
  /** Of the file, or of the sheet. */
  readonly name: string;
  rows(): Iterable<Row>;
}

/** Titles, licence notes and headers end before, and enough codes follow to tell the columns. */
const HEAD_ROWS = 400;

export function headOf({ rows }: TableSheet): Row[] {
  const head: Row[] = [];
  for (const row of rows()) {
    head.push(row);
    if (head.length === HEAD_ROWS) break;
  }
  return head;
}

export function sheetOfText(content: Content, form: CsvForm = textForm(content)): TableSheet {
  return { name: content.name, rows: () => textRows(content, form) };
}

/** The sheets that are shown, in the order of their tabs. */
export function sheetsOfWorkbook(workbook: Workbook): TableSheet[] {
  return workbook.sheets
    .filter(({ hidden }) => !hidden)
    .map((sheet) => ({ name: sheet.name, rows: () => sheetRows(workbook, sheet) }));
}
