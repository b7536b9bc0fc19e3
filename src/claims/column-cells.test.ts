import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { cellAt, columnEncoder, encodeColumn } from "./column-cells";
import type { CellValue } from "./types";

/** Cells know no negative zero. */
const someNumber = fc.double({ noNaN: true }).map((number) => number + 0);
const someCells = fc.array(fc.oneof(fc.string(), fc.integer(), someNumber, fc.boolean()));

describe("a column's dictionary", () => {
  test("keeps each different value once, in the order of its first line", () => {
    const { distinct, indexes } = encodeColumn(["E11.9", "I10", "E11.9", ""]);
    expect(distinct).toEqual(["E11.9", "I10", ""]);
    expect([...indexes]).toEqual([0, 1, 0, 2]);
  });

  test("keeps the number 1, the text 1 and true apart", () => {
    expect(encodeColumn([1, "1", true, 1, "1"]).distinct).toEqual([1, "1", true]);
  });

  test("gives every cell back, whatever it holds", () => {
    fc.assert(
      fc.property(someCells, (cells) => {
        const encoded = encodeColumn(cells);
        expect(cells.map((_, line) => cellAt(encoded, line))).toEqual(cells);
        expect(new Set(encoded.distinct).size).toBe(encoded.distinct.length);
      }),
    );
  });

  test("grows beyond the lines that were expected", () => {
    const encoder = columnEncoder(2);
    for (let line = 0; line < 5_000; line++) encoder.push(line % 7);
    const { distinct, indexes } = encoder.finish();
    expect(distinct).toHaveLength(7);
    expect(indexes).toHaveLength(5_000);
    expect(indexes[4_999]).toBe(4_999 % 7);
  });

  test("what was finished does not change when more is pushed", () => {
    const encoder = columnEncoder();
    encoder.push("I10");
    const finished = encoder.finish();
    encoder.push("E11.9");
    expect(finished.distinct).toEqual(["I10"]);
    expect(finished.indexes).toHaveLength(1);
  });

  test("beyond the last line there is nothing", () => {
    expect(cellAt(encodeColumn(["I10"]), 1)).toBe("");
  });

  test("300,000 lines take well under a second", () => {
    const codes = Array.from({ length: 900 }, (_, at) => `A${at}`);
    const started = performance.now();
    const encoder = columnEncoder();
    for (let line = 0; line < 300_000; line++) encoder.push(codes[(line * 31) % 900] as CellValue);
    expect(encoder.finish().indexes).toHaveLength(300_000);
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});
