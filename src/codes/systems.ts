import type { CodeSystem, Day } from "./types";
import { looksLikeCpt } from "./cpt";
import { looksLikeHcpcs } from "./hcpcs";
import { dotted, claimForm, looksLikeIcd10cm } from "./icd10cm";
import { looksLikeIcd10pcs } from "./icd10pcs";
import { dottedIcd9cm, looksLikeIcd9cm } from "./icd9cm";
import { looksLikeModifier } from "./modifier";
import { looksLikePlaceOfService } from "./place-of-service";

const LOOKS_LIKE: Record<CodeSystem, (code: string) => boolean> = {
  icd10cm: looksLikeIcd10cm,
  hcpcs: looksLikeHcpcs,
  cpt: looksLikeCpt,
  modifier: looksLikeModifier,
  pos: looksLikePlaceOfService,
  icd10pcs: looksLikeIcd10pcs,
  icd9cm: looksLikeIcd9cm,
};

const WHITE_SPACE = /\s/g;

/** True if a code in claim form has the system's shape, be it in the system's table or not. */
export function looksLike(system: CodeSystem, code: string): boolean {
  return LOOKS_LIKE[system](code);
}

/**
 * A code as a claim carries it: capitals, no spaces, and in the ICD diagnosis systems no dots. A form to look
 * up, not a verdict: what was wrong with the way it was written is for the rules to say.
 */
export function toClaimForm(system: CodeSystem, text: string): string {
  if (system === "icd10cm" || system === "icd9cm") return claimForm(text);
  return text.replace(WHITE_SPACE, "").toUpperCase();
}

/** A code in claim form as people write it: ICD diagnosis codes with their dot, all others as they are. */
export function toDisplay(system: CodeSystem, code: string): string {
  if (system === "icd10cm") return dotted(code);
  if (system === "icd9cm") return dottedIcd9cm(code);
  return code;
}

/**
 * The last day of a list, as people are told it. CMS's places of service are in force until it makes others: the last
 * day in that list is only the newest first day, and would read as if the list were over.
 */
export function toldEnd({
  system,
  to,
}: {
  readonly system: CodeSystem;
  readonly to: Day | null;
}): Day | null {
  return system === "pos" ? null : to;
}
