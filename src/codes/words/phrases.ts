import { wordsOf } from "./canonical";
import { ANATOMY } from "./lists/anatomy";
import { CHARTING } from "./lists/charting";
import { CIRCUMSTANCES } from "./lists/circumstances";
import { CLINICAL_NAMES } from "./lists/clinical-names";
import { CLINICAL_TERMS } from "./lists/clinical-terms";
import { DISEASES } from "./lists/diseases";
import { DRUG_NAMES } from "./lists/drug-names";
import { EQUIPMENT } from "./lists/equipment";
import { EPONYMS } from "./lists/eponyms";
import { FRONT_DESK } from "./lists/front-desk";
import { INITIALS } from "./lists/initials";
import { INJURY_DETAILS } from "./lists/injury-details";
import { MODIFIER_NAMES } from "./lists/modifier-names";
import { PLACES } from "./lists/places";
import { PLAIN_CONDITIONS } from "./lists/plain-conditions";
import { PLAIN_INJURIES } from "./lists/plain-injuries";
import { PLAIN_SAYINGS } from "./lists/plain-sayings";
import { PLAIN_VISITS } from "./lists/plain-visits";
import { SERVICES } from "./lists/services";
import { SHORT_DESCRIPTIONS } from "./lists/short-descriptions";
import type { PhraseList } from "./phrase-list";
import { toEnd } from "./to-end";
import { weightOf } from "./weight";

/** A phrase's meanings, each as words. */
export type Meanings = readonly (readonly string[])[];

export interface PhraseBook {
  /** Meanings by the phrase's words, joined by spaces. */
  readonly meanings: ReadonlyMap<string, Meanings>;
  /** Meanings of phrases of several telling words, by these in alphabetical order: `pain in neck`, `neck pain`. */
  readonly inAnyOrder: ReadonlyMap<string, Meanings>;
  /** Meanings of phrases of several words by these written as one: `toothache` and `tooth ache`, `depomedrol`. */
  readonly asOneWord: ReadonlyMap<string, Meanings>;
  /** For each word of a phrase, how many words the longest such phrase has. */
  readonly longestWith: ReadonlyMap<string, number>;
  /** Every word that some phrase holds. */
  readonly words: ReadonlySet<string>;
}

/** All lists; where two know one phrase, the earlier one's meanings come first. */
export const PHRASE_LISTS: readonly PhraseList[] = [
  DISEASES,
  CLINICAL_NAMES,
  CLINICAL_TERMS,
  PLAIN_CONDITIONS,
  PLAIN_INJURIES,
  PLAIN_VISITS,
  ANATOMY,
  CHARTING,
  SHORT_DESCRIPTIONS,
  SERVICES,
  DRUG_NAMES,
  FRONT_DESK,
  INJURY_DETAILS,
  CIRCUMSTANCES,
  PLACES,
  MODIFIER_NAMES,
  PLAIN_SAYINGS,
  EQUIPMENT,
  INITIALS,
  EPONYMS,
];

const BETWEEN_MEANINGS = "|";

/** The words that tell something, in alphabetical order: the same for `neck pain` and `pain in neck`. */
export function orderless(words: readonly string[]): string {
  return words
    .filter((word) => weightOf(word) > 0)
    .sort()
    .join(" ");
}

const LEAST_TELLING = 2;
/** Shorter phrases written as one could be any word. */
const SHORTEST_JOINED = 7;

function* compile(lists: readonly PhraseList[]): Generator<void, PhraseBook> {
  const meanings = new Map<string, (readonly string[])[]>();
  const inAnyOrder = new Map<string, (readonly string[])[]>();
  const asOneWord = new Map<string, (readonly string[])[]>();
  const longestWith = new Map<string, number>();
  for (const list of lists) {
    yield;
    for (const [written, meant] of Object.entries(list)) {
      const phrase = wordsOf(written);
      const key = phrase.join(" ");
      const known = meanings.get(key) ?? [];
      known.push(...meant.split(BETWEEN_MEANINGS).map(wordsOf));
      meanings.set(key, known);
      if (phrase.filter((word) => weightOf(word) > 0).length >= LEAST_TELLING) {
        inAnyOrder.set(orderless(phrase), known);
      }
      if (phrase.length > 1 && key.length >= SHORTEST_JOINED) asOneWord.set(phrase.join(""), known);
      for (const word of phrase) {
        longestWith.set(word, Math.max(longestWith.get(word) ?? 0, phrase.length));
      }
    }
  }
  return { meanings, inAnyOrder, asOneWord, longestWith, words: new Set(longestWith.keys()) };
}

let compiled: PhraseBook | undefined;

/** Puts the lists together, one a step, unless that was done before. */
export function* phraseBookSteps(): Generator<void, PhraseBook> {
  compiled ??= yield* compile(PHRASE_LISTS);
  return compiled;
}

/** The lists, ready to look up; put together at the first call. */
export function phraseBook(): PhraseBook {
  return compiled ?? toEnd(phraseBookSteps());
}
