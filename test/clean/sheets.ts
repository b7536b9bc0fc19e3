import { serialOfDay } from "../../src/claims";
import type { CellValue } from "../../src/claims/types";
import { toIso, toUs } from "../../src/codes/day";
import { dotted } from "../../src/codes/icd10cm";
import type { Day } from "../../src/codes/types";
import type { CleanClaim, Service } from "./claims";

/** A line of a claim, with what the sheet says of it. */
export interface CleanLine extends CleanClaim {
  readonly claim: string;
  readonly service: Service;
  readonly charge: number;
  /** The official text of the first diagnosis, as programs keep it: whole, in capitals, cut off. */
  readonly words: string;
}

type Column = readonly [header: string, cell: (line: CleanLine) => CellValue];

export interface SheetStyle {
  readonly name: string;
  readonly isOfHospital: boolean;
  /** Rows above the header. */
  readonly title: readonly (readonly CellValue[])[];
  readonly columns: readonly Column[];
}

const letters = ({ service, diagnoses }: CleanLine) =>
  (service.pointers ?? diagnoses.map((_, at) => at + 1)).map((place) => "ABCDEFGHIJKL"[place - 1]);
const numbers = ({ service, diagnoses }: CleanLine) =>
  service.pointers ?? diagnoses.map((_, at) => at + 1);
const sexLetter = ({ patient }: CleanLine) => (patient.sex === "female" ? "F" : "M");
const serial = (day: Day) => serialOfDay(day, false) ?? "";
const inDots = (code: string | undefined) => (code === undefined ? "" : dotted(code));
const modifier =
  (place: number) =>
  ({ service }: CleanLine) =>
    service.modifiers?.[place - 1] ?? "";
const digits = (code: string) => (/^[1-9]\d{4}$/.test(code) ? Number(code) : code);

function numbered(
  header: (place: number) => string,
  count: number,
  cell: (line: CleanLine, at: number) => CellValue,
): Column[] {
  return Array.from({ length: count }, (_, at) => [header(at + 1), (line) => cell(line, at)]);
}

