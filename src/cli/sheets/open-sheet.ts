import { extname } from "node:path";
import { CommandProblem } from "../problem";
import type { ClaimSheet } from "./claim-sheet";
import { openCsvSheet } from "./csv-sheet";
import { isFolder } from "./file-bytes";
import { openXlsxSheet } from "./xlsx-sheet";

const TEXT_EXTENSIONS = [".csv", ".tsv", ".tab", ".psv", ".txt"];
const WORKBOOK_EXTENSIONS = [".xlsx", ".xlsm"];
const OTHER_WORKBOOKS = [".xls", ".xlsb", ".ods", ".numbers"];

/**
 * Opens the file as what its name says it is.
 * @throws CommandProblem or FileProblem when it cannot be read; the message says what to do.
 */
export function openSheet(path: string, sheetName: string | null): ClaimSheet {
  const extension = extname(path).toLowerCase();
  if (WORKBOOK_EXTENSIONS.includes(extension)) return openXlsxSheet(path, sheetName);
  if (!TEXT_EXTENSIONS.includes(extension)) throw unknownExtension(path, extension);
  if (sheetName !== null) {
    throw new CommandProblem("--sheet is for workbooks: a text file has no sheets, leave it away.");
  }
  return openCsvSheet(path);
}

function unknownExtension(path: string, extension: string): CommandProblem {
  if (isFolder(path))
    return new CommandProblem(`${path} is a folder: name the file in it to check.`);
  return new CommandProblem(
    OTHER_WORKBOOKS.includes(extension)
      ? `${path} is a workbook of another kind (${extension}): open it and save it as .xlsx or .csv.`
      : `${path} does not say what it is: name it .csv (or .tsv, .txt) if it is text, .xlsx if it is a workbook.`,
  );
}
