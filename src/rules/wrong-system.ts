import { looksLikeCpt } from "../codes/cpt";
import { looksLikeIcd10pcs } from "../codes/icd10pcs";
import { dottedIcd9cm } from "../codes/icd9cm";
import { toClaimForm } from "../codes/systems";
import { defineCellRule } from "./define";
import { attachedModifiers } from "./reading/attached-modifiers";
import { displayed } from "./reading/cell";
import { inpatientCodesBelow } from "./reading/inpatient";
import { isKnown, tableOf } from "./reading/known";
import { codesForWords } from "./reading/suggested";
import type { CodeCell, CodeKind, Verdict } from "./types";

const BELONGS: Record<CodeKind, string> = {
  diagnosis: "a diagnosis column",
  procedure: "a procedure column",
  inpatientProcedure: "a column of ICD-10-PCS codes",
  modifier: "a modifier column",
  placeOfService: "a place of service column",
};

/** ICD-10-CM codes never have fewer characters: two digits or letters are a modifier or a place of service. */
const CATEGORY_LENGTH = 3;
const NO_DOT = /^[^.]*$/;

/** Undotted, or with the dot where ICD-9-CM has it: "E01.00" is a slip for another code, not ICD-9-CM E010.0. */
function icd9Code({ tidy, tables }: CodeCell): string | null {
  const code = toClaimForm("icd9cm", tidy);
  const isWrittenSo = NO_DOT.test(tidy) || tidy === dottedIcd9cm(code);
  return isWrittenSo && tables.isIcd9Diagnosis(code) ? code : null;
}

function oldDiagnosis(cell: CodeCell): Verdict | null {
  const code = icd9Code(cell);
  if (code === null) return null;
  const old = dottedIcd9cm(code);
  const message =
    NO_DOT.test(cell.tidy) && looksLikeCpt(code)
      ? `${code} is a CPT code, or ${old} of ICD-9-CM, which ended on 09/30/2015: enter the ICD-10-CM code`
      : `${old} is a code of ICD-9-CM, which ended on 09/30/2015: enter the ICD-10-CM code`;
  return { message, suggest: () => codesForWords(cell) };
}

/** ICD-9-CM procedures: 47.01, or 4701 where no ICD-10-PCS code begins so. */
const OLD_PROCEDURE = /^\d\d\.?\d{1,2}$/;

function oldInpatientProcedure(cell: CodeCell): Verdict | null {
  const { tidy, tables } = cell;
  if (!OLD_PROCEDURE.test(tidy)) return null;
  const code = tidy.replace(".", "");
  if (!tables.isIcd9Procedure(code)) return null;
  if (NO_DOT.test(tidy) && inpatientCodesBelow(cell).length > 0) return null;
  return {
    message: `${code.slice(0, 2)}.${code.slice(2)} is a procedure code of ICD-9-CM, which ended on 09/30/2015: enter the ICD-10-PCS code`,
  };
}

/** Without its dot it would be taken for a CPT code, rightly. */
function oldDiagnosisAsProcedure(cell: CodeCell): Verdict | null {
  const code = NO_DOT.test(cell.tidy) ? null : icd9Code(cell);
  if (code === null) return null;
  return {
    message: `${dottedIcd9cm(code)} is a code of ICD-9-CM, the old diagnosis codes: enter the CPT or HCPCS code of the service`,
  };
}

function withModifier(cell: CodeCell): Verdict | null {
  if (cell.kind !== "procedure") return null;
  const parts = attachedModifiers(cell.tidy, cell.tables);
  if (!parts) return null;
  const { procedure, modifiers } = parts;
  const plural = modifiers.length > 1;
  return {
    message:
      `${procedure} has ${plural ? "modifiers" : "modifier"} ${modifiers.join(", ")} attached: ` +
      `leave ${procedure} here and put the ${plural ? "modifiers" : "modifier"} in the modifier column`,
    suggest: () => [procedure],
  };
}

