import { expect, test } from "@jest/globals";
import { looksLikeDental, looksLikeHcpcs } from "./hcpcs";

test.each(["A0021", "G0202", "J9999", "V5364", "U0001"])("%s looks like HCPCS Level II", (code) => {
  expect(looksLikeHcpcs(code)).toBe(true);
});

test.each(["99213", "D0120", "G020", "G02022", "g0202", "I1000", "W9999", "Z3A00", "0001F", ""])(
  "%j does not",
  (code) => {
    expect(looksLikeHcpcs(code)).toBe(false);
  },
);

test("dental codes are told apart", () => {
  expect(looksLikeDental("D0120")).toBe(true);
  expect(looksLikeDental("G0202")).toBe(false);
  expect(looksLikeDental("D012")).toBe(false);
});
