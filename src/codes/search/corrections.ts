import { phraseBook } from "../words/phrases";
import type { WordIndex } from "../words/types";
import { completionsOf } from "./completions";
import { type Likeness, vocabulariesOf } from "./vocabulary";

const SHORTEST_CORRECTED = 4;
/** People cut words short anywhere in a query, not only the one that they are typing. */
const SHORTEST_COMPLETED = 3;
const MOST_CANDIDATES = 4;
const MOST_TEXTS = 8;

/**
 * The query as it may have been meant: each word that nobody knows replaced by those that begin so, and, unless it is
 * still being typed, by those that are a typing error away.
 *
 * @param finished True once the last word is complete.
 * @returns Word lists, the likeliest first; empty if no word can be corrected.
 */
export function corrected(
  words: readonly string[],
  finished: boolean,
  indexes: readonly WordIndex[],
): string[][] {
  let texts: string[][] = [[]];
  let corrections = 0;
  words.forEach((word, at) => {
    const isTyping = !finished && at === words.length - 1;
    const meant = isKnown(word, indexes) ? [] : candidatesFor(word, isTyping, indexes);
    corrections += meant.length;
    const choices = meant.length > 0 ? meant : [word];
    texts = texts
      .flatMap((text) => choices.map((choice) => [...text, choice]))
      .slice(0, MOST_TEXTS);
  });
  return corrections > 0 ? texts : [];
}

function isKnown(word: string, indexes: readonly WordIndex[]): boolean {
  return phraseBook().words.has(word) || indexes.some((index) => index.numberOf(word) >= 0);
}

function candidatesFor(word: string, isTyping: boolean, indexes: readonly WordIndex[]): string[] {
  if (word.length < SHORTEST_COMPLETED) return [];
  const ahead = completionsOf(word);
  if (word.length < SHORTEST_CORRECTED || (isTyping && ahead.length > 0)) return ahead;
  return [...ahead, ...mistypedAs(word, indexes)];
}

/** Words of the indexes and the lists that one typing error makes into the word, then words that sound so. */
function mistypedAs(word: string, indexes: readonly WordIndex[]): string[] {
  const found = new Map<string, Likeness>();
  for (const vocabulary of vocabulariesOf(indexes)) {
    for (const [known, { often, isTypo }] of vocabulary.likeTo(word)) {
      found.set(known, { often: (found.get(known)?.often ?? 0) + often, isTypo });
    }
  }
  // People seldom mistake the first letter.
  const isSameFirst = (known: string): number => Number(known[0] === word[0]);
  return [...found]
    .sort(
      ([a, likeA], [b, likeB]) =>
        Number(likeB.isTypo) - Number(likeA.isTypo) ||
        isSameFirst(b) - isSameFirst(a) ||
        likeB.often - likeA.often,
    )
    .slice(0, MOST_CANDIDATES)
    .map(([known]) => known);
}
