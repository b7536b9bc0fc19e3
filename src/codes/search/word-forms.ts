import { derivationRoot } from "../words/root";
import { isName } from "../words/weight";
import type { WordIndex } from "../words/word-index";

/** One letter begins too many words to tell anything. */
const SHORTEST_BEGINNING = 2;

/** The numbers of an index's words that begin so, in ascending order. */
export function beginningWith({ words }: WordIndex, beginning: string): number[] {
  const numbers: number[] = [];
  if (beginning.length < SHORTEST_BEGINNING) return numbers;
  for (let number = lowerBound(words, beginning); number < words.length; number++) {
    if (!words[number]?.startsWith(beginning)) break;
    numbers.push(number);
  }
  return numbers;
}

/** The place of the first of words in ascending order that is not less than the text. */
export function lowerBound(words: readonly string[], text: string): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle] ?? "") < text) low = middle + 1;
    else high = middle;
  }
  return low;
}

const ALONE: readonly number[] = [];
const rootsOfIndexes = new WeakMap<WordIndex, ReadonlyMap<string, readonly number[]>>();

/** The numbers of an index's words that have one root with a word. */
export function ofOneRoot(index: WordIndex, word: string): readonly number[] {
  return wordsByRoot(index).get(derivationRoot(word)) ?? ALONE;
}

/** Sorts an index's words by their roots, once; names only, since `left` and `leftover` would be one else. */
export function wordsByRoot(index: WordIndex): ReadonlyMap<string, readonly number[]> {
  const known = rootsOfIndexes.get(index);
  if (known) return known;
  const byRoot = new Map<string, number[]>();
  index.words.forEach((word, number) => {
    if (!isName(word)) return;
    const root = derivationRoot(word);
    const alike = byRoot.get(root);
    if (alike) alike.push(number);
    else byRoot.set(root, [number]);
  });
  rootsOfIndexes.set(index, byRoot);
  return byRoot;
}
