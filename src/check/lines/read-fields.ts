import type { Batch, BatchColumn } from "../../claims/types";
import type { CodeTables, Day } from "../../codes/types";
import type { LineField } from "../../rules/line-types";
import type { CodeKind } from "../../rules/types";
import type { NumberedDays } from "../columns/numbered-days";
import { codeColumn } from "./code-column";
import { columnsOfRole, type FieldColumn, ROLE_OF_FIELD } from "./field-columns";
import { plainColumn } from "./plain-column";

/** What the columns are read by. */
export interface ReaderParts {
  readonly batch: Batch;
  readonly days: NumberedDays;
  readonly tables: CodeTables;
  readonly today: Day | null;
}

export type ColumnField = Exclude<LineField, "serviceDay">;

const KIND_OF_FIELD: Partial<Record<LineField, CodeKind>> = {
  diagnoses: "diagnosis",
  procedures: "procedure",
  inpatientProcedures: "inpatientProcedure",
  modifiers: "modifier",
  placesOfService: "placeOfService",
};

/** The columns of each field, read when they are first asked for. */
export interface FieldColumns {
  /** True if the sheet has a column for the field. */
  has(field: LineField): boolean;
  /** Reads a field's columns, one a step. */
  read(field: ColumnField): Generator<void, readonly FieldColumn[]>;
}

export function fieldColumns({ batch, days, tables }: ReaderParts): FieldColumns {
  const known = new Map<ColumnField, readonly FieldColumn[]>();

  function readColumn(field: ColumnField, column: BatchColumn): FieldColumn {
    const kind = KIND_OF_FIELD[field];
    return kind ? codeColumn(column, kind, { batch, days, tables }) : plainColumn(column, batch);
  }

  function has(field: LineField): boolean {
    if (field === "serviceDay") return true;
    // Few sheets have such codes, and only for them their table is loaded.
    if (field === "inpatientProcedures" && !tables.icd10pcs) return false;
    return batch.columns.some(({ role }) => role === ROLE_OF_FIELD[field]);
  }

  return {
    has,
    *read(field) {
      const before = known.get(field);
      if (before) return before;
      const columns: FieldColumn[] = [];
      for (const column of has(field) ? columnsOfRole(batch, ROLE_OF_FIELD[field]) : []) {
        columns.push(readColumn(field, column));
        yield;
      }
      known.set(field, columns);
      return columns;
    },
  };
}
