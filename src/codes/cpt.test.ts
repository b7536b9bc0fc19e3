import { expect, test } from "@jest/globals";
import { looksLikeCpt } from "./cpt";

test.each(["99213", "00100", "0001F", "0042T", "0001U", "0002M"])("%s has a CPT format", (code) => {
  expect(looksLikeCpt(code)).toBe(true);
});

test.each(["9921", "992133", "99213-25", "0001A", "0001f", "F0001", "G0202", "9921O", ""])(
  "%j has none",
  (code) => {
    expect(looksLikeCpt(code)).toBe(false);
  },
);
