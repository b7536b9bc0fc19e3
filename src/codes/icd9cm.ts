import { dotted } from "./icd10cm";

/**
 * ICD-9-CM diagnosis codes, in force until 2015-09-30. We recognise them to tell a clerk what a code is; shapes
 * after the code list of CMS's Medicare Code Editor, which holds all 15,075.
 * - Numeric: three digits, then up to two more (250.00).
 * - V codes: V and two digits, then up to two more (V58.69).
 * - E codes: E and three digits, then one more (E885.9). Only E0, E8 and E9 were in use.
 */
const NUMERIC = /^\d{3,5}$/;
const SUPPLEMENTARY = /^V\d{2,4}$/;
const EXTERNAL_CAUSE = /^E[089]\d{2,3}$/;

const EXTERNAL_CAUSE_DOT_AFTER = 4;

/** True if a code in claim form (capitals, no dot) has the shape of an ICD-9-CM diagnosis code. */
export function looksLikeIcd9cm(code: string): boolean {
  return NUMERIC.test(code) || SUPPLEMENTARY.test(code) || EXTERNAL_CAUSE.test(code);
}

/** A code in claim form as people wrote it: the dot after three characters, in an E code after four. */
export function dottedIcd9cm(code: string): string {
  if (!code.startsWith("E")) return dotted(code);
  if (code.length <= EXTERNAL_CAUSE_DOT_AFTER) return code;
  return `${code.slice(0, EXTERNAL_CAUSE_DOT_AFTER)}.${code.slice(EXTERNAL_CAUSE_DOT_AFTER)}`;
}
