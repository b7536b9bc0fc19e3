/**
 * ICD-10-CM: what a diagnosis code looks like. Whether it exists is the table's to say.
 *
 * Three to seven characters. The shape below was derived from CMS's order files, FY2016 to FY2027, and holds
 * for each of their 99,085 codes (a test repeats that); ICD-10-CM Official Guidelines, section I.A.2 and I.B.2.
 * - First a letter. The letter O comes nowhere else, so a round sign further on is a zero.
 * - Second a digit, but for the QA chapter block (QA00 Neurodevelopmental disorders).
 * - Third a digit, A or B: C4A, C7B, J4B, M1A, Z3A.
 * - Then digits, X as placeholder, and the few letters that each place has come to use.
 */
const CATEGORY = "(?:[A-Z]\\d|QA)[\\dAB]";
const FOURTH = "[\\dA-LXZ]";
const FIFTH = "[\\dA-EXYZ]";
const SIXTH = "[\\dA-HX]";
const SEVENTH = "[\\dA-HJKMNP-S]";
const ICD10CM = new RegExp(`^${CATEGORY}(?:${FOURTH}(?:${FIFTH}(?:${SIXTH}${SEVENTH}?)?)?)?$`);

/** Where the dot goes when people write a code. */
const DOT_AFTER = 3;
const DOT_IN_PLACE = /^[^.]{3}(?:\.[^.]+)?$/;
const NOT_IN_CLAIM_FORM = /[\s.]/g;

/** True if a code in claim form (capitals, no dot) has the shape of an ICD-10-CM code, be it in the table or not. */
export function looksLikeIcd10cm(code: string): boolean {
  return ICD10CM.test(code);
}

/** A code as a claim carries it: capitals, no dot, no spaces. Says nothing about whether the code is one. */
export function claimForm(text: string): string {
  return text.replace(NOT_IN_CLAIM_FORM, "").toUpperCase();
}

/** A code in claim form as people write it, its dot after the third character: "E119" is "E11.9", "I10" stays. */
export function dotted(code: string): string {
  return code.length > DOT_AFTER ? `${code.slice(0, DOT_AFTER)}.${code.slice(DOT_AFTER)}` : code;
}

/** True if the text is a bare category, or has its one dot after the third character. "E119" and "E1.19" have not. */
export function isDotInPlace(text: string): boolean {
  return DOT_IN_PLACE.test(text);
}
