import type { WordIndex } from "../words/types";
import { preferencesOf } from "./preference";

/** What a description is worth that has no words but those asked for. */
export const BY_COVER = 40;
/** Descriptions of small words only weigh nothing. */
export const LEAST_COVERED = 0.1;
/** What a description names first is what it is about. */
export const SUBJECT = 6;
/** A description that denies what is asked for is about its absence, unless that is what is asked. */
const DENIES_ASKED = 14;

/**
 * How well a description that answers is about what was asked, and not about more; and how likely it is meant.
 *
 * @param asked By word number: not 0 for the words that answer one of the query's.
 */
export function fitnessAt(
  index: WordIndex,
  place: number,
  asked: Uint32Array,
  asksForAbsence: boolean,
): number {
  const { numbers, starts, weights } = index;
  const preferences = preferencesOf(index);
  const subject = index.subjects[place] ?? 0;
  const end = starts[place + 1] ?? 0;
  let covered = 0;
  let preference = preferences.places[place] ?? 0;
  for (let i = starts[place] ?? 0; i < end; i++) {
    const number = numbers[i] ?? 0;
    if (asked[number] !== 0) covered += weights[number] ?? 0;
    else preference += preferences.words[number] ?? 0;
  }
  if (isAsked(asked, subject)) preference += SUBJECT;
  if (!asksForAbsence && deniesAsked(index, place, asked)) preference -= DENIES_ASKED;
  const cover = covered / Math.max(index.affirmed[place] ?? 0, LEAST_COVERED);
  return BY_COVER * Math.min(1, cover) + preference;
}

/** True where a description's subject, if it has one, answers a word of the query. */
export function isAsked(asked: Uint32Array, subject: number): boolean {
  return (asked[subject] ?? 0) !== 0;
}

/** True if the description denies a name that the query asks for. */
function deniesAsked(index: WordIndex, place: number, asked: Uint32Array): boolean {
  const { denied, deniedStarts, weights } = index;
  const end = deniedStarts[place + 1] ?? 0;
  for (let i = deniedStarts[place] ?? 0; i < end; i++) {
    const number = denied[i] ?? 0;
    if (asked[number] !== 0 && weights[number] === 1) return true;
  }
  return false;
}
