import type { CellValue } from "../types";

/** A cell as text without the spaces around it; numbers in full, booleans as Excel shows them. */
export function cellText(value: CellValue): string {
  if (typeof value === "string") return value.trim();
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
}

/** True for an empty cell, or one with nothing but spaces in it. */
export function isBlankCell(value: CellValue): boolean {
  return typeof value === "string" && value.trim() === "";
}
