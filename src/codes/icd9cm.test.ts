import { expect, test } from "@jest/globals";
import { dottedIcd9cm, looksLikeIcd9cm } from "./icd9cm";

test.each(["250", "4019", "25000", "V58", "V5869", "E885", "E8859", "E0300"])(
  "%s looks like an ICD-9-CM diagnosis code",
  (code) => {
    expect(looksLikeIcd9cm(code)).toBe(true);
  },
);

test.each([
  "25",
  "250000",
  "250.00",
  "V5",
  "V58691",
  "E11",
  "E11900",
  "E1199",
  "I10",
  "S52001A",
  "",
])("%j does not look like one", (code) => {
  expect(looksLikeIcd9cm(code)).toBe(false);
});

test("the dot stands after three characters, in external causes after four", () => {
  expect(dottedIcd9cm("25000")).toBe("250.00");
  expect(dottedIcd9cm("V5869")).toBe("V58.69");
  expect(dottedIcd9cm("E8859")).toBe("E885.9");
  expect(dottedIcd9cm("E885")).toBe("E885");
});
