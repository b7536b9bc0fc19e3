import type { CodeCell } from "../types";

/** Letter, digit, and one more: what stands before a dot. */
const BEFORE_DOT = 3;
/** What a category can have after its letter: C4A, J4B. */
const CHARACTERS = [..."0123456789AB"];
const ONE_DOT = /^([A-Z][^.]*)\.([^.]+)$/;
/** Codes that a text means if its dot is right, and the slip that would explain it, in words. */
interface OtherCodes {
  readonly codes: readonly string[];
  readonly slip: string;
}

function withOneMore(category: string): string[] {
  const [letter = "", digit = ""] = category;
  const doubled = category + digit;
  return [doubled, ...CHARACTERS.flatMap((each) => [category + each, letter + each + digit])];
}

function withOneLess(category: string): string[] {
  return [1, 2, 3].map((at) => category.slice(0, at) + category.slice(at + 1));
}

export const NO_OTHER_CODES: OtherCodes = { codes: [], slip: "" };

/** Reads a diagnosis whose dot stands one place too early or too late as if a character, and not the dot, were wrong. */
export function withDotRight({ code, tidy, day, tables }: CodeCell): OtherCodes {
  const [, category = "", rest = ""] = ONE_DOT.exec(tidy) ?? [];
  const isShort = category.length === BEFORE_DOT - 1;
  if (!isShort && category.length !== BEFORE_DOT + 1) return NO_OTHER_CODES;
  const categories = isShort ? withOneMore(category) : withOneLess(category);
  const codes = [...new Set(categories)]
    .map((each) => each + rest)
    .filter((other) => other !== code && tables.icd10cm.on(other, day).status === "valid");
  return { codes, slip: isShort ? "a character is missing" : "one is too many" };
}
