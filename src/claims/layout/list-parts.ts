import { looksLikeCpt } from "../../codes/cpt";
import { looksLikeHcpcs } from "../../codes/hcpcs";
import { looksLikeIcd10cm } from "../../codes/icd10cm";
import { toClaimForm } from "../../codes/systems";
import { looksLikeModifier } from "../../codes/modifier";
import type { ColumnRole } from "../types";

const POINTER = /^(?:[a-l]|[1-9]|1[0-2])$/i;

const isDiagnosis = (text: string) => looksLikeIcd10cm(toClaimForm("icd10cm", text));
const isProcedure = (text: string) => {
  const code = toClaimForm("hcpcs", text);
  return looksLikeCpt(code) || looksLikeHcpcs(code);
};

/** The shape that one code of a list must have in a column of this role. */
export function looksLikePartOfList(role: ColumnRole): (text: string) => boolean {
  if (role === "diagnosis") return isDiagnosis;
  if (role === "procedure") return isProcedure;
  if (role === "modifier") return (text) => looksLikeModifier(toClaimForm("modifier", text));
  if (role === "diagnosisPointer") return (text) => POINTER.test(text);
  return (text) => isDiagnosis(text) || isProcedure(text);
}
