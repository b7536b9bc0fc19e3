import type { CodeTable } from "../types";
import { wordsOf } from "../words/canonical";
import { readingsOf, slotsOfWords } from "../words/slots";
import type { WordIndex } from "../words/types";
import { offerByWords, type Offers } from "./by-words";
import { completed } from "./completions";
import { corrected } from "./corrections";
import type { Effort } from "./effort";
import type { TableSearch } from "./table-search";
import type { Answering } from "./wanted-words";

const MOST_READINGS = 6;
/** Readings that are read once more: a short form may be part of a phrase that a list knows (`ear infx`). */
const MOST_READ_AGAIN = 3;
const READING_PENALTY = 2;
const CORRECTION_PENALTY = 1;
const AHEAD_PENALTY = 5;
const JOINED_PENALTY = 1;
/** A code's own description comes before what else it is called. */
const TERM_PENALTY = 3;
const ENDS_A_WORD = /[\s.,;)\]]$/;
const SHORTEST_JOINED = 6;
/** The longest official text of a diagnosis has about as many; what follows tells no more. */
const MOST_WORDS = 32;

/** A way to word the query. */
interface Wording {
  /** What it may mean, likeliest first. */
  readonly readings: readonly (readonly string[])[];
  /** True once the last word is complete. */
  readonly finished: boolean;
  readonly penalty: number;
}

/**
 * Looks for all words; in tables that have no code with them for their names alone, then for words with a typing error;
 * and then for most of the words.
 *
 * @param query As it was typed.
 */
export function offerWords(searches: readonly TableSearch[], query: string, effort: Effort): void {
  const finished = ENDS_A_WORD.test(query);
  const indexes = searches.flatMap(indexesOf);
  const words = wordsOf(query).slice(0, MOST_WORDS);
  if (words.length === 0 || indexes.length === 0) return;
  const typed = wordingOf(words, finished, 0);
  const offer = (to: readonly TableSearch[], wordings: readonly Wording[], answering: Answering) =>
    wordings.forEach((wording) => offerWording(to, wording, answering, effort));

  offer(searches, [typed], "all");
  offer(searches, wordingsOf(joinedIn(words, indexes), finished, JOINED_PENALTY), "all");
  if (!finished) offer(searches, wordingsOf(completed(words), true, AHEAD_PENALTY), "all");
  offer(unanswered(searches), [typed], "names");

  if (unanswered(searches).length === 0) return;
  const texts = corrected(words, finished, indexes);
  const meant = wordingsOf(texts, true, 0);
  offer(unanswered(searches), meant, "all");
  offer(unanswered(searches), meant, "names");
  const mostly = meant.map((wording) => ({ ...wording, finished, penalty: 0 }));
  offer(unanswered(searches), mostly.length > 0 ? mostly : [typed], "most");
}

function wordingOf(words: readonly string[], finished: boolean, penalty: number): Wording {
  return { readings: allReadings(words), finished, penalty };
}

function wordingsOf(
  texts: readonly (readonly string[])[],
  finished: boolean,
  penalty: number,
): Wording[] {
  return texts.map((words, rank) =>
    wordingOf(words, finished, penalty + rank * CORRECTION_PENALTY),
  );
}

function allReadings(words: readonly string[]): string[][] {
  const readings = readingsOf(slotsOfWords(words), MOST_READINGS);
  const known = new Set(readings.map((reading) => reading.join(" ")));
  const again = readings
    .slice(0, MOST_READ_AGAIN)
    .flatMap((reading) => readingsOf(slotsOfWords(reading), 2))
    .filter((reading) => !known.has(reading.join(" ")));
  return [...readings, ...again];
}

function offerWording(
  searches: readonly TableSearch[],
  { readings, finished, penalty }: Wording,
  answering: Answering,
  effort: Effort,
): void {
  for (const { table, index, terms, best } of searches) {
    const ofTerms = terms && offersOfTerms(table, terms, best);
    readings.forEach((reading, rank) => {
      const query = { reading, finished, answering, penalty: penalty + rank * READING_PENALTY };
      if (index) offerByWords(index, query, best, effort);
      if (terms && ofTerms) {
        offerByWords(terms, { ...query, penalty: query.penalty + TERM_PENALTY }, ofTerms, effort);
      }
    });
  }
}

/** Offers the code that a term is about. */
function offersOfTerms(table: CodeTable, { table: terms }: WordIndex, best: Offers): Offers {
  return {
    offer: (place, score) => best.offer(table.lowerBound(terms.codeAt(place)), score),
    get least() {
      return best.least;
    },
  };
}

/** A score that only a description with all words, and not many more, has. */
const GOOD = 110;

/** Tables where nothing was found yet, unless another has a good answer. */
function unanswered(searches: readonly TableSearch[]): TableSearch[] {
  if (searches.some(({ best }) => best.highest >= GOOD)) return [];
  return searches.filter(({ best }) => best.size === 0);
}

function indexesOf({ index, terms }: TableSearch): WordIndex[] {
  return [index, terms].filter((each) => each !== null);
}

/** The words with two of them as one, where descriptions write it so: `sleep walking`. */
function joinedIn(words: readonly string[], indexes: readonly WordIndex[]): string[][] {
  return words.slice(1).flatMap((word, at) => {
    const joined = `${words[at] ?? ""}${word}`;
    if (joined.length < SHORTEST_JOINED) return [];
    if (!indexes.some((index) => index.numberOf(joined) >= 0)) return [];
    return [[...words.slice(0, at), joined, ...words.slice(at + 2)]];
  });
}
