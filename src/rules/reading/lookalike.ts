import { certainLookalike } from "../../codes/suggest";
import type { CodeCell } from "../types";
import { isUnlistedProcedure, looksLikeProcedure, tableOf } from "./known";
import { withoutOuterSpaces } from "./spaces";

/** A code that differs from what stands in the cell only by characters that look alike. */
export interface Lookalike {
  /** Claim form. */
  readonly code: string;
  /** True when it exists and no other code can be meant. */
  readonly certain: boolean;
  /** In words: "a letter O in place of a zero". */
  readonly differences: string;
}

/** Letters that are typed for digits; a small L only, since a capital one does not look like a 1. */
const DIGIT_FOR: Readonly<Record<string, string>> = {
  O: "0",
  o: "0",
  I: "1",
  i: "1",
  l: "1",
  "|": "1",
};
const TAKEN_FOR_DIGITS = /[OoIil|]/g;
const NAMES: Readonly<Record<string, string>> = { "0": "a zero", "1": "a one" };
const NOT_WRITTEN = /[\s.]/g;

/** "a letter O in place of a zero and a letter l in place of a one". */
function differencesBetween(written: string, code: string): string {
  const told = new Set<string>();
  [...written].forEach((character, at) => {
    const meant = code[at] ?? "";
    if (character.toUpperCase() === meant) return;
    told.add(`a letter ${character} in place of ${NAMES[meant] ?? meant}`);
  });
  return [...told].join(" and ");
}

/** For codes that are all digits, or of which only the format is known. */
function inDigits(
  written: string,
  { kind, tables }: CodeCell,
): Omit<Lookalike, "differences"> | null {
  const code = written
    .replace(TAKEN_FOR_DIGITS, (letter) => DIGIT_FOR[letter] ?? letter)
    .toUpperCase();
  if (code === written.toUpperCase()) return null;
  if (kind === "placeOfService") {
    return tableOf(kind, tables).spans(code).length > 0 ? { code, certain: true } : null;
  }
  // A letter and four digits are a HCPCS code that exists, or is for unknown-code to judge.
  const isOnlyFormat = kind === "procedure" && isUnlistedProcedure(code);
  return isOnlyFormat && !looksLikeProcedure(written.toUpperCase())
    ? { code, certain: false }
    : null;
}

function found(written: string, cell: CodeCell): Omit<Lookalike, "differences"> | null {
  const { kind, day, tables } = cell;
  const code = certainLookalike(tables, tableOf(kind, tables).system, written, day);
  return code === null ? inDigits(written, cell) : { code, certain: true };
}

/** Reads letters O, I and l as the digits that they look like; null where that makes no code, or nothing to read. */
export function lookalike(cell: CodeCell): Lookalike | null {
  const written = withoutOuterSpaces(cell.text).replace(NOT_WRITTEN, "");
  if (written.search(TAKEN_FOR_DIGITS) < 0) return null;
  const meant = found(written, cell);
  return meant && { ...meant, differences: differencesBetween(written, meant.code) };
}
