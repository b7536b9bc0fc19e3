import { describe, expect, test } from "@jest/globals";
import { numberWritten } from "./number-written";

describe("a number as people write it", () => {
  test.each([
    ["80", 80],
    ["$1,234.50", 1234.5],
    ["80.", 80],
    [".5", 0.5],
    ["-3", -3],
    ["-$3.10", -3.1],
    ["$-3", -3],
    ["(25.00)", -25],
    ["25.00-", -25],
    ["0", 0],
  ])("%s is %d", (text, number) => {
    expect(numberWritten(text)).toBe(number);
  });

  test.each(["", ".", "$", "-", "(5", "5)", "(-5)", "1,23", "12a", "1e3", "1.2.3", "free", "--1"])(
    "%j is none",
    (text) => {
      expect(numberWritten(text)).toBeNull();
    },
  );

  test.each([
    ["125,50", 125.5],
    ["1.250,00", 1250],
    ["1\u202f250\u00a0000,5", 1250000.5],
    ["-3,1", -3.1],
    ["80", 80],
    ["125.50", 125.5],
    ["1.250", 1.25],
    ["1,2,3", null],
    ["12.50,00", null],
    ["12,5 h", null],
  ])("where a comma stands before the cents, %j is %p", (text, number) => {
    expect(numberWritten(text, true)).toBe(number);
  });
});
