import { derivationRoot } from "../words/root";
import { isName } from "../words/weight";
import { toEnd } from "../words/to-end";
import type { WordIndex } from "../words/types";

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

/** Words sorted between two steps: about a millisecond. */
const WORDS_A_STEP = 500;
const ALONE: readonly number[] = [];
type WordsByRoot = ReadonlyMap<string, readonly number[]>;
const rootsOfIndexes = new WeakMap<WordIndex, WordsByRoot>();

/** The numbers of an index's words that have one root with a word. */
export function ofOneRoot(index: WordIndex, word: string): readonly number[] {
  const byRoot = rootsOfIndexes.get(index) ?? toEnd(rootSteps(index));
  return byRoot.get(derivationRoot(word)) ?? ALONE;
}

/** Sorts an index's words by their roots unless that was done before; names only: `left` and `leftover` are not one. */
export function* rootSteps(index: WordIndex): Generator<void, WordsByRoot> {
  const known = rootsOfIndexes.get(index);
  if (known) return known;
  const byRoot = new Map<string, number[]>();
  for (const [number, word] of index.words.entries()) {
    if (number % WORDS_A_STEP === 0) yield;
    if (!isName(word)) continue;
    const root = derivationRoot(word);
    const alike = byRoot.get(root);
    if (alike) alike.push(number);
    else byRoot.set(root, [number]);
  }
  rootsOfIndexes.set(index, byRoot);
  return byRoot;
}
