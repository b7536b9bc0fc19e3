import { looksLikeCpt } from "../../codes/cpt";
import { looksLikeDental, looksLikeHcpcs } from "../../codes/hcpcs";

/** A cell of a fee schedule: the procedure, and the modifier that may stand behind it. */
export interface ProcedureCell {
  /** Claim form. */
  readonly code: string;
  readonly modifier: string;
  readonly isCpt: boolean;
}

/** 99999, 99999-26, 99999 TC. */
const CELL = /^([A-Z\d]{5})(?:[-\s]+([A-Z\d]{2}))?$/;
/** Excel drops the zeros in front of a number: 00100 becomes 100. */
const ZEROS_LOST = /^\d{3,4}$/;
const LENGTH = 5;
/** Codes for giving COVID-19 vaccines, which the AMA made part of CPT. */
const VACCINE_ADMINISTRATION = /^\d{4}A$/;

/** Reads a cell that holds a CPT, HCPCS Level II or dental code; null for any other. */
export function readProcedureCell(cell: string): ProcedureCell | null {
  const written = cell.trim().toUpperCase();
  const text = ZEROS_LOST.test(written) ? written.padStart(LENGTH, "0") : written;
  const match = CELL.exec(text);
  const [, code = "", modifier = ""] = match ?? [];
  if (!match) return null;
  const isCpt = looksLikeCpt(code) || VACCINE_ADMINISTRATION.test(code);
  return isCpt || looksLikeHcpcs(code) || looksLikeDental(code) ? { code, modifier, isCpt } : null;
}
