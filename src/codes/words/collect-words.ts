import { wordsOf } from "./canonical";
import { isName } from "./weight";
import { type CodeTexts, NO_WORD } from "./types";

/** A denial reaches some words far. */
const DENYING = "without";
const REACH_OF_DENIAL = 4;

/** A Uint16Array that grows. */
class Numbers {
  private kept = new Uint16Array(1 << 16);
  length = 0;

  push(value: number): void {
    if (this.length === this.kept.length) {
      const larger = new Uint16Array(this.kept.length * 2);
      larger.set(this.kept);
      this.kept = larger;
    }
    this.kept[this.length++] = value;
  }

  taken(): Uint16Array {
    return this.kept.subarray(0, this.length);
  }
}

export interface Collected {
  readonly words: string[];
  readonly starts: Uint32Array;
  readonly numbers: Uint16Array;
  readonly denied: Uint16Array;
  readonly deniedStarts: Uint32Array;
  readonly subjects: Uint16Array;
}

/** The words that a description denies, and the one that denies them. */
function deniedIn(words: readonly string[]): string[] {
  let reach = 0;
  return words.filter((word) => {
    if (word === DENYING) reach = REACH_OF_DENIAL + 1;
    return reach-- > 0;
  });
}

/** Descriptions read between two steps: some milliseconds. */
const PLACES_A_STEP = 200;
/** The same for the quicker passes over the numbers of words. */
export const PLACES_A_QUICK_STEP = 4_000;

/** Reads every description once; words are numbered as they come. */
export function* collectWords(texts: CodeTexts): Generator<void, Collected> {
  const known = new Map<string, number>();
  const words: string[] = [];
  /** The last place that held each word, so that repeats in one description count once. */
  const lastPlace: number[] = [];
  const starts = new Uint32Array(texts.size + 1);
  const numbers = new Numbers();
  const denied = new Numbers();
  const deniedStarts = new Uint32Array(texts.size + 1);
  const subjects = new Uint16Array(texts.size).fill(NO_WORD);
  for (let place = 0; place < texts.size; place++) {
    if (place % PLACES_A_STEP === PLACES_A_STEP - 1) yield;
    const described = wordsOf(texts.textAt(place));
    for (const word of described) {
      let number = known.get(word);
      if (number === undefined) {
        number = words.push(word) - 1;
        known.set(word, number);
      }
      if (subjects[place] === NO_WORD && isName(word)) subjects[place] = number;
      if (lastPlace[number] === place) continue;
      lastPlace[number] = place;
      numbers.push(number);
    }
    if (described.includes(DENYING)) {
      for (const word of deniedIn(described)) denied.push(known.get(word) ?? NO_WORD);
    }
    deniedStarts[place + 1] = denied.length;
    starts[place + 1] = numbers.length;
  }
  const taken = { numbers: numbers.taken(), denied: denied.taken() };
  return { words, starts, ...taken, deniedStarts, subjects };
}

/** Numbers the words in ascending order instead, so that a beginning is a range of numbers. */
export function* inAscendingOrder(collected: Collected): Generator<void, Collected> {
  const { words, starts } = collected;
  const order = words.map((_, number) => number);
  order.sort((a, b) => ((words[a] ?? "") < (words[b] ?? "") ? -1 : 1));
  const renumbered = new Uint16Array(NO_WORD + 1).fill(NO_WORD);
  order.forEach((old, number) => (renumbered[old] = number));
  yield;
  const renumber = (numbers: Uint16Array) => numbers.map((old) => renumbered[old] ?? NO_WORD);
  const numbers = renumber(collected.numbers);
  for (let place = 0; place + 1 < starts.length; place++) {
    if (place % PLACES_A_QUICK_STEP === 0) yield;
    numbers.subarray(starts[place], starts[place + 1]).sort();
  }
  return {
    ...collected,
    words: order.map((old) => words[old] ?? ""),
    numbers,
    denied: renumber(collected.denied),
    subjects: renumber(collected.subjects),
  };
}
