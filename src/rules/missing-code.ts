import { defineCellRule } from "./define";
import { textOf } from "./reading/cell";
import { withoutOuterSpaces } from "./reading/spaces";
import { codesForWords } from "./reading/suggested";
import type { CodeCell, CodeKind, Requirement, Verdict } from "./types";

/** What people and programs write where there is no code. */
const PLACEHOLDER =
  /^(?:[-–—.*_?/\\#~=]+|0+(?:\.0*)?|x{2,}|n\.?\/?a\.?|n\/k|nil|nul{1,2}|<?none>?|nan|blank|empty|missing|unknown|unspecified|unk|undefined|not (?:available|applicable|known|coded|given|entered)|no (?:code|dx|cpt)|to be (?:determined|coded)|tb[acd]|pending|see (?:note|chart)s?)$/i;

const NOUNS: Record<CodeKind, string> = {
  diagnosis: "diagnosis code",
  procedure: "procedure code",
  inpatientProcedure: "ICD-10-PCS code",
  modifier: "modifier",
  placeOfService: "place of service code",
};

const REQUIRED: Record<Exclude<Requirement, null>, string> = {
  principal:
    "The principal diagnosis is missing: enter it here, before any other diagnosis of the claim",
  procedure: "The procedure code is missing: enter the CPT or HCPCS code of the service",
  code: "The code is missing: enter it here",
  unlessAbove:
    "This line says neither whose it is nor which diagnosis: nothing is missing if it goes on with the claim above, " +
    "else enter them. Most programs that read claims want them on each line",
};

/** True for a cell that holds nothing, or only a word or sign for nothing. */
export function isPlaceholder(text: string): boolean {
  return PLACEHOLDER.test(text);
}

function blankCell(cell: CodeCell): Verdict | null {
  const suggest = () => codesForWords(cell);
  if (cell.required === "unlessAbove") return { message: REQUIRED.unlessAbove, severity: "info" };
  if (cell.required) return { message: REQUIRED[cell.required], suggest };
  if (!cell.description) return null;
  return {
    message: `A description stands beside, but the ${NOUNS[cell.kind]} is missing: enter the code`,
    suggest,
  };
}

function placeholderCell(cell: CodeCell, text: string): Verdict {
  const suggest = () => codesForWords(cell);
  const noun = NOUNS[cell.kind];
  if ((cell.required && cell.required !== "unlessAbove") || cell.description) {
    return { message: `“${text}” is not a ${noun}: enter the code`, suggest };
  }
  return {
    message: `“${text}” is not a ${noun}: enter the code, or leave the cell empty if there is none`,
    severity: "warning",
  };
}

/** A cell without a code where the claim needs one, or with a word for "nothing" in place of a code. */
export const missingCode = defineCellRule({
  id: "missing-code",
  severity: "error",
  title: "Code is missing",
  explanation:
    "A claim needs at least one diagnosis, and a service line the code of what was done; a description without its code " +
    "cannot be billed either. Words such as N/A, TBD or NULL in a code cell would be sent as if they were a code. " +
    "Diagnoses after the first may be empty. Nothing is missing on a line whose claim has its diagnosis on another line, " +
    "perhaps nothing on one without claim number, patient or date, which may go on with the claim above, nothing " +
    "on a line that has a revenue code in place of a procedure, or in totals and empty rows.",
  sources: [
    {
      document: "Medicare Claims Processing Manual (CMS Publication 100-04), chapter 26",
      section: "section 10.4, items 21 and 24D",
    },
    {
      document: "Medicare Claims Processing Manual (CMS Publication 100-04), chapter 23",
      section: "section 10.1, General Rules for Diagnosis Codes",
    },
  ],
  appliesTo: ["diagnosis", "procedure", "inpatientProcedure", "modifier", "placeOfService"],
  phase: "identity",
  examples: [
    { kind: "diagnosis", cell: "", required: "principal", instead: "E11.9" },
    { kind: "procedure", cell: "TBD", required: "procedure", instead: "99213" },
    { kind: "diagnosis", cell: "N/A", instead: "" },
    { kind: "diagnosis", cell: "", beside: "Essential hypertension", instead: "I10" },
  ],

  check(cell) {
    const text = withoutOuterSpaces(textOf(cell.value));
    if (text === "") return blankCell(cell);
    return isPlaceholder(text) ? placeholderCell(cell, text) : null;
  },
});
