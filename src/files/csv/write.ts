import { inLargePieces } from "../pieces";
import { encodeText } from "./encoding";
import { fieldValue, rawField, type CsvMarks } from "./fields";
import type { CsvForm } from "./read";
import type { CsvRecord } from "./records";

/** The form of a CSV file that anyone can open: UTF-8 with its mark (Excel needs it), commas, CRLF. */
export const PLAIN_CSV: CsvForm = {
  encoding: "utf-8",
  mark: [0xef, 0xbb, 0xbf],
  delimiter: ",",
  quote: '"',
  separatorLine: "",
};

/** The bytes of a file from its records, in pieces. Unchanged records give the very bytes that they came from. */
export function* writeCsv(records: Iterable<CsvRecord>, form: CsvForm): Generator<Uint8Array> {
  yield Uint8Array.from(form.mark);
  for (const piece of inLargePieces(textOf(records, form))) yield encodeText(piece, form.encoding);
}

function* textOf(records: Iterable<CsvRecord>, form: CsvForm): Generator<string> {
  yield form.separatorLine;
  for (const { fields, end } of records) yield fields.join(form.delimiter) + end;
}

/**
 * The record with some values replaced; the other fields stay as they stand. A column beyond the record's
 * end makes it longer, with empty fields in between.
 * @param changes new values by 0-based column.
 */
export function changedRecord(
  record: CsvRecord,
  changes: ReadonlyMap<number, string>,
  marks: CsvMarks,
): CsvRecord {
  const fields = [...record.fields];
  for (const [column, value] of changes) {
    while (fields.length <= column) fields.push("");
    const before = fields[column] ?? "";
    if (fieldValue(before, marks.quote) === value) continue;
    fields[column] = rawField(value, marks, before.startsWith(marks.quote));
  }
  return { fields, end: record.end };
}

/** A record of plain values. */
export function recordOf(values: readonly string[], marks: CsvMarks, end = "\r\n"): CsvRecord {
  return { fields: values.map((value) => rawField(value, marks)), end };
}
