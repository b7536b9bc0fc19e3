import { isName, weightOf } from "../words/weight";
import type { WordIndex } from "../words/word-index";
import type { BestPlaces } from "./best-places";
import { preferencesOf } from "./preference";
import { matchesOf, type WordMatches } from "./word-matches";

export interface WordQuery {
  /** One reading of the query, as words. */
  readonly reading: readonly string[];
  /** True once the last word is complete. */
  readonly finished: boolean;
  /** Taken off every score: for readings that are further from what was typed. */
  readonly penalty: number;
  readonly answering: Answering;
}

/** Which of a query's words a description must have: all; all that name something, but not its qualities; most. */
export type Answering = "all" | "names" | "most";

/** A query's word and the table's words that answer it. */
interface Wanted {
  readonly weight: number;
  /** True if a description without it is no answer. */
  readonly isNeeded: boolean;
  readonly matches: WordMatches;
}

const BY_QUALITY = 100;
const BY_COVER = 40;
/** What a description names first is what it is about. */
const SUBJECT = 6;
/** Half of the words that the table knows, by weight, are enough where a description may lack some. */
const LEAST_SHARE = 0.5;
/** A description that denies what is asked for is about its absence, unless that is what is asked. */
const DENIES_ASKED = 14;
const DENYING: ReadonlySet<string> = new Set(["without", "no", "not"]);
/** A query of small words only still wants them. */
const FILLER_WEIGHT = 0.1;
/** Small words are in tens of thousands of descriptions; the first of them answer as well as the rest. */
const MOST_OF_FILLER = 2_000;

function wantedWords(index: WordIndex, { reading, finished, answering }: WordQuery): Wanted[] {
  const telling = reading.filter((word) => weightOf(word) > 0);
  const words = telling.length > 0 ? telling : reading;
  const last = reading.at(-1);
  return words.map((word) => {
    const matches = matchesOf(index, word, !finished && word === last);
    const weight = weightOf(word) || FILLER_WEIGHT;
    return {
      weight: answering === "most" ? weight * rarity(index, matches) : weight,
      isNeeded: answering !== "names" || (isName(word) && !NUMBER.test(word)),
      matches,
    };
  });
}

/** A number qualifies what is asked for: a dose, a size, an age. */
const NUMBER = /^\d/;

/** Where words may be lacking, rare ones must not: from 1 for a word of one description to 0 for one of all. */
function rarity(index: WordIndex, { places }: WordMatches): number {
  return 1 - Math.log(Math.max(1, places)) / Math.log(index.table.size + 1);
}

function weightOfAll(wanted: readonly Wanted[]): number {
  return wanted.reduce((sum, { weight }) => sum + weight, 0);
}

function rarestOf(wanted: readonly Wanted[]): Wanted | undefined {
  return wanted.reduce<Wanted | undefined>(
    (best, next) => (!best || next.matches.places < best.matches.places ? next : best),
    undefined,
  );
}

/** Work space of one table, taken up again at every key; all zero between two queries. */
const countedOfTables = new WeakMap<WordIndex, Uint8Array>();

function countedIn(index: WordIndex): Uint8Array {
  const counted = countedOfTables.get(index) ?? new Uint8Array(index.table.size);
  countedOfTables.set(index, counted);
  return counted;
}

/** Of the words that stand in more descriptions than this (`unspecified`, `encounter`) the shorter codes answer as well. */
const MOST_PLACES = 25_000;
const SHORT_CODE = 5;

/** Visits every description that holds one of these words; of very common words those of shorter codes. */
function visitAnswering(
  index: WordIndex,
  wanted: readonly Wanted[],
  visit: (place: number) => void,
): void {
  const counted = countedIn(index);
  const { lengths } = preferencesOf(index);
  const places = wanted.reduce((sum, { matches }) => sum + matches.places, 0);
  const longest = places > MOST_PLACES ? SHORT_CODE : Infinity;
  const most = wanted.every(({ weight }) => weight <= FILLER_WEIGHT) ? MOST_OF_FILLER : Infinity;
  const touched: number[] = [];
  for (const { matches } of wanted) {
    for (const number of matches.numbers) {
      for (const place of index.placesWith(number)) {
        if (counted[place] === 1 || lengths[place]! > longest) continue;
        if (touched.length >= most) break;
        counted[place] = 1;
        touched.push(place);
      }
    }
  }
  for (const place of touched) {
    counted[place] = 0;
    visit(place);
  }
}

/**
 * The rarest words, as many as it takes that the others together are not enough: a description that answers enough has
 * one of them, so that nobody needs to go through the tens of thousands that hold a common one.
 */
