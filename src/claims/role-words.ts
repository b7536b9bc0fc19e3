import type { ColumnMapping, ColumnRole } from "./types";

/** What a role is called in the pane and in messages: the words that stand on claim forms. */
export const ROLE_WORDS: Readonly<Record<ColumnRole, string>> = {
  diagnosis: "Diagnosis",
  procedure: "Procedure code",
  modifier: "Modifier",
  diagnosisPointer: "Diagnosis pointer",
  placeOfService: "Place of service",
  units: "Units",
  charge: "Charge",
  serviceDate: "Date of service",
  serviceDateTo: "Date of service, to",
  birthDate: "Date of birth",
  sex: "Sex",
  npi: "NPI",
  ndc: "NDC",
  revenueCode: "Revenue code",
  claimId: "Claim number",
  patientId: "Patient number",
  codeSystem: "Code system",
  code: "Code",
  description: "Description",
};

/** What a column is called that we do not read. */
export const UNREAD_WORDS = "Not used";

/** Roles that a line can have several columns of, told apart by their position. */
export const NUMBERED_ROLES: ReadonlySet<ColumnRole> = new Set(["diagnosis", "modifier"]);

/**
 * A column's role in plain words: "Diagnosis 1", "Procedure code", "Not used". The position stands where a line
 * can have several columns of the role, and wherever it is not the first.
 */
export function describeRole(role: ColumnRole | null, position = 1): string {
  if (role === null) return UNREAD_WORDS;
  return NUMBERED_ROLES.has(role) || position > 1
    ? `${ROLE_WORDS[role]} ${position}`
    : ROLE_WORDS[role];
}

/** A mapped column in plain words; a description with what it describes: "Description of Diagnosis 1". */
export function describeMapping(mapping: ColumnMapping, columns: readonly ColumnMapping[]): string {
  const described = columns.find(
    (column) => mapping.describes !== null && column.column === mapping.describes,
  );
  if (mapping.role !== "description" || !described?.role)
    return describeRole(mapping.role, mapping.position);
  return `${ROLE_WORDS.description} of ${describeRole(described.role, described.position)}`;
}
