/**
 * ICD-10-PCS, inpatient procedures: always seven characters, digits and letters but never I and O, which would
 * look like 1 and 0. The first names the section; those in use are 0 to 9, B, C, D, F, G, H and X.
 * ICD-10-PCS Official Guidelines, A1 to A5, and every code of CMS's order files FY2021 to FY2026.
 */
const ICD10PCS = /^[\dB-DF-HX][\dA-HJ-NP-Z]{6}$/;

/** True if a code in claim form (capitals) has the shape of an ICD-10-PCS code. */
export function looksLikeIcd10pcs(code: string): boolean {
  return ICD10PCS.test(code);
}
