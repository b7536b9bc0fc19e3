import { toIso } from "../../src/codes/day";
import type { Day } from "../../src/codes/types";
import type { Line } from "./lines";
import type { Field } from "./seeds";

/** A cell of a sample sheet: text, a number, or a day that Excel keeps as a serial with a date format. */
export type SampleCell = string | number | { readonly day: Day };

/** A column of a sample sheet, as one line fills it. */
export interface Column {
  readonly header: string;
  readonly field?: Field;
  readonly cell: (line: Line) => SampleCell;
}

/** As a practice names its columns, with days as Excel keeps them. */
export const PRACTICE_COLUMNS: readonly Column[] = [
  { header: "Claim #", cell: (line) => line.claim },
  { header: "DOS", cell: (line) => ({ day: line.serviceDate }) },
  { header: "DOB", cell: (line) => ({ day: line.birthDate }) },
  { header: "Sex", cell: (line) => line.sex },
  { header: "POS", field: "placeOfService", cell: (line) => line.placeOfService },
  { header: "Dx 1", field: "diagnosis1", cell: (line) => line.diagnoses[0] ?? "" },
  { header: "Dx 1 Description", cell: (line) => line.diagnosisText },
  { header: "Dx 2", cell: (line) => line.diagnoses[1] ?? "" },
  { header: "Dx 3", cell: (line) => line.diagnoses[2] ?? "" },
  { header: "CPT/HCPCS", field: "procedure", cell: (line) => asExported(line.procedure) },
  { header: "Mod 1", field: "modifier1", cell: (line) => line.modifiers[0] ?? "" },
  { header: "Dx Ptr", field: "pointer", cell: (line) => line.pointer },
  { header: "Units", field: "units", cell: (line) => line.units },
  { header: "Charge", field: "charge", cell: (line) => line.charge },
  { header: "Rend NPI", field: "npi", cell: (line) => line.npi },
];

/** As CMS names the columns of its claim files, and many programs after it. */
export const CLINIC_COLUMNS: readonly Column[] = [
  { header: "CLM_ID", cell: (line) => line.claim },
  { header: "BENE_ID", field: "patient", cell: (line) => line.patient },
  { header: "CLM_FROM_DT", cell: (line) => Number(line.serviceDate) },
  { header: "CLM_THRU_DT", field: "serviceDateTo", cell: (line) => Number(line.serviceDateTo) },
  { header: "BENE_BIRTH_DT", field: "birthDate", cell: (line) => toIso(line.birthDate) },
  { header: "GNDR_CD", cell: (line) => (line.sex === "M" ? 1 : 2) },
  { header: "LINE_PLACE_OF_SRVC_CD", field: "placeOfService", cell: (line) => line.placeOfService },
  { header: "PRNCPAL_DGNS_CD", field: "diagnosis1", cell: (line) => line.diagnoses[0] ?? "" },
  { header: "Principal Dx Description", cell: (line) => line.diagnosisText },
  ...[1, 2, 3].map((i) => ({
    header: `ICD_DGNS_CD${i + 1}`,
    field: `diagnosis${i + 1}` as Field,
    cell: (line: Line) => (line.diagnoses[i] ?? "").replace(".", ""),
  })),
  { header: "HCPCS_CD", field: "procedure", cell: (line) => line.procedure },
  { header: "HCPCS Description", cell: (line) => line.procedureText },
  { header: "HCPCS_1ST_MDFR_CD", field: "modifier1", cell: (line) => line.modifiers[0] ?? "" },
  { header: "HCPCS_2ND_MDFR_CD", field: "modifier2", cell: (line) => line.modifiers[1] ?? "" },
  { header: "diagnosis_code_pointers", field: "pointer", cell: (line) => line.pointer },
  { header: "LINE_SRVC_CNT", field: "units", cell: (line) => line.units },
  { header: "LINE_SBMTD_CHRG_AMT", field: "charge", cell: (line) => line.charge },
  { header: "RNDRNG_PHYSN_NPI", field: "npi", cell: (line) => line.npi },
  { header: "LINE_NDC_CD", field: "ndc", cell: (line) => line.ndc },
];

/** As hospitals name the form locators of the UB-04; a row for each revenue code, the stay repeated on each. */
export const HOSPITAL_COLUMNS: readonly Column[] = [
  { header: "Patient Control #", cell: (line) => line.claim },
  { header: "MRN", field: "patient", cell: (line) => line.patient },
  { header: "Statement From", cell: (line) => ({ day: line.serviceDate }) },
  {
    header: "Statement Through",
    field: "serviceDateTo",
    cell: (line) => ({ day: line.serviceDateTo }),
  },
  { header: "Birth Date", field: "birthDate", cell: (line) => ({ day: line.birthDate }) },
  { header: "Sex", cell: (line) => line.sex },
  { header: "Principal Dx", field: "diagnosis1", cell: (line) => line.diagnoses[0] ?? "" },
  { header: "Principal Dx Description", cell: (line) => line.diagnosisText },
  ...[1, 2, 3].map((i) => ({
    header: `Other Dx ${i}`,
    field: `diagnosis${i + 1}` as Field,
    cell: (line: Line) => line.diagnoses[i] ?? "",
  })),
  { header: "ICD-10-PCS", field: "procedure", cell: (line) => line.procedure },
  { header: "Rev Code", cell: (line) => line.revenueCode ?? "" },
  { header: "Units", field: "units", cell: (line) => line.units },
  { header: "Total Charges", field: "charge", cell: (line) => line.charge },
  { header: "Attending NPI", field: "npi", cell: (line) => line.npi },
];

/** Practices' exports hold five-digit codes as numbers; whatever is not one stays as it is. */
function asExported(procedure: string | number): string | number {
  return /^\d{5}$/.test(String(procedure)) ? Number(procedure) : procedure;
}
