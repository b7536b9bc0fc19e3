import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { isOneTypoApart, isShortFormOf, relativesOf, rootOf, shareStem } from "./similar";

const letters = fc.string({ unit: fc.constantFrom(..."abcdefg"), minLength: 2, maxLength: 10 });

describe("isOneTypoApart", () => {
  test.each([
    ["asthma", "ashtma", true],
    ["asthma", "astma", true],
    ["asthma", "asthhma", true],
    ["asthma", "esthma", true],
    ["asthma", "asthma", false],
    ["asthma", "ashmta", false],
    ["hypertension", "hypotension", false],
  ])("%s and %s: %s", (a, b, expected) => {
    expect(isOneTypoApart(a, b)).toBe(expected);
    expect(isOneTypoApart(b, a)).toBe(expected);
  });

  test("sees any one letter taken out, wherever it stood", () => {
    fc.assert(
      fc.property(letters, fc.nat(), (word, at) => {
        const gone = at % word.length;
        expect(isOneTypoApart(word, word.slice(0, gone) + word.slice(gone + 1))).toBe(true);
      }),
    );
  });
});

describe("isShortFormOf", () => {
  test.each([
    ["encntr", "encounter", true],
    ["complic", "complication", true],
    ["unsp", "unspecified", true],
    ["clsn", "collision", true],
    ["r", "right", false],
    ["left", "right", false],
    ["encounter", "encounter", false],
    ["hypertension", "hyper", false],
    ["pn", "pneumoconiosis", false],
  ])("%s for %s: %s", (short, word, expected) => {
    expect(isShortFormOf(short, word)).toBe(expected);
  });
});

describe("words of one meaning", () => {
  test("forms of one word share their stem, look-alikes with another meaning do not", () => {
    expect(shareStem("hypertension", "hypertensive")).toBe(true);
    expect(shareStem("hypothyroidism", "hypothermia")).toBe(false);
    expect(shareStem("hypotension", "hypertension")).toBe(false);
  });

  test("families join what no ending tells", () => {
    expect(relativesOf("kidney")).toContain("renal");
    expect(relativesOf("renal")).toContain("kidney");
    expect(relativesOf("zebra")).toEqual([]);
  });

  test("roots join Greek, Latin and English words for one organ", () => {
    expect(rootOf("nephritis")).toBe(rootOf("kidney"));
    expect(rootOf("hepatitis")).not.toBe(rootOf("kidney"));
    expect(rootOf("zebra")).toBe(-1);
  });
});
