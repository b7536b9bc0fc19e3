import type { CodeOnDay, CodeSystem, CodeTable, CodeTables, Day } from "../types";
import { wordsOf } from "../words/canonical";
import { readingsOf, slotsOfWords } from "../words/slots";
import { tableOf } from "../words/table-of";
import { builtTermIndexOf, termIndexOf, termIndexSteps } from "../words/term-index";
import { builtWordIndexOf, wordIndexOf, wordIndexSteps } from "../words/word-index";
import type { WordIndex } from "../words/word-index";
import { BestPlaces } from "./best-places";
import { preferencesOf } from "./preference";
import { offerByCode } from "./by-code";
import { offerByWords } from "./by-words";
import { namedList } from "./named-list";
import { completed, corrected, prepareCorrections } from "./typing-errors";

/** A code that answers a query. */
export interface SearchHit {
  readonly system: CodeSystem;
  /** As a claim carries it. */
  readonly code: string;
  /** As people write it. */
  readonly display: string;
  /** Null while descriptions are not loaded. */
  readonly description: string | null;
  readonly billable: boolean;
}

export interface SearchOptions {
  /** Where to look; all systems that we have tables of, unless given. */
  readonly systems?: readonly CodeSystem[];
  /** Codes in force on this day; a day beyond a table's coverage is taken for the nearest that is covered. */
  readonly day: Day;
  /** The most hits to give. */
  readonly limit: number;
  /** True to search at once: tables whose word index is not built yet answer by the beginnings of codes only. */
  readonly atOnce?: boolean;
}

/** Every system that there may be a table of. */
const ALL_SYSTEMS: readonly CodeSystem[] = [
  "icd10cm",
  "hcpcs",
  "cpt",
  "modifier",
  "pos",
  "icd10pcs",
];
const MOST_READINGS = 6;
const READING_PENALTY = 2;
const CORRECTION_PENALTY = 1;
const AHEAD_PENALTY = 5;
const JOINED_PENALTY = 1;
/** A code's own description comes before what else it is called. */
const TERM_PENALTY = 3;
/** Places kept for each table before the day is asked: enough to find billable codes among headers. */
const KEPT_FOR_EACH = 120;

/** One table's part of a search. */
interface Search {
  readonly table: CodeTable;
  readonly index: WordIndex | null;
  /** Other words for the table's codes. */
  readonly terms: WordIndex | null;
  readonly best: BestPlaces;
}

const HAS_DIGIT = /\d/;

/** True if the query is, or begins, a code: its letters are no words then. */
function isCode(query: string, searches: readonly Search[]): boolean {
  return HAS_DIGIT.test(query) && searches.some(({ best }) => best.size > 0);
}

const ENDS_A_WORD = /[\s.,;)\]]$/;

