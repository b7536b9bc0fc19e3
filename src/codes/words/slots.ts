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

/** A side may stand inside a phrase: `broken left wrist`. */
const SIDES: ReadonlySet<string> = new Set(["left", "right", "lt", "rt", "l", "r", "bilateral"]);

/** A known phrase that begins at a place of a text, and how many of the text's words it takes. */
interface Met {
  readonly phrase: readonly string[];
  readonly meanings: Meanings;
  /** A side that stands inside. */
  readonly side: string | null;
}

function meet(words: readonly string[]): Met | null {
  const { meanings, longestFrom } = phraseBook();
  const [first = ""] = words;
  const longest = Math.min(longestFrom.get(first) ?? 0, words.length);
  for (let length = longest; length > 0; length--) {
    const phrase = words.slice(0, length);
    const known = meanings.get(phrase.join(" "));
    if (known) return { phrase, meanings: known, side: null };
    const inside = words.slice(1, length + 1).find((word) => SIDES.has(word));
    if (inside === undefined) continue;
    const without = words.slice(0, length + 1).filter((word) => word !== inside);
    const sided = meanings.get(without.join(" "));
    if (sided) return { phrase: without, meanings: sided, side: inside };
  }
  return null;
}

/**
 * Cuts a written text into slots. The longest phrase that a list knows wins, from the left.
 *
 * @param words The text's words, as `wordsOf` gives them.
 */
export function slotsOfWords(words: readonly string[]): Slot[] {
  const slots: Slot[] = [];
  let at = 0;
  while (at < words.length) {
    const met = meet(words.slice(at));
    const phrase = met?.phrase ?? words.slice(at, at + 1);
    slots.push({ words: phrase, meanings: met?.meanings ?? NO_MEANINGS });
    at += phrase.length;
    if (!met || met.side === null) continue;
    slots.push(...slotsOfWords([met.side]));
    at += 1;
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
