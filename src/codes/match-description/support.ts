import type { Slot } from "../words/slots";
import { isOneTypoApart, isShortFormOf, relativesOf, rootOf, shareStem } from "../words/similar";
import { weightOf } from "../words/weight";
import type { FoundWord } from "./opposites";
import type { OfficialText } from "./official-text";

/** How far official descriptions account for one slot of a written text. */
export interface Support {
  /** What the slot weighs, and how much of that was found. */
  readonly weight: number;
  readonly found: number;
  /** The words as they were read. */
  readonly read: readonly FoundWord[];
}

const NUMBER = /^\d/;
const SHORTEST_WITH_TYPO = 5;
const SHORTEST_INITIALS = 3;

/** An official word that stands for a written one, and how surely, 0 to 1. */
interface Found {
  readonly official: string;
  readonly worth: number;
}

/** Two words about one organ: enough to doubt that the texts differ, too little to call them alike. */
const WORTH_OF_ROOT = 0.3;

function isLike(word: string, official: string, known: boolean): boolean {
  // A word that a list explains (`flu`) is not short for one of its letters (`failure`).
  if (known ? official.startsWith(word) : isShortFormOf(word, official)) return true;
  if (shareStem(word, official)) return true;
  const long = Math.min(word.length, official.length) >= SHORTEST_WITH_TYPO;
  return long && isOneTypoApart(word, official);
}

function resemblingWord(word: string, official: OfficialText, known: boolean): Found | null {
  for (const relative of relativesOf(word)) {
    if (official.denials.has(relative)) return { official: relative, worth: 1 };
  }
  if (NUMBER.test(word)) return null;
  for (const candidate of official.denials.keys()) {
    if (isLike(word, candidate, known)) return { official: candidate, worth: 1 };
  }
  const root = official.byRoot.get(rootOf(word));
  return root === undefined ? null : { official: root, worth: WORTH_OF_ROOT };
}

type Find = (word: string, officials: readonly OfficialText[], known: boolean) => Found | null;

/** The word itself, where an official text has it. */
const exactly: Find = (word, officials) =>
  officials.some((official) => official.denials.has(word)) ? { official: word, worth: 1 } : null;

/** The word, or else the nearest text's word that is like it. */
const nearly: Find = (word, officials, known) => {
  const exact = exactly(word, officials, known);
  if (exact) return exact;
  for (const official of officials) {
    const resembling = resemblingWord(word, official, known);
    if (resembling) return resembling;
  }
  return null;
};

/** The words whose first letters the written word is: `cad`. */
function wordsByInitials(word: string, officials: readonly OfficialText[]): string[] {
  if (word.length < SHORTEST_INITIALS) return [];
  for (const { initials, words } of officials) {
    const [telling = "", all = ""] = initials;
    const atTelling = telling.indexOf(word);
    if (atTelling >= 0) {
      const tellingWords = words.filter((w) => weightOf(w) > 0);
      return tellingWords.slice(atTelling, atTelling + word.length);
    }
    const atAll = all.indexOf(word);
    if (atAll >= 0) return words.slice(atAll, atAll + word.length);
  }
  return [];
}

function supportOfReading(
  words: readonly string[],
  officials: readonly OfficialText[],
  find: Find,
  known = true,
): Support {
  let weight = 0;
  let found = 0;
  const read = words.map((word) => {
    const meant = find(word, officials, known);
    weight += weightOf(word);
    if (meant) found += weightOf(word) * meant.worth;
    return { word, official: meant?.official ?? null };
  });
  return { weight, found, read };
}

function share({ weight, found }: Support): number {
  return weight === 0 ? 0 : found / weight;
}

function isComplete({ weight, found }: Support): boolean {
  return found === weight;
}

/**
 * Reads a slot in the way that the official descriptions account for best: as it stands, as one of its
 * meanings, then with words that are only like the official ones, then as initials.
 *
 * @param officials The code's own description first, then those of the categories above it.
 */
export function supportOf(slot: Slot, officials: readonly OfficialText[]): Support {
  let best = supportOfReading(slot.words, officials, exactly);
  for (const find of [exactly, nearly]) {
    for (const reading of [slot.words, ...slot.meanings]) {
      if (isComplete(best)) return best;
      const known = slot.meanings.length > 0;
      const support = supportOfReading(reading, officials, find, known);
      if (share(support) > share(best)) best = support;
    }
  }
  const [word = ""] = slot.words;
  const initialed = slot.words.length === 1 ? wordsByInitials(word, officials) : [];
  return initialed.length > 0 ? supportOfReading(initialed, officials, exactly) : best;
}
