import { wordsOf } from "./canonical";
import { orderless, phraseBook, type Meanings } from "./phrases";
import { weightOf } from "./weight";

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

/** A known phrase that begins a text. */
interface Met {
  readonly slot: Slot;
  /** How many of the text's words it takes. */
  readonly taken: number;
  /** A side that stands inside. */
  readonly side: string | null;
}

/** The phrase as a list has it. */
function meetExactly(words: readonly string[], longest: number): Met | null {
  for (let length = Math.min(longest, words.length); length > 0; length--) {
    const phrase = words.slice(0, length);
    const meanings = phraseBook().meanings.get(phrase.join(" "));
    if (meanings) return { slot: { words: phrase, meanings }, taken: length, side: null };
  }
  return null;
}

const MOST_BETWEEN = 3;
const SHORTEST_JOINED = 6;

/** The phrase in another order, with small words or a side in between: `pain in the left heel`. */
function meetLoosely(words: readonly string[], longest: number): Met | null {
  for (let taken = Math.min(longest + MOST_BETWEEN, words.length); taken > 1; taken--) {
    const inside = words.slice(0, taken);
    const [side = null, ...more] = inside.filter((word) => SIDES.has(word));
    // Small words before and behind belong to the rest of the text.
    if (more.length > 0 || weightOf(inside[0] ?? "") === 0 || weightOf(inside.at(-1) ?? "") === 0)
      continue;
    const phrase = inside.filter((word) => !SIDES.has(word));
    const meanings = phraseBook().inAnyOrder.get(orderless(phrase));
    if (meanings) return { slot: { words: phrase, meanings }, taken, side };
  }
  return null;
}

/** Words that a list writes as one (`tooth ache`), or one that it writes as several (`depomedrol`). */
function meetJoined([first = "", second = ""]: readonly string[]): Met | null {
  const { meanings, asOneWord } = phraseBook();
  const split = asOneWord.get(first);
  if (split) return { slot: { words: [first], meanings: split }, taken: 1, side: null };
  const joined = first.length + second.length >= SHORTEST_JOINED ? first + second : "";
  const written = weightOf(first) > 0 && weightOf(second) > 0 ? meanings.get(joined) : undefined;
  return written
    ? { slot: { words: [first, second], meanings: written }, taken: 2, side: null }
    : null;
}

function meet(words: readonly string[]): Met | null {
  return meetInOrder(words) ?? meetJoined(words);
}

function meetInOrder(words: readonly string[]): Met | null {
  const longest = phraseBook().longestWith.get(words[0] ?? "") ?? 0;
  if (longest === 0) return null;
  const exact = meetExactly(words, longest);
  const loose = longest > 1 ? meetLoosely(words, longest) : null;
  return loose && loose.slot.words.length > (exact?.taken ?? 0) ? loose : exact;
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
    slots.push(met?.slot ?? { words: words.slice(at, at + 1), meanings: NO_MEANINGS });
    at += met?.taken ?? 1;
    if (met && met.side !== null) slots.push(...slotsOfWords([met.side]));
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
