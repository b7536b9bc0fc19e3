import type { CellValue } from "../../claims/types";
import type { Sex } from "../../claims/sex";
import type { CodeStatus, CodeTables, Day } from "../../codes/types";

/** Where something stands: the column of the sheet (0-based), and the value there (`""` for a blank cell). */
export interface CellPlace {
  readonly column: number;
  readonly value: CellValue;
}

/** A filled cell of a claim line, or one code of a cell that holds a list. */
export interface LineCell extends CellPlace {
  /** The column's position among those of its role, from 1 on. */
  readonly position: number;
  /** The value as text, without spaces and invisible signs around it; never "". */
  readonly text: string;
}

/** A diagnosis, procedure, modifier or place of service. Words for "nothing" (N/A, TBD) are left out. */
export interface LineCode extends LineCell {
  /** In claim form: capitals, no dot; small letters, lookalikes and stray spaces are already set right. */
  readonly code: string;
  /** What the claim calls it: its number among the line's diagnoses (modifiers …), from 1 on; blank places count. */
  readonly place: number;
  /** On the line's date of service; `unlisted` for a code of which we have no list (CPT, dental). */
  readonly status: CodeStatus | "unlisted";
  /** True if it can be billed as far as we know. Else a cell rule speaks of it: a line rule best leaves it alone. */
  readonly isSound: boolean;
}

export interface LineDate extends LineCell {
  /** null for a cell that holds no date. */
  readonly day: Day | null;
}

export interface LineSex extends LineCell {
  /** null for unknown, and for what we cannot read. */
  readonly sex: Sex | null;
}

/** The line's date of service. `isGiven` is false where the line has none, and the day of the whole check stands in. */
export interface ServiceDay {
  readonly day: Day;
  readonly isGiven: boolean;
}

/** All that a rule can read of a line. Cells in the order of their position, blank ones left out. */
export interface LineFields {
  readonly diagnoses: readonly LineCode[];
  readonly procedures: readonly LineCode[];
  /** Of the same columns, read as ICD-10-PCS: sound where they are. None where its table is not loaded. */
  readonly inpatientProcedures: readonly LineCode[];
  readonly modifiers: readonly LineCode[];
  readonly placesOfService: readonly LineCode[];
  readonly pointers: readonly LineCell[];
  readonly units: readonly LineCell[];
  readonly charges: readonly LineCell[];
  readonly serviceDates: readonly LineDate[];
  readonly serviceDatesTo: readonly LineDate[];
  readonly birthDates: readonly LineDate[];
  readonly sexes: readonly LineSex[];
  readonly npis: readonly LineCell[];
  readonly ndcs: readonly LineCell[];
  readonly revenueCodes: readonly LineCell[];
  readonly claimIds: readonly LineCell[];
  readonly patientIds: readonly LineCell[];
  readonly serviceDay: ServiceDay;
}

export type LineField = keyof LineFields;

/** A column that can hold a diagnosis: a list column stands for its place and all that follow. */
export interface DiagnosisColumn {
  readonly column: number;
  readonly place: number;
  readonly isList: boolean;
}

/** What is the same for every line of a check. */
export interface LineSurroundings {
  readonly tables: CodeTables;
  /** The day of the check; null where nobody said it. Never read from a clock. */
  readonly today: Day | null;
  /** In the order of their place. A place that is missing here is not on the sheet. */
  readonly diagnosisColumns: readonly DiagnosisColumn[];
}

/**
 * A claim line as a rule sees it: the fields that it asked for. Each is read when it is named, so name them: a copy of
 * the line (`{ ...line }`) holds none of them.
 */
export type ClaimLine<F extends LineField = LineField> = Pick<LineFields, F> & LineSurroundings;
