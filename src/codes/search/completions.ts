import { phraseBook } from "../words/phrases";
import { lowerBound } from "./word-forms";

const MOST_COMPLETIONS = 4;
const SHORTEST_AHEAD = 4;
const MOST_AHEAD = 2;

interface ListedWords {
  readonly ascending: readonly string[];
  /** Where a word comes first in the lists; the earlier lists are of what is met more often. */
  readonly order: ReadonlyMap<string, number>;
}

let listedWords: ListedWords | undefined;

function listed(): ListedWords {
  const { words } = phraseBook();
  listedWords ??= {
    ascending: [...words].sort(),
    order: new Map(Array.from(words, (word, at) => [word, at])),
  };
  return listedWords;
}

/** Words of the lists that begin so: the tables' own words are found by their beginnings anyway. */
export function completionsOf(beginning: string): string[] {
  const { ascending, order } = listed();
  const found: string[] = [];
  for (let at = lowerBound(ascending, beginning); at < ascending.length; at++) {
    const word = ascending[at] ?? "";
    if (!word.startsWith(beginning)) break;
    if (word.length > beginning.length) found.push(word);
  }
  const orderOf = (word: string): number => order.get(word) ?? 0;
  return found.sort((a, b) => orderOf(a) - orderOf(b)).slice(0, MOST_COMPLETIONS);
}

/**
 * The query with its last word, while it is being typed, completed to one that the lists know other words for:
 * `hyperthyr` to `hyperthyroidism`, which officially is thyrotoxicosis.
 */
export function completed(words: readonly string[]): string[][] {
  const last = words.at(-1) ?? "";
  if (last.length < SHORTEST_AHEAD || phraseBook().words.has(last)) return [];
  return completionsOf(last)
    .filter((whole) => phraseBook().meanings.has(whole))
    .slice(0, MOST_AHEAD)
    .map((whole) => [...words.slice(0, -1), whole]);
}
