import { expect, test } from "@jest/globals";
import fc from "fast-check";
import type { CellValue } from "../claims/types";
import { rowsBytes } from "./payload";

const cell = fc.oneof(
  fc.string({ maxLength: 60 }),
  fc.string({ unit: fc.constantFrom("a", "é", "€", "😀", "中"), maxLength: 60 }),
  fc.integer(),
  fc.boolean(),
  fc.constant(""),
);

test("the weight of cells is near that of their JSON in UTF-8", () => {
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 20 }), (rows) => {
      const json = Buffer.byteLength(JSON.stringify(rows));
      const cells = rows.flat().length;
      // Control characters, quotes and backslashes are written out in JSON; blocks have room for twice as much.
      const written =
        rows
          .flat()
          .join("")
          .match(/[\\"\p{Cc}]/gu)?.length ?? 0;
      expect(rowsBytes(rows)).toBeGreaterThanOrEqual(json - 2 * cells - 5 * written - 2);
      expect(rowsBytes(rows)).toBeLessThanOrEqual(json + 8 * cells + 3 * rows.length);
    }),
  );
});

test.each<[CellValue, number]>([
  ["E11.9", 5],
  ["Müller", 7],
  ["中".repeat(32_767), 98_301],
  ["😀", 4],
])("the letters of %s are counted as UTF-8", (text, bytes) => {
  expect(rowsBytes([[text]]) - rowsBytes([[""]])).toBe(bytes);
});
