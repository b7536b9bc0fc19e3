import { looksLikeIcd10pcs } from "../codes/icd10pcs";
import { toClaimForm } from "../codes/systems";
import { splitCodes } from "./code-list";
import { cellText } from "./contents/cell-text";
import { headerWords } from "./headers/header-words";
import { systemNamed } from "./system-words";
import type { Batch, BatchColumn } from "./types";

/**
 * Which procedures a column holds: `outpatient` are CPT and HCPCS, `inpatient` ICD-10-PCS, which hospitals report for
 * inpatients; `mixed` where both stand in one column, each to be told by its own look.
 */
export type ProceduresHeld = "outpatient" | "inpatient" | "mixed";

/** With so many of one kind the rest are slips. */
const NEARLY_ALL = 0.9;
/** With fewer than these, what looks like ICD-10-PCS is a slip among CPT codes. */
const SOME = 0.1;
const FEWEST = 2;

/** CPT, HCPCS Level II or dental, alone or with modifiers behind. */
const OUTPATIENT = /^[\dA-Z]\d{3}[\dA-Z](?:[-,]?[\dA-Z]{2})*$/;
const HAS_LETTER = /[A-Z]/;
/** 99213, 0042T or J1885 with two characters behind: a modifier run together with its code. */
const WITH_MODIFIER = /^(?:\d{4}[\dFTU]|[A-Z]\d{4})(?:\d\d|[A-Z][\dA-Z])$/;
/** Most sections of ICD-10-PCS end in Z, for no qualifier; hardly any number of another kind does. */
const NO_QUALIFIER = /Z$/;

/** The text as a code, with O and I as the digits that they are typed for. */
function inDigits(text: string): string {
  return toClaimForm("icd10pcs", text).replaceAll("O", "0").replaceAll("I", "1");
}

function hasShape(text: string): boolean {
  return looksLikeIcd10pcs(inDigits(text));
}

/**
 * True if a text, as it stands in a cell, is most likely an ICD-10-PCS code, right or mistyped: seven characters with
 * the system's shape, once O and I are read as the digits that they are typed for.
 */
export function looksInpatient(text: string): boolean {
  const code = inDigits(text);
  if (!looksLikeIcd10pcs(code)) return false;
  if (NO_QUALIFIER.test(code)) return true;
  return HAS_LETTER.test(code) ? !WITH_MODIFIER.test(code) : code.startsWith("0");
}

/** "ICD-10-PCS", "PCS Code 1", "ICD Procedure Code": no other procedures have these names. */
function isNamedInpatient({ header, evidence }: BatchColumn): boolean {
  if (evidence !== "header") return false;
  const words = headerWords(header);
  const isIcd = words.includes("icd") || words.includes("icd10");
  return words.includes("pcs") || (isIcd && words.includes("procedure"));
}

/** How many of a column's different codes look like which procedures. */
function looksOf({ cells, separator }: BatchColumn) {
  let inpatient = 0;
  let outpatient = 0;
  let all = 0;
  for (const value of cells.distinct) {
    for (const { text } of splitCodes(cellText(value), separator)) {
      all++;
      if (looksInpatient(text)) inpatient++;
      else if (hasShape(text))
        continue; // 30233N1 is either
      else if (OUTPATIENT.test(toClaimForm("cpt", text))) outpatient++;
    }
  }
  return { inpatient, outpatient, all };
}

/** What a procedure column holds, by its header and its cells. */
export function proceduresHeld(column: BatchColumn): ProceduresHeld {
  const { inpatient, outpatient, all } = looksOf(column);
  if (isNamedInpatient(column)) return outpatient > inpatient ? "mixed" : "inpatient";
  if (inpatient === 0 || inpatient < all * SOME) return "outpatient";
  if (inpatient < FEWEST && inpatient < all) return "outpatient";
  // What looks like neither is a slip for the one that most are.
  return inpatient >= (inpatient + outpatient) * NEARLY_ALL ? "inpatient" : "mixed";
}

/** True for a sheet whose check needs the table of ICD-10-PCS: it has a column of such codes, or a line named so. */
export function hasInpatientProcedures({ columns }: Pick<Batch, "columns">): boolean {
  return columns.some((column) => {
    if (column.role === "codeSystem")
      return column.cells.distinct.some((words) => systemNamed(words) === "icd10pcs");
    const isOfProcedures = column.role === "procedure" || column.role === "code";
    return isOfProcedures && proceduresHeld(column) !== "outpatient";
  });
}
