import { expect, test } from "@jest/globals";
import { actionWords } from "./actions";
import { address, columnLetters, count, day, list, visible } from "./format";
import { ROLE_WORDS } from "../../claims/role-words";
import { ROLE_GROUPS } from "./roles";

test.each([
  [0, "A"],
  [25, "Z"],
  [26, "AA"],
  [701, "ZZ"],
  [702, "AAA"],
  [16383, "XFD"],
])("column %i is %s", (column, letters) => {
  expect(columnLetters(column)).toBe(letters);
});

test("a cell is called as Excel calls it", () => {
  expect(address(16, 2)).toBe("C17");
});

test("a day is written the way US claims write it", () => {
  expect(day(20270930)).toBe("09/30/2027");
});

test("counts and lists read like sentences", () => {
  expect([count(1, "line"), count(1200, "line")]).toEqual(["1 line", "1,200 lines"]);
  expect([list([]), list(["A"]), list(["A", "B"]), list(["A", "B", "C"])]).toEqual([
    "",
    "A",
    "A and B",
    "A, B and C",
  ]);
});

test("what was left alone is named, and counted when it is much", () => {
  expect(actionWords.changed({ changed: 2, leftAlone: ["C17"] })).toBe(
    "2 cells changed. C17 was left alone: someone changed it meanwhile, or a formula stands there.",
  );
  const many = Array.from({ length: 12 }, (_, i) => `C${i}`);
  expect(actionWords.changed({ changed: 0, leftAlone: many })).toContain("C7 and 4 more were left");
});

test("every role but the description can be chosen, once", () => {
  const offered = ROLE_GROUPS.flatMap(({ roles }) => roles);
  expect([...offered, "description"].sort()).toEqual(Object.keys(ROLE_WORDS).sort());
});

test.each([
  [" I10", "·I10"],
  ["I10  ", "I10··"],
  ["E11.9, I10", "E11.9, I10"],
  ["E11.9\u00a0", "E11.9·"],
  ["E11.9\nI10", "E11.9↵I10"],
])("clutter in %j is made visible as %s", (text, shown) => {
  expect(visible(text)).toBe(shown);
});

test("undoing says so when earlier changes were too many to keep", () => {
  const outcome = { title: "Fill", changed: 2, leftAlone: [] };
  expect(actionWords.undone(outcome)).toBe("2 cells put back as before.");
  expect(actionWords.undone({ ...outcome, earlierForgotten: true })).toMatch(
    /put back as before\. Changes before this one can no longer be undone here/,
  );
});
