import type { CellValue } from "./types";

export type Sex = "female" | "male";

/** X12 837 (DMG03) and practice systems write letters; CMS's own files (BENE_SEX_IDENT_CD) 1 for male, 2 for female. */
const WRITTEN: ReadonlyMap<string, Sex> = new Map([
  ["F", "female"],
  ["FEMALE", "female"],
  ["WOMAN", "female"],
  ["2", "female"],
  ["M", "male"],
  ["MALE", "male"],
  ["MAN", "male"],
  ["1", "male"],
]);

/** The sex that a cell names; null for unknown (U, 0), for others, and for what is neither. */
export function readSex(value: CellValue): Sex | null {
  return WRITTEN.get(String(value).trim().toUpperCase()) ?? null;
}
