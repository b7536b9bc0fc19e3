import { beforeAll, expect, test } from "@jest/globals";
import fc from "fast-check";
import { prepareSearch, searchCodes } from "../../src/codes/search";
import { BestPlaces, type ScoredPlace } from "../../src/codes/search/best-places";
import { offerByWords } from "../../src/codes/search/by-words";
import { Effort, MOST_STEPS } from "../../src/codes/search/effort";
import { matchesOf } from "../../src/codes/search/word-matches";
import type { CodeTables } from "../../src/codes/types";
import type { WordIndex } from "../../src/codes/words/types";
import { wordIndexOf } from "../../src/codes/words/word-index";
import { testTables } from "../tables";
import { FRONT_DESK_QUERIES } from "./front-desk-queries";
import { hardKeys } from "./hard-keys";
import { PLAIN_WORDS } from "./queries";

const DAY = 20260115;
/** `npm run bench` types them all. */
const MOST_OF_A_KIND = 120;

let tables: CodeTables;
beforeAll(async () => {
  tables = await testTables();
  prepareSearch(tables);
});

function answer(query: string, effort: Effort): string[] {
  const hits = searchCodes(tables, query, { day: DAY, limit: 5, atOnce: true, effort });
  return hits.map(({ system, code }) => `${system} ${code}`);
}

test("no key costs more than a fixed number of steps, whatever is typed", () => {
  for (const [kind, keys] of Object.entries(hardKeys(tables))) {
    const costs = keys.slice(0, MOST_OF_A_KIND).map((key) => {
      const effort = new Effort();
      answer(key, effort);
      return effort.steps;
    });
    expect([kind, Math.max(...costs) <= MOST_STEPS]).toEqual([kind, true]);
  }
});

test("what a key may cost takes nothing from the answers to what people type", () => {
  const queries = [...PLAIN_WORDS, ...FRONT_DESK_QUERIES].map(([query]) => query);
  const differing = queries.filter(
    (query) => answer(query, new Effort()).join() !== answer(query, new Effort(Infinity)).join(),
  );
  expect(differing).toEqual([]);
});

/** Weighs every description that answers, and stops nowhere. */
function weighedAll(index: WordIndex, reading: readonly string[]): ScoredPlace[] {
  const scores = new Map<number, number>();
  const everything = {
    least: -Infinity,
    offer: (place: number, score: number) => void scores.set(place, score),
  };
  offerByWords(index, wordQuery(reading), everything, new Effort(Infinity));
  return [...scores].map(([place, score]) => ({ place, score }));
}

const wordQuery = (reading: readonly string[]) =>
  ({ reading, finished: false, answering: "all", penalty: 0 }) as const;

/** True for a description that says one of the query's words in two forms: `diabetes with diabetic neuropathy`. */
function saysTwice(index: WordIndex, reading: readonly string[], place: number): boolean {
  return reading.some((word, at) => {
    const { numbers } = matchesOf(index, word, at === reading.length - 1);
    return index.wordsAt(place).filter((number) => numbers.includes(number)).length > 1;
  });
}

test("going through descriptions likeliest first finds the best, as weighing them all does", () => {
  const index = wordIndexOf(tables.hcpcs);
  if (!index) throw new Error("no index");
  const word = fc
    .tuple(fc.constantFrom(...index.words), fc.integer({ min: 2, max: 12 }))
    .map(([whole, length]) => whole.slice(0, length));
  fc.assert(
    fc.property(fc.uniqueArray(word, { minLength: 1, maxLength: 3 }), (reading) => {
      const best = new BestPlaces(12);
      offerByWords(index, wordQuery(reading), best, new Effort(Infinity));
      const found = new Set(best.list().map(({ place }) => place));
      const last = best.list().at(-1)?.score ?? -Infinity;
      const missed = weighedAll(index, reading).filter(
        ({ place, score }) => score > last && !found.has(place),
      );
      expect(missed.filter(({ place }) => !saysTwice(index, reading, place))).toEqual([]);
    }),
    { numRuns: 300 },
  );
});
