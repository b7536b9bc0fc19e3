import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { wordsOf } from "./canonical";
import { readingsOf, slotsOf } from "./slots";

const likeliest = (text: string) => readingsOf(slotsOf(text), 1)[0]?.join(" ");

describe("slots", () => {
  test.each([
    ["T2DM w/o comp", "type 2 diabete mellitus without complication"],
    ["fx rt femur", "fracture right femur"],
    ["old heart attack", "old myocardial infarction"],
    ["hx of uti", "personal history of urinary tract infection"],
  ])("reads %j as %j", (text, reading) => {
    expect(likeliest(text)).toBe(reading);
  });

  test("the longest phrase that a list knows wins", () => {
    expect(slotsOf("high blood pressure").map(({ words }) => words.length)).toEqual([3]);
  });

  test("a short form with two meanings has a reading for each, and one as it stands", () => {
    const readings = readingsOf(slotsOf("MI"), 5).map((words) => words.join(" "));
    expect(readings).toContain("acute myocardial infarction");
    expect(readings).toContain("mitral valve insufficiency");
    expect(readings).toContain("mi");
  });

  test("slots hold every word of the text", () => {
    const words = fc.constantFrom("uti", "chest", "pain", "rt", "high", "blood", "pressure", "xyz");
    fc.assert(
      fc.property(fc.array(words), (text) => {
        const together = slotsOf(text.join(" ")).flatMap(({ words: held }) => held);
        expect(together.sort()).toEqual(wordsOf(text.join(" ")).sort());
      }),
    );
  });

  test.each([
    ["pain in neck", "neck pain"],
    ["infection of the kidney", "kidney infection"],
    ["wrist, broken", "broken wrist"],
    ["pressure high blood", "high blood pressure"],
  ])("reads %j like %j", (loose, phrase) => {
    expect(likeliest(loose)).toBe(likeliest(phrase));
  });

  test("a side inside a phrase does not hide the phrase", () => {
    expect(likeliest("broken left wrist")).toBe(`${likeliest("broken wrist")} left`);
  });

  test("gives no more readings than asked for", () => {
    expect(readingsOf(slotsOf("mi pe ms ra pt ad si hl ca om cp"), 4)).toHaveLength(4);
  });
});
