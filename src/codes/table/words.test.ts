import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { randomText } from "../../../test/codes/random-table";
import { startOfLastWords, toBody, toDescription, wordsOf } from "./words";

describe("the words of a description", () => {
  test("begin at spaces and commas, and behind a comma", () => {
    expect(wordsOf(" leucocoria, right eye")).toEqual([" leucocoria", ",", " right", " eye"]);
    expect(wordsOf(" 1,000 mg  daily ,")).toEqual([
      " 1",
      ",",
      "000",
      " mg",
      " ",
      " daily",
      " ",
      ",",
    ]);
    expect(wordsOf("")).toEqual([]);
  });

  test("joined are the text again, and can be counted from its end", () => {
    fc.assert(
      fc.property(fc.oneof(randomText, fc.string()), (body) => {
        const words = wordsOf(body);
        expect(words.join("")).toBe(body);
        expect(words).not.toContain("");
        words.forEach((_, count) => {
          const end = words.slice(words.length - count).join("");
          expect(startOfLastWords(body, body.length, count)).toBe(body.length - end.length);
        });
        expect(startOfLastWords(body, body.length, words.length + 3)).toBe(0);
      }),
    );
  });
});

describe("a body", () => {
  test.each([
    ["Eye pain", " eye pain"],
    ["HIV disease", " HIV disease"],
    ["pH test", "pH test"],
    ["A tear", " A tear"],
    ["3-day measles", " 3-day measles"],
    ["", " "],
  ])("of %j is %j", (description, body) => {
    expect(toBody(description)).toBe(body);
    expect(toDescription(body)).toBe(description);
  });

  test("gives its description back", () => {
    const description = fc.oneof(randomText, fc.string()).filter((text) => !/^ |\n/.test(text));
    fc.assert(
      fc.property(description, (text) => {
        expect(toDescription(toBody(text))).toBe(text);
      }),
    );
  });

  test("is refused to a text that would not come back", () => {
    expect(() => toBody(" leading space")).toThrow("cannot be kept");
    expect(() => toBody("two\nlines")).toThrow("cannot be kept");
  });
});
