import { placesByWord } from "../words/places-by-word";
import { toEnd } from "../words/to-end";
import type { WordIndex } from "../words/types";
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

/** Places gone through between two steps: about a millisecond. */
const PLACES_A_STEP = 4_000;
/** Descriptions that differ by less than this in standing come in any order. */
export const FINENESS = 1 / 16;
const known = new WeakMap<WordIndex, Likeliest>();

/** Puts the index's descriptions in order unless that was done before. */
export function* likeliestSteps(index: WordIndex): Generator<void, Likeliest> {
  const before = known.get(index);
  if (before) return before;
  const standing = yield* standingSteps(index);
  const order = yield* orderSteps(standing);
  const starts = startsOf(index);
  const likeliest = { standing, starts, places: yield* placesByWord(index, starts, order) };
  known.set(index, likeliest);
  return likeliest;
}

/** The index's descriptions in order; put so at the first call. */
export function likeliestOf(index: WordIndex): Likeliest {
  return known.get(index) ?? toEnd(likeliestSteps(index));
}

function* standingSteps(index: WordIndex): Generator<void, Float32Array> {
  const { numbers, starts, affirmed } = index;
  const preferences = preferencesOf(index);
  const standing = new Float32Array(affirmed.length);
  for (let place = 0; place < standing.length; place++) {
    if (place % PLACES_A_STEP === 0) yield;
    let worth = (preferences.places[place] ?? 0) + BY_COVER / Math.max(1, affirmed[place] ?? 0);
    const end = starts[place + 1] ?? 0;
    for (let i = starts[place] ?? 0; i < end; i++) worth += preferences.words[numbers[i] ?? 0] ?? 0;
    standing[place] = worth;
  }
  return standing;
}

/** All places, those of the highest standing first: counted into ranks, since comparing them takes many times as long. */
function* orderSteps(standing: Float32Array): Generator<void, Uint32Array> {
  const highest = standing.reduce((most, worth) => Math.max(most, worth), -Infinity);
  const ranks = standing.map((worth) => Math.floor((highest - worth) / FINENESS));
  yield;
  const next = new Uint32Array(ranks.reduce((most, rank) => Math.max(most, rank), 0) + 2);
  for (const rank of ranks) next[rank + 1] = (next[rank + 1] ?? 0) + 1;
  for (let rank = 1; rank < next.length; rank++)
    next[rank] = (next[rank] ?? 0) + (next[rank - 1] ?? 0);
  yield;
  const order = new Uint32Array(standing.length);
  ranks.forEach((rank, place) => {
    const at = next[rank] ?? 0;
    order[at] = place;
    next[rank] = at + 1;
  });
  return order;
}

function startsOf({ words, placesWith }: WordIndex): Uint32Array {
  const starts = new Uint32Array(words.length + 1);
  words.forEach((_, number) => {
    starts[number + 1] = (starts[number] ?? 0) + placesWith(number).length;
  });
  return starts;
}
