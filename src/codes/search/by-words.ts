import type { WordIndex } from "../words/types";
import type { BestPlaces } from "./best-places";
import type { Effort } from "./effort";
import { BY_COVER, fitnessAt, isAsked, SUBJECT } from "./fitness";
import { FINENESS, likeliestOf } from "./likeliest";
import {
  rarestNeededFor,
  type Wanted,
  wantedWords,
  weightOfAll,
  type WordQuery,
} from "./wanted-words";
import { type WorkSpace, workSpaceOf } from "./work-space";

/** Takes what answers; whatever scores no more than `least` is not worth offering. */
export type Offers = Pick<BestPlaces, "offer" | "least">;

const BY_QUALITY = 100;
/** Half of the words that the table knows, by weight, are enough where a description may lack some. */
const LEAST_SHARE = 0.5;
const DENYING: ReadonlySet<string> = new Set(["without", "no", "not"]);

/** What it costs to take up a reading's word, to look whether a description answers, and to weigh one that does. */
const STEPS_FOR_A_WORD = 15;
const STEPS_TO_LOOK = 4;
const STEPS_TO_WEIGH = 20;

/** A reading, ready to be looked for in one index. */
interface Quest {
  readonly index: WordIndex;
  readonly query: WordQuery;
  readonly wanted: readonly Wanted[];
  /** What all words weigh, those too that the index does not know. */
  readonly weight: number;
  /** A description answers that holds one of these words, and answers this much. */
  readonly sources: readonly Wanted[];
  readonly least: number;
}

/** Offers the codes whose descriptions answer the reading, likeliest first, as far as the effort reaches. */
export function offerByWords(
  index: WordIndex,
  query: WordQuery,
  best: Offers,
  effort: Effort,
): void {
  if (!effort.take(STEPS_FOR_A_WORD * (1 + query.reading.length))) return;
  const quest = questFor(index, query);
  if (quest.sources.length === 0 || !effort.take(wordsLaidOut(quest))) return;
  const space = workSpaceOf(index);
  space.layOut(quest.wanted);
  effort.take(walk(quest, space, best, effort.share()));
  space.putAway(quest.wanted);
}

function wordsLaidOut({ wanted }: Quest): number {
  return wanted.reduce((sum, { matches }) => sum + matches.numbers.length, 0);
}

function questFor(index: WordIndex, query: WordQuery): Quest {
  const wanted = wantedWords(index, query);
  const weight = weightOfAll(wanted);
  const quest = { index, query, weight };
  if (query.answering === "most") {
    const known = wanted.filter(({ matches }) => matches.places > 0);
    const least = LEAST_SHARE * weightOfAll(known);
    return { ...quest, wanted: known, sources: rarestNeededFor(least, known), least };
  }
  const rarest = wanted.find(({ isNeeded }) => isNeeded);
  const sources = rarest && rarest.matches.places > 0 ? [rarest] : [];
  return { ...quest, wanted, sources, least: 0 };
}

/**
 * Goes through the descriptions that hold a source's word, for each word until the rest cannot be better than what was
 * found.
 *
 * @returns The steps that it took.
 */
function walk(quest: Quest, space: WorkSpace, best: Offers, mostSteps: number): number {
  const { index, query, wanted, weight, sources, least } = quest;
  const { standing, places, starts } = likeliestOf(index);
  const asksForAbsence = query.reading.some((word) => DENYING.has(word));
  const needed = wanted.reduce((bits, { isNeeded }, at) => (isNeeded ? bits | (1 << at) : bits), 0);
  const covered = mostCovered(wanted);
  const room = BY_COVER * (1 - 1 / covered) + SUBJECT + FINENESS;
  let steps = 0;
  for (const source of sources) {
    const { numbers, qualities } = source.matches;
    const others = ceilingBeside(quest, source);
    for (let rank = 0; rank < numbers.length; rank++) {
      const ceiling = others + (BY_QUALITY * source.weight * (qualities[rank] ?? 0)) / weight;
      const end = starts[(numbers[rank] ?? 0) + 1] ?? 0;
      for (let at = starts[numbers[rank] ?? 0] ?? 0; at < end; at++) {
        const place = places[at] ?? 0;
        if (++steps > mostSteps) return mostSteps;
        const most = ceiling + (standing[place] ?? 0);
        if (most + room <= best.least) break;
        if (most + roomAt(index, space, place, covered) <= best.least) continue;
        if (!space.isNew(place)) continue;
        steps += STEPS_TO_LOOK;
        if ((space.askedAt(place) & needed) !== needed) continue;
        steps += STEPS_TO_WEIGH;
        const answered = answeredAt(wanted, space, place);
        if (answered < least) continue;
        const fitness = fitnessAt(index, place, space.asked, asksForAbsence);
        best.offer(place, (BY_QUALITY * answered) / weight + fitness - query.penalty);
      }
    }
  }
  return steps;
}

/** What one description answers. */
function answeredAt(wanted: readonly Wanted[], space: WorkSpace, place: number): number {
  return wanted.reduce(
    (answered, { weight }, at) => answered + weight * space.qualityAt(place, at),
    0,
  );
}

/** The most that a description can score above its standing and the source's quality, whatever it covers. */
function ceilingBeside({ wanted, weight, query }: Quest, source: Wanted): number {
  let quality = 0;
  let unasked = 0;
  for (const each of wanted) {
    if (each !== source) quality += each.weight * (each.matches.qualities[0] ?? 0);
    unasked += each.matches.unasked;
  }
  return (BY_QUALITY * quality) / weight + unasked - query.penalty;
}

/** The most, at least 1, that the wanted words can weigh in a description that has each once. */
function mostCovered(wanted: readonly Wanted[]): number {
  return Math.max(
    1,
    wanted.reduce((sum, { matches }) => sum + matches.heaviest, 0),
  );
}

/** How much more than the one word of its standing a description may be worth for what it covers and is about. */
function roomAt(index: WordIndex, space: WorkSpace, place: number, covered: number): number {
  const affirmed = Math.max(1, index.affirmed[place] ?? 0);
  const more = (BY_COVER * (Math.min(affirmed, covered) - 1)) / affirmed;
  return isAsked(space.asked, index.subjects[place] ?? 0) ? more + SUBJECT : more;
}
