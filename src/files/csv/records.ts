import { FileProblem } from "../problem";
import type { CsvMarks } from "./fields";

/**
 * One record (a sheet row). `fields.join(delimiter) + end` is its text in the file, character by character.
 */
export interface CsvRecord {
  /** The fields as they stand, quotes included. Never empty: a blank line has one empty field. */
  readonly fields: readonly string[];
  /** The line end as it stands: CRLF, LF or CR; "" at the end of a file without one. */
  readonly end: string;
}

/**
 * A record longer than this (in characters) is taken for one whose closing quote is missing. Excel holds
 * 32,767 characters a cell and 16,384 columns; claim sheets are far below either.
 */
const LONGEST_RECORD = 8_000_000;

const ANY_LINE_END = /\r\n|\r|\n/;
const LF = 10;
const CR = 13;

/**
 * Cuts text into records, keeping of the text only the record at hand. Lossless: joined again, the records
 * are the text. Line ends may differ from line to line, and records in their number of fields.
 * @throws FileProblem when a quote is opened and never closed, with the line where it opens.
 */
export function* splitRecords(pieces: Iterable<string>, marks: CsvMarks): Generator<CsvRecord> {
  let line = 1;
  let text = "";
  for (const piece of pieces) {
    text += piece;
    let start = 0;
    for (;;) {
      const scanned = scanRecord(text, start, marks, false);
      if (scanned === null) break;
      start = scanned.next;
      yield scanned.record;
      line += linesIn(scanned.record, marks.quote);
    }
    text = text.slice(start);
    if (text.length > LONGEST_RECORD) throw endlessRecord(line, text, marks);
  }
  for (let start = 0; start < text.length;) {
    const scanned = scanRecord(text, start, marks, true);
    if (scanned === null) throw endlessRecord(line, text.slice(start), marks);
    start = scanned.next;
    yield scanned.record;
    line += linesIn(scanned.record, marks.quote);
  }
}

interface Scanned {
  readonly record: CsvRecord;
  /** Where the next record starts. */
  readonly next: number;
}

/**
 * Reads one record from `start`; null when the text ends inside it.
 * `last`: no text follows, so that the end of the text ends the record.
 */
function scanRecord(text: string, start: number, marks: CsvMarks, last: boolean): Scanned | null {
  const delimiter = marks.delimiter.charCodeAt(0);
  const quote = marks.quote.charCodeAt(0);
  const fields: string[] = [];
  let fieldStart = start;
  for (let i = start; ;) {
    if (i === fieldStart && text.charCodeAt(i) === quote) {
      i = afterClosingQuote(text, i, marks.quote);
      if (i < 0) return null;
    }
    let unit = text.charCodeAt(i);
    while (i < text.length && unit !== delimiter && unit !== LF && unit !== CR) {
      unit = text.charCodeAt(++i);
    }
    if (i >= text.length && !last) return null;
    fields.push(text.slice(fieldStart, i));
    if (i < text.length && unit === delimiter) {
      fieldStart = ++i;
      continue;
    }
    // A CR at the end of the text may be the first half of a CRLF.
    if (unit === CR && i + 1 >= text.length && !last) return null;
    const end = unit === CR && text.charCodeAt(i + 1) === LF ? "\r\n" : text.slice(i, i + 1);
    return { record: { fields, end }, next: i + end.length };
  }
}

/** Index after the closing quote of the field that opens at `open`; -1 when the text ends before it. */
function afterClosingQuote(text: string, open: number, quote: string): number {
  for (let at = text.indexOf(quote, open + 1); at >= 0; at = text.indexOf(quote, at + 2)) {
    if (text[at + 1] !== quote) return at + 1;
  }
  return -1;
}

/** How many lines of the file a record takes, as an editor counts them. */
function linesIn(record: CsvRecord, quote: string): number {
  let lines = 1;
  for (const field of record.fields) {
    if (field.startsWith(quote)) lines += lineEndsIn(field);
  }
  return lines;
}

function lineEndsIn(text: string): number {
  return text.split(ANY_LINE_END).length - 1;
}

function endlessRecord(line: number, text: string, marks: CsvMarks): FileProblem {
  const open = openQuote(text, marks);
  if (open < 0) {
    return new FileProblem(
      `Line ${line} has more than ${LONGEST_RECORD.toLocaleString("en-US")} characters: ` +
        "this does not look like a CSV file.",
    );
  }
  return new FileProblem(
    `A quote (${marks.quote}) opens on line ${line + lineEndsIn(text.slice(0, open))} and is never closed: ` +
      "close it, or take it away, and try again.",
  );
}

/** Where in a record the quote stands that is never closed; -1 when there is none. */
function openQuote(text: string, marks: CsvMarks): number {
  for (let i = 0; ;) {
    if (text[i] === marks.quote) {
      const after = afterClosingQuote(text, i, marks.quote);
      if (after < 0) return i;
      i = after;
    }
    const delimiter = text.indexOf(marks.delimiter, i);
    if (delimiter < 0) return -1;
    i = delimiter + 1;
  }
}
