import type { Batch, BatchColumn } from "../../claims/types";
import type { CodeTables, Day } from "../../codes/types";
import type {
  ClaimLine,
  DiagnosisColumn,
  LineCell,
  LineField,
  LineNumbers,
  LineSurroundings,
  ServiceDay,
} from "../../rules/line-types";
import type { CodeKind } from "../../rules/types";
import type { NumberedDays } from "../columns/numbered-days";
import { codeColumn } from "./code-column";
import { columnsOfRole, ROLE_OF_FIELD, type FieldColumn } from "./field-columns";
import { numberLines } from "./number-lines";
import { plainColumn } from "./plain-column";

type ColumnField = Exclude<LineField, "serviceDay">;

const KIND_OF_FIELD: Partial<Record<LineField, CodeKind>> = {
  diagnoses: "diagnosis",
  procedures: "procedure",
  inpatientProcedures: "inpatientProcedure",
  modifiers: "modifier",
  placesOfService: "placeOfService",
};

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

export interface ReaderParts {
  readonly batch: Batch;
  readonly days: NumberedDays;
  readonly tables: CodeTables;
  readonly today: Day | null;
}

function diagnosisColumnsOf(batch: Batch): DiagnosisColumn[] {
  return columnsOfRole(batch, "diagnosis").map(({ column, position, separator }) => ({
    column,
    place: position,
    isList: separator !== null,
  }));
}

export function claimLineReader(parts: ReaderParts): ClaimLineReader {
  const { batch, days, tables, today } = parts;
  const surroundings: LineSurroundings = {
    tables,
    today,
    diagnosisColumns: diagnosisColumnsOf(batch),
  };
  const read = new Map<LineField, readonly FieldColumn[]>();
  const numbered = new Map<string, LineNumbers>();

  function readColumn(field: ColumnField, column: BatchColumn): FieldColumn {
    const kind = KIND_OF_FIELD[field];
    return kind ? codeColumn(column, kind, { batch, days, tables }) : plainColumn(column, batch);
  }

  function* readField(field: ColumnField): Generator<void> {
    if (read.has(field)) return;
    const columns: FieldColumn[] = [];
    const ofRole = has(field) ? columnsOfRole(batch, ROLE_OF_FIELD[field]) : [];
    for (const column of ofRole) {
      columns.push(readColumn(field, column));
      yield;
    }
    read.set(field, columns);
  }

  function columnsOf(field: ColumnField): readonly FieldColumn[] {
    for (const step of readField(field)) void step;
    return read.get(field) ?? [];
  }

  function* prepare(fields: readonly LineField[]): Generator<void> {
    for (const field of fields) {
      if (field !== "serviceDay") yield* readField(field);
      numbersOf([field], ({ exact }) => exact, "exact");
      yield;
    }
  }

  /** The numbers of one field are shared by all rules that read it. */
  function numbersOf(
    fields: readonly LineField[],
    ofColumn: (column: FieldColumn) => LineNumbers,
    sort: string,
  ): LineNumbers {
    const key = `${sort} ${fields.join()}`;
    let numbers = numbered.get(key);
    if (numbers) return numbers;
    const [only, ...others] = fields;
    if (only === "serviceDay" && others.length === 0) {
      numbers = days;
    } else if (only !== undefined && only !== "serviceDay" && others.length === 0) {
      numbers = numberLines(columnsOf(only).map(ofColumn), batch.lineCount);
    } else {
      const each = fields.filter(has).map((field) => numbersOf([field], ofColumn, sort));
      numbers = numberLines(each, batch.lineCount);
    }
    numbered.set(key, numbers);
    return numbers;
  }

  const serviceDays = days.days.map((day, at): ServiceDay => ({ day, isGiven: days.isGiven[at]! }));
  const serviceDay = (line: number): ServiceDay => serviceDays[days.of[line]!]!;

  /** The cells of a field, gathered once for all lines that are alike in it. */
  function cellsOf(field: ColumnField): (line: number) => readonly LineCell[] {
    const columns = columnsOf(field);
    const [only] = columns;
    if (only && columns.length === 1) return only.cellsIn;
    const { of, count } = numbersOf([field], ({ exact }) => exact, "exact");
    const known = new Array<readonly LineCell[] | undefined>(count);
    return (line) => {
      const number = of[line] ?? 0;
      return (known[number] ??= columns.flatMap((column) => column.cellsIn(line)));
    };
  }

  const readers = new Map<LineField, (line: number) => ServiceDay | readonly LineCell[]>();
  function readerOf(field: LineField): (line: number) => ServiceDay | readonly LineCell[] {
    let reader = readers.get(field);
    if (!reader) {
      reader = field === "serviceDay" ? serviceDay : cellsOf(field);
      readers.set(field, reader);
    }
    return reader;
  }

  function has(field: LineField): boolean {
    if (field === "serviceDay") return true;
    // Few sheets have such codes, and only for them their table is loaded.
    if (field === "inpatientProcedures" && !tables.icd10pcs) return false;
    return batch.columns.some(({ role }) => role === ROLE_OF_FIELD[field]);
  }

  return {
    prepare,
    has,
    exactly: (fields) => numbersOf(fields, ({ exact }) => exact, "exact"),
    meaning: (fields) => numbersOf(fields, ({ meant }) => meant(), "meant"),
    lines(fields) {
      class Line {
        // Declared only: a field that is defined anew in each line takes longer than all the rest.
        declare readonly at: number;
        constructor(at: number) {
          this.at = at;
        }
      }
      Object.assign(Line.prototype, surroundings);
      for (const field of fields) {
        const read = readerOf(field);
        Object.defineProperty(Line.prototype, field, {
          get(this: Line) {
            return read(this.at);
          },
        });
      }
      // A rule's own type lets it see no field but those it asked for, and these are there.
      return (line) => new Line(line) as unknown as ClaimLine;
    },
  };
}
