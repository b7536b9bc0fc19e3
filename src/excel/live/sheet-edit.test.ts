import { describe, expect, test } from "@jest/globals";
import { MAX_COLUMNS, MAX_ROWS } from "../address";
import { areasOf, sheetEdit } from "./sheet-edit";

const block = (first: number, end: number, firstColumn: number, endColumn: number) => ({
  rows: { first, end },
  columns: { first: firstColumn, end: endColumn },
});

describe("areasOf", () => {
  test.each([
    ["B2", [block(1, 2, 1, 2)]],
    ["B2:AA10", [block(1, 10, 1, 27)]],
    ["A1:A3,C5", [block(0, 3, 0, 1), block(4, 5, 2, 3)]],
    ["C:C", [block(0, MAX_ROWS, 2, 3)]],
    ["5:7", [block(4, 7, 0, MAX_COLUMNS)]],
    ["'It''s 1'!$B$2:$C$3", [block(1, 3, 1, 3)]],
  ])("reads %s", (address, areas) => {
    expect(areasOf(address)).toEqual(areas);
  });

  test.each(["", "#REF!", "Table1[Dx]", "B", "7"])("tells %j apart as no address", (address) => {
    expect(areasOf(address)).toBeNull();
  });
});

describe("sheetEdit", () => {
  test.each([
    ["RangeEdited", "B2:C3", "cells"],
    ["RowInserted", "5:7", "insert"],
    ["RowDeleted", "5:7", "delete"],
    // Rows of a table: Excel has named others than those that came in.
    ["RowInserted", "A6:J8", "unsure"],
    ["ColumnInserted", "C:C", "unsure"],
    ["CellDeleted", "C4", "unsure"],
    ["Unknown", "C4", "unsure"],
    ["RangeEdited", "#REF!", "unsure"],
  ] as const)("takes %s of %s for %s", (changeType, address, kind) => {
    expect(sheetEdit({ changeType, address }).kind).toBe(kind);
  });
});
