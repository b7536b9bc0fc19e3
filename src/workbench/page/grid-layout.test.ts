import { expect, test } from "@jest/globals";
import { GridLayout, HEAD_WIDTH, ROW_HEIGHT } from "./grid-layout";
import type { GridSource } from "./grid-source";

const SOURCE: GridSource = {
  rowCount: 6,
  columnCount: 3,
  showGridlines: true,
  columnWidth: (column) => [50, 0, 70][column]!,
  rowHidden: (row) => row === 1 || row === 2,
  cell: () => ({
    text: "",
    alignment: "left",
    fill: null,
    color: null,
    bold: false,
    italic: false,
  }),
  selection: { row: 0, column: 0, rows: 1, columns: 1 },
};
const layout = new GridLayout(SOURCE);

test("hidden rows and columns take no room", () => {
  expect(layout.width).toBe(HEAD_WIDTH + 120);
  expect(layout.height).toBe(5 * ROW_HEIGHT);
  expect(layout.boxOf({ row: 3, column: 2 })).toEqual({
    left: HEAD_WIDTH + 50,
    top: 2 * ROW_HEIGHT,
    width: 70,
  });
});

test("a point is in the cell that stands there, or in none", () => {
  expect(layout.rowAt(2 * ROW_HEIGHT + 5)).toBe(3);
  expect(layout.columnAt(HEAD_WIDTH + 55)).toBe(2);
  expect(layout.columnAt(HEAD_WIDTH + 125)).toBeNull();
  expect(layout.rowAt(5 * ROW_HEIGHT)).toBeNull();
});
