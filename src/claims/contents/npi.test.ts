import { describe, expect, test } from "@jest/globals";
import { isNpi } from "./npi";

describe("a National Provider Identifier", () => {
  test.each([["1234567893"], ["1245319599"], ["1679576722"]])("%s has its check digit", (npi) => {
    expect(isNpi(npi)).toBe(true);
  });

  test("no other last digit will do", () => {
    const right = Array.from({ length: 10 }, (_, digit) => `123456789${digit}`).filter(isNpi);
    expect(right).toEqual(["1234567893"]);
  });

  test.each([["123456789"], ["12345678930"], ["3234567893"], ["12345A7893"], [""]])(
    "%j is none",
    (text) => {
      expect(isNpi(text)).toBe(false);
    },
  );
});
