import { wordsOf } from "./canonical";
import { phraseBook, type Meanings } from "./phrases";

/**
 * A stretch of a written text that means one thing: `t2dm`, or `high blood pressure`. The words as they
 * stand are always one way to read it.
 */
export interface Slot {
  readonly words: readonly string[];
  /** What it may mean in official words, likeliest first; empty where no list knows the phrase. */
  readonly meanings: Meanings;
}

const NO_MEANINGS: Meanings = [];

/**
 * Cuts a written text into slots. The longest phrase that a list knows wins, from the left.
 *
 * @param words The text's words, as `wordsOf` gives them.
 */
export function slotsOfWords(words: readonly string[]): Slot[] {
  const { meanings, longestFrom } = phraseBook();
  const slots: Slot[] = [];
  let at = 0;
  while (at < words.length) {
    const longest = Math.min(longestFrom.get(words[at] ?? "") ?? 0, words.length - at);
    let taken = words.slice(at, at + 1);
    let known = NO_MEANINGS;
    for (let length = longest; length > 0 && known === NO_MEANINGS; length--) {
      taken = words.slice(at, at + length);
      known = meanings.get(taken.join(" ")) ?? NO_MEANINGS;
    }
    slots.push({ words: taken, meanings: known });
    at += taken.length;
  }
  return slots;
}

/** Cuts a written text into slots. */
export function slotsOf(text: string): Slot[] {
  return slotsOfWords(wordsOf(text));
}

/** All ways to read a slot: its meanings, likeliest first, then the words as they stand. */
export function alternativesOf(slot: Slot): Meanings {
  return slot.meanings.length === 0 ? [slot.words] : [...slot.meanings, slot.words];
}

interface Reading {
  readonly words: readonly string[];
  /** How many steps it is from the likeliest reading. */
  readonly distance: number;
}

/**
 * Whole readings of a text: one meaning for each slot, the likeliest readings first.
 *
 * @param slots The slots of a text.
 * @param most The most readings to give; a text full of short forms has thousands.
 */
export function readingsOf(slots: readonly Slot[], most: number): string[][] {
  let readings: Reading[] = [{ words: [], distance: 0 }];
  for (const slot of slots) {
    const grown: Reading[] = [];
    for (const { words, distance } of readings) {
      alternativesOf(slot).forEach((alternative, rank) => {
        grown.push({ words: [...words, ...alternative], distance: distance + rank });
      });
    }
    grown.sort((a, b) => a.distance - b.distance);
    readings = grown.slice(0, most);
  }
  return readings.map(({ words }) => [...new Set(words)]);
}
