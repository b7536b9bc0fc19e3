import { basename } from "node:path";
import type { CellTexts } from "../../files/changes";
import { changedRecord, detectCsvForm, fieldValue, readCsv, writeCsv } from "../../files/csv";
import type { CsvForm, CsvRecord } from "../../files/csv";
import { CommandProblem } from "../problem";
import type { ClaimSheet } from "./claim-sheet";
import { readChunks, stampOf, writeWhole } from "./file-bytes";

/** Opens a CSV file. It is read in passes, so it may be far bigger than the memory. */
export function openCsvSheet(path: string): ClaimSheet {
  const stamp = stampOf(path);
  const form = detectCsvForm(() => readChunks(path));
  return {
    title: basename(path),
    otherSheets: [],
    date1904: false,
    *rows() {
      for (const { fields } of readCsv(readChunks(path), form)) {
        yield fields.map((field) => fieldValue(field, form.quote));
      }
    },
    writeCopy(copyPath, changes) {
      if (stampOf(path) !== stamp) throw changedMeanwhile(path);
      writeWhole(copyPath, writeCsv(changedRecords(path, form, changes), form));
      return [];
    },
  };
}

function* changedRecords(path: string, form: CsvForm, changes: CellTexts): Generator<CsvRecord> {
  let row = 0;
  for (const record of readCsv(readChunks(path), form)) {
    const texts = changes.inRow(row++);
    yield texts === undefined || texts.size === 0 ? record : changedRecord(record, texts, form);
  }
}

function changedMeanwhile(path: string): CommandProblem {
  return new CommandProblem(
    `${path} was changed while it was being checked: run the command again.`,
  );
}
