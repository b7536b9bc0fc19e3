import { americanSpelling } from "./spelling";
import { stemOf } from "./stem";
import { tokensOf } from "./tokens";

const ORDINALS: ReadonlyMap<string, string> = new Map([
  ["1st", "first"],
  ["2nd", "second"],
  ["3rd", "third"],
  ["4th", "fourth"],
  ["5th", "fifth"],
  ["6th", "sixth"],
]);

/** `II` is a number wherever it stands. */
const ROMAN_ALWAYS: ReadonlyMap<string, string> = new Map([
  ["ii", "2"],
  ["iii", "3"],
  ["iiia", "3a"],
  ["iiib", "3b"],
  ["iiic", "3c"],
  ["vi", "6"],
  ["vii", "7"],
  ["viii", "8"],
]);

/** `I`, `IV` and `V` also mean other things (IV line): numbers only after one of these words. */
const ROMAN_AFTER_RANK: ReadonlyMap<string, string> = new Map([
  ["i", "1"],
  ["iv", "4"],
  ["v", "5"],
]);
const RANK_WORDS: ReadonlySet<string> = new Set([
  "type",
  "stage",
  "grade",
  "class",
  "bipolar",
  "factor",
  "degree",
]);

/** `Pre-eclampsia`, `pre eclampsia` and `preeclampsia` are one word. */
const PREFIXES: ReadonlySet<string> = new Set(["pre", "post", "non", "anti", "gastro", "multi"]);
/** But `status post` is its own expression. */
const STATUS = "status";

function joinPrefixes(tokens: readonly string[]): string[] {
  const joined: string[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] ?? "";
    const next = tokens[i + 1];
    const isPrefix = PREFIXES.has(token) && joined.at(-1) !== STATUS && next !== undefined;
    joined.push(isPrefix ? token + next : token);
    if (isPrefix) i++;
  }
  return joined;
}

/** Official texts are compared by the hundred thousand with some thousand different tokens. */
const stems = new Map<string, string>();
const MOST_STEMS_KEPT = 50_000;

function rememberedStem(token: string): string {
  let stem = stems.get(token);
  if (stem === undefined) {
    stem = ORDINALS.get(token) ?? ROMAN_ALWAYS.get(token) ?? stemOf(americanSpelling(token));
    if (stems.size >= MOST_STEMS_KEPT) stems.clear();
    stems.set(token, stem);
  }
  return stem;
}

/**
 * The words of a text in the form in which they are compared: lower case, singular, numbers as digits
 * (`Type II` and `type 2` are alike).
 *
 * @param text Any text.
 * @returns The words in order, repeats included.
 */
export function wordsOf(text: string): string[] {
  const words = joinPrefixes(tokensOf(text));
  for (let i = 0; i < words.length; i++) {
    const token = words[i] ?? "";
    const before = words[i - 1];
    const roman =
      before !== undefined && RANK_WORDS.has(before) ? ROMAN_AFTER_RANK.get(token) : undefined;
    words[i] = roman ?? rememberedStem(token);
  }
  return words;
}
