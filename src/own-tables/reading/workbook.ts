import { openWorkbook, type SheetEntry, type Workbook } from "../../files/xlsx";
import { readZipDirectory } from "../../files/zip/directory";
import { TableProblem } from "../problem";
import { NO_FORMULAS, type Row } from "./row";

const MEGABYTE = 2 ** 20;
/** A sheet is read piece by piece; the texts that its cells share are held in memory. */
const LARGEST_SHEETS = 1_200 * MEGABYTE;
const LARGEST_TEXTS = 200 * MEGABYTE;

/** A small file can be made to unpack to any size. The directory's sizes are held to when parts are unpacked. */
function refuseHugeParts(bytes: Uint8Array): void {
  const { entries } = readZipDirectory(bytes);
  const all = entries.reduce((sum, { size }) => sum + size, 0);
  const texts = entries.find(({ name }) => /sharedstrings\.xml$/i.test(name))?.size ?? 0;
  if (all <= LARGEST_SHEETS && texts <= LARGEST_TEXTS) return;
  throw new TableProblem(
    "the workbook unpacks to more than any code table needs",
    "choose the file as the publisher gives it, or save the sheet as CSV",
  );
}

/** @throws FileProblem, TableProblem for bytes that are no workbook that we can read */
export function openTableWorkbook(bytes: Uint8Array): Workbook {
  refuseHugeParts(bytes);
  return openWorkbook(bytes);
}

/** The sheet's rows as text; a number as its digits, a formula as its last result. */
export function* sheetRows(workbook: Workbook, sheet: SheetEntry): Generator<Row> {
  for (const { row, cells } of workbook.rows(sheet)) {
    const texts: string[] = [];
    let formulas = NO_FORMULAS;
    for (const { column, value, formula } of cells) {
      while (texts.length < column) texts.push("");
      texts.push(typeof value === "boolean" ? String(value).toUpperCase() : String(value));
      if (formula !== null) formulas = [...formulas, column];
    }
    yield { line: row + 1, cells: texts, formulas };
  }
}
