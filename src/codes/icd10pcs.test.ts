import { expect, test } from "@jest/globals";
import { looksLikeIcd10pcs } from "./icd10pcs";

test.each(["0016070", "0DTJ4ZZ", "XW03351", "B030YZZ"])(
  "%s looks like an ICD-10-PCS code",
  (code) => {
    expect(looksLikeIcd10pcs(code)).toBe(true);
  },
);

test.each([
  ["0DTJ4Z", "six characters"],
  ["0DTJ4ZZZ", "eight"],
  ["0DTJ4ZO", "the letter O is never used"],
  ["0DTI4ZZ", "nor is I"],
  ["S52001A", "no section S"],
  ["A150000", "no section A"],
])("%s does not: %s", (code) => {
  expect(looksLikeIcd10pcs(code)).toBe(false);
});
