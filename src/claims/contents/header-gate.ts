import { headerWords } from "../headers/header-words";
import type { ColumnRole } from "../types";

/**
 * What a header that is none of ours lets the cells say.
 * - `anything`: no header, or one that a program made up (`Column3`).
 * - `codes`: words that we do not know. Cells full of valid codes are codes all the same.
 * - `nothing`: words that say what else the column is. Valid codes under "Denial reason" are not the claim's.
 */
export type HeaderGate = "anything" | "codes" | "nothing";

const MADE_UP = /^(?:column|col|field|var|unnamed|untitled|f|c|_c|value|item)?[\s_:.]*\d*$/i;

/** Words that no header of a column that we read by its cells may hold. */
const SAYS_OTHERWISE = new Set(
  `icd9 pcs drg apc date status type zip postal phone fax mobile tax taxonomy ssn payer payor insurance insurer plan policy group
  subscriber insured guarantor spouse denial denied reason remark remit adjustment allowed paid payment balance due old previous prior
  original former suggested corrected proposed price cost rate rvu age count number id sequence notes note comment comments name address city
  state country poa occurrence authorization auth referral created updated modified entered posted user weight height score
  excluded invalid error family history allergy medication lab loinc snomed rxnorm cvx`.split(
    /\s+/,
  ),
);

/** What may be believed of a column's cells under this header. */
export function headerGate(header: string): HeaderGate {
  if (MADE_UP.test(header.trim())) return "anything";
  return saysOtherwise(header) ? "nothing" : "codes";
}

/** True for a header that names something which we do not read, whatever the cells look like. */
export function saysOtherwise(header: string): boolean {
  const words = headerWords(header);
  return (
    words.some((word) => SAYS_OTHERWISE.has(word)) || (words.includes("icd") && words.includes("9"))
  );
}

/** Roles whose cells are proof enough under a header of unknown words. */
export const ROLES_OF_CODES: ReadonlySet<ColumnRole> = new Set([
  "diagnosis",
  "procedure",
  "code",
  "npi",
  "codeSystem",
]);
