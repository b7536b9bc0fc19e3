import { PLACES_A_QUICK_STEP } from "./collect-words";

/** What stands at each place: the numbers of its words, from `starts[place]` to `starts[place + 1]`. */
interface Placed {
  readonly numbers: Uint16Array;
  readonly starts: Uint32Array;
}

/**
 * The places of each word, one word after another: those of a word begin at its start, in the order given.
 *
 * @param wordStarts By word number.
 * @param order The places; without it as they come.
 */
export function* placesByWord(
  { numbers, starts }: Placed,
  wordStarts: Uint32Array,
  order: Uint32Array | null = null,
): Generator<void, Uint32Array> {
  const next = wordStarts.slice();
  const places = new Uint32Array(numbers.length);
  for (let rank = 0; rank + 1 < starts.length; rank++) {
    if (rank % PLACES_A_QUICK_STEP === 0) yield;
    const place = order ? (order[rank] ?? 0) : rank;
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
