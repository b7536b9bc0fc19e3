import type {
  ClaimLine,
  LineCell,
  LineField,
  LineNumbers,
  ServiceDay,
} from "../../rules/line-types";
import { finished } from "../steps";
import { type FieldReader, linesWith, surroundingsOf } from "./claim-line";
import type { FieldColumn } from "./field-columns";
import { numberLines } from "./number-lines";
import { type ColumnField, fieldColumns, type ReaderParts } from "./read-fields";

/** Gives line rules the fields that they ask for. Columns are read when the first rule asks. */
export interface ClaimLineReader {
  /** Reads these fields and numbers the lines by them, a column at a time: whoever asks next need not wait. */
  prepare(fields: readonly LineField[]): Generator<void>;
  /** True if the sheet has a column for the field. */
  has(field: LineField): boolean;
  /** Lines with the same number are the same to a rule that reads these fields. */
  exactly(fields: readonly LineField[]): LineNumbers;
  /** Lines with the same number mean the same in these fields. */
  meaning(fields: readonly LineField[]): LineNumbers;
  /** Gives lines with these fields; the others are not there. */
  lines(fields: readonly LineField[]): (line: number) => ClaimLine;
}

/** In which way lines are alike, and how a column tells it. */
const LIKENESS = {
  exact: ({ exact }: FieldColumn) => exact,
  meant: ({ meant }: FieldColumn) => meant(),
} as const;

export function claimLineReader(parts: ReaderParts): ClaimLineReader {
  const { batch, days } = parts;
  const surroundings = surroundingsOf(parts);
  const { has, read } = fieldColumns(parts);
  const columnsOf = (field: ColumnField) => finished(read(field));

  /** The numbers of one field are shared by all rules that read it. */
  const numbered = new Map<string, LineNumbers>();
  function numbersOf(fields: readonly LineField[], likeness: keyof typeof LIKENESS): LineNumbers {
    const key = `${likeness} ${fields.join()}`;
    let numbers = numbered.get(key);
    if (!numbers) numbered.set(key, (numbers = number(fields, likeness)));
    return numbers;
  }

  function number(fields: readonly LineField[], likeness: keyof typeof LIKENESS): LineNumbers {
    const [only, ...others] = fields;
    if (only === undefined || others.length > 0) {
      const each = fields.filter(has).map((field) => numbersOf([field], likeness));
      return numberLines(each, batch.lineCount);
    }
    if (only === "serviceDay") return days;
    return numberLines(columnsOf(only).map(LIKENESS[likeness]), batch.lineCount);
  }

  const serviceDays = days.days.map((day, at): ServiceDay => ({ day, isGiven: days.isGiven[at]! }));
  const serviceDay = (line: number): ServiceDay => serviceDays[days.of[line]!]!;

  /** The cells of a field, gathered once for all lines that are alike in it. */
  function cellsOf(field: ColumnField): (line: number) => readonly LineCell[] {
    const columns = columnsOf(field);
    const [only] = columns;
    if (only && columns.length === 1) return only.cellsIn;
    const { of, count } = numbersOf([field], "exact");
    const known = new Array<readonly LineCell[] | undefined>(count);
    return (line) => (known[of[line] ?? 0] ??= columns.flatMap((column) => column.cellsIn(line)));
  }

  const readers = new Map<LineField, FieldReader>();
  function readerOf(field: LineField): FieldReader {
    let reader = readers.get(field);
    if (!reader)
      readers.set(field, (reader = field === "serviceDay" ? serviceDay : cellsOf(field)));
    return reader;
  }

  return {
    *prepare(fields) {
      for (const field of fields) {
        if (field !== "serviceDay") yield* read(field);
        numbersOf([field], "exact");
        yield;
      }
    },
    has,
    exactly: (fields) => numbersOf(fields, "exact"),
    meaning: (fields) => numbersOf(fields, "meant"),
    lines: (fields) => linesWith(fields, readerOf, surroundings),
  };
}
