import { describe, expect, test } from "@jest/globals";
import { claimForm, dotted, isDotInPlace, looksLikeIcd10cm } from "./icd10cm";

describe("the shape of an ICD-10-CM code", () => {
  test.each([
    "A00",
    "I10",
    "E119",
    "U071",
    "QA00", // a letter in second place
    "C4A0", // in third
    "Z3A00",
    "M1A00X0",
    "J4B",
    "O9A111",
    "J09X1", // X in fourth place
    "T07XXXA",
    "W2189XA",
    "S0211GK",
    "T380X1A",
  ])("%s has it", (code) => {
    expect(looksLikeIcd10cm(code)).toBe(true);
  });

  test.each([
    ["E11.9", "the dot is for people"],
    ["e119", "small letters"],
    ["E1", "too short"],
    ["S52001AA", "too long"],
    ["1110", "no letter first"],
    ["EO9", "the letter O for a zero"],
    ["E11O", "the letter O for a zero"],
    ["EA09", "only Q has a letter in second place"],
    ["S52001O", "the letter O for a zero"],
    ["S52001I", "the letter I for a one"],
    ["E119 ", "a space"],
    ["", "nothing"],
    ["E119\nE11", "two lines"],
  ])("%j has it not: %s", (code) => {
    expect(looksLikeIcd10cm(code)).toBe(false);
  });
});

describe("the dot", () => {
  test("comes after the third character, and only before more", () => {
    expect(dotted("E119")).toBe("E11.9");
    expect(dotted("S52001A")).toBe("S52.001A");
    expect(dotted("I10")).toBe("I10");
  });

  test("goes in claim form, with spaces and small letters", () => {
    expect(claimForm(" e11.9\u00A0")).toBe("E119");
    expect(claimForm("S52. 001A")).toBe("S52001A");
  });

  test.each([
    ["E11.9", true],
    ["I10", true],
    ["E119", false],
    ["E1.19", false],
    ["E11.", false],
    ["E11..9", false],
    ["E11.9.1", false],
  ])("in %s is in its place: %s", (text, inPlace) => {
    expect(isDotInPlace(text)).toBe(inPlace);
  });
});
