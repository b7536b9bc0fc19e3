import { decodeText, detectTextForm, type TextForm } from "./encoding";
import { detectDialect, type CsvDialect } from "./dialect";
import { splitRecords, type CsvRecord } from "./records";

/** All that a CSV file needs to be read, and to be written again as it was. */
export interface CsvForm extends TextForm, CsvDialect {}

/** Characters at the beginning of the text that the dialect is told from. */
const HEAD = 65_536;

/**
 * Finds out how a file is written. Reads all its bytes once (the encoding can show on the last line), and
 * its beginning a second time.
 * @param open gives the file's bytes from the start, in pieces of any size.
 */
export function detectCsvForm(open: () => Iterable<Uint8Array>): CsvForm {
  const textForm = detectTextForm(open());
  let head = "";
  for (const piece of decodeText(open(), textForm)) {
    head += piece;
    if (head.length >= HEAD) break;
  }
  return { ...textForm, ...detectDialect(head.slice(0, HEAD)) };
}

/**
 * The file's records, one by one, holding only the one at hand. A `sep=` line is not among them.
 * @throws FileProblem when a quote is opened and never closed.
 */
export function readCsv(bytes: Iterable<Uint8Array>, form: CsvForm): Generator<CsvRecord> {
  const text = decodeText(bytes, form);
  return splitRecords(withoutStart(text, form.separatorLine.length), form);
}

function* withoutStart(pieces: Iterable<string>, length: number): Generator<string> {
  let left = length;
  for (const piece of pieces) {
    const skipped = Math.min(left, piece.length);
    left -= skipped;
    if (skipped < piece.length) yield piece.slice(skipped);
  }
}
