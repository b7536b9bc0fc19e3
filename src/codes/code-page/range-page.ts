import { isInRange, rangeText, readRange } from "../table/code-range";
import type { CodeRange, CodeTables, Day } from "../types";
import { linkTo, linkToRange, titleOfRange } from "./links";
import { isWithin, placeOf, rangeOf } from "./place";
import type { RangePage } from "./types";

type Inside = RangePage["inside"][number];

/** Claim forms of two codes, as `linkToRange` writes them. */
const RANGE = /^[A-Z][A-Z\d]{2,6}-[A-Z][A-Z\d]{2,6}$/;

/** The range that a text names (`E08-E13`); null for any other text. */
export function rangeNamed(text: string): CodeRange | null {
  if (!RANGE.test(text)) return null;
  const range = readRange(text);
  return range.first < range.last ? range : null;
}

/**
 * What stands in a range of diagnosis codes: of a chapter its sections, of a section its categories.
 *
 * @param day The day that codes and descriptions speak of.
 * @returns null where no code of the range is in use on the day.
 */
export function rangePage(tables: CodeTables, range: CodeRange, day: Day): RangePage | null {
  const sections = nearestSections(tables, range);
  const inside: Inside[] = [
    ...sections.map((section) => ({ ...linkToRange(tables, section), billable: null })),
    ...codesIn(tables, range, day, sections),
  ];
  if (inside.length === 0) return null;
  return {
    kind: "range",
    display: rangeText(range),
    title: titleOfRange(tables, range),
    day,
    ...placeOf(tables, range),
    inside: inside.sort((a, b) => (a.code < b.code ? -1 : 1)),
  };
}

/** The sections in a range that lie in no other of them. */
function nearestSections(tables: CodeTables, range: CodeRange): CodeRange[] {
  const all = tables.diagnosisNotes.sections();
  const within = all.filter((section) => isWithin(rangeOf(section), { ...range, title: "" }));
  return within
    .filter((section) => !within.some((other) => isWithin(rangeOf(section), other)))
    .map(rangeOf);
}

/** The topmost codes in use that stand in none of the range's sections. A category that is cut by the range is not one. */
function codesIn(
  { icd10cm: table }: CodeTables,
  range: CodeRange,
  day: Day,
  sections: readonly CodeRange[],
): Inside[] {
  const found: Inside[] = [];
  let deeperThan = "";
  for (let at = table.lowerBound(range.first); at < table.size; at++) {
    const code = table.codeAt(at);
    if (code.slice(0, range.last.length) > range.last) break;
    if (deeperThan !== "" && code.startsWith(deeperThan)) continue;
    if (range.last.startsWith(code) && code !== range.last) continue;
    const { status } = table.on(code, day);
    if (status !== "valid" && status !== "header") continue;
    deeperThan = code;
    if (sections.some((section) => isInRange(code, section))) continue;
    found.push({ ...linkTo(table, code, day), billable: status === "valid" });
  }
  return found;
}
