import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import {
  columnIndex,
  columnName,
  formatRect,
  parseRect,
  quoteSheetName,
  splitSheetName,
} from "./address";
import { MAX_COLUMNS, MAX_ROWS } from "./rect";

describe("addresses", () => {
  test("column letters and numbers turn into each other", () => {
    fc.assert(
      fc.property(fc.nat(MAX_COLUMNS - 1), (column) => {
        expect(columnIndex(columnName(column))).toBe(column);
      }),
    );
    expect(columnName(0)).toBe("A");
    expect(columnName(26)).toBe("AA");
    expect(columnName(MAX_COLUMNS - 1)).toBe("XFD");
  });

  test.each([
    ["A1", { row: 0, column: 0, rows: 1, columns: 1 }],
    ["$B$2:C9", { row: 1, column: 1, rows: 8, columns: 2 }],
    ["C9:B2", { row: 1, column: 1, rows: 8, columns: 2 }],
    ["B:C", { row: 0, column: 1, rows: MAX_ROWS, columns: 2 }],
    ["2:3", { row: 1, column: 0, rows: 2, columns: MAX_COLUMNS }],
    ["XFD1048576", { row: MAX_ROWS - 1, column: MAX_COLUMNS - 1, rows: 1, columns: 1 }],
  ])("%s is read", (address, rect) => {
    expect(parseRect(address)).toEqual(rect);
    expect(parseRect(formatRect(rect))).toEqual(rect);
  });

  test.each([["A"], ["5"], ["A0"], ["XFE1"], ["A1048577"], ["A1:B"], ["A1:B2:C3"], ["é1"], [""]])(
    "%j is no address",
    (address) => {
      expect(parseRect(address)).toBeNull();
    },
  );

  test("any sheet name comes back from its quotes", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 31, unit: "grapheme" }), (name) => {
        fc.pre(!/[\\/?*[\]:!]/.test(name));
        const { sheetName, local } = splitSheetName(`${quoteSheetName(name)}!B2`);
        expect(sheetName).toBe(name);
        expect(local).toBe("B2");
      }),
    );
  });

  test.each([
    ["Claims", "Claims"],
    ["May 2026", "'May 2026'"],
    ["O'Hara", "'O''Hara'"],
    ["A1", "'A1'"],
    ["2026", "'2026'"],
  ])("the sheet %s stands as %s", (name, quoted) => {
    expect(quoteSheetName(name)).toBe(quoted);
  });
});
