import { detectCsvForm, fieldValue, type CsvForm } from "../../files/csv";
import { decodeText } from "../../files/csv/encoding";
import { splitRecords } from "../../files/csv/records";
import { TableProblem } from "../problem";
import { beginning, type Content } from "./content";
import { NO_FORMULAS, type Row } from "./row";

/** So much of a text tells in which way it is written. */
const HEAD = 2 ** 20;
const LINE_FEED = 10;
/** Text in two bytes a character, of which every second one is 0, and no mark that says so. */
const SHARE_OF_ZEROS = 0.3;

/** Half a character, or half a line, at the end of the head would mislead. */
function wholeLines(head: Uint8Array): Uint8Array {
  if (head.length < HEAD) return head;
  const end = head.lastIndexOf(LINE_FEED) + 1;
  const isTwoBytes = (head[0] ?? 0) >= 0xfe;
  return head.subarray(0, isTwoBytes || end === 0 ? head.length & ~1 : end);
}

function zerosAt(head: Uint8Array, odd: 0 | 1): number {
  let zeros = 0;
  for (let at = odd; at < head.length; at += 2) if (head[at] === 0) zeros++;
  return zeros / (head.length / 2);
}

/**
 * How a text is written: encoding, separator, quotes.
 * @throws TableProblem for bytes that are no text
 */
export function textForm(content: Content): CsvForm {
  const head = wholeLines(beginning(content, HEAD));
  const form = detectCsvForm(() => [head]);
  if (form.encoding.startsWith("utf-16") || !head.includes(0)) return form;
  if (zerosAt(head, 1) > SHARE_OF_ZEROS) return { ...formOf(head, "utf-16le"), mark: [] };
  if (zerosAt(head, 0) > SHARE_OF_ZEROS) return { ...formOf(head, "utf-16be"), mark: [] };
  throw new TableProblem(
    "this is neither a text nor a workbook nor an archive that can be read",
    "choose the file as the publisher gives it (.zip, .xlsx, .txt or .csv)",
  );
}

/** Reads the head again under a mark, so that its separator shows. */
function formOf(head: Uint8Array, encoding: "utf-16le" | "utf-16be"): CsvForm {
  const mark = encoding === "utf-16le" ? [0xff, 0xfe] : [0xfe, 0xff];
  const marked = new Uint8Array(2 + (head.length & ~1));
  marked.set(mark);
  marked.set(head.subarray(0, head.length & ~1), 2);
  return detectCsvForm(() => [marked]);
}

/** A text's lines, as an editor counts them. */
export interface TextLine {
  /** 1-based. */
  readonly line: number;
  readonly text: string;
}

/** @throws TableProblem where the encoding changes in the middle */
function* decoded(content: Content, form: CsvForm): Generator<string> {
  const pieces = decodeText(content.open(), form);
  for (;;) {
    let piece: IteratorResult<string>;
    try {
      piece = pieces.next();
    } catch (cause) {
      if (!(cause instanceof TypeError)) throw cause;
      throw new TableProblem(
        `${content.name} is written in two encodings`,
        "open it in Excel or an editor, save it as UTF-8 and add it again",
        null,
        { cause },
      );
    }
    if (piece.done) return;
    yield piece.value;
  }
}

const LINE_END = /\r\n|\r|\n/;

export function* textLines(content: Content, form: CsvForm): Generator<TextLine> {
  let line = 0;
  let rest = "";
  for (const piece of decoded(content, form)) {
    // A piece can end between CR and LF, which are one line end.
    const text = rest + piece;
    const whole = text.endsWith("\r") ? text.slice(0, -1) : text;
    const lines = whole.split(LINE_END);
    rest = (lines.pop() ?? "") + text.slice(whole.length);
    for (const each of lines) yield { line: ++line, text: each };
    if (rest.length > LONGEST_LINE) throw tooLong(line + 1);
  }
  const last = rest.replace(/\r$/, "");
  if (last !== "") yield { line: line + 1, text: last };
}

const LONGEST_LINE = 1_000_000;

function tooLong(line: number): TableProblem {
  return new TableProblem(
    "the line is longer than any line of a code table",
    "choose the file as the publisher gives it",
    line,
  );
}

/** A delimited text's rows. `line` is that on which the row begins. */
export function* textRows(content: Content, form: CsvForm): Generator<Row> {
  let line = 1;
  let isSetting = form.separatorLine !== "";
  for (const { fields } of splitRecords(decoded(content, form), form)) {
    let lines = 1;
    const cells = fields.map((field) => {
      if (!field.startsWith(form.quote)) return field;
      lines += field.split(LINE_END).length - 1;
      return fieldValue(field, form.quote);
    });
    if (!isSetting) yield { line, cells, formulas: NO_FORMULAS };
    isSetting = false;
    line += lines;
  }
}
