import { looksLikeHcpcs } from "../codes/hcpcs";
import { defineCellRule } from "./define";
import { displayed } from "./reading/cell";
import { tableOf } from "./reading/known";
import { looksLikeDiagnosis } from "./reading/diagnosis-shape";
import { likelyCodes } from "./reading/suggested";

const LISTS = {
  diagnosis: "the ICD-10-CM code list",
  procedure: "the HCPCS Level II code list",
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
  ],
  appliesTo: ["diagnosis", "procedure"],
  phase: "identity",
  examples: [
    { kind: "diagnosis", cell: "E11.99", instead: "E11.9" },
    { kind: "procedure", cell: "J1886", instead: "J1885" },
  ],

  check(cell) {
    const { code, kind, day, tables } = cell;
    if (kind !== "diagnosis" && kind !== "procedure") return null;
    const hasForm = kind === "diagnosis" ? looksLikeDiagnosis(code) : looksLikeHcpcs(code);
    if (!hasForm || tableOf(kind, tables).on(code, day).status !== "unknown") return null;
    return {
      message: `${displayed(code, kind)} is not in ${LISTS[kind]}: look it up and enter the code that is meant`,
      suggest: () => likelyCodes(cell),
    };
  },
});
