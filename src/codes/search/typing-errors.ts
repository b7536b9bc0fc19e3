import { wordsOf } from "../words/canonical";
import { phraseBook } from "../words/phrases";
import { isOneTypoApart } from "../words/similar";
import type { WordIndex } from "../words/word-index";

const SHORTEST_CORRECTED = 4;
const MOST_CANDIDATES = 4;
const MOST_TEXTS = 8;

function isKnown(word: string, indexes: readonly WordIndex[]): boolean {
  return phraseBook().words.has(word) || indexes.some((index) => index.numberOf(word) >= 0);
}

/** Words are kept without their plural endings, but people mistype the ending too. */
function mayBe(written: string, known: string): boolean {
  return isOneTypoApart(written, known) || isOneTypoApart(written, `${known}s`);
}

/** Words of the tables and the lists that one typing error makes into the word; the likeliest first. */
function candidatesFor(word: string, indexes: readonly WordIndex[]): string[] {
  const found = new Map<string, number>();
  for (const index of indexes) {
    index.words.forEach((known, number) => {
      if (!mayBe(word, known)) return;
      found.set(known, (found.get(known) ?? 0) + index.placesWith(number).length);
    });
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

/**
 * The query as it may have been meant: each word that nobody knows replaced by one that is a typing error away.
 *
 * @returns Word lists, the likeliest first; empty if no word can be corrected.
 */
export function corrected(query: string, indexes: readonly WordIndex[]): string[][] {
  let texts: string[][] = [[]];
  let corrections = 0;
  for (const word of wordsOf(query)) {
    const doubtful = word.length >= SHORTEST_CORRECTED && !isKnown(word, indexes);
    const candidates = doubtful ? candidatesFor(word, indexes) : [];
    corrections += candidates.length;
    const choices = candidates.length > 0 ? candidates : [word];
    texts = texts
      .flatMap((text) => choices.map((choice) => [...text, choice]))
      .slice(0, MOST_TEXTS);
  }
  return corrections > 0 ? texts : [];
}
