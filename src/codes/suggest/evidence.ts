import type { CodeOnDay, CodeSystem, CodeTable } from "../types";
import { COSTS } from "./costs";

/** Categories cannot be billed: a code below them is wanted. */
const HEADER_COST = 2.5;
const A_CHARACTER = 0.02;
/** Encounters are initial far more often than anything else. */
const SEVENTH_PREFERENCE: Readonly<Record<string, number>> = { A: 0, D: 0.1, S: 0.2 };
const OTHER_SEVENTH = 0.15;
const SEVENTH = 6;
/** By custom a category's last code is the unspecified one: E11.9, M54.9. */
const UNSPECIFIED = "9";
const UNSPECIFIED_PREFERENCE = 0.3;

/** Small steps that order what is otherwise alike; and headers behind billable codes. */
export function tieBreak({ code, status }: CodeOnDay, written: string): number {
  const header = status === "header" ? HEADER_COST : 0;
  const seventh = code[SEVENTH];
  const encounter = seventh === undefined ? 0 : (SEVENTH_PREFERENCE[seventh] ?? OTHER_SEVENTH);
  const isUnspecified = code === written + UNSPECIFIED;
  const unspecified = isUnspecified ? UNSPECIFIED_PREFERENCE : 0;
  return header + code.length * A_CHARACTER + encounter - unspecified;
}

const DOT_AFTER = 3;
const DOT_WEIGHT = 0.8;

/**
 * What the dot tells: people put it where they put it, so in `E1.9` the lost character stands before the dot
 * and in `E111.9` the one too many.
 *
 * @returns How much a code gains by it.
 */
export function dotEvidence(system: CodeSystem, text: string): (code: string) => number {
  const [before = "", after, ...more] = text.trim().toUpperCase().split(".");
  if (
    system !== "icd10cm" ||
    after === undefined ||
    more.length > 0 ||
    before.length === DOT_AFTER
  ) {
    return () => 0;
  }
  return (code) => (code.slice(DOT_AFTER) === after ? DOT_WEIGHT : 0);
}

const CATEGORY_LENGTH = 3;

/**
 * What the category tells: of `E11.7` a clerk expects the codes of E11, not D11.7. Where there is no such category,
 * the mistake stands in it, and its letter alone is a hint.
 *
 * @returns How much a code loses by it.
 */
export function categoryEvidence(table: CodeTable, written: string): (code: string) => number {
  if (table.system !== "icd10cm") return () => 0;
  const category = written.slice(0, CATEGORY_LENGTH);
  const isCategory = table.spans(category).length > 0;
  return (code) =>
    (isCategory && !code.startsWith(category) ? COSTS.otherCategory : 0) +
    (code[0] === written[0] ? 0 : COSTS.otherLetter);
}
