import { basename } from "node:path";
import type { CellValue } from "../../claims/types";
import {
  changeCells,
  openWorkbook,
  valuesOf,
  type SheetEntry,
  type Workbook,
} from "../../files/xlsx";
import { CommandProblem } from "../problem";
import type { ClaimSheet } from "./claim-sheet";
import { readWhole, writeWhole } from "./file-bytes";

/**
 * Opens one sheet of an .xlsx workbook: the one named, or else the first that is not hidden.
 * @throws CommandProblem when the workbook has no such sheet.
 */
export function openXlsxSheet(path: string, sheetName: string | null): ClaimSheet {
  const workbook = openWorkbook(readWhole(path));
  const sheet = chooseSheet(workbook, sheetName);
  return {
    title: `${basename(path)}, sheet ${sheet.name}`,
    otherSheets: workbook.sheets.filter((other) => other !== sheet).map(({ name }) => name),
    date1904: workbook.date1904,
    rows: () => allRows(workbook, sheet),
    writeCopy(copyPath, changes) {
      const { bytes, formulas } = changeCells(workbook, sheet, changes);
      writeWhole(copyPath, [bytes]);
      return formulas;
    },
  };
}

function chooseSheet({ sheets }: Workbook, name: string | null): SheetEntry {
  if (name === null) {
    const sheet = sheets.find(({ hidden }) => !hidden) ?? sheets[0];
    if (sheet) return sheet;
  }
  const wanted = (name ?? "").toLowerCase();
  const sheet = sheets.find((entry) => entry.name.toLowerCase() === wanted);
  if (sheet) return sheet;
  const names = sheets.map((entry) => `"${entry.name}"`).join(", ");
  throw new CommandProblem(`There is no sheet "${name}": choose one of ${names} with --sheet.`);
}

const BLANK_ROW: readonly CellValue[] = [];

function* allRows(workbook: Workbook, sheet: SheetEntry): Generator<readonly CellValue[]> {
  let next = 0;
  for (const row of workbook.rows(sheet)) {
    for (; next < row.row; next++) yield BLANK_ROW;
    next++;
    yield valuesOf(row);
  }
}
