import { isInRange, rangeText } from "../../codes/table/code-range";
import type { CodeFirstNote, CodeRange, CodeTables, Day } from "../../codes/types";
import type { LineCode } from "../line-types";
import { displayed } from "./diagnoses";

/** More ranges than these are not read in one sentence. */
const MOST_RANGES = 6;

/** A note that is not followed: its diagnosis comes later, or not at all. */
export interface BrokenNote {
  readonly note: CodeFirstNote;
  /** The diagnosis of the line that should have come before; null if none does. */
  readonly later: LineCode | null;
}

/**
 * Ranges in words: "E08 to E13", "N18", and how many more.
 *
 * @param named the code of which they are told: the ranges that it lies in come first
 */
export function rangesInWords(ranges: readonly CodeRange[], named = ""): string {
  const isNamedHere = (range: CodeRange) => isInRange(named, range);
  const ordered = [...ranges.filter(isNamedHere), ...ranges.filter((each) => !isNamedHere(each))];
  const words = [...new Set(ordered.map(rangeText))];
  const shown = words.slice(0, MOST_RANGES);
  const more = words.length - shown.length;
  if (more > 0) return `${shown.join(", ")} and ${more} more`;
  const last = shown.pop() ?? "";
  return shown.length > 0 ? `${shown.join(", ")} or ${last}` : last;
}

function isNamed(code: string, { targets }: CodeFirstNote): boolean {
  return targets.some((target) => isInRange(code, target));
}

/**
 * The first "code first" note of a diagnosis that the line does not follow; null if none.
 *
 * - One of the codes that the note names comes later: the order is wrong. But where its codes are examples, another
 *   diagnosis that comes before may be the cause that is meant.
 * - Nothing comes before, and the note holds for every use of the code.
 * - None of the codes that it names comes before a manifestation, which cannot be without them.
 */
export function brokenNote(
  diagnosis: LineCode,
  diagnoses: readonly LineCode[],
  { diagnosisNotes, diagnosisEdits }: CodeTables,
  day: Day,
): BrokenNote | null {
  const before = diagnoses.filter(({ place }) => place < diagnosis.place);
  // What is misspelled may be the very code.
  if (before.some(({ isSound }) => !isSound)) return null;
  const after = diagnoses.filter(({ place, isSound }) => place > diagnosis.place && isSound);
  const isManifestation = () => diagnosisEdits.on(diagnosis.code, day).includes("manifestation");

  for (const note of diagnosisNotes.codeFirst(diagnosis.code)) {
    if (before.some(({ code }) => isNamed(code, note))) return null;
    const isFirst = before.length === 0;
    const later = after.find(
      ({ code }) =>
        code !== diagnosis.code && isNamed(code, note) && !isNamed(diagnosis.code, note),
    );
    if (later && (isFirst || !note.isOpen)) return { note, later };
    if (note.isRequired && (isFirst || (!note.isOpen && isManifestation())))
      return { note, later: null };
  }
  return null;
}

/** Adverse effects of drugs: their notes put what the drug did first, all others a cause. */
const OF_A_DRUG = /^T(?:3[6-9]|4\d|50)/;

/** What to list before the diagnosis: the line's own, else the codes that the note names. */
export function toListFirst({ note, later }: BrokenNote): string {
  if (later) return displayed(later);
  const what = OF_A_DRUG.test(note.at.first) ? "the effect that the drug had" : "its cause";
  if (note.targets.length === 0) return what;
  const named = rangesInWords(note.targets);
  return note.isOpen ? `${what}, such as ${named}` : named;
}
