import { wordsOf } from "../words/canonical";
import { phraseBook } from "../words/phrases";
import { isOneTypoApart } from "../words/similar";
import type { WordIndex } from "../words/word-index";

const SHORTEST_CORRECTED = 4;
/** People cut words short anywhere in a query, not only the one that they are typing. */
const SHORTEST_COMPLETED = 3;
const MOST_CANDIDATES = 4;
const MOST_TEXTS = 8;

/** A word that a query may have meant, and how many descriptions hold it. */
interface KnownWord {
  readonly word: string;
  /** The word with each doubled letter once. */
  readonly single: string;
  readonly often: number;
}

const byLength = new WeakMap<WordIndex, KnownWord[][]>();

/** A table’s words by their length: a typing error changes it little. */
function wordsByLength(index: WordIndex): readonly KnownWord[][] {
  let lengths = byLength.get(index);
  if (!lengths) {
    lengths = [];
    for (const [number, word] of index.words.entries()) {
      (lengths[word.length] ??= []).push({
        word,
        single: undoubled(word),
        often: index.placesWith(number).length,
      });
    }
    byLength.set(index, lengths);
  }
  return lengths;
}

function isKnown(word: string, indexes: readonly WordIndex[]): boolean {
  return phraseBook().words.has(word) || indexes.some((index) => index.numberOf(word) >= 0);
}

/** A typing error and a letter doubled or not, and an ending. */
const MOST_LONGER = 2;

/** Words are kept without their plural endings, but people mistype the ending too. */
function mayBe(written: string, single: string, known: string, knownSingle: string): boolean {
  if (isOneTypoApart(written, known) || isOneTypoApart(written, `${known}s`)) return true;
  if (single.length < SHORTEST_CORRECTED) return false;
  return single === knownSingle || isOneTypoApart(single, knownSingle);
}

const DOUBLED = /(.)\1+/g;
/** Which letters are doubled is what people forget first: `hemmorhoid`, `diarhea`. */
function undoubled(word: string): string {
  return word.replace(DOUBLED, "$1");
}

/** Words of the tables and the lists that one typing error makes into the word; the likeliest first. */
function mistypedAs(word: string, indexes: readonly WordIndex[]): string[] {
  const found = new Map<string, number>();
  const single = undoubled(word);
  for (const index of indexes) {
    const lengths = wordsByLength(index);
    for (let length = word.length - MOST_LONGER; length <= word.length + MOST_LONGER; length++) {
      for (const { word: known, single: knownSingle, often } of lengths[length] ?? []) {
        if (mayBe(word, single, known, knownSingle))
          found.set(known, (found.get(known) ?? 0) + often);
      }
    }
  }
  for (const known of phraseBook().words) {
    if (Math.abs(known.length - word.length) > MOST_LONGER || found.has(known)) continue;
    if (mayBe(word, single, known, undoubled(known))) found.set(known, 0);
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

const SHORTEST_AHEAD = 4;
const MOST_AHEAD = 2;

/**
 * The query with its last word, while it is being typed, completed to one that the lists know other words for:
 * `hyperthyr` to `hyperthyroidism`, which officially is thyrotoxicosis.
 */
export function completed(words: readonly string[]): string[][] {
  const last = words.at(-1) ?? "";
  if (last.length < SHORTEST_AHEAD || isKnown(last, [])) return [];
  return completions(last)
    .filter((whole) => phraseBook().meanings.has(whole))
    .slice(0, MOST_AHEAD)
    .map((whole) => [...words.slice(0, -1), whole]);
}

/**
 * The query as it may have been meant: each word that nobody knows replaced by those that begin so, and, unless it is
 * still being typed, by those that are a typing error away.
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
    const isUnknown = word.length >= SHORTEST_COMPLETED && !isKnown(word, indexes);
    const ahead = isUnknown ? completions(word) : [];
    const isTyping = !finished && at === words.length - 1;
    const isWhole = isUnknown && word.length >= SHORTEST_CORRECTED;
    const candidates =
      isWhole && !(isTyping && ahead.length > 0) ? [...ahead, ...mistypedAs(word, indexes)] : ahead;
    corrections += candidates.length;
    const choices = candidates.length > 0 ? candidates : [word];
    texts = texts
      .flatMap((text) => choices.map((choice) => [...text, choice]))
      .slice(0, MOST_TEXTS);
  });
  return corrections > 0 ? texts : [];
}
