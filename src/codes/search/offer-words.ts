import type { CodeTable } from "../types";
import { wordsOf } from "../words/canonical";
import { readingsOf, slotsOfWords } from "../words/slots";
import type { WordIndex } from "../words/word-index";
import type { BestPlaces } from "./best-places";
import { offerByWords, type Answering } from "./by-words";
import type { TableSearch } from "./table-search";
import { completed, corrected } from "./typing-errors";

const MOST_READINGS = 6;
const READING_PENALTY = 2;
const CORRECTION_PENALTY = 1;
const AHEAD_PENALTY = 5;
const JOINED_PENALTY = 1;
/** A code's own description comes before what else it is called. */
const TERM_PENALTY = 3;
const ENDS_A_WORD = /[\s.,;)\]]$/;

interface Wording {
  readonly words: readonly string[];
  readonly finished: boolean;
  readonly answering: Answering;
  readonly penalty: number;
}

/** Readings that are read once more: a short form may be part of a phrase that a list knows (`ear infx`). */
const MOST_READ_AGAIN = 3;

function allReadings(words: readonly string[]): string[][] {
  const readings = readingsOf(slotsOfWords(words), MOST_READINGS);
  const known = new Set(readings.map((reading) => reading.join(" ")));
  const again = readings
    .slice(0, MOST_READ_AGAIN)
    .flatMap((reading) => readingsOf(slotsOfWords(reading), 2))
    .filter((reading) => !known.has(reading.join(" ")));
  return [...readings, ...again];
}

/** Offers the code that a term is about. */
const offerCode =
  (table: CodeTable, { table: terms }: WordIndex, best: BestPlaces) =>
  (place: number, score: number): void =>
    best.offer(table.lowerBound(terms.codeAt(place)), score);

function offerWording(searches: readonly TableSearch[], wording: Wording): void {
  const readings = allReadings(wording.words);
  for (const { table, index, terms, best } of searches) {
    const ofTerms = terms && { offer: offerCode(table, terms, best) };
    readings.forEach((reading, rank) => {
      const penalty = wording.penalty + rank * READING_PENALTY;
      if (index) offerByWords(index, { ...wording, reading, penalty }, best);
      if (terms && ofTerms)
        offerByWords(terms, { ...wording, reading, penalty: penalty + TERM_PENALTY }, ofTerms);
    });
  }
}

/** A score that only a description with all words, and not many more, has. */
const GOOD = 110;

/** Tables where nothing was found yet, unless another has a good answer. */
function unanswered(searches: readonly TableSearch[]): TableSearch[] {
  if (searches.some(({ best }) => best.highest >= GOOD)) return [];
  return searches.filter(({ best }) => best.size === 0);
}

const SHORTEST_JOINED = 6;

/** The words with two of them as one, where descriptions write it so: `sleep walking`. */
function joinedIn(words: readonly string[], searches: readonly TableSearch[]): string[][] {
  const isKnown = (word: string) =>
    searches.some(({ index, terms }) =>
      [index, terms].some((each) => each !== null && each.numberOf(word) >= 0),
    );
  return words.slice(1).flatMap((word, at) => {
    const joined = `${words[at] ?? ""}${word}`;
    if (joined.length < SHORTEST_JOINED || !isKnown(joined)) return [];
    return [[...words.slice(0, at), joined, ...words.slice(at + 2)]];
  });
}

/** A way to word the query, and how it is to be answered. */
function offerAll(
  searches: readonly TableSearch[],
  texts: readonly (readonly string[])[],
  wording: Omit<Wording, "words">,
): void {
  texts.forEach((words, rank) => {
    const penalty = wording.penalty + rank * CORRECTION_PENALTY;
    offerWording(searches, { ...wording, words, penalty });
  });
}

/**
 * Looks for all words; in tables that have no code with them for their names alone, then for words with a typing error;
 * and then for most of the words.
 *
 * @param query As it was typed.
 */
export function offerWords(searches: readonly TableSearch[], query: string): void {
  const finished = ENDS_A_WORD.test(query);
  const words = wordsOf(query);
  if (words.length === 0) return;
  offerWording(searches, { words, finished, answering: "all", penalty: 0 });
  const joined = joinedIn(words, searches);
  offerAll(searches, joined, { finished, answering: "all", penalty: JOINED_PENALTY });
  if (!finished) {
    const ahead = completed(words);
    offerAll(searches, ahead, { finished: true, answering: "all", penalty: AHEAD_PENALTY });
  }
  offerWording(unanswered(searches), { words, finished, answering: "names", penalty: 0 });
  offerMistyped(searches, query, finished);
}

/** Looks for the words as they may have been meant, and then for most of them. */
function offerMistyped(searches: readonly TableSearch[], query: string, finished: boolean): void {
  const without = unanswered(searches);
  if (without.length === 0) return;
  const indexes = searches.flatMap(({ index, terms }) =>
    [index, terms].flatMap((each) => each ?? []),
  );
  const texts = corrected(query, finished, indexes);
  offerAll(without, texts, { finished: true, answering: "all", penalty: 0 });
  offerAll(unanswered(searches), texts, { finished: true, answering: "names", penalty: 0 });
  const still = unanswered(searches);
  for (const words of texts.length > 0 ? texts : [wordsOf(query)]) {
    offerWording(still, { words, finished, answering: "most", penalty: 0 });
  }
}
