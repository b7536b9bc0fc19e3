import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { columnAddresses, runsOf } from "./address";

describe("columnAddresses", () => {
  test("joins neighbours and leaves single cells alone", () => {
    expect(columnAddresses(2, [4, 5, 6, 9])).toEqual(["C5:C7", "C10"]);
  });

  test("says nothing of no rows", () => {
    expect(columnAddresses(2, [])).toEqual([]);
  });
});

describe("runsOf", () => {
  const ascending = fc.uniqueArray(fc.nat(200)).map((rows) => rows.sort((a, b) => a - b));

  test("covers each row once, in order, and no row more when the gap is one", () => {
    fc.assert(
      fc.property(ascending, (rows) => {
        const covered = runsOf(rows).flatMap(({ first, end }) =>
          Array.from({ length: end - first }, (_, i) => first + i),
        );
        expect(covered).toEqual(rows);
      }),
    );
  });

  test("joins runs that are closer than the gap, and only those", () => {
    fc.assert(
      fc.property(ascending, fc.integer({ min: 1, max: 20 }), (rows, gap) => {
        const runs = runsOf(rows, gap);
        runs.slice(1).forEach((run, i) => {
          expect(run.first - runs[i]!.end).toBeGreaterThanOrEqual(gap);
        });
        expect(rows.every((row) => runs.some((run) => row >= run.first && row < run.end))).toBe(
          true,
        );
      }),
    );
  });
});
