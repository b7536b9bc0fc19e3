/**
 * HCPCS Level II: a letter and four digits. The letters are those of CMS's files of October 2025 to April 2026
 * (a test holds them together). D codes have the same shape but are the dental code set, which is not CMS's and
 * of which we have no list.
 */
const HCPCS = /^[A-CEGHJ-MP-V]\d{4}$/;
const DENTAL = /^D\d{4}$/;

/** True if a code in claim form (capitals) has the shape of a HCPCS Level II code. */
export function looksLikeHcpcs(code: string): boolean {
  return HCPCS.test(code);
}

/** True if a code in claim form has the shape of a dental procedure code: nothing more can be said about it. */
export function looksLikeDental(code: string): boolean {
  return DENTAL.test(code);
}
