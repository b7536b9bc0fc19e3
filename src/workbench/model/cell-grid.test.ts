import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { CellGrid } from "./cell-grid";
import { EMPTY_CONTENT } from "./column-cells";
import type { Rect } from "./rect";
import { containsCell, MAX_COLUMNS, MAX_ROWS } from "./rect";
import type { Shift } from "./shift";
import { shiftRect } from "./shift";

const SIZE = 8;

/** What a grid must do, done the slow way: a map of addresses. */
class PlainGrid {
  cells = new Map<string, number>();

  put(row: number, column: number, id: number): void {
    if (id === 0) this.cells.delete(`${row},${column}`);
    else this.cells.set(`${row},${column}`, id);
  }

  move(to: (row: number, column: number) => readonly [number, number] | null): void {
    const moved = new Map<string, number>();
    for (const [key, id] of this.cells) {
      const [row = 0, column = 0] = key.split(",").map(Number);
      const place = to(row, column);
      if (place) moved.set(place.join(","), id);
    }
    this.cells = moved;
  }
}

const small = fc.record({
  row: fc.nat(SIZE - 1),
  column: fc.nat(SIZE - 1),
  rows: fc.integer({ min: 1, max: 3 }),
  columns: fc.integer({ min: 1, max: 3 }),
});
const rect = fc.oneof(
  small,
  small.map((one): Rect => ({ ...one, column: 0, columns: MAX_COLUMNS })),
  small.map((one): Rect => ({ ...one, row: 0, rows: MAX_ROWS })),
);
const step = fc.oneof(
  fc.record({ kind: fc.constant("put" as const), rect: small, id: fc.integer({ min: 0, max: 9 }) }),
  fc.record({ kind: fc.constant("clear" as const), rect }),
  fc.record({
    kind: fc.constantFrom("down" as const, "up" as const, "right" as const, "left" as const),
    rect,
  }),
);

describe("a grid of cells", () => {
  test("holds the same as a map of addresses through any edits, inserts and deletes", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const grid = new CellGrid();
        const map = new PlainGrid();
        for (const one of steps) {
          const { row, column } = one.rect;
          if (one.kind === "put") {
            grid.put(row, column, { ...EMPTY_CONTENT, id: one.id });
            map.put(row, column, one.id);
          } else if (one.kind === "clear") {
            grid.clear(one.rect);
            map.move((r, c) => (containsCell(one.rect, r, c) ? null : [r, c]));
          } else if (!pointless(one)) {
            shift(grid, one.kind, one.rect);
            map.move((r, c) => moved(r, c, { rect: one.rect, direction: one.kind }));
          }
          same(grid, map);
        }
      }),
      { numRuns: 500 },
    );
  });

  test("knows the smallest rectangle around its cells", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(20), fc.nat(20), fc.nat(3))), (puts) => {
        const grid = new CellGrid();
        const map = new PlainGrid();
        for (const [row, column, id] of puts) {
          grid.put(row, column, { ...EMPTY_CONTENT, id });
          map.put(row, column, id);
        }
        const places = [...map.cells.keys()].map((key) => key.split(",").map(Number));
        const used = grid.usedWithin({ row: 0, column: 0, rows: 100, columns: 100 });
        if (places.length === 0) return expect(used).toBeNull();
        const rows = places.map(([row = 0]) => row);
        const columns = places.map(([, column = 0]) => column);
        expect(used).toEqual({
          row: Math.min(...rows),
          column: Math.min(...columns),
          rows: Math.max(...rows) - Math.min(...rows) + 1,
          columns: Math.max(...columns) - Math.min(...columns) + 1,
        });
      }),
    );
  });
});

// Whole rows move down and up only, whole columns left and right only.
function pointless({ kind, rect }: { kind: string; rect: Rect }): boolean {
  const vertical = kind === "down" || kind === "up";
  return vertical ? rect.rows === MAX_ROWS : rect.columns === MAX_COLUMNS;
}

function shift(grid: CellGrid, direction: Shift["direction"], rect: Rect): void {
  if (direction === "down") grid.shiftDown(rect);
  else if (direction === "up") grid.shiftUp(rect);
  else if (direction === "right") grid.shiftRight(rect);
  else grid.shiftLeft(rect);
}

function moved(row: number, column: number, shift: Shift): readonly [number, number] | null {
  const after = shiftRect({ row, column, rows: 1, columns: 1 }, shift);
  return after && [after.row, after.column];
}

function same(grid: CellGrid, map: PlainGrid): void {
  const held = new Map<string, number>();
  for (let row = 0; row < 60; row += 1) {
    for (let column = 0; column < 60; column += 1) {
      const id = grid.idAt(row, column);
      if (id !== 0) held.set(`${row},${column}`, id);
    }
  }
  const near = [...map.cells].filter(([key]) => key.split(",").every((part) => Number(part) < 60));
  expect([...held].sort()).toEqual(near.sort());
}
