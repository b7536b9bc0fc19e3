import { DAY_SOURCE, type LineDays } from "../../claims/line-days";
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
import { codeColumn } from "./code-column";
import { columnsOfRole, ROLE_OF_FIELD, type FieldColumn } from "./field-columns";
import { numberLines } from "./number-lines";
import { plainColumn } from "./plain-column";

type ColumnField = Exclude<LineField, "serviceDay">;

const KIND_OF_FIELD: Partial<Record<LineField, CodeKind>> = {
  diagnoses: "diagnosis",
  procedures: "procedure",
  modifiers: "modifier",
  placesOfService: "placeOfService",
};

/** Gives line rules the fields that they ask for. Columns are read when the first rule asks. */
export interface ClaimLineReader {
  /** True if the sheet has a column for the field. */
  has(field: LineField): boolean;
  /** Lines with the same number are the same to a rule that reads these fields. */
  exactly(fields: readonly LineField[]): LineNumbers;
  /** Lines with the same number mean the same in these fields. */
  meaning(fields: readonly LineField[]): LineNumbers;
  /** The line with these fields; the others are not there. */
  line(line: number, fields: readonly LineField[]): ClaimLine;
}

export interface ReaderParts {
  readonly batch: Batch;
  readonly lineDays: LineDays;
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

/** Lines by their day, days from a date of service and the stand-in apart. */
function numberDays({ days, sources }: LineDays, lineCount: number): LineNumbers {
  const numbers = new Map<number, number>();
  const of = new Uint32Array(lineCount);
  for (let line = 0; line < lineCount; line++) {
    const isGiven = sources[line] !== DAY_SOURCE.default;
    const key = (days[line] ?? 0) * (isGiven ? 1 : -1);
    let number = numbers.get(key);
    if (number === undefined) numbers.set(key, (number = numbers.size));
    of[line] = number;
  }
  return { of, count: numbers.size };
}

export function claimLineReader(parts: ReaderParts): ClaimLineReader {
  const { batch, lineDays, tables, today } = parts;
  const surroundings: LineSurroundings = {
    tables,
    today,
    diagnosisColumns: diagnosisColumnsOf(batch),
  };
  const read = new Map<LineField, readonly FieldColumn[]>();
  const numbered = new Map<string, LineNumbers>();
  let dayNumbers: LineNumbers | null = null;

  function readColumn(field: ColumnField, column: BatchColumn): FieldColumn {
    const kind = KIND_OF_FIELD[field];
    return kind
      ? codeColumn(column, kind, { batch, days: lineDays.days, tables })
      : plainColumn(column, batch);
  }

  function columnsOf(field: ColumnField): readonly FieldColumn[] {
    let columns = read.get(field);
    if (!columns) {
      columns = columnsOfRole(batch, ROLE_OF_FIELD[field]).map((column) =>
        readColumn(field, column),
      );
      read.set(field, columns);
    }
    return columns;
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
      numbers = dayNumbers ??= numberDays(lineDays, batch.lineCount);
    } else if (only !== undefined && only !== "serviceDay" && others.length === 0) {
      numbers = numberLines(columnsOf(only).map(ofColumn), batch.lineCount);
    } else {
      const each = fields.filter(has).map((field) => numbersOf([field], ofColumn, sort));
      numbers = numberLines(each, batch.lineCount);
    }
    numbered.set(key, numbers);
    return numbers;
  }

  function serviceDay(line: number): ServiceDay {
    return {
      day: lineDays.days[line] ?? batch.defaultDay,
      isGiven: lineDays.sources[line] !== DAY_SOURCE.default,
    };
  }

  function cellsIn(line: number, field: ColumnField): readonly LineCell[] {
    const columns = columnsOf(field);
    const [only] = columns;
    if (only && columns.length === 1) return only.cellsIn(line);
    return columns.flatMap((column) => column.cellsIn(line));
  }

  function has(field: LineField): boolean {
    return (
      field === "serviceDay" || batch.columns.some(({ role }) => role === ROLE_OF_FIELD[field])
    );
  }

  return {
    has,
    exactly: (fields) => numbersOf(fields, ({ exact }) => exact, "exact"),
    meaning: (fields) => numbersOf(fields, ({ meant }) => meant(), "meant"),
    line(line, fields) {
      const values = fields.map((field) => [
        field,
        field === "serviceDay" ? serviceDay(line) : cellsIn(line, field),
      ]);
      // A rule's own type lets it see no field but those it asked for, and these are there.
      return { ...surroundings, ...Object.fromEntries(values) } as ClaimLine;
    },
  };
}
