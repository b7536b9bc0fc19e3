import { collectWords, type Collected, inAscendingOrder } from "./collect-words";
import { placesByWord } from "./places-by-word";
import type { CodeTexts, WordIndex } from "./types";
import { weightOf } from "./weight";

/** A denied word counts half: it is not what the description is about. */
const DENIED_SHARE = 0.5;

/** Indexes the words of texts, step by step: some hundred milliseconds for the descriptions of ICD-10-CM. */
export function* buildWordIndex(texts: CodeTexts): Generator<void, WordIndex> {
  const collected = yield* inAscendingOrder(yield* collectWords(texts));
  const inverted = yield* invert(collected);
  const { words, starts, numbers, denied, deniedStarts, subjects } = collected;
  const numberByWord = new Map(words.map((word, number) => [word, number]));
  const weights = Float32Array.from(words, weightOf);
  yield;
  const totals = weightsOfPlaces(numbers, starts, weights);
  yield;
  const denials = weightsOfPlaces(denied, deniedStarts, weights);
  return {
    table: texts,
    words,
    numbers,
    starts,
    weights,
    totals,
    affirmed: totals.map((total, place) => total - DENIED_SHARE * (denials[place] ?? 0)),
    subjects,
    denied,
    deniedStarts,
    numberOf: (word) => numberByWord.get(word) ?? -1,
    wordsAt: (place) => numbers.subarray(starts[place], starts[place + 1]),
    placesWith: (word) =>
      inverted.places.subarray(inverted.starts[word], inverted.starts[word + 1]),
  };
}

/** The places of each word, one word after another: those of a word are from `starts[word]` to `starts[word + 1]`. */
interface Inverted {
  readonly starts: Uint32Array;
  readonly places: Uint32Array;
}

function* invert({ words, starts, numbers }: Collected): Generator<void, Inverted> {
  const wordStarts = new Uint32Array(words.length + 1);
  for (const number of numbers) wordStarts[number + 1] = (wordStarts[number + 1] ?? 0) + 1;
  yield;
  for (let number = 0; number < words.length; number++) {
    wordStarts[number + 1] = (wordStarts[number + 1] ?? 0) + (wordStarts[number] ?? 0);
  }
  return { starts: wordStarts, places: yield* placesByWord({ numbers, starts }, wordStarts) };
}

/** What the words of each place weigh together; those of a place are from `starts[place]` to `starts[place + 1]`. */
function weightsOfPlaces(
  numbers: Uint16Array,
  starts: Uint32Array,
  weights: Float32Array,
): Float32Array {
  const totals = new Float32Array(starts.length - 1);
  for (let place = 0; place < totals.length; place++) {
    let total = 0;
    const end = starts[place + 1] ?? 0;
    for (let i = starts[place] ?? 0; i < end; i++) total += weights[numbers[i] ?? 0] ?? 0;
    totals[place] = total;
  }
  return totals;
}
