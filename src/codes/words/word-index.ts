import type { CodeTable, Day } from "../types";
import { wordsOf } from "./canonical";
import { isName, weightOf } from "./weight";

/** Texts about codes: the descriptions of a table, or other words for its codes. Several may be about one code. */
export interface CodeTexts extends Pick<CodeTable, "system" | "size"> {
  /** The code that the text at a place is about. */
  codeAt(place: number): string;
  textAt(place: number): string;
}

/** The words of texts: which text holds which, both ways round. Of a table's descriptions the places are its codes'. */
export interface WordIndex {
  readonly table: Omit<CodeTexts, "textAt">;
  /** All words in ascending order; a word's place is its number. */
  readonly words: readonly string[];
  /** The word's number, or -1. */
  numberOf(word: string): number;
  /** What each word weighs (see `weightOf`). */
  readonly weights: Float32Array;
  /** The numbers of the words in the description of the code at that place, ascending, without repeats. */
  wordsAt(place: number): Uint16Array;
  /** The same for all codes, one after another: those of a place are from `starts[place]` to `starts[place + 1]`. */
  readonly numbers: Uint16Array;
  readonly starts: Uint32Array;
  /** The places of the codes whose descriptions hold the word, ascending. */
  placesWith(word: number): Uint32Array;
  /** What the words of each code's description weigh together. */
  readonly totals: Float32Array;
  /** The same, where words that the description denies ("without obstruction") count half. */
  readonly affirmed: Float32Array;
  /** The first name in each code's description: what it is about. `NO_WORD` where it has none. */
  readonly subjects: Uint16Array;
  /** The numbers of the words that each code's description denies ("without obstruction"), laid out like `numbers`. */
  readonly denied: Uint16Array;
  readonly deniedStarts: Uint32Array;
}

/** Stands for a word that is not there. */
export const NO_WORD = 0xffff;

/** A denial reaches some words far, and a denied word counts half: it is not what the description is about. */
const DENYING = "without";
const REACH_OF_DENIAL = 4;
const DENIED_SHARE = 0.5;

/** A description is indexed as it reads last: later than every day of a table. */
const LAST_DAY: Day = 99991231;

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

interface Collected {
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
const PLACES_A_QUICK_STEP = 20_000;

/** Reads every description once; words are numbered as they come. */
function* collect(texts: CodeTexts): Generator<void, Collected> {
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
function* renumber({
  words,
  starts,
  numbers,
  denied,
  deniedStarts,
  subjects,
}: Collected): Generator<void, Collected> {
  const order = words.map((_, number) => number);
  order.sort((a, b) => ((words[a] ?? "") < (words[b] ?? "") ? -1 : 1));
  const renumbered = new Uint16Array(words.length);
  order.forEach((old, number) => (renumbered[old] = number));
  const sorted = numbers.map((number) => renumbered[number] ?? 0);
  for (let place = 0; place + 1 < starts.length; place++) {
    if (place % PLACES_A_QUICK_STEP === 0) yield;
    sorted.subarray(starts[place], starts[place + 1]).sort();
  }
  return {
    words: order.map((old) => words[old] ?? ""),
    starts,
    numbers: sorted,
    denied: denied.map((number) => renumbered[number] ?? 0),
    deniedStarts,
    subjects: subjects.map((old) => (old === NO_WORD ? NO_WORD : (renumbered[old] ?? NO_WORD))),
  };
}

interface Inverted {
  readonly starts: Uint32Array;
  readonly places: Uint32Array;
}

function* invert({ words, starts, numbers }: Collected): Generator<void, Inverted> {
  const wordStarts = new Uint32Array(words.length + 1);
  for (const number of numbers) wordStarts[number + 1] = (wordStarts[number + 1] ?? 0) + 1;
  for (let number = 0; number < words.length; number++) {
    wordStarts[number + 1] = (wordStarts[number + 1] ?? 0) + (wordStarts[number] ?? 0);
  }
  const next = wordStarts.slice();
  const places = new Uint32Array(numbers.length);
  for (let place = 0; place + 1 < starts.length; place++) {
    if (place % PLACES_A_QUICK_STEP === 0) yield;
    const end = starts[place + 1] ?? 0;
    for (let i = starts[place] ?? 0; i < end; i++) {
      const number = numbers[i] ?? 0;
      const at = next[number] ?? 0;
      places[at] = place;
      next[number] = at + 1;
    }
  }
  return { starts: wordStarts, places };
}

function totalWeights({ starts, numbers }: Collected, weights: Float32Array): Float32Array {
  const totals = new Float32Array(starts.length - 1);
  for (let place = 0; place < totals.length; place++) {
    let total = 0;
    const end = starts[place + 1] ?? 0;
    for (let i = starts[place] ?? 0; i < end; i++) total += weights[numbers[i] ?? 0] ?? 0;
    totals[place] = total;
  }
  return totals;
}

/** The totals, where words that the description denies count half. */
function affirmedWeights(
  { denied, deniedStarts }: Collected,
  weights: Float32Array,
  totals: Float32Array,
): Float32Array {
  return totals.map((total, place) => {
    let weight = 0;
    const end = deniedStarts[place + 1] ?? 0;
    for (let i = deniedStarts[place] ?? 0; i < end; i++) weight += weights[denied[i] ?? 0] ?? 0;
    return total - DENIED_SHARE * weight;
  });
}

/** The descriptions of a table. */
const descriptionsIn = (table: CodeTable): CodeTexts => ({
  system: table.system,
  size: table.size,
  codeAt: (place) => table.codeAt(place),
  textAt: (place) => table.description(table.codeAt(place), LAST_DAY) ?? "",
});

/** Indexes the words of texts, step by step: some hundred milliseconds for the descriptions of ICD-10-CM. */
export function* buildWordIndex(texts: CodeTexts): Generator<void, WordIndex> {
  const collected = yield* renumber(yield* collect(texts));
  const inverted = yield* invert(collected);
  yield;
  const { words, starts, numbers } = collected;
  const numberByWord = new Map(words.map((word, number) => [word, number]));
  const weights = Float32Array.from(words, weightOf);
  const totals = totalWeights(collected, weights);
  return {
    table: texts,
    words,
    numbers,
    starts,
    weights,
    totals,
    affirmed: affirmedWeights(collected, weights, totals),
    subjects: collected.subjects,
    denied: collected.denied,
    deniedStarts: collected.deniedStarts,
    numberOf: (word) => numberByWord.get(word) ?? -1,
    wordsAt: (place) => numbers.subarray(starts[place], starts[place + 1]),
    placesWith: (word) =>
      inverted.places.subarray(inverted.starts[word], inverted.starts[word + 1]),
  };
}

const indexes = new WeakMap<CodeTable, WordIndex>();

/** The word index of a table if it was built before; null for one that was not. */
export function builtWordIndexOf(table: CodeTable): WordIndex | null {
  return indexes.get(table) ?? null;
}

/**
 * Builds the word index of a table unless it was built before, for a caller that cannot hold its thread so long.
 * Does nothing while the table's descriptions are not loaded.
 */
export function* wordIndexSteps(table: CodeTable): Generator<void, void> {
  if (!table.described || indexes.has(table)) return;
  indexes.set(table, yield* buildWordIndex(descriptionsIn(table)));
}

/**
 * The word index of a table, built at the first call and kept as long as the table.
 *
 * @returns null while the table's descriptions are not loaded.
 */
export function wordIndexOf(table: CodeTable): WordIndex | null {
  const steps = wordIndexSteps(table);
  while (!steps.next().done);
  return builtWordIndexOf(table);
}
