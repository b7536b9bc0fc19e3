import { looksLikeCptModifier } from "../../codes/modifier";
import type { CodeTables } from "../../codes/types";
import { isUnlistedProcedure } from "./known";

/** 99213-25, 99213 25, J1885-RT-59, 9921325: a procedure code and one to four modifiers behind it. */
const WITH_MODIFIERS = /^([A-Z0-9]{5})((?:[-–—\s,/:.;+*]*[A-Z0-9]{2}){1,4})$/;
const MODIFIERS = /[A-Z0-9]{2}/g;
/** Seven digits that begin with zero are an inpatient procedure code of the largest section, not anesthesia. */
const INPATIENT_DIGITS = /^0\d{6}$/;

export interface ProcedureWithModifiers {
  readonly procedure: string;
  readonly modifiers: readonly string[];
}

/** Takes a procedure code and the modifiers behind it apart; null if the text is not that. */
export function attachedModifiers(tidy: string, tables: CodeTables): ProcedureWithModifiers | null {
  const match = INPATIENT_DIGITS.test(tidy) ? null : WITH_MODIFIERS.exec(tidy);
  const [, procedure, behind] = match ?? [];
  if (!procedure || !behind) return null;
  if (!isUnlistedProcedure(procedure) && tables.hcpcs.spans(procedure).length === 0) return null;

  const modifiers = behind.match(MODIFIERS) ?? [];
  const areModifiers = modifiers.every(
    (modifier) => tables.modifier.spans(modifier).length > 0 || looksLikeCptModifier(modifier),
  );
  return areModifiers ? { procedure, modifiers } : null;
}
