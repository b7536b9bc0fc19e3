import { findCptColumns } from "../cpt/find-columns";
import { makeCptTable } from "../cpt/make-cpt-table";
import { TableProblem } from "../problem";
import type { OwnFile, OwnHints, OwnTable } from "../types";
import { contentOfBytes, type Meter } from "./content";
import { headOf, sheetOfText, sheetsOfWorkbook, type TableSheet } from "./sheets";
import { openTableWorkbook } from "./workbook";

/** A table read, and what is worth saying about it. */
export interface TableRead {
  readonly table: OwnTable;
  readonly remarks: readonly string[];
}

export type ReadingSteps = Generator<void, TableRead>;

/** "PK", then the number of the record that an archive begins with: 3 and 4, or 5 and 6 where it is empty. */
function isZip([first, second, third = 0]: Uint8Array): boolean {
  return first === 0x50 && second === 0x4b && third > 0 && third < 9;
}

/** What the sheet is, told by its first rows, ready to be read; null where it is no table that we know. */
function readerOf(sheet: TableSheet, file: OwnFile): (() => ReadingSteps) | null {
  const head = headOf(sheet);
  const columns = findCptColumns(head);
  return columns && (() => makeCptTable(sheet, columns, file));
}

function unknownColumns(): TableProblem {
  return new TableProblem(
    "its columns are not those of a table that we know",
    "choose a list of CPT codes with their descriptions, or a file of CMS as it was downloaded",
  );
}

/** Reads a file of any kind, in steps. @throws TableProblem, FileProblem when it cannot be taken */
export function* readTable(file: OwnFile, _hints: OwnHints, meter: Meter): ReadingSteps {
  yield;
  const sheets = isZip(file.bytes)
    ? sheetsOfWorkbook(openTableWorkbook(file.bytes))
    : [sheetOfText(contentOfBytes(file.name, file.bytes, meter))];
  for (const sheet of sheets) {
    yield;
    const reader = readerOf(sheet, file);
    if (!reader) continue;
    meter.done = 0;
    return yield* reader();
  }
  throw unknownColumns();
}
