import { looksLikeHcpcs } from "../codes/hcpcs";
import { looksLikeIcd10pcs } from "../codes/icd10pcs";
import { defineCellRule } from "./define";
import { displayed } from "./reading/cell";
import { tableOf } from "./reading/known";
import { looksLikeDiagnosis } from "./reading/diagnosis-shape";
import { likelyCodes } from "./reading/suggested";

const LISTS = {
  diagnosis: "the ICD-10-CM code list",
  procedure: "the HCPCS Level II code list",
  inpatientProcedure: "the ICD-10-PCS code list",
} as const;

/** Of procedures only HCPCS Level II: of CPT codes we have no list. */
const HAS_FORM = {
  diagnosis: looksLikeDiagnosis,
  procedure: looksLikeHcpcs,
  inpatientProcedure: looksLikeIcd10pcs,
} as const;

/** A code that has the form of one, but never was in the official list. */
export const unknownCode = defineCellRule({
  id: "unknown-code",
  severity: "error",
  title: "Code does not exist",
  explanation:
    "The code is built like one, but was in no official release that we hold: a character is wrong, missing, doubled or swapped. " +
    "We suggest codes that are close to it, and those that fit the description beside. CPT codes are judged by their form only: " +
    "their list belongs to the American Medical Association and does not come with this program.",
  sources: [
    {
      document: "ICD-10-CM code files (CDC/NCHS and CMS)",
      section: "order files, FY2016 to FY2027",
    },
    { document: "HCPCS Level II code files (CMS)", section: "October 2025 to April 2026" },
    { document: "ICD-10-PCS code files (CMS)", section: "order files, FY2021 to FY2026" },
  ],
  appliesTo: ["diagnosis", "procedure", "inpatientProcedure"],
  phase: "identity",
  examples: [
    { kind: "diagnosis", cell: "E11.99", instead: "E11.9" },
    { kind: "procedure", cell: "J1886", instead: "J1885" },
  ],

  check(cell) {
    const { code, kind, day, tables } = cell;
    if (kind === "modifier" || kind === "placeOfService") return null;
    if (!HAS_FORM[kind](code) || tableOf(kind, tables).on(code, day).status !== "unknown")
      return null;
    return {
      message: `${displayed(code, kind)} is not in ${LISTS[kind]}: look it up and enter the code that is meant`,
      suggest: () => likelyCodes(cell),
    };
  },
});
