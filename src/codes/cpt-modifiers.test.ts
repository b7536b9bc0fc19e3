import { expect, test } from "@jest/globals";
import { introducedOn, isKnownCptModifier } from "./cpt-modifiers";
import { looksLikeCptModifier } from "./modifier";

test.each(["25", "26", "50", "59", "76", "91", "95", "99", "1P", "8P"])(
  "%s is known, and has the form of a CPT modifier",
  (code) => {
    expect([isKnownCptModifier(code), looksLikeCptModifier(code)]).toEqual([true, true]);
  },
);

test.each(["00", "12", "21", "75", "98", "4P", "RT", "5", ""])("%j is not known", (code) => {
  expect(isKnownCptModifier(code)).toBe(false);
});

test("only the modifiers that came later have a first day", () => {
  expect(introducedOn("93")).toBe(20220101);
  expect(introducedOn("25")).toBeNull();
});
