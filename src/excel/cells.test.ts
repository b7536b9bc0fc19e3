import { describe, expect, test } from "@jest/globals";
import { assignable, cellSays, couldBeTakenForAValue, isFormula, stillHolds } from "./cells";

describe("cellSays", () => {
  test.each([
    [100, "00100", "00100"],
    [250, "250.00", "250.00"],
    [2, "02", "02"],
  ])("takes %p shown as %p for the text that the user sees", (value, display, says) => {
    expect(cellSays(value, display)).toBe(says);
  });

  test.each([
    [99213, "99213"],
    [99213, "99,213"],
    [45_000, "3/15/2023"],
    [99213.5, "99214"],
    [0.5, "50%"],
    [1e11, "1E+11"],
  ])("keeps the number %p shown as %p", (value, display) => {
    expect(cellSays(value, display)).toBe(value);
  });

  test("keeps text and logical values whatever their display", () => {
    expect(cellSays("E11.9", "*E11.9*")).toBe("E11.9");
    expect(cellSays(true, "TRUE")).toBe(true);
  });
});

describe("stillHolds", () => {
  test("knows a value, and a padded display, again", () => {
    expect(stillHolds("E11.9", "E11.9")).toBe(true);
    expect(stillHolds(100, "00100")).toBe(true);
  });

  test.each([
    ["E11.9", "E11"],
    ["", "E11"],
    [101, "00100"],
    ["100", 100],
    [0, ""],
  ])("knows that %p is not %p", (now, asRead) => {
    expect(stillHolds(now, asRead)).toBe(false);
  });
});

describe("isFormula", () => {
  test("knows a formula from a text that starts with an equals sign", () => {
    expect(isFormula("E11.9", "=A1")).toBe(true);
    expect(isFormula("=A1", "=A1")).toBe(false);
    expect(isFormula("E11.9", "E11.9")).toBe(false);
    expect(isFormula(5, 5)).toBe(false);
  });
});

describe("assignable", () => {
  test.each([
    "=1+1",
    "+1",
    "-5",
    "@SUM(A1)",
    "00100",
    "99213",
    "1-2",
    "5%",
    "$5",
    "'tis",
    "#N/A",
    " =1",
    "Mar 5",
    "SEP-21",
    "May 2026",
    "true",
    "1E10",
  ])("puts an apostrophe before %p, so that it lands as text", (text) => {
    expect(assignable(text)).toBe(`'${text}`);
  });

  test.each([
    "E11.9",
    "Z00.00",
    "J3490",
    "A1",
    "Type 2 diabetes mellitus without complications",
    "Cholera",
    "",
  ])("leaves %p as it is", (text) => {
    expect(assignable(text)).toBe(text);
  });

  test("leaves numbers and logical values as they are", () => {
    expect(assignable(5)).toBe(5);
    expect(assignable(false)).toBe(false);
  });

  test("cuts a text at the most that a cell can hold", () => {
    expect(assignable("E".repeat(40_000))).toHaveLength(32_767);
  });
});

test("a description that begins with a digit could be taken for a value, one with words could not", () => {
  expect(couldBeTakenForAValue("2-vessel disease")).toBe(true);
  expect(couldBeTakenForAValue("Encounter for immunization")).toBe(false);
});
