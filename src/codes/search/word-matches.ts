import { derivationRoot } from "../words/root";
import { relativesOf } from "../words/similar";
import { isName, weightOf } from "../words/weight";
import type { WordIndex } from "../words/word-index";

/** The table's words that answer a word of a query, and how well. */
export interface WordMatches {
  /** 0 to 1 by the word's number; 0 for words that do not answer. */
  readonly quality: Float32Array;
  /** The words that answer, best first. */
  readonly numbers: readonly number[];
  /** How many descriptions hold one of them, repeats counted. */
  readonly places: number;
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
/** One letter begins too many words to tell anything. */
const SHORTEST_BEGINNING = 2;
/** Two letters begin so many words that the shortest of them have to do. */
const SHORTEST_TELLING = 3;
const MOST_VAGUE = 4_000;

/** The number of the first word that is not less than the text. */
function lowerBound(words: readonly string[], text: string): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle] ?? "") < text) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Numbers of the words that begin so. */
function beginningWith(words: readonly string[], beginning: string): number[] {
  const numbers: number[] = [];
  if (beginning.length < SHORTEST_BEGINNING) return numbers;
  for (let number = lowerBound(words, beginning); number < words.length; number++) {
    if (!words[number]?.startsWith(beginning)) break;
    numbers.push(number);
  }
  return numbers;
}

const rootsOfTables = new WeakMap<WordIndex, ReadonlyMap<string, readonly number[]>>();

/** The numbers of a table's words by their root; names only, since `left` and `leftover` would be one else. */
function wordsByRoot(index: WordIndex): ReadonlyMap<string, readonly number[]> {
  let known = rootsOfTables.get(index);
  if (!known) {
    const byRoot = new Map<string, number[]>();
    index.words.forEach((word, number) => {
      if (!isName(word)) return;
      const root = derivationRoot(word);
      const alike = byRoot.get(root);
      if (alike) alike.push(number);
      else byRoot.set(root, [number]);
    });
    known = byRoot;
    rootsOfTables.set(index, known);
  }
  return known;
}

/** Sorts a table's words by their roots ahead, so that the first search is as fast as the next. */
export function prepareMatches(index: WordIndex): void {
  wordsByRoot(index);
}

function findMatches(index: WordIndex, word: string, unfinished: boolean): WordMatches {
  const quality = new Float32Array(index.words.length);
  const numbers: number[] = [];
  let places = 0;
  const take = (number: number, worth: number): void => {
    if (number < 0 || (quality[number] ?? 0) > 0) return;
    quality[number] = worth;
    numbers.push(number);
    places += index.placesWith(number).length;
  };
  take(index.numberOf(word), EXACT);
  for (const relative of relativesOf(word)) take(index.numberOf(relative), RELATIVE);
  if (isName(word) && (numbers.length > 0 || INFLECTED.test(word))) {
    for (const number of wordsByRoot(index).get(derivationRoot(word)) ?? [])
      take(number, OF_ONE_ROOT);
  }
  if (numbers.length === 0 || unfinished) {
    const isVague = word.length < SHORTEST_TELLING;
    const begun = beginningWith(index.words, word);
    const lengthOf = (number: number): number => index.words[number]?.length ?? 0;
    if (isVague) begun.sort((a, b) => lengthOf(a) - lengthOf(b) || a - b);
    for (const number of begun) {
      if (isVague && weightOf(index.words[number] ?? "") === 0) continue;
      if (isVague && places > MOST_VAGUE) break;
      take(number, BEGINNING + (BEGINNING_BY_SHARE * word.length) / lengthOf(number));
    }
  }
  numbers.sort((a, b) => (quality[b] ?? 0) - (quality[a] ?? 0));
  return { quality, numbers, places };
}

const known = new WeakMap<WordIndex, Map<string, WordMatches>>();
const MOST_KNOWN = 200;

/**
 * Finds the table's words that answer a word of a query. Kept for the next key that is typed.
 *
 * @param unfinished True for the last word, which may still be being typed: longer words count although the
 *   table has the word as it stands.
 */
export function matchesOf(index: WordIndex, word: string, unfinished: boolean): WordMatches {
  const ofTable = known.get(index) ?? new Map<string, WordMatches>();
  known.set(index, ofTable);
  const key = unfinished ? `${word}…` : word;
  let matches = ofTable.get(key);
  if (!matches) {
    matches = findMatches(index, word, unfinished);
    if (ofTable.size >= MOST_KNOWN) ofTable.clear();
    ofTable.set(key, matches);
  }
  return matches;
}
