import { isName, weightOf } from "../words/weight";
import type { WordIndex } from "../words/types";
import { matchesOf, type WordMatches } from "./word-matches";

/** Which of a query's words a description must have: all; all that name something, but not its qualities; most. */
export type Answering = "all" | "names" | "most";

/** One reading of a query. */
export interface WordQuery {
  readonly reading: readonly string[];
  /** True once the last word is complete. */
  readonly finished: boolean;
  /** Taken off every score: for readings that are further from what was typed. */
  readonly penalty: number;
  readonly answering: Answering;
}

/** A query's word and the table's words that answer it. */
export interface Wanted {
  readonly weight: number;
  /** True if a description without it is no answer. */
  readonly isNeeded: boolean;
  readonly matches: WordMatches;
}

/** A query of small words only still wants them. */
const FILLER_WEIGHT = 0.1;
/** A number qualifies what is asked for: a dose, a size, an age. */
const NUMBER = /^\d/;

/** A bit for each has to do; a reading with more words leaves out the commonest. */
const MOST_WANTED = 32;

/** What a reading wants of an index, those words first that the fewest descriptions have. */
export function wantedWords(
  index: WordIndex,
  { reading, finished, answering }: WordQuery,
): Wanted[] {
  const telling = reading.filter((word) => weightOf(word) > 0);
  const words = telling.length > 0 ? telling : reading;
  const last = reading.at(-1);
  const wanted = words.map((word): Wanted => {
    const matches = matchesOf(index, word, !finished && word === last);
    const weight = weightOf(word) || FILLER_WEIGHT;
    return {
      weight: answering === "most" ? weight * rarity(index, matches) : weight,
      isNeeded:
        answering === "all" || (answering === "names" && isName(word) && !NUMBER.test(word)),
      matches,
    };
  });
  return wanted.sort((a, b) => a.matches.places - b.matches.places).slice(0, MOST_WANTED);
}

/** Where words may be lacking, rare ones must not: from 1 for a word of one description to 0 for one of all. */
function rarity(index: WordIndex, { places }: WordMatches): number {
  return 1 - Math.log(Math.max(1, places)) / Math.log(index.table.size + 1);
}

/** What the words weigh together. */
export function weightOfAll(wanted: readonly Wanted[]): number {
  return wanted.reduce((sum, { weight }) => sum + weight, 0);
}

/**
 * The rarest words, as many as it takes that the others together are not enough: a description that answers enough has
 * one of them, so that nobody needs to go through the tens of thousands that hold a common one.
 *
 * @param rarestFirst As `wantedWords` gives them.
 */
export function rarestNeededFor(least: number, rarestFirst: readonly Wanted[]): Wanted[] {
  let others = weightOfAll(rarestFirst);
  return rarestFirst.filter(({ weight }) => {
    const isNeeded = others >= least;
    others -= weight;
    return isNeeded;
  });
}
