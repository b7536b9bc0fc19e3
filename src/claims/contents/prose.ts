import { looksLikeIcd10cm } from "../../codes/icd10cm";
import { toClaimForm } from "../../codes/systems";

const WORD = /[A-Za-z]{3,}/g;
const FIRST_TOKEN = /^\S+/;

/**
 * True for text that a person reads, such as a description: a long word or several, and not led by a code
 * ("E11.9 Type 2 diabetes" is a code with words behind it).
 */
export function isProse(text: string): boolean {
  const words = text.match(WORD) ?? [];
  if (words.length === 0 || looksLikeIcd10cm(toClaimForm("icd10cm", text))) return false;
  if (/\d/.test(FIRST_TOKEN.exec(text)?.[0] ?? "")) return false;
  return words.length > 1 || (words[0]?.length ?? 0) > 3;
}
