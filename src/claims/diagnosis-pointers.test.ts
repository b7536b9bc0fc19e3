import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { readPointers } from "./diagnosis-pointers";
import type { CellValue } from "./types";

const read = (value: CellValue) => readPointers(value, String(value).trim());

describe("a diagnosis pointer", () => {
  test.each<[CellValue, number[]]>([
    ["A", [1]],
    ["l", [12]],
    ["AB", [1, 2]],
    ["ABCD", [1, 2, 3, 4]],
    ["A,B", [1, 2]],
    ["A, C", [1, 3]],
    ["A B", [1, 2]],
    ["A|B", [1, 2]],
    ["A:B:C", [1, 2, 3]],
    ["A-B", [1, 2]],
    ["1", [1]],
    [1, [1]],
    ["01", [1]],
    [10, [10]],
    ["1,2", [1, 2]],
    ["1:2", [1, 2]],
    ["1;12", [1, 12]],
    [1234, [1, 2, 3, 4]],
    [13, [1, 3]],
    ["1-2", [1, 2]],
    ["1-2-3", [1, 2, 3]],
    ["1/2/10", [1, 2, 10]],
    ["M", [13]],
    [0, [0]],
    [15, [1, 5]],
  ])("%j points to %j", (value, places) => {
    expect(read(value)).toMatchObject({ kind: "places", places });
  });

  test("of two digits up to 12 can be one place or two", () => {
    expect(read(12)).toEqual({ kind: "places", places: [12], orElse: [1, 2] });
    expect(read("11")).toEqual({ kind: "places", places: [11], orElse: [1, 1] });
  });

  test("can be written as a range", () => {
    expect(read("A-D")).toEqual({ kind: "range", places: [1, 2, 3, 4], ends: [1, 4] });
    expect(read("1 to 3")).toEqual({ kind: "range", places: [1, 2, 3], ends: [1, 3] });
  });

  test.each<[CellValue, number[] | null]>([
    // 2 January 2026, and what Excel shows of it.
    [46024, [1, 2]],
    ["2-Jan", [1, 2]],
    ["1/2/2026", [1, 2]],
    ["2026-01-02 00:00:00", [1, 2]],
    // 1-2-3 typed, 2 January 2003.
    [37623, [1, 2, 3]],
    ["Jan-13", null],
    [46050, null],
    // 1:02 in the morning.
    [62 / 1440, [1, 2]],
  ])("%j is a date that Excel made of %j", (value, meant) => {
    expect(read(value)).toEqual({ kind: "date", meant });
  });

  test("can have got a decimal", () => {
    expect(read("1.0")).toEqual({ kind: "decimal", places: [1] });
  });

  test.each<CellValue>(["E11.9", "A1", "none!", "?", "1.2", true, -1, 1e21, "MN", "#N/A"])(
    "is not what %j is",
    (value) => {
      expect(read(value).kind).toBe("none");
    },
  );

  test("is read the same whatever stands between the letters", () => {
    const letters = fc.array(fc.constantFrom(..."ABCDEFGHIJKL"), { minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(letters, fc.constantFrom("", ",", " ", "|", ":", ", "), (each, between) => {
        expect(read(each.join(between))).toEqual(read(each.join(";")));
      }),
    );
  });

  test("is read without a fault whatever the cell holds", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.double({ noNaN: true }), fc.boolean()), (value) => {
        expect(read(value).kind).toMatch(/^(?:places|range|date|decimal|none)$/);
      }),
      { numRuns: 2000 },
    );
  });
});
