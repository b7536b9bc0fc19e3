import { expect, test } from "@jest/globals";
import { looksLikeCptModifier, looksLikeModifier } from "./modifier";

test.each(["25", "RT", "P1", "1P", "X1", "ZC"])("%s looks like a modifier", (code) => {
  expect(looksLikeModifier(code)).toBe(true);
});

test.each(["5", "255", "rt", "R-", ""])("%j does not", (code) => {
  expect(looksLikeModifier(code)).toBe(false);
});

test("CPT modifiers, of which we have no list, are told by their shape", () => {
  expect(["25", "59", "8P"].map(looksLikeCptModifier)).toEqual([true, true, true]);
  expect(["RT", "P1", "X1"].map(looksLikeCptModifier)).toEqual([false, false, false]);
});
