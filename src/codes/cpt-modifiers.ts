import type { Day } from "./types";

/**
 * CPT modifiers, as bare numbers: which of them exist, and nothing of what they mean. Their texts belong to the
 * American Medical Association and are not here. As CMS's manuals and code editors name them.
 */
const NUMBERS =
  "22 23 24 25 26 27 32 33 47 50 51 52 53 54 55 56 57 58 59 62 63 66 73 74 76 77 78 79 80 81 82 90 91 92 93 95 96 97 99";
/** With measures of performance (CPT Category II). */
const WITH_MEASURES = "1P 2P 3P 8P";

const KNOWN = new Set([...NUMBERS.split(" "), ...WITH_MEASURES.split(" ")]);

/** Those that came after the first day that we check (10/01/2015). */
const INTRODUCED: ReadonlyMap<string, Day> = new Map([
  ["93", 20220101],
  ["95", 20170101],
  ["96", 20180101],
  ["97", 20180101],
]);

/** True for a CPT modifier that we know of, in claim form. The list is not official: another may exist too. */
export function isKnownCptModifier(code: string): boolean {
  return KNOWN.has(code);
}

/** The first day of a CPT modifier that came after 10/01/2015; null for the older ones, and those we do not know. */
export function introducedOn(code: string): Day | null {
  return INTRODUCED.get(code) ?? null;
}
