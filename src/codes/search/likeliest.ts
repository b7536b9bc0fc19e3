import type { WordIndex } from "../words/word-index";
import { BY_COVER } from "./fitness";
import { preferencesOf } from "./preference";

/**
 * The descriptions of an index in the order in which they are likely meant, whatever is asked: short ones of everyday
 * codes first. Whoever goes through a word's descriptions in this order can stop once the rest can only be worse.
 */
export interface Likeliest {
  /** By place: how well the description answers one word that it has, apart from how well that word answers the query. */
  readonly standing: Float32Array;
  /** The places of the descriptions that hold a word, likeliest first: those from `starts[word]` to `starts[word + 1]`. */
  readonly places: Uint32Array;
  readonly starts: Uint32Array;
}

const PLACES_A_STEP = 20_000;
const known = new WeakMap<WordIndex, Likeliest>();

/** Puts the index's descriptions in order unless that was done before. */
export function* likeliestSteps(index: WordIndex): Generator<void, Likeliest> {
  let likeliest = known.get(index);
  if (!likeliest) {
    const standing = standingOf(index);
    yield;
    const order = byStanding(standing);
    yield;
    const starts = startsOf(index);
    likeliest = { standing, starts, places: yield* placesByWord(index, order, starts) };
    known.set(index, likeliest);
  }
  return likeliest;
}

/** The index's descriptions in order; put so at the first call. */
export function likeliestOf(index: WordIndex): Likeliest {
  const steps = likeliestSteps(index);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

function standingOf(index: WordIndex): Float32Array {
  const { numbers, starts, affirmed } = index;
  const preferences = preferencesOf(index);
  return preferences.places.map((preference, place) => {
    let standing = preference + BY_COVER / Math.max(1, affirmed[place] ?? 0);
    const end = starts[place + 1] ?? 0;
    for (let i = starts[place] ?? 0; i < end; i++)
      standing += preferences.words[numbers[i] ?? 0] ?? 0;
    return standing;
  });
}

/** Two numbers in one, so that they sort as numbers do, without a comparison of our own. */
const PLACES = 2 ** 20;
const FINENESS = 1_000;

function byStanding(standing: Float32Array): Float64Array {
  const order = Float64Array.from(
    standing,
    (worth, place) => -Math.round(worth * FINENESS) * PLACES + place,
  ).sort();
  return order.map((both) => both - Math.floor(both / PLACES) * PLACES);
}

function startsOf({ words, placesWith }: WordIndex): Uint32Array {
  const starts = new Uint32Array(words.length + 1);
  words.forEach((_, number) => {
    starts[number + 1] = (starts[number] ?? 0) + placesWith(number).length;
  });
  return starts;
}

function* placesByWord(
  index: WordIndex,
  order: Float64Array,
  wordStarts: Uint32Array,
): Generator<void, Uint32Array> {
  const { numbers, starts } = index;
  const next = wordStarts.slice();
  const places = new Uint32Array(numbers.length);
  for (let rank = 0; rank < order.length; rank++) {
    if (rank % PLACES_A_STEP === PLACES_A_STEP - 1) yield;
    const place = order[rank] ?? 0;
    const end = starts[place + 1] ?? 0;
    for (let i = starts[place] ?? 0; i < end; i++) {
      const number = numbers[i] ?? 0;
      const at = next[number] ?? 0;
      places[at] = place;
      next[number] = at + 1;
    }
  }
  return places;
}
