import { dotted } from "../icd10cm";
import type { CodeRange } from "../types";

/** Where the rest of a code begins: after its category. */
const CATEGORY_LENGTH = 3;
const ANY = ".";

/** True if the code (claim form) lies in the range, or below one of its ends. */
export function isInRange(code: string, { first, last, rest }: CodeRange): boolean {
  if (code.slice(0, first.length) < first || code.slice(0, last.length) > last) return false;
  for (let at = 0; at < rest.length; at++) {
    const asked = rest[at];
    if (asked !== ANY && asked !== code[CATEGORY_LENGTH + at]) return false;
  }
  return true;
}

/** `K25`, `E08-E13`, `E08-E13:42`: a range as table files write it. */
export function writeRange({ first, last, rest }: CodeRange): string {
  const codes = first === last ? first : `${first}-${last}`;
  return rest === "" ? codes : `${codes}:${rest}`;
}

/** Reads what `writeRange` wrote. */
export function readRange(text: string): CodeRange {
  const [codes = "", rest = ""] = text.split(":");
  const [first = "", last = first] = codes.split("-");
  return { first, last, rest };
}

/** A range as people write it: `K25`, `N18.3`, `E08 to E13`, `E08 to E13 with .42`; "some of V01 to V09". */
export function rangeText({ first, last, rest }: CodeRange): string {
  const codes = first === last ? dotted(first) : `${dotted(first)} to ${dotted(last)}`;
  if (rest === "") return codes;
  return rest.includes(ANY) ? `some of ${codes}` : `${codes} with .${rest}`;
}
