import { readingsOf, type Slot } from "../words/slots";
import { weightOf } from "../words/weight";
import { NO_WORD, type WordIndex } from "../words/types";

/** A code, elsewhere in the table, whose description a written text fits. */
export interface OtherCode {
  /** Its place in the table. */
  readonly place: number;
  /** Share of its description that is written, 0 to 1. */
  readonly covered: number;
  /** How many names the two share. */
  readonly names: number;
  /** True if what its description is about is written, not only a part or a cause. */
  readonly hasSubject: boolean;
  /** True if its words are written as they stand, not as a meaning of other words. */
  readonly literal: boolean;
}

const MOST_READINGS = 6;
/** Places kept for one reading: the descriptions with the fewest further words. */
const MOST_PLACES = 40;

function hasAll(inDescription: Uint16Array, wanted: readonly number[]): boolean {
  return wanted.every((number) => inDescription.includes(number));
}

/** The numbers of a reading's telling words, rarest first; null if the table does not know one of them. */
function numbersOf(reading: readonly string[], index: WordIndex): number[] | null {
  const numbers: number[] = [];
  for (const word of reading) {
    if (weightOf(word) === 0) continue;
    const number = index.numberOf(word);
    if (number < 0) return null;
    numbers.push(number);
  }
  return numbers.sort((a, b) => index.placesWith(a).length - index.placesWith(b).length);
}

function fittingReading(
  reading: readonly string[],
  literal: boolean,
  index: WordIndex,
): OtherCode[] {
  const numbers = numbersOf(reading, index);
  const [rarest] = numbers ?? [];
  if (!numbers || rarest === undefined) return [];
  const weight = numbers.reduce((sum, number) => sum + (index.weights[number] ?? 0), 0);
  const names = numbers.filter((number) => index.weights[number] === 1).length;
  const found: OtherCode[] = [];
  for (const place of index.placesWith(rarest)) {
    if (!hasAll(index.wordsAt(place), numbers)) continue;
    const covered = weight / (index.totals[place] ?? weight);
    const hasSubject = numbers.includes(index.subjects[place] ?? NO_WORD);
    found.push({ place, covered, names, hasSubject, literal });
  }
  return found.sort((a, b) => b.covered - a.covered).slice(0, MOST_PLACES);
}

/**
 * Finds the codes whose descriptions hold every telling word of a written text, in one of its readings.
 *
 * @returns The best covered first; a code once.
 */
export function codesThatFit(slots: readonly Slot[], index: WordIndex): OtherCode[] {
  const best = new Map<number, OtherCode>();
  const written = new Set(slots.flatMap(({ words }) => words));
  for (const reading of readingsOf(slots, MOST_READINGS)) {
    const literal = reading.every((word) => written.has(word));
    for (const other of fittingReading(reading, literal, index)) {
      const known = best.get(other.place);
      if (!known || other.covered > known.covered) best.set(other.place, other);
    }
  }
  return [...best.values()].sort((a, b) => b.covered - a.covered);
}
