import type { Day } from "./types";

/**
 * CPT, by its published format only: the code list belongs to the American Medical Association and is not here.
 * - Category I: five digits.
 * - Category II (performance measures): four digits and F.
 * - Category III (emerging technology): four digits and T.
 * - Proprietary laboratory analyses: four digits and U.
 * - Administrative codes of multianalyte assays: four digits and M.
 */
const CPT = /^\d{4}[\dFMTU]$/;

/** True if a code in claim form (capitals) has the shape of a CPT code. Whether it exists cannot be said. */
export function looksLikeCpt(code: string): boolean {
  return CPT.test(code);
}

/** Stands for "since ever" where a list does not say from when a code is valid: the first edition of CPT. */
export const CPT_BEGAN: Day = 19660101;