function neededFor(least: number, wanted: readonly Wanted[]): Wanted[] {
  const rarestFirst = wanted.toSorted((a, b) => a.matches.places - b.matches.places);
  let others = weightOfAll(wanted);
  return rarestFirst.filter(({ weight }) => {
    const isNeeded = others >= least;
    others -= weight;
    return isNeeded;
  });
}

/** How well the best of a description's words answers one of the query's; 0 where none does. */
function qualityAt({ numbers, starts }: WordIndex, place: number, matches: WordMatches): number {
  const end = starts[place + 1] ?? 0;
  let best = 0;
  for (let i = starts[place] ?? 0; i < end; i++) {
    const quality = matches.quality[numbers[i] ?? 0] ?? 0;
    if (quality > best) best = quality;
  }
  return best;
}

/** What one description answers. */
function answeredAt(index: WordIndex, place: number, wanted: readonly Wanted[]): number {
  let answered = 0;
  for (const { weight, matches } of wanted) answered += weight * qualityAt(index, place, matches);
  return answered;
}

/** What one description answers; 0 as soon as it lacks a needed word. */
function answeredWhollyAt(index: WordIndex, place: number, wanted: readonly Wanted[]): number {
  let answered = 0;
  for (const { weight, matches, isNeeded } of wanted) {
    const quality = qualityAt(index, place, matches);
    if (isNeeded && quality === 0) return 0;
    answered += weight * quality;
  }
  return answered;
}

/** How well a description that answers is about what was asked, and not about more; and how likely it is meant. */
function fitnessAt(
  index: WordIndex,
  place: number,
  asked: Uint8Array,
  asksForAbsence: boolean,
): number {
  const { numbers, starts, weights } = index;
  const preferences = preferencesOf(index);
  const subject = index.subjects[place] ?? 0;
  const end = starts[place + 1] ?? 0;
  let covered = 0;
  let preference = preferences.places[place] ?? 0;
  for (let i = starts[place] ?? 0; i < end; i++) {
    const number = numbers[i] ?? 0;
    if (asked[number] === 1) covered += weights[number] ?? 0;
    else preference += preferences.words[number] ?? 0;
  }
  if (asked[subject] === 1) preference += SUBJECT;
  if (!asksForAbsence && deniesAsked(index, place, asked)) preference -= DENIES_ASKED;
  const cover = covered / Math.max(index.affirmed[place] ?? 0, FILLER_WEIGHT);
  return BY_COVER * Math.min(1, cover) + preference;
}

/** True if the description denies a name that the query asks for. */
function deniesAsked(index: WordIndex, place: number, asked: Uint8Array): boolean {
  const { denied, deniedStarts, weights } = index;
  const end = deniedStarts[place + 1] ?? 0;
  for (let i = deniedStarts[place] ?? 0; i < end; i++) {
    const number = denied[i] ?? 0;
    if (asked[number] === 1 && weights[number] === 1) return true;
  }
  return false;
}

/** Marks the words that answer any word of the query. */
function askedWords(index: WordIndex, wanted: readonly Wanted[]): Uint8Array {
  const asked = new Uint8Array(index.words.length);
  for (const { matches } of wanted) for (const number of matches.numbers) asked[number] = 1;
  return asked;
}

/** Offers every code whose description answers the reading. */
export function offerByWords(
  index: WordIndex,
  query: WordQuery,
  best: Pick<BestPlaces, "offer">,
): void {
  const wanted = wantedWords(index, query);
  const rarest = rarestOf(wanted.filter(({ isNeeded }) => isNeeded));
  if (!rarest || (query.answering !== "most" && rarest.matches.places === 0)) return;
  const weight = weightOfAll(wanted);
  const asked = askedWords(index, wanted);
  const asksForAbsence = query.reading.some((word) => DENYING.has(word));
  const offer = (place: number, answered: number): void => {
    const fitness = fitnessAt(index, place, asked, asksForAbsence);
    const score = (BY_QUALITY * answered) / weight + fitness;
    best.offer(place, score - query.penalty);
  };
  if (query.answering === "most") {
    const known = wanted.filter(({ matches }) => matches.places > 0);
    const least = LEAST_SHARE * weightOfAll(known);
    visitAnswering(index, neededFor(least, known), (place) => {
      const answered = answeredAt(index, place, known);
      if (answered >= least) offer(place, answered);
    });
    return;
  }
  visitAnswering(index, [rarest], (place) => {
    const answered = answeredWhollyAt(index, place, wanted);
    if (answered > 0) offer(place, answered);
  });
}
