import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { separatorOf, splitCodes } from "./code-list";

const isCode = (text: string) => /^[A-Z]\d[\dA-Z.]*$/.test(text);
const HINTS = { header: "Dx", numbered: false };

describe("the codes of a cell", () => {
  test.each<[string, string | null, string[]]>([
    ["E11.9", null, ["E11.9"]],
    ["E11.9, I10", null, ["E11.9, I10"]],
    ["E11.9, I10; Z79.4", ",", ["E11.9", "I10", "Z79.4"]],
    ["E11.9\r\nI10", "\n", ["E11.9", "I10"]],
    ["E11.9 | I10 |", "|", ["E11.9", "I10"]],
    ["E11.9  I10", " ", ["E11.9", "I10"]],
    ["E11 .9, I10", ",", ["E11 .9", "I10"]],
    ["E11.9/I10", "/", ["E11.9", "I10"]],
    ['["E11.9","I10"]', ",", ["E11.9", "I10"]],
    ["{E11.9,I10}", ",", ["E11.9", "I10"]],
    [" , ;", ",", []],
    ["", ",", []],
  ])("%j at %j are %j", (cell, separator, codes) => {
    expect(splitCodes(cell, separator).map(({ text }) => text)).toEqual(codes);
  });

  test("stand where they say, in order, and nothing between them is lost but separators", () => {
    const cells = fc
      .array(fc.constantFrom("E11.9", "I10", ",", ";", " ", "\n", "(", '"'))
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(cells, fc.constantFrom(",", ";", " ", "\n", null), (cell, separator) => {
        let after = 0;
        for (const { text, start, end } of splitCodes(cell, separator)) {
          expect(cell.slice(start, end)).toBe(text);
          expect(cell.slice(after, start)).not.toMatch(/[A-Z\d]/);
          after = end;
        }
        expect(cell.slice(after)).not.toMatch(/[A-Z\d]/);
      }),
    );
  });
});

describe("what separates a column's codes", () => {
  test.each<[string, string[], string | null]>([
    ["one code in each cell", ["E11.9", "I10"], null],
    ["a comma", ["E11.9, I10", "I10, Z79.4"], ","],
    ["line breaks", ["E11.9\nI10", "I10\nZ79.4", "I10"], "\n"],
    ["the commonest of two", ["E11.9; I10; J45.909", "I10, Z79.4"], ";"],
    ["spaces, where every part is a code", ["E11.9 I10", "I10 Z79.4"], " "],
    ["spaces within a code", ["E11 .9", "I 10", "Z79. 4"], null],
    ["words with commas", ["Diabetes, type 2", "Pain, low back"], null],
    ["one slip among many", ["E11.9, I10", ...Array<string>(20).fill("I10")], null],
  ])("%s", (_, texts, separator) => {
    expect(separatorOf(texts, isCode, HINTS)).toBe(separator);
  });

  test("one list is enough under a header that speaks of several codes", () => {
    const texts = ["E11.9, I10", "I10", "I10", "I10", "I10"];
    expect(separatorOf(texts, isCode, { header: "Diagnosis Codes", numbered: false })).toBe(",");
    expect(separatorOf(texts, isCode, { header: "Diagnosis Code", numbered: false })).toBeNull();
  });

  test("a numbered column is meant for one code: half its cells must say otherwise", () => {
    const texts = ["E11.9, I10", "I10, Z79.4", "I10", "I10", "I10"];
    expect(separatorOf(texts, isCode, { header: "Dx1", numbered: true })).toBeNull();
    expect(separatorOf(texts.slice(0, 3), isCode, { header: "Dx1", numbered: true })).toBe(",");
  });
});
