import type { Batch, BatchColumn, CellValue, ColumnRole } from "../../claims/types";
import type { LineCell, LineField, LineNumbers } from "../../rules/line-types";

/** A column as line rules read it. */
export interface FieldColumn {
  /** Lines alike here hold the same value with the same standing: a rule would say the same. */
  readonly exact: LineNumbers;
  /** Lines alike here mean the same, in whatever way it is written. */
  readonly meant: () => LineNumbers;
  /** What the cell holds in that line; empty for a blank cell, several for a list. */
  cellsIn(line: number): readonly LineCell[];
}

/** The fields that come from columns, and the role of these columns. */
export const ROLE_OF_FIELD: Readonly<Record<Exclude<LineField, "serviceDay">, ColumnRole>> = {
  diagnoses: "diagnosis",
  procedures: "procedure",
  inpatientProcedures: "procedure",
  modifiers: "modifier",
  placesOfService: "placeOfService",
  pointers: "diagnosisPointer",
  units: "units",
  charges: "charge",
  serviceDates: "serviceDate",
  serviceDatesTo: "serviceDateTo",
  birthDates: "birthDate",
  sexes: "sex",
  npis: "npi",
  ndcs: "ndc",
  revenueCodes: "revenueCode",
  claimIds: "claimId",
  patientIds: "patientId",
};

/** A batch's columns of a role, in the order in which the claim has them. */
export function columnsOfRole({ columns }: Batch, role: ColumnRole): BatchColumn[] {
  return columns
    .filter((column) => column.role === role)
    .sort((a, b) => a.position - b.position || a.column - b.column);
}

/** Numbers texts: equal texts, equal numbers. */
export function numberTexts(texts: readonly string[]): LineNumbers {
  const numbers = new Map<string, number>();
  const of = Uint32Array.from(texts, (text) => {
    const known = numbers.get(text) ?? numbers.size;
    numbers.set(text, known);
    return known;
  });
  return { of, count: numbers.size };
}

/** Numbers different values by a text for each: equal texts, equal numbers. */
export function numberValues(
  distinct: readonly CellValue[],
  textFor: (value: CellValue) => string,
): LineNumbers {
  const texts = distinct.map(textFor);
  if (!areTheirOwnTexts(distinct, texts)) return numberTexts(texts);
  return { of: Uint32Array.from(texts, (_, at) => at), count: texts.length };
}

/** True where different values surely have different texts: all are texts, or all numbers, as they stand. */
function areTheirOwnTexts(distinct: readonly CellValue[], texts: readonly string[]): boolean {
  const type = typeof distinct[0];
  return distinct.every((value, at) => typeof value === type && String(value) === texts[at]);
}

/** Each line's number, by way of the number of what its column holds. */
export function throughNumbers(
  indexes: Uint32Array,
  { of, count }: LineNumbers,
  lineCount: number,
): LineNumbers {
  const ofLine = new Uint32Array(lineCount);
  for (let line = 0; line < lineCount; line++) ofLine[line] = of[indexes[line] ?? 0] ?? 0;
  return { of: ofLine, count };
}
