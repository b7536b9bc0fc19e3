import { expect, test } from "@jest/globals";
import { looksLikePlaceOfService } from "./place-of-service";

test.each([
  ["11", true],
  ["02", true],
  ["2", false],
  ["011", false],
  ["1A", false],
  ["", false],
])("%j has the shape of a place of service: %s", (code, has) => {
  expect(looksLikePlaceOfService(code)).toBe(has);
});
