import { parseRect } from "./address";

/**
 * Whether a name or a table may be called so: 255 letters, digits and _ . \\, no digit first, and nothing that is a cell.
 * https://support.microsoft.com/en-us/office/names-in-formulas-fc2935f9-115d-4bef-a370-3aa8bb4c91f1
 */
export function isAllowedName(name: string): boolean {
  const letters = /^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u.test(name);
  return letters && parseRect(name) === null && !/^(r\d*(c\d*)?|c\d*)$/i.test(name);
}

/** A name that stands for a range or a formula, in the workbook or on one sheet. */
export interface DefinedName {
  readonly name: string;
  /** With its "=". */
  formula: string;
  comment: string;
  visible: boolean;
}
