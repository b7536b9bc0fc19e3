import type { CodeTables } from "../../src/codes/types";
import { builtTermIndexOf } from "../../src/codes/words/term-index";
import type { WordIndex } from "../../src/codes/words/types";
import { wordIndexOf } from "../../src/codes/words/word-index";
import { randomFrom } from "./random";

/** Queries that are hard to answer fast, by what makes them so. */
export type HardKeys = Readonly<Record<string, readonly string[]>>;

const LONGEST_BEGINNING = 4;
const BROADEST = 300;
const COMMONEST = 400;
const LETTERS = Array.from("abcdefghijklmnopqrstuvwxyz");
const DIGITS = Array.from("0123456789");

/** Beginnings, words and nonsense of every kind that costs a search the most; the same at every run. */
export function hardKeys(tables: CodeTables): HardKeys {
  const { beginnings, words } = vocabularyOf(tables);
  const broad = broadest(beginnings).slice(0, BROADEST);
  const common = broadest(words).slice(0, COMMONEST);
  const pick = randomFrom(3);
  const many = (count: number, make: () => string) => Array.from({ length: count }, make);
  const some = (of: () => string, least: number, most: number, between = " ") => {
    const lengths = Array.from({ length: most - least + 1 }, (_, more) => least + more);
    return many(pick(lengths), of).join(between);
  };
  const spelt = (of: readonly string[], least: number, most: number) =>
    some(() => pick(of), least, most, "");
  const mistyped = () => mistype(pick(common), pick);
  return {
    "beginnings of all words": [...beginnings.keys()],
    "two broad beginnings": many(1500, () => some(() => pick(broad), 2, 2)),
    "three broad beginnings": many(1500, () => some(() => pick(broad), 3, 3)),
    "four to nine broad beginnings": many(200, () => some(() => pick(broad), 4, 9)),
    "three common words": many(500, () => `${some(() => pick(common), 3, 3)} `),
    "one mistyped word": common.flatMap((word) => {
      const wrong = mistype(word, pick);
      return [wrong, `${wrong} `];
    }),
    "every word mistyped": many(700, () => some(mistyped, 2, 4)),
    "twelve words, some mistyped": many(100, () =>
      some(() => pick([mistyped, () => pick(common)])(), 12, 12),
    ),
    "single letters": many(200, () => some(() => pick(LETTERS), 1, 6)),
    nonsense: many(300, () => some(() => spelt(LETTERS, 3, 12), 1, 6)),
    numbers: many(300, () => some(() => spelt(DIGITS, 1, 5), 1, 4)),
    "codes with dots": many(300, () => {
      const { icd10cm } = tables;
      const code = icd10cm.codeAt(Math.floor(icd10cm.size * Number(`0.${spelt(DIGITS, 6, 6)}`)));
      return `${code.slice(0, 3)}.${code.slice(3)}`.slice(0, 1 + Number(pick(DIGITS)));
    }),
    "far too long": [
      "x".repeat(5_000),
      "a".repeat(200),
      "diabetes ".repeat(500),
      "st ".repeat(300),
      common.join(" "),
      common.join("z"),
    ],
  };
}

/** How many descriptions hold each word, and each beginning of a word. */
function vocabularyOf(tables: CodeTables) {
  const beginnings = new Map<string, number>();
  const words = new Map<string, number>();
  const count = (counts: Map<string, number>, text: string, often: number) =>
    counts.set(text, (counts.get(text) ?? 0) + often);
  for (const index of indexesOf(tables)) {
    index.words.forEach((word, number) => {
      const often = index.placesWith(number).length;
      count(words, word, often);
      for (let length = 1; length <= Math.min(LONGEST_BEGINNING, word.length); length++)
        count(beginnings, word.slice(0, length), often);
    });
  }
  return { beginnings, words };
}

function indexesOf(tables: CodeTables): WordIndex[] {
  const { icd10cm, hcpcs, modifier, pos } = tables;
  const indexes = [icd10cm, hcpcs, modifier, pos].map((table) => wordIndexOf(table));
  return [...indexes, builtTermIndexOf(tables)].filter((index) => index !== null);
}

function broadest(counts: ReadonlyMap<string, number>): string[] {
  return [...counts].sort(([, a], [, b]) => b - a).map(([text]) => text);
}

/** A letter left out, put in, swapped with the next, or wrong. */
function mistype(word: string, pick: ReturnType<typeof randomFrom>): string {
  const at = pick(Array.from(word.slice(1, -1) || word, (_, place) => place + 1));
  const [before, letter, after] = [word.slice(0, at), word.slice(at, at + 1), word.slice(at + 1)];
  return pick([
    before + after,
    before + pick(LETTERS) + letter + after,
    before + after.slice(0, 1) + letter + after.slice(1),
    before + pick(LETTERS) + after,
  ]);
}