interface Wording {
  readonly words: readonly string[];
  readonly finished: boolean;
  readonly partly: boolean;
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

function offerWording(searches: readonly Search[], wording: Wording): void {
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
function unanswered(searches: readonly Search[]): Search[] {
  if (searches.some(({ best }) => best.highest >= GOOD)) return [];
  return searches.filter(({ best }) => best.size === 0);
}

const SHORTEST_JOINED = 6;

/** The words with two of them as one, where descriptions write it so: `sleep walking`. */
function joinedIn(words: readonly string[], searches: readonly Search[]): string[][] {
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

/**
 * Looks for all words; in tables that have no code with them, for words with a typing error; and then for most
 * of the words.
 */
function offerWords(searches: readonly Search[], query: string): void {
  const finished = ENDS_A_WORD.test(query);
  const words = wordsOf(query);
  if (words.length === 0) return;
  offerWording(searches, { words, finished, partly: false, penalty: 0 });
  for (const text of joinedIn(words, searches))
    offerWording(searches, { words: text, finished, partly: false, penalty: JOINED_PENALTY });
  if (!finished) {
    for (const text of completed(words)) {
      offerWording(searches, {
        words: text,
        finished: true,
        partly: false,
        penalty: AHEAD_PENALTY,
      });
    }
  }
  const without = unanswered(searches);
  if (without.length === 0) return;
  const texts = corrected(
    query,
    finished,
    searches.flatMap(({ index, terms }) => [index, terms].flatMap((each) => each ?? [])),
  );
  texts.forEach((text, rank) => {
    const penalty = rank * CORRECTION_PENALTY;
    offerWording(without, { words: text, finished: true, partly: false, penalty });
  });
  const still = unanswered(searches);
  for (const text of texts.length > 0 ? texts : [words]) {
    offerWording(still, { words: text, finished, partly: true, penalty: 0 });
  }
}

/** A code that answers, before its description is fetched. */
interface Ranked {
  readonly table: CodeTable;
  readonly found: CodeOnDay;
  readonly asOf: Day;
  readonly score: number;
}

function rankedIn({ table, best }: Search, day: Day): Ranked[] {
  const { from, to } = table.coverage;
  const asOf = Math.max(from, to === null ? day : Math.min(day, to));
  const ranked = best
    .list()
    .map(({ place, score }) => ({ table, found: table.on(table.codeAt(place), asOf), asOf, score }))
    .filter(({ found: { status } }) => status === "valid" || status === "header");
  return [...ranked, ...belowBestHeader(ranked)];
}

/** A category with more billable codes than this says too little of each. */
const MOST_BELOW = 40;
const BELOW_HEADER = 4;
/** A category answers so much better than every billable code only where none of these has all the words. */
const MUCH_BETTER = 30;

/**
 * The billable codes below a category that answers where no billable code does: their own descriptions need not have
 * its words (`glaucoma suspect` and `preglaucoma`).
 */
function belowBestHeader(ranked: readonly Ranked[]): Ranked[] {
  const [best] = ranked;
  const billable = ranked.find(isBillable);
  if (!best || isBillable(best)) return [];
  if (billable && billable.score > best.score - MUCH_BETTER) return [];
  const { table, found, asOf, score } = best;
  const known = new Set(ranked.map(({ found: { code } }) => code));
  const below: Ranked[] = [];
  for (let place = table.lowerBound(found.code) + 1; place < table.size; place++) {
    const code = table.codeAt(place);
    if (!code.startsWith(found.code)) break;
    const each = table.on(code, asOf);
    if (each.status !== "valid" || known.has(code)) continue;
    below.push({ table, found: each, asOf, score: score - BELOW_HEADER - below.length / 100 });
    if (below.length > MOST_BELOW) return [];
  }
  return below;
}

function isBillable({ found }: Ranked): boolean {
  return found.status === "valid";
}

function hitOf(ranked: Ranked): SearchHit {
  const { table, found, asOf } = ranked;
  const { system, code, display } = found;
  const description = table.described ? table.description(code, asOf) : null;
  return { system, code, display, description, billable: isBillable(ranked) };
}

/**
 * Searches codes by their beginning or by words in any order: whole words, their beginnings, usual short forms
 * and plain words, and words with one typing error.
 *
 * The first search builds the word indexes (some hundred milliseconds); `prepareSearch` does so ahead.
 *
 * @returns Best first, billable codes before headers; empty if nothing answers.
 */
export function searchCodes(
  tables: CodeTables,
  query: string,
  options: SearchOptions,
): SearchHit[] {
  const { systems = ALL_SYSTEMS } = options;
  const named = namedList(query);
  const inNamed =
    named && systems.includes(named.system)
      ? searchIn(tables, named.query, { ...options, systems: [named.system] })
      : [];
  return inNamed.length > 0 ? inNamed : searchIn(tables, query, { ...options, systems });
}

function searchIn(
  tables: CodeTables,
  query: string,
  { systems, day, limit, atOnce = false }: SearchOptions & Required<Pick<SearchOptions, "systems">>,
): SearchHit[] {
  const indexOf = atOnce ? builtWordIndexOf : wordIndexOf;
  const terms = (atOnce ? builtTermIndexOf : termIndexOf)(tables);
  const searches = systems.flatMap((system): Search[] => {
    const table = tableOf(tables, system);
    if (!table) return [];
    const best = new BestPlaces(KEPT_FOR_EACH);
    return [{ table, index: indexOf(table), terms: system === "icd10cm" ? terms : null, best }];
  });
  for (const { table, best } of searches) offerByCode(table, query, best);
  if (!isCode(query, searches)) offerWords(searches, query);
  return searches
    .flatMap((search) => rankedIn(search, day))
    .sort((a, b) => Number(isBillable(b)) - Number(isBillable(a)) || b.score - a.score)
    .slice(0, limit)
    .map(hitOf);
}

/** Builds the word indexes of all tables step by step, each step some milliseconds long. */
export function* prepareSearchSteps(tables: CodeTables): Generator<void, void> {
  for (const system of ALL_SYSTEMS) {
    const table = tableOf(tables, system);
    if (!table) continue;
    yield* wordIndexSteps(table);
    const index = builtWordIndexOf(table);
    if (index) {
      preferencesOf(index);
      yield;
      prepareCorrections(index);
    }
    yield;
  }
  yield* termIndexSteps(tables);
  const terms = builtTermIndexOf(tables);
  if (terms) {
    preferencesOf(terms);
    yield;
    prepareCorrections(terms);
  }
}

/** True once every word that a search could look for is indexed. */
export function isSearchReady(tables: CodeTables): boolean {
  return ALL_SYSTEMS.every((system) => {
    const table = tableOf(tables, system);
    return table === null || builtWordIndexOf(table) !== null;
  });
}

/** Builds the word indexes now, so that the first search is as fast as the next. */
export function prepareSearch(tables: CodeTables): void {
  const steps = prepareSearchSteps(tables);
  while (!steps.next().done);
}
