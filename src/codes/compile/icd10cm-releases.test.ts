import { expect, test } from "@jest/globals";
import { lastCoveredDay, releaseName } from "./icd10cm-releases";

test.each([
  [20151001, "FY2016"],
  [20220401, "FY2022 April update"],
  [20210101, "FY2021 January update"],
  [20261001, "FY2027"],
])("the release of %d is called %s", (from, name) => {
  expect(releaseName(from)).toBe(name);
});

test("a release covers the rest of its fiscal year", () => {
  expect(lastCoveredDay(20261001)).toBe(20270930);
  expect(lastCoveredDay(20270401)).toBe(20270930);
});
