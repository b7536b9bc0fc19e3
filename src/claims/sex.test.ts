import { describe, expect, test } from "@jest/globals";
import { readSex } from "./sex";

describe("a sex column", () => {
  test.each(["F", "f", " Female ", 2, "2"])("says female by %j", (value) => {
    expect(readSex(value)).toBe("female");
  });
  test.each(["M", "male", 1])("says male by %j", (value) => {
    expect(readSex(value)).toBe("male");
  });
  test.each(["", "U", "X", "unknown", 0, 3, true])("says neither by %j", (value) => {
    expect(readSex(value)).toBeNull();
  });
});
