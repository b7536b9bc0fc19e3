import type { CodeSystem } from "../types";
import type { WordIndex } from "../words/types";

/**
 * What people mean when they do not say: between codes that answer alike, the everyday one first. These
 * weights only break ties; no official source ranks codes by use.
 */
const UNLIKELY_CHAPTERS: Readonly<Record<string, number>> = {
  O: 6,
  P: 6,
  Q: 4,
  V: 5,
  W: 2,
  X: 4,
  Y: 5,
  Z: 2,
};
/** Words that a query names when they are meant: a description that has them unasked is less likely meant. */
const UNASKED: Readonly<Record<string, number>> = {
  sequela: 8,
  subsequent: 8,
  newborn: 4,
  pregnancy: 3,
  childbirth: 5,
  puerperium: 6,
  history: 5,
  family: 3,
  screening: 4,
  juvenile: 4,
  congenital: 4,
  other: 2.5,
  elsewhere: 5,
  recurrent: 2,
  drug: 3,
  induced: 3,
  poisoning: 3,
  underdosing: 8,
  assault: 6,
  self: 6,
  undetermined: 4,
  adverse: 3,
  sequelae: 4,
  following: 3,
  postprocedural: 4,
  gestational: 4,
  secondary: 2,
  open: 2,
  gangrene: 3,
  obstruction: 2,
  bilateral: 0.5,
  // Parts and offers of equipment, where the thing itself is meant.
  accessory: 6,
  rental: 4,
  replacement: 4,
  repair: 4,
  portable: 3,
};
/** Words that make a description the general one of its kind. */
const GENERAL: Readonly<Record<string, number>> = {
  unspecified: 2,
  initial: 1,
  uncomplicated: 2,
  without: 2,
};
const A_CHARACTER = 0.5;
/** HCPCS codes that report measures of quality: many, wordy, and seldom what a clerk looks for. */
const QUALITY_MEASURE = /^(?:G[89]|M1)/;
const MEASURE = 20;

/** How much less, or more, likely each word makes a description that has it unasked; by word number. */
function wordPreferences(index: WordIndex): Float32Array {
  const preferences = new Float32Array(index.words.length);
  for (const [words, sign] of [
    [UNASKED, -1],
    [GENERAL, 1],
  ] as const) {
    for (const [word, weight] of Object.entries(words)) {
      const number = index.numberOf(word);
      if (number >= 0) preferences[number] = sign * weight;
    }
  }
  return preferences;
}

/** How likely the code itself is meant: shorter codes and everyday chapters first. */
function codePreference(system: CodeSystem, code: string): number {
  const length = A_CHARACTER * code.length;
  if (system === "icd10cm") return -(UNLIKELY_CHAPTERS[code[0] ?? ""] ?? 0) - length;
  return (QUALITY_MEASURE.test(code) ? -MEASURE : 0) - length;
}

function placePreferences({ table }: WordIndex): Float32Array {
  const preferences = new Float32Array(table.size);
  for (let place = 0; place < table.size; place++) {
    preferences[place] = codePreference(table.system, table.codeAt(place));
  }
  return preferences;
}

/** What speaks for and against descriptions and codes, apart from the query. */
export interface Preferences {
  /** By word number, for words that were not asked for. */
  readonly words: Float32Array;
  /** By the code's place in the table. */
  readonly places: Float32Array;
  /** How long each code is. */
  readonly lengths: Uint8Array;
}

const known = new WeakMap<WordIndex, Preferences>();

/** The table's preferences, worked out once. */
export function preferencesOf(index: WordIndex): Preferences {
  let preferences = known.get(index);
  if (!preferences) {
    const { table } = index;
    const lengths = new Uint8Array(table.size);
    for (let place = 0; place < table.size; place++) lengths[place] = table.codeAt(place).length;
    preferences = { words: wordPreferences(index), places: placePreferences(index), lengths };
    known.set(index, preferences);
  }
  return preferences;
}
