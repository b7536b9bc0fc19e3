import { beforeAll, describe, expect, test } from "@jest/globals";
import type { CodeTables } from "../../src/codes/types";
import { wordsOf } from "../../src/codes/words/canonical";
import { WORD_FAMILIES } from "../../src/codes/words/lists/families";
import { WORD_ROOTS } from "../../src/codes/words/lists/roots";
import { PHRASE_LISTS } from "../../src/codes/words/phrases";
import { weightOf } from "../../src/codes/words/weight";
import { wordIndexOf } from "../../src/codes/words/word-index";
import { testTables } from "../tables";

let tables: CodeTables;
beforeAll(async () => {
  tables = await testTables();
});

/** True if some official description holds the word. */
function isOfficial(word: string): boolean {
  const { icd10cm, hcpcs, modifier, pos } = tables;
  return [icd10cm, hcpcs, modifier, pos].some((table) => {
    const index = wordIndexOf(table);
    return index !== null && index.numberOf(word) >= 0;
  });
}

const entries = PHRASE_LISTS.flatMap((list) => Object.entries(list));

describe("the lists of words", () => {
  test("know a thousand phrases", () => {
    expect(entries.length).toBeGreaterThan(1_000);
  });

  test("mean words that official descriptions use", () => {
    const strange = entries.flatMap(([written, meant]) =>
      meant.split("|").flatMap((meaning) =>
        wordsOf(meaning)
          .filter((word) => weightOf(word) > 0 && !isOfficial(word))
          .map((word) => `${written}: ${word}`),
      ),
    );
    expect(strange).toEqual([]);
  });

  test("say something else than was written", () => {
    const idle = entries.filter(
      ([written, meant]) => wordsOf(written).join() === wordsOf(meant).join(),
    );
    expect(idle).toEqual([]);
  });

  test("have in each family a word that official descriptions use", () => {
    const idle = WORD_FAMILIES.filter((line) => !wordsOf(line).some(isOfficial));
    expect(idle).toEqual([]);
  });

  test("begin official words with each line of roots", () => {
    const index = wordIndexOf(tables.icd10cm);
    const idle = WORD_ROOTS.filter((line) =>
      line.split(" ").every((root) => !index?.words.some((word) => word.startsWith(root))),
    );
    expect(idle).toEqual([]);
  });
});
