import { wordsOf } from "./canonical";
import { ANATOMY } from "./lists/anatomy";
import { CHARTING } from "./lists/charting";
import { CLINICAL_NAMES } from "./lists/clinical-names";
import { DISEASES } from "./lists/diseases";
import { PLAIN_CONDITIONS } from "./lists/plain-conditions";
import { PLAIN_INJURIES } from "./lists/plain-injuries";
import { PLAIN_VISITS } from "./lists/plain-visits";
import { SERVICES } from "./lists/services";
import { SHORT_DESCRIPTIONS } from "./lists/short-descriptions";
import type { PhraseList } from "./phrase-list";

/** A phrase's meanings, each as words. */
export type Meanings = readonly (readonly string[])[];

export interface PhraseBook {
  /** Meanings by the phrase's words, joined by spaces. */
  readonly meanings: ReadonlyMap<string, Meanings>;
  /** For each word that begins a phrase, how many words the longest such phrase has. */
  readonly longestFrom: ReadonlyMap<string, number>;
  /** Every word that some phrase holds. */
  readonly words: ReadonlySet<string>;
}

/** All lists; where two know one phrase, the earlier one's meanings come first. */
export const PHRASE_LISTS: readonly PhraseList[] = [
  DISEASES,
  CLINICAL_NAMES,
  PLAIN_CONDITIONS,
  PLAIN_INJURIES,
  PLAIN_VISITS,
  ANATOMY,
  CHARTING,
  SHORT_DESCRIPTIONS,
  SERVICES,
];

const BETWEEN_MEANINGS = "|";

function compile(lists: readonly PhraseList[]): PhraseBook {
  const meanings = new Map<string, (readonly string[])[]>();
  const words = new Set<string>();
  const longestFrom = new Map<string, number>();
  for (const list of lists) {
    for (const [written, meant] of Object.entries(list)) {
      const phrase = wordsOf(written);
      const [first = ""] = phrase;
      longestFrom.set(first, Math.max(longestFrom.get(first) ?? 0, phrase.length));
      for (const word of phrase) words.add(word);
      const known = meanings.get(phrase.join(" ")) ?? [];
      known.push(...meant.split(BETWEEN_MEANINGS).map(wordsOf));
      meanings.set(phrase.join(" "), known);
    }
  }
  return { meanings, longestFrom, words };
}

let compiled: PhraseBook | undefined;

/** The lists, ready to look up; put together at the first call. */
export function phraseBook(): PhraseBook {
  compiled ??= compile(PHRASE_LISTS);
  return compiled;
}
