import { looksLikeDental } from "../../codes/hcpcs";
import type { Day } from "../../codes/types";
import type { ListedCode } from "../code-list";
import { TableProblem } from "../problem";
import { readDay } from "../reading/dates";
import { cellIn, isBlank, type Row } from "../reading/row";
import type { TextLine } from "../reading/text";
import type { HcpcsLists, HcpcsRecord } from "./hcpcs-line";

/**
 * CMS's "HCPCS Contractor Record" layout (HCPC20XX_recordlayout.txt in CMS's alpha-numeric HCPCS file, 320 characters,
 * the same since 2003), columns counted from 1: 1-5 code, or 4-5 modifier; 6-10 sequence number of the description
 * line; 11 what the record is (3 and 4: code, first and further line; 7 and 8: modifier); 12-91 long description;
 * 92-119 short description; 269-276 day added; 277-284 day of the last action; 285-292 last day of use.
 */
const RECORD = /^(?: {3}[A-Z0-9]{2}|[A-Z]\d{4})[\d ]{5}[3478]/;
const FIRST = { code: "3", modifier: "7" } as const;
const KINDS_OF_MODIFIERS = "78";
const DIGITS = /\d/;

/** DOS marked the end of a text so, and some editions still do. */
const END_OF_FILE = "\u001a";
const LINES_A_STEP = 2_000;

/** True for a line of the fixed-width file. */
export function isHcpcsRecord(line: string): boolean {
  return RECORD.test(line);
}

function recordOf(text: string, line: number): HcpcsRecord {
  if (!isHcpcsRecord(text)) {
    throw new TableProblem(
      "the line has not the columns of CMS's HCPCS file",
      "download the file again and add that",
      line,
    );
  }
  const kind = text.charAt(10);
  const field = (first: number, last: number) => text.slice(first - 1, last).trim();
  return {
    line,
    code: field(1, 5),
    isModifier: KINDS_OF_MODIFIERS.includes(kind),
    isFirst: kind === FIRST.code || kind === FIRST.modifier,
    text: field(12, 91),
    shortText: field(92, 119),
    added: readDay(field(269, 276), line),
    changed: readDay(field(277, 284), line),
    ended: readDay(field(285, 292), line),
  };
}

export function* recordsOfText(lines: Iterable<TextLine>): Generator<HcpcsRecord> {
  for (const { line, text } of lines) {
    if (text.replaceAll(END_OF_FILE, "").trim() !== "") yield recordOf(text, line);
  }
}

/** Where the workbook of the same file has what; told by its header. */
export interface HcpcsColumns {
  readonly code: number;
  readonly kind: number;
  readonly text: number;
  readonly shortText: number;
  readonly added: number;
  readonly changed: number;
  readonly ended: number;
  readonly headerLine: number;
}

const HEADERS = {
  code: /^(?:hcpcs?|hcpcs code)$/,
  kind: /^rec(?:ord)?\s?id/,
  text: /^long desc/,
  shortText: /^short desc/,
  added: /^add\b.*d/,
  changed: /^act(?:ion)?\b.*eff/,
  ended: /^term/,
} as const;

/** The columns of CMS's workbook; null for another one. */
export function findHcpcsColumns(head: readonly Row[]): HcpcsColumns | null {
  for (const row of head) {
    const words = row.cells.map((cell) =>
      cell
        .trim()
        .toLowerCase()
        .replace(/[_\s]+/g, " "),
    );
    const place = (pattern: RegExp) => words.findIndex((word) => pattern.test(word));
    const columns = {
      code: place(HEADERS.code),
      kind: place(HEADERS.kind),
      text: place(HEADERS.text),
      shortText: place(HEADERS.shortText),
      added: place(HEADERS.added),
      changed: place(HEADERS.changed),
      ended: place(HEADERS.ended),
    };
    if (Object.values(columns).every((column) => column >= 0))
      return { ...columns, headerLine: row.line };
  }
  return null;
}

export function* recordsOfSheet(
  rows: Iterable<Row>,
  columns: HcpcsColumns,
): Generator<HcpcsRecord> {
  for (const row of rows) {
    if (row.line <= columns.headerLine || isBlank(row)) continue;
    const kind = cellIn(row, columns.kind);
    const code = cellIn(row, columns.code);
    if (code === "" || kind === "") continue;
    yield {
      line: row.line,
      code,
      isModifier: KINDS_OF_MODIFIERS.includes(kind),
      isFirst: kind === FIRST.code || kind === FIRST.modifier,
      text: cellIn(row, columns.text),
      shortText: cellIn(row, columns.shortText),
      added: readDay(cellIn(row, columns.added), row.line),
      changed: readDay(cellIn(row, columns.changed), row.line),
      ended: readDay(cellIn(row, columns.ended), row.line),
    };
  }
}

interface Gathered {
  readonly first: HcpcsRecord;
  text: string;
}

function add(record: HcpcsRecord, known: Map<string, Gathered>): void {
  const before = known.get(record.code);
  if (before && record.isFirst) {
    throw new TableProblem(
      `${record.code} stands here and on line ${before.first.line}`,
      "download the file again and add that",
      record.line,
    );
  }
  if (!before && !record.isFirst) {
    throw new TableProblem(
      `the description of ${record.code} goes on here without having begun`,
      "download the file again and add that",
      record.line,
    );
  }
  if (before) before.text = `${before.text} ${record.text}`.trim();
  else known.set(record.code, { first: record, text: record.text });
}

function listed(known: ReadonlyMap<string, Gathered>): ListedCode[] {
  return [...known.values()].map(({ first, text }) => ({
    code: first.code,
    billable: true,
    from: first.added,
    to: first.ended,
    text: text || first.shortText,
  }));
}

function listedShortly(known: ReadonlyMap<string, Gathered>): ListedCode[] {
  return listed(known).map((each) => ({
    ...each,
    text: known.get(each.code)?.first.shortText ?? "",
  }));
}

/**
 * Gathers records to codes and modifiers, in steps. Dental codes (D) are left out: they are not CMS's.
 * @throws TableProblem where a record cannot be right
 */
export function* readHcpcsRecords(records: Iterable<HcpcsRecord>): Generator<void, HcpcsLists> {
  const codes = new Map<string, Gathered>();
  const modifiers = new Map<string, Gathered>();
  let lastChange: Day = 0;
  for (const record of records) {
    if (record.line % LINES_A_STEP === 0) yield;
    if (looksLikeDental(record.code)) continue;
    if (!record.isModifier && !DIGITS.test(record.code)) throw notACode(record);
    add(record, record.isModifier ? modifiers : codes);
    lastChange = Math.max(lastChange, record.changed ?? 0, record.added ?? 0);
  }
  return {
    codes: listed(codes),
    modifiers: listed(modifiers),
    shortly: { codes: listedShortly(codes), modifiers: listedShortly(modifiers) },
    lastChange,
  };
}

function notACode({ code, line }: HcpcsRecord): TableProblem {
  return new TableProblem(
    `“${code.slice(0, 20)}” is not a HCPCS code`,
    "download the file again and add that",
    line,
  );
}
