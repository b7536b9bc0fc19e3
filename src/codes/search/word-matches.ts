import { relativesOf } from "../words/similar";
import { isName, weightOf } from "../words/weight";
import type { WordIndex } from "../words/types";
import { preferencesOf } from "./preference";
import { beginningWith, ofOneRoot } from "./word-forms";

/** The index's words that answer a word of a query, and how well. */
export interface WordMatches {
  /** The numbers of the words that answer, best first. */
  readonly numbers: readonly number[];
  /** How well each of them does, 0 to 1. */
  readonly qualities: readonly number[];
  /** How many descriptions hold one of them, repeats counted. */
  readonly places: number;
  /** What the heaviest of them weighs. */
  readonly heaviest: number;
  /** The most that one of them would have spoken against a description, unasked. */
  readonly unasked: number;
}

const EXACT = 1;
const RELATIVE = 0.85;
/** Of one root: `perforated` and `perforation`. */
const OF_ONE_ROOT = 0.8;
/** A word that no description has may be mistyped; with one of these endings it is rather a form of another. */
const INFLECTED = /(?:ed|ing|ness)$/;
/** A word that only begins like the query's: the more of it is typed, the better. */
const BEGINNING = 0.6;
const BEGINNING_BY_SHARE = 0.3;
/** Two letters begin each small word: these tell nothing. */
const SHORTEST_TELLING = 3;

function findMatches(index: WordIndex, word: string, unfinished: boolean): WordMatches {
  const found = new Map<number, number>();
  const take = (number: number, quality: number): void => {
    if (number >= 0 && !found.has(number)) found.set(number, quality);
  };
  take(index.numberOf(word), EXACT);
  for (const relative of relativesOf(word)) take(index.numberOf(relative), RELATIVE);
  if (isName(word) && (found.size > 0 || INFLECTED.test(word))) {
    for (const number of ofOneRoot(index, word)) take(number, OF_ONE_ROOT);
  }
  if (found.size === 0 || unfinished) {
    for (const number of beginningWith(index, word)) {
      const whole = index.words[number] ?? "";
      if (word.length < SHORTEST_TELLING && weightOf(whole) === 0) continue;
      take(number, BEGINNING + (BEGINNING_BY_SHARE * word.length) / whole.length);
    }
  }
  return summed(
    index,
    [...found].sort(([, a], [, b]) => b - a),
  );
}

type Match = readonly [number: number, quality: number];

function summed(index: WordIndex, matches: readonly Match[]): WordMatches {
  const preferences = preferencesOf(index).words;
  let places = 0;
  let heaviest = 0;
  let unasked = 0;
  for (const [number] of matches) {
    places += index.placesWith(number).length;
    heaviest = Math.max(heaviest, index.weights[number] ?? 0);
    unasked = Math.max(unasked, -(preferences[number] ?? 0));
  }
  const numbers = matches.map(([number]) => number);
  const qualities = matches.map(([, quality]) => quality);
  return { numbers, qualities, places, heaviest, unasked };
}

const known = new WeakMap<WordIndex, Map<string, WordMatches>>();
const MOST_KNOWN = 200;

/**
 * Finds the index's words that answer a word of a query. Kept for the next key that is typed.
 *
 * @param unfinished True for the last word, which may still be being typed: longer words count although the
 *   index has the word as it stands.
 */
export function matchesOf(index: WordIndex, word: string, unfinished: boolean): WordMatches {
  const ofIndex = known.get(index) ?? new Map<string, WordMatches>();
  known.set(index, ofIndex);
  const key = unfinished ? `${word}…` : word;
  let matches = ofIndex.get(key);
  if (!matches) {
    matches = findMatches(index, word, unfinished);
    if (ofIndex.size >= MOST_KNOWN) ofIndex.clear();
    ofIndex.set(key, matches);
  }
  return matches;
}
