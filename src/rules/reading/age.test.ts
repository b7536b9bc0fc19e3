import { expect, test } from "@jest/globals";
import { ageOn } from "./age";

test.each([
  [20000615, 20250614, 24],
  [20000615, 20250615, 25],
  [20250101, 20250101, 0],
  [20250101, 20251231, 0],
  [20250101, 20260101, 1],
  [20000229, 20250228, 24],
  [20000229, 20250301, 25],
  [20250102, 20250101, -1],
])("born on %d, a person is on %d %d years old", (birth, day, age) => {
  expect(ageOn(birth, day)).toBe(age);
});
