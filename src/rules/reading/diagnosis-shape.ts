/**
 * The form of an ICD-10-CM code as the guidelines describe it, wider than the codes in use today: a letter, a
 * digit (in the QA block a letter), a digit or letter, then up to four more. ICD-10-CM Official Guidelines,
 * section I.A.2. A text of this form that is in no table is an unknown code, not a malformed one.
 */
const DIAGNOSIS_SHAPE = /^(?:[A-Z]\d|QA)[A-Z\d]{1,5}$/;

export function looksLikeDiagnosis(code: string): boolean {
  return DIAGNOSIS_SHAPE.test(code);
}
