import type { CodeCell } from "../types";
import { withOneLess, withOneMore } from "./one-off";

/** Letter, digit, and one more: what stands before a dot. */
const BEFORE_DOT = 3;
const ONE_DOT = /^([A-Z][^.]*)\.([^.]+)$/;

/** Codes that a text means if its dot is right, and the slip that would explain it, in words. */
interface OtherCodes {
  readonly codes: readonly string[];
  readonly slip: string;
}

export const NO_OTHER_CODES: OtherCodes = { codes: [], slip: "" };

/** Reads a diagnosis whose dot stands one place too early or too late as if a character, and not the dot, were wrong. */
export function withDotRight(cell: CodeCell): OtherCodes {
  const { code, tidy } = cell;
  const [, category = "", rest = ""] = ONE_DOT.exec(tidy) ?? [];
  if (rest === "") return NO_OTHER_CODES;
  switch (category.length) {
    case BEFORE_DOT - 1:
      return { codes: withOneMore(code, cell, { from: 1, to: 2 }), slip: "a character is missing" };
    case BEFORE_DOT + 1:
      return { codes: withOneLess(code, cell, { from: 1, to: 3 }), slip: "one is too many" };
    default:
      return NO_OTHER_CODES;
  }
}
