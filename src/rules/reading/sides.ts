import type { DiagnosisTable, Day } from "../../codes/types";

export type Side = "left" | "right" | "both";

/** What a diagnosis says, apart from the side on which it says it. */
export interface SidedCode {
  readonly code: string;
  readonly side: Side;
  readonly words: ReadonlySet<string>;
}

const SIDE_OF_WORD: ReadonlyMap<string, Side> = new Map([
  ["left", "left"],
  ["right", "right"],
  ["bilateral", "both"],
  ["both", "both"],
]);
/** Words that stand or fall with the side, or say nothing. */
const BY_THE_WAY: ReadonlySet<string> = new Set(["unilateral", "of", "the", "in", "and"]);
const WORD = /[a-z0-9-]+/g;
const CATEGORY_LENGTH = 3;
/** The place of the 7th character, which tells the encounter. */
const ENCOUNTER = 6;

/** One form for one and many: "eye" and "eyes", "ovary" and "ovaries". */
function singular(word: string): string {
  return word.replace(/ies$/, "y").replace(/([^s])s$/, "$1");
}

/** A code whose official text names one side, or both as one; null for any other, and without descriptions. */
export function sidedCode(table: DiagnosisTable, code: string, day: Day): SidedCode | null {
  const text = table.description(code, day)?.toLowerCase();
  if (!text) return null;
  const sides = new Set<Side>();
  const words = new Set<string>();
  for (const word of text.match(WORD) ?? []) {
    const side = SIDE_OF_WORD.get(word);
    if (side) sides.add(side);
    else if (!BY_THE_WAY.has(word)) words.add(singular(word));
  }
  const [side] = sides;
  // "Blindness right eye, low vision left eye" has no side of its own.
  return side && sides.size === 1 ? { code, side, words } : null;
}

function has(words: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  return [...others].every((word) => words.has(word));
}

/** A code of both sides may leave out the organ ("…, bilateral") that a code of one side must name. */
const MOST_LEFT_OUT = 1;

/** True if the codes are about the same, whatever their sides. */
export function isSameButSide(one: SidedCode, other: SidedCode): boolean {
  const isOfCategory = (each: SidedCode) =>
    each.code.slice(0, CATEGORY_LENGTH) === one.code.slice(0, CATEGORY_LENGTH) &&
    each.code[ENCOUNTER] === one.code[ENCOUNTER];
  if (!isOfCategory(other)) return false;
  if (one.side !== "both" && other.side !== "both")
    return one.words.size === other.words.size && has(one.words, other.words);
  const [both, single] = one.side === "both" ? [one, other] : [other, one];
  return has(single.words, both.words) && single.words.size - both.words.size <= MOST_LEFT_OUT;
}

/** The code, billable on that day, that says of both sides what this one says of one; null if there is none. */
export function codeOfBothSides(table: DiagnosisTable, one: SidedCode, day: Day): SidedCode | null {
  const category = one.code.slice(0, CATEGORY_LENGTH);
  for (const code of table.billableBelow(category, day)) {
    if (code[ENCOUNTER] !== one.code[ENCOUNTER]) continue;
    const other = sidedCode(table, code, day);
    if (other?.side === "both" && isSameButSide(one, other)) return other;
  }
  return null;
}
