import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { randomCode } from "../../../test/codes/random-table";
import { byteReader } from "./byte-reader";
import { byteWriter } from "../compile/byte-writer";
import { minimalAutomaton } from "../compile/minimal-automaton";
import { writeAutomaton } from "../compile/write-codes";
import { readAutomaton } from "./automaton";
import { codeIndex, type CodeIndex } from "./code-index";

function indexOver(
  codes: readonly string[],
  histories: readonly number[] = codes.map(() => 0),
): CodeIndex {
  const file = byteWriter([]);
  writeAutomaton(file, minimalAutomaton(codes, histories));
  return codeIndex(readAutomaton(byteReader(file.finish(), [], "automaton")));
}

const sortedCodes = fc
  .uniqueArray(fc.tuple(randomCode, fc.nat(3)), { maxLength: 80, selector: ([code]) => code })
  .map((codes) => [...codes].sort(([a], [b]) => (a < b ? -1 : 1)));

/** What may be asked for: codes, parts of codes, and characters that no code has. */
const anyText = fc.oneof(
  randomCode,
  fc.string({ maxLength: 8 }),
  fc.constantFrom("", "~", "\u{1F600}", "a00"),
);

describe("the index of a table", () => {
  test("finds what a sorted list of the same codes would, and nothing else", () => {
    fc.assert(
      fc.property(sortedCodes, fc.array(anyText), (entries, texts) => {
        const codes = entries.map(([code]) => code);
        const index = indexOver(
          codes,
          entries.map(([, history]) => history),
        );
        expect(index.size).toBe(codes.length);
        expect(codes.map((_, at) => index.codeAt(at))).toEqual(codes);
        for (const text of [...codes, ...texts]) {
          const at = codes.indexOf(text);
          expect(index.indexOf(text)).toBe(at);
          expect(index.historyOf(text)).toBe(entries[at]?.[1] ?? -1);
          expect(index.lowerBound(text)).toBe(codes.filter((code) => code < text).length);
        }
      }),
    );
  });

  test("knows for each code the one that is like it but for one smaller character", () => {
    const smallestAlike = (code: string, codes: readonly string[]): number => {
      for (let place = code.length - 1; place > 0; place--) {
        const at = codes.findIndex(
          (other) =>
            other.length === code.length &&
            other < code &&
            [...other].every((character, here) => here === place || character === code[here]),
        );
        if (at >= 0) return at;
      }
      return -1;
    };
    fc.assert(
      fc.property(sortedCodes, (entries) => {
        const codes = entries.map(([code]) => code);
        const index = indexOver(codes);
        for (const code of codes) expect(index.alikeOf(code)).toBe(smallestAlike(code, codes));
      }),
    );
    const index = indexOver(["0DTJ0ZZ", "0DTJ4ZZ", "0DTK4ZZ"]);
    expect(["0DTJ0ZZ", "0DTJ4ZZ", "0DTK4ZZ"].map((code) => index.alikeOf(code))).toEqual([
      -1, 0, 1,
    ]);
  });

  test("has no code before the first and behind the last", () => {
    const index = indexOver(["A00", "B00"]);
    expect(index.codeAt(-1)).toBe("");
    expect(index.codeAt(2)).toBe("");
  });

  test("keeps subtrees that look alike once", () => {
    const codes = ["A", "B"].flatMap((letter) => ["0", "1", "2"].map((digit) => letter + digit));
    expect(
      minimalAutomaton(
        codes,
        codes.map(() => 0),
      ),
    ).toHaveLength(3);
  });

  test("tells codes apart that end alike but had different histories", () => {
    const index = indexOver(["A0", "B0"], [0, 1]);
    expect([index.historyOf("A0"), index.historyOf("B0")]).toEqual([0, 1]);
  });
});
