import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Rect } from "./rect";
import { MAX_COLUMNS, MAX_ROWS, WHOLE_SHEET } from "./rect";
import { StyleGrid } from "./style-grid";

const small = fc.record({
  row: fc.nat(6),
  column: fc.nat(6),
  rows: fc.integer({ min: 1, max: 3 }),
  columns: fc.integer({ min: 1, max: 3 }),
});
const rect = fc.oneof(
  small,
  small.map((one): Rect => ({ ...one, column: 0, columns: MAX_COLUMNS })),
  small.map((one): Rect => ({ ...one, row: 0, rows: MAX_ROWS })),
);

describe("a grid of looks", () => {
  test("gives each cell the look that was set last", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(rect, fc.nat(4)), { maxLength: 12 }), (sets) => {
        const styles = new StyleGrid();
        for (const [where, style] of sets) styles.set(where, style);
        for (let row = 0; row < 12; row += 1) {
          for (let column = 0; column < 12; column += 1) {
            const last = sets.findLast(
              ([{ row: top, column: left, rows, columns }]) =>
                row >= top && row < top + rows && column >= left && column < left + columns,
            );
            expect(styles.at(row, column)).toBe(last?.[1] ?? 0);
          }
        }
      }),
    );
  });

  test.each([["down"], ["up"], ["right"], ["left"]] as const)(
    "moves looks %s with their cells",
    (direction) => {
      const styles = new StyleGrid();
      styles.set({ row: 5, column: 5, rows: 1, columns: 1 }, 7);
      const at = { row: 3, column: 3, rows: 2, columns: 2 };
      const wide =
        direction === "down" || direction === "up" ? { ...at, columns: 9 } : { ...at, rows: 9 };
      if (direction === "down") styles.shiftDown(wide);
      if (direction === "up") styles.shiftUp(wide);
      if (direction === "right") styles.shiftRight(wide);
      if (direction === "left") styles.shiftLeft(wide);
      const [row, column] = { down: [7, 5], up: [3, 5], right: [5, 7], left: [5, 3] }[
        direction
      ] as [number, number];
      expect(styles.at(row, column)).toBe(7);
      expect([...styles.blocks(WHOLE_SHEET)].filter(({ style }) => style === 7)).toHaveLength(1);
    },
  );

  test("gives inserted rows the look of the row above", () => {
    const styles = new StyleGrid();
    styles.set({ row: 2, column: 0, rows: 1, columns: MAX_COLUMNS }, 3);
    styles.shiftDown({ row: 3, column: 0, rows: 2, columns: MAX_COLUMNS });
    expect([2, 3, 4, 5].map((row) => styles.at(row, 9))).toEqual([3, 3, 3, 0]);
  });

  test("does not count a whole column's look as used cells", () => {
    const styles = new StyleGrid();
    styles.set({ row: 0, column: 2, rows: MAX_ROWS, columns: 1 }, 3);
    expect(styles.usedWithin(WHOLE_SHEET)).toBeNull();
    styles.set({ row: 4, column: 1, rows: 2, columns: 1 }, 3);
    expect(styles.usedWithin(WHOLE_SHEET)).toEqual({ row: 4, column: 1, rows: 2, columns: 1 });
  });

  test("sorts looks with their rows", () => {
    const styles = new StyleGrid();
    styles.set({ row: 0, column: 0, rows: 1, columns: 2 }, 3);
    styles.permuteRows({ row: 0, column: 0, rows: 3, columns: 1 }, Uint32Array.from([2, 1, 0]));
    expect([0, 1, 2].map((row) => styles.at(row, 0))).toEqual([0, 0, 3]);
    expect(styles.at(0, 1)).toBe(3);
  });
});
