import { defineLineRule, type LineCode, type LineVerdict } from "./line-types";
import { displayed, soundOnly } from "./reading/diagnoses";

function duplicateOf(diagnosis: LineCode, earlier: LineCode): LineVerdict {
  return {
    cell: diagnosis,
    message: `${displayed(diagnosis)} already stands as diagnosis ${earlier.place}: a claim lists each diagnosis once, so remove it here and let the pointers name the first`,
  };
}

/** The same diagnosis twice on a line. */
export const duplicateDiagnosis = defineLineRule({
  id: "duplicate-diagnosis",
  severity: "warning",
  title: "Diagnosis is listed twice",
  explanation:
    "A claim lists each diagnosis once, also one of both sides of the body that has no code for each side. Some payers and " +
    "clearinghouses reject a claim for the second; Medicare's inpatient editor reports it when it repeats the principal " +
    "diagnosis. A column that only repeats another for the whole sheet is not counted.",
  sources: [
    {
      document: "ICD-10-CM Official Guidelines for Coding and Reporting",
      section: "section I.B.12 (Reporting Same Diagnosis Code More than Once)",
    },
    {
      document: "Definitions of Medicare Code Edits, version 43.1 (CMS)",
      section: "chapter 1, edit 3 (Duplicate of PDX)",
    },
  ],
  reads: ["diagnoses"],
  examples: [
    {
      lines: [{ diagnosis: ["E11.9", "I10", "E119"] }],
      instead: [{ diagnosis: ["E11.9", "I10", ""] }],
    },
  ],

  check({ diagnoses }) {
    const first = new Map<string, LineCode>();
    return soundOnly(diagnoses).flatMap((diagnosis) => {
      const earlier = first.get(diagnosis.code);
      if (earlier) return [duplicateOf(diagnosis, earlier)];
      first.set(diagnosis.code, diagnosis);
      return [];
    });
  },
});
