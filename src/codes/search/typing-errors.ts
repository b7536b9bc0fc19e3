import { wordsOf } from "../words/canonical";
import { phraseBook } from "../words/phrases";
import { isOneTypoApart } from "../words/similar";
import type { WordIndex } from "../words/word-index";

const SHORTEST_CORRECTED = 4;
const MOST_CANDIDATES = 4;
const MOST_TEXTS = 8;

/** A word that a query may have meant, and how many descriptions hold it. */
interface KnownWord {
  readonly word: string;
  readonly often: number;
}

const byLength = new WeakMap<WordIndex, KnownWord[][]>();

/** A table's words by their length: a typing error changes it by one at most. */
function wordsByLength(index: WordIndex): readonly KnownWord[][] {
  let lengths = byLength.get(index);
  if (!lengths) {
    lengths = [];
    for (const [number, word] of index.words.entries()) {
      (lengths[word.length] ??= []).push({ word, often: index.placesWith(number).length });
    }
    byLength.set(index, lengths);
  }
  return lengths;
}

function isKnown(word: string, indexes: readonly WordIndex[]): boolean {
  return phraseBook().words.has(word) || indexes.some((index) => index.numberOf(word) >= 0);
}

/** Words are kept without their plural endings, but people mistype the ending too. */
function mayBe(written: string, known: string): boolean {
  return isOneTypoApart(written, known) || isOneTypoApart(written, `${known}s`);
}

/** Words of the tables and the lists that one typing error makes into the word; the likeliest first. */
function mistypedAs(word: string, indexes: readonly WordIndex[]): string[] {
  const found = new Map<string, number>();
  for (const index of indexes) {
    const lengths = wordsByLength(index);
    for (let length = word.length - 2; length <= word.length + 1; length++) {
      for (const { word: known, often } of lengths[length] ?? []) {
        if (mayBe(word, known)) found.set(known, (found.get(known) ?? 0) + often);
      }
    }
  }
  for (const known of phraseBook().words) {
    if (!found.has(known) && mayBe(word, known)) found.set(known, 0);
  }
  // People seldom mistake the first letter.
  const weight = (known: string): number => (known[0] === word[0] ? 1 : 0);
  return [...found]
    .sort(([a, often], [b, oftenB]) => weight(b) - weight(a) || oftenB - often)
    .slice(0, MOST_CANDIDATES)
    .map(([known]) => known);
}

/** Words of the lists that begin so: the tables' own words are found by their beginnings anyway. */
function completions(beginning: string): string[] {
  const found: string[] = [];
  for (const known of phraseBook().words) {
    if (known.length > beginning.length && known.startsWith(beginning)) found.push(known);
    if (found.length === MOST_CANDIDATES) break;
  }
  return found;
}

/**
 * The query as it may have been meant: each word that nobody knows replaced by one that is a typing error away,
 * and the last, while it is being typed, by words that begin so.
 *
 * @param finished True once the last word is complete.
 * @returns Word lists, the likeliest first; empty if no word can be corrected.
 */
export function corrected(
  query: string,
  finished: boolean,
  indexes: readonly WordIndex[],
): string[][] {
  const words = wordsOf(query);
  let texts: string[][] = [[]];
  let corrections = 0;
  words.forEach((word, at) => {
    const isUnknown = word.length >= SHORTEST_CORRECTED && !isKnown(word, indexes);
    const ahead = isUnknown && !finished && at === words.length - 1 ? completions(word) : [];
    const candidates = ahead.length > 0 || !isUnknown ? ahead : mistypedAs(word, indexes);
    corrections += candidates.length;
    const choices = candidates.length > 0 ? candidates : [word];
    texts = texts
      .flatMap((text) => choices.map((choice) => [...text, choice]))
      .slice(0, MOST_TEXTS);
  });
  return corrections > 0 ? texts : [];
}