/** A code that stands in the table of another kind, or has the format of CPT, which nothing else here has. */
function ofKind(other: CodeKind, name: string, cell: CodeCell): Verdict | null {
  const code = other === "diagnosis" ? toClaimForm("icd10cm", cell.tidy) : cell.tidy;
  const listed = tableOf(other, cell.tables).spans(code).length > 0;
  if (!listed && !(other === "procedure" && looksLikeCpt(code))) return null;
  return {
    message: `${displayed(code, other)} is ${name}, and this is ${BELONGS[cell.kind]}: move it, and enter the right code here`,
    ...((!cell.isKindSure || isBeyondHcpcs(cell)) && { severity: "warning" }),
  };
}

/** Past the last HCPCS release, a new HCPCS code could have come to look like this diagnosis. */
function isBeyondHcpcs({ code, kind, day, tables }: CodeCell): boolean {
  return kind === "procedure" && tables.hcpcs.on(code, day).status === "outside-coverage";
}

function procedureAsDiagnosis(cell: CodeCell): Verdict | null {
  const parts = attachedModifiers(cell.tidy, cell.tables);
  if (parts) {
    return {
      message: `${parts.procedure} with modifier ${parts.modifiers.join(", ")} is a procedure, and this is a diagnosis column: move it, and enter the diagnosis code here`,
    };
  }
  return NO_DOT.test(cell.tidy) ? ofKind("procedure", "a procedure code", cell) : null;
}

function inpatientProcedure(cell: CodeCell): Verdict | null {
  if (!looksLikeIcd10pcs(cell.tidy)) return null;
  // A mistyped diagnosis of seven characters can have this form too, but its category exists.
  if (cell.tables.icd10cm.spans(cell.tidy.slice(0, CATEGORY_LENGTH)).length > 0) return null;
  return {
    message: `${cell.tidy} has the form of an ICD-10-PCS code, for procedures of hospital inpatients: it does not belong in ${BELONGS[cell.kind]}`,
  };
}

type Suspect = (cell: CodeCell) => Verdict | null;

const diagnosisElsewhere: Suspect = (cell) => ofKind("diagnosis", "a diagnosis code", cell);
const procedureElsewhere: Suspect = (cell) => ofKind("procedure", "a procedure code", cell);

const SUSPECTS: Record<CodeKind, readonly Suspect[]> = {
  diagnosis: [oldDiagnosis, procedureAsDiagnosis, inpatientProcedure],
  procedure: [withModifier, diagnosisElsewhere, oldDiagnosisAsProcedure, inpatientProcedure],
  inpatientProcedure: [oldInpatientProcedure, procedureElsewhere, diagnosisElsewhere],
  modifier: [procedureElsewhere, diagnosisElsewhere],
  placeOfService: [procedureElsewhere, diagnosisElsewhere],
};

/** A code of another code system than the column's. */
export const wrongSystem = defineCellRule({
  id: "wrong-system",
  severity: "error",
  title: "Code of another code system",
  explanation:
    "The cell holds a real code, but of another kind than its column: a procedure among the diagnoses, a diagnosis among the " +
    "procedures, a code of ICD-9-CM, which ended in 2015, an inpatient procedure code, or a procedure code with its " +
    "modifiers attached. What a code is follows from the column and the code tables, never from its look alone: thousands of " +
    "diagnosis codes look like HCPCS codes once their dot is dropped. A code that is right for its column is never reported here.",
  sources: [
    {
      document: "45 CFR 162.1002, Medical data code sets (HIPAA)",
      section: "paragraphs (b) and (c)",
    },
    {
      document: "Medicare Claims Processing Manual (CMS Publication 100-04), chapter 26",
      section: "section 10.4, items 21 and 24D",
    },
  ],
  appliesTo: ["diagnosis", "procedure", "inpatientProcedure", "modifier", "placeOfService"],
  phase: "identity",
  examples: [
    { kind: "diagnosis", cell: "250.00", instead: "E11.9" },
    { kind: "diagnosis", cell: "99213", instead: "E11.9" },
    { kind: "procedure", cell: "E11.9", instead: "99213" },
    { kind: "procedure", cell: "99213-25", instead: "99213" },
    { kind: "procedure", cell: "0DTJ4ZZ", instead: "44970" },
  ],

  check(cell) {
    if (isKnown(cell.code, cell.kind, cell.tables)) return null;
    for (const suspect of SUSPECTS[cell.kind]) {
      const verdict = suspect(cell);
      if (verdict) return verdict;
    }
    return null;
  },
});
