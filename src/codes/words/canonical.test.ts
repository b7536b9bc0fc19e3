import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { wordsOf } from "./canonical";

describe("wordsOf", () => {
  test.each([
    ["Type II diabetes", "type 2 diabete"],
    ["DIABETES MELLITUS, TYPE 2", "diabete mellitus type 2"],
    ["T2DM w/o comp.", "t2dm w/o comp"],
    ["Alzheimer's disease", "alzheimer disease"],
    ["Alzheimer\u2019s disease", "alzheimer disease"],
    ["Sjögren syndrome", "sjogren syndrome"],
    ["other muscle(s) and tendon(s)", "other muscle and tendon"],
    ["Cuts & bruises", "cut and bruise"],
    ["COVID-19", "covid 19"],
    ["H1N1 influenza", "h1n1 influenza"],
    ["BMI 29.9", "bmi 29.9"],
    ["ketorolac 15mg", "ketorolac 15 mg"],
    ["2nd degree burn", "second degree burn"],
    ["bipolar I", "bipolar 1"],
    ["IV line", "iv line"],
    ["fractured vertebrae", "fractured vertebra"],
    ["injuries of both feet", "injury of both foot"],
    ["diagnosis", "diagnosis"],
    ["", ""],
    [" -/- ", ""],
  ])("reads %j as %j", (text, words) => {
    expect(wordsOf(text).join(" ")).toBe(words);
  });

  test("reads capitals and small letters alike", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme-ascii" }), (text) => {
        expect(wordsOf(text.toUpperCase())).toEqual(wordsOf(text.toLowerCase()));
      }),
    );
  });

  test("takes any text without failing, and gives no empty word", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(wordsOf(text).every((word) => word.length > 0)).toBe(true);
      }),
    );
  });
});
