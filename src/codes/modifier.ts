/**
 * Procedure modifiers: two characters. HCPCS Level II modifiers begin with a letter and are in CMS's file;
 * CPT modifiers are two digits, or a digit and P with performance measures, and only their format is here.
 */
const MODIFIER = /^[\dA-Z]{2}$/;
const CPT_MODIFIER = /^(?:\d{2}|\dP)$/;

/** True if a modifier in claim form (capitals) has the shape of one. */
export function looksLikeModifier(code: string): boolean {
  return MODIFIER.test(code);
}

/** True if a modifier has the shape of a CPT modifier: whether it exists cannot be said, we have no list. */
export function looksLikeCptModifier(code: string): boolean {
  return CPT_MODIFIER.test(code);
}
