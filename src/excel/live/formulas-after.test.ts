import { expect, test } from "@jest/globals";
import { linesBefore } from "../../claims/line-moves";
import { formulasAfter } from "./formulas-after";

const FORMULAS = new Map([
  [
    2,
    [
      { first: 3, end: 5 },
      { first: 8, end: 9 },
    ],
  ],
]);

test("formulas go along with their lines, and are those that were found where a line was touched", () => {
  const was = linesBefore(6, [
    { kind: "delete", at: 1, count: 1 },
    { kind: "insert", at: 3, count: 2 },
  ]);
  // Lines 0, 1 and 5 held formulas, in rows 4, 5 and 9; line 1 went, two came in above line 5.
  expect(
    formulasAfter(FORMULAS, {
      firstBefore: 3,
      firstNow: 3,
      was,
      touched: [3, 4],
      found: new Map([[3, [{ first: 6, end: 7 }]]]),
    }),
  ).toEqual(
    new Map([
      [
        2,
        [
          { first: 3, end: 4 },
          { first: 9, end: 10 },
        ],
      ],
      [3, [{ first: 6, end: 7 }]],
    ]),
  );
  expect(
    formulasAfter(FORMULAS, {
      firstBefore: 3,
      firstNow: 4,
      was,
      touched: [0],
      found: new Map([[2, [{ first: 4, end: 5 }]]]),
    }),
  ).toEqual(
    new Map([
      [
        2,
        [
          { first: 4, end: 5 },
          { first: 10, end: 11 },
        ],
      ],
    ]),
  );
});

test("where nobody asked for formulas, none are known", () => {
  const was = linesBefore(2, []);
  expect(
    formulasAfter(undefined, { firstBefore: 1, firstNow: 1, was, touched: [], found: new Map() }),
  ).toEqual(new Map());
});

test("where a formula went, only a look at all lines tells what it filled", () => {
  const was = linesBefore(6, []);
  const moved = { firstBefore: 3, firstNow: 3, was, found: new Map() };
  expect(formulasAfter(FORMULAS, { ...moved, touched: [1] })).toBeNull();
  expect(formulasAfter(FORMULAS, { ...moved, touched: [2] })).not.toBeNull();
});
