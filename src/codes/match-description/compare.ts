import { slotsOf, type Slot } from "../words/slots";
import { isName, weightOf } from "../words/weight";
import { officialText, type OfficialText } from "./official-text";
import { contradictsQuality, type FoundWord } from "./opposites";
import { supportOf } from "./support";

/** How a written description fits an official one. */
export interface Fit {
  /** Share of what is written that the official descriptions account for, 0 to 1. */
  readonly written: number;
  /** Share of the code's own description that is written, 0 to 1. */
  readonly official: number;
  /** How many names (of conditions, places, things) both share. */
  readonly sharedNames: number;
  /** How many names the official descriptions do not account for. */
  readonly strangeNames: number;
  /** True if every written word stands in the code's own description or is filler, and none was left out. */
  readonly sameWords: boolean;
  /** True if both name different members of a quality: left and right, type 1 and type 2. */
  readonly oppositeQuality: boolean;
}

/** Weights are quarters, added up. */
const ROUNDING = 1e-6;

function standsIn({ word, official }: FoundWord, own: OfficialText): boolean {
  return weightOf(word) === 0 || (official === word && own.denials.has(word));
}

/**
 * Measures how a written text fits a code's own description, in the company of broader ones.
 *
 * @param slots The written text.
 * @param officials The code's own description first, then those of the categories above it; not empty.
 */
export function fitOf(slots: readonly Slot[], officials: readonly OfficialText[]): Fit {
  const [own] = officials;
  if (!own) throw new RangeError("A description is compared with at least one official one.");
  let weight = 0;
  let found = 0;
  const read = slots.map((slot) => supportOf(slot, officials));
  for (const support of read) {
    weight += support.weight;
    found += support.found;
  }
  const words = read.flatMap((support) => support.read);
  const met = new Set<string>();
  for (const { official } of words) if (official !== null) met.add(official);
  let ownMet = 0;
  let sharedNames = 0;
  for (const word of met) {
    if (own.denials.has(word)) ownMet += weightOf(word);
    if (isName(word)) sharedNames++;
  }
  return {
    written: weight === 0 ? 0 : found / weight,
    official: own.weight === 0 ? 0 : ownMet / own.weight,
    sharedNames,
    strangeNames: words.filter(({ word, official }) => official === null && isName(word)).length,
    sameWords: ownMet >= own.weight - ROUNDING && words.every((word) => standsIn(word, own)),
    oppositeQuality: contradictsQuality(words, own),
  };
}

/** Takes a written text and the official descriptions to `fitOf`. */
export function fitOfTexts(written: string, officials: readonly string[]): Fit {
  return fitOf(slotsOf(written), officials.map(officialText));
}
