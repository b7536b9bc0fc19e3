import type { CodeCell } from "../types";
import { claimForm } from "./cell";
import { isKnown } from "./known";
import { withoutOuterSpaces } from "./spaces";

/** Why a text that can be read as a code is no certain reading of it: in words, and the code that may be meant instead. */
export interface Doubt {
  readonly because: string;
  readonly other: string | null;
}

/** A person was not sure, and a diagnosis that is only suspected is not coded: ICD-10-CM Guidelines, IV.H. */
const QUESTION = /[?？¿]/;
/** Superscript, subscript and circled digits: marks of footnotes more often than digits of codes. */
const RAISED_DIGIT = /[\u00B2\u00B3\u00B9\u2070-\u2079\u2080-\u2089\u2460-\u2473]/g;
/** A small L first, which looks like the capital I: l50.9. */
const SMALL_L = /^l(?=\d)/;
const DASH = /^([A-Z]\d\d)[-‐‑‒–—−/](\d\d)$/i;
/**
 * Blocks and ranges of the tabular list (January 2021) whose short names, F10-19, have the characters of a code.
 * Elsewhere a dash in the place of the dot is a slip.
 */
const BLOCKS: ReadonlySet<string> = new Set(
  (
    "C81-96 F10-19 F80-89 H10-11 H40-42 H53-54 H60-62 H80-83 I70-79 M00-02 M00-25 M05-14 M80-85 " +
    "P05-08 T20-25 T20-32 V00-09 V20-29"
  ).split(" "),
);

function ofDiagnosis(text: string, { tables }: CodeCell): Doubt | null {
  const [, first = "", last = ""] = DASH.exec(text) ?? [];
  if (BLOCKS.has(`${first.toUpperCase()}-${last}`))
    return { because: "may be a range, and a claim names single codes", other: null };
  const twin = claimForm(text.replace(SMALL_L, "I").toUpperCase(), "diagnosis");
  if (!SMALL_L.test(text) || !isKnown(twin, "diagnosis", tables)) return null;
  return { because: "begins with a small L, which looks like a capital I", other: twin };
}

/** What else than its plain characters a cell's text may mean; null where nothing. */
export function doubtOf(cell: CodeCell): Doubt | null {
  const text = withoutOuterSpaces(cell.text);
  if (QUESTION.test(text)) return { because: "has a question mark", other: null };
  const without = text.replace(RAISED_DIGIT, "");
  if (without !== text) {
    const code = claimForm(without.toUpperCase(), cell.kind);
    const isOther = isKnown(code, cell.kind, cell.tables);
    return { because: "has a raised digit, as footnotes have", other: isOther ? code : null };
  }
  return cell.kind === "diagnosis" ? ofDiagnosis(text, cell) : null;
}