/** Sheets as five programs make them: other headers, other ways to write dates, codes, sexes and pointers. */
export const SHEET_STYLES: readonly SheetStyle[] = [
  {
    name: "a practice's own sheet",
    isOfHospital: false,
    title: [["Charges to submit"], []],
    columns: [
      ["Claim #", ({ claim }) => claim],
      ["DOS", ({ day }) => serial(day)],
      ["DOB", ({ patient }) => serial(patient.birth)],
      ["Sex", sexLetter],
      ["POS", ({ placeOfService }) => placeOfService],
      ...numbered(
        (place) => `Dx ${place}`,
        4,
        ({ diagnoses }, at) => inDots(diagnoses[at]),
      ),
      ["Dx 1 Description", ({ words }) => words],
      ["CPT/HCPCS", ({ service }) => digits(service.procedure)],
      ["Mod 1", modifier(1)],
      ["Mod 2", modifier(2)],
      ["Dx Ptr", (line) => letters(line).join("")],
      ["Units", ({ service }) => service.units ?? 1],
      ["Charge", ({ charge }) => charge],
      ["Rend NPI", ({ npi }) => npi],
      ["NDC", ({ service }) => service.ndc ?? ""],
    ],
  },
  {
    name: "a file with CMS's names",
    isOfHospital: false,
    title: [],
    columns: [
      ["CLM_ID", ({ claim }) => claim],
      ["BENE_ID", ({ patient }) => patient.number],
      ["CLM_FROM_DT", ({ day }) => day],
      ["CLM_THRU_DT", ({ day }) => day],
      ["BENE_BIRTH_DT", ({ patient }) => patient.birth],
      ["GNDR_CD", ({ patient }) => (patient.sex === "female" ? 2 : 1)],
      ["LINE_PLACE_OF_SRVC_CD", ({ placeOfService }) => placeOfService],
      ...numbered(
        (place) => (place === 1 ? "PRNCPAL_DGNS_CD" : `ICD_DGNS_CD${place}`),
        4,
        ({ diagnoses }, at) => diagnoses[at] ?? "",
      ),
      ["HCPCS_CD", ({ service }) => service.procedure],
      ["HCPCS_1ST_MDFR_CD", modifier(1)],
      ["HCPCS_2ND_MDFR_CD", modifier(2)],
      ["LINE_SRVC_CNT", ({ service }) => service.units ?? 1],
      ["LINE_SBMTD_CHRG_AMT", ({ charge }) => charge],
      ["RNDRNG_PHYSN_NPI", ({ npi }) => Number(npi)],
      ["LINE_NDC_CD", ({ service }) => service.ndc ?? ""],
    ],
  },
  {
    name: "a hospital's export",
    isOfHospital: true,
    title: [],
    columns: [
      ["Claim ID", ({ claim }) => claim],
      ["Account Number", ({ patient }) => patient.number],
      ["From Date", ({ day }) => toIso(day)],
      ["Thru Date", ({ day }) => toIso(day)],
      ["Birth Date", ({ patient }) => toIso(patient.birth)],
      ["Gender", ({ patient }) => patient.sex],
      ["Rev Code", ({ service }) => service.revenueCode ?? ""],
      ["HCPCS", ({ service }) => service.procedure],
      ["Modifier", modifier(1)],
      ["Principal Diagnosis", ({ diagnoses }) => inDots(diagnoses[0])],
      ...numbered(
        (place) => `Secondary Diagnosis ${place}`,
        3,
        ({ diagnoses }, at) => inDots(diagnoses[at + 1]),
      ),
      ["Units", ({ service }) => service.units ?? 1],
      ["Total Charges", ({ charge }) => charge],
      ["Attending NPI", ({ npi }) => npi],
    ],
  },
  {
    name: "a charge export with lists in its cells",
    isOfHospital: false,
    title: [],
    columns: [
      ["Encounter ID", ({ claim }) => claim],
      ["Service Date", ({ day }) => toUs(day)],
      ["Patient DOB", ({ patient }) => toUs(patient.birth)],
      ["Patient Sex", sexLetter],
      ["Place of Service", ({ placeOfService }) => placeOfService],
      ["Diagnosis Codes", ({ diagnoses }) => diagnoses.map(dotted).join("; ")],
      ["Procedure Code", ({ service }) => service.procedure],
      ["Modifiers", ({ service }) => (service.modifiers ?? []).join(",")],
      ["Diagnosis Pointers", (line) => numbers(line).join("|")],
      ["Qty", ({ service }) => String(service.units ?? 1)],
      ["Billed Amount", ({ charge }) => `$${charge.toFixed(2)}`],
      ["Rendering Provider NPI", ({ npi }) => npi],
      ["NDC Code", ({ service }) => service.ndc ?? ""],
    ],
  },
  {
    name: "a comma-separated export",
    isOfHospital: false,
    title: [],
    columns: [
      ["claim_id", ({ claim }) => claim],
      ["patient_id", ({ patient }) => patient.number],
      ["date_of_service", ({ day }) => toIso(day)],
      ["dob", ({ patient }) => toIso(patient.birth)],
      ["gender", ({ patient }) => patient.sex],
      ["place_of_service", ({ placeOfService }) => placeOfService],
      ...numbered(
        (place) => `icd10_${place}`,
        4,
        ({ diagnoses }, at) => diagnoses[at] ?? "",
      ),
      ["cpt_code", ({ service }) => service.procedure],
      ["modifier_1", modifier(1)],
      ["modifier_2", modifier(2)],
      ["dx_pointer", (line) => letters(line).join(",")],
      ["units", ({ service }) => (service.units ?? 1).toFixed(service.units ? 1 : 0)],
      ["charge_amount", ({ charge }) => charge.toFixed(2)],
      ["rendering_npi", ({ npi }) => npi],
      ["ndc", ({ service }) => service.ndc ?? ""],
    ],
  },
];
