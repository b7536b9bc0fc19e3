import { describe, expect, test } from "@jest/globals";
import type { Rect } from "../model/rect";
import { MAX_COLUMNS, MAX_ROWS } from "../model/rect";
import type { Shift } from "../model/shift";
import { copyFormula, dropSheetFromFormula, renameSheetInFormula, shiftFormula } from "./rewrite";

const rows = (row: number, count: number): Rect => ({
  row: row - 1,
  rows: count,
  column: 0,
  columns: MAX_COLUMNS,
});
const columns = (column: number, count: number): Rect => ({
  row: 0,
  rows: MAX_ROWS,
  column,
  columns: count,
});

// https://support.microsoft.com/en-us/office/overview-of-formulas-in-excel-ecfdc708-9162-49e8-b993-c311f47ca173
describe("when cells are inserted or deleted", () => {
  test.each<[string, Shift, string]>([
    ["=A5", { rect: rows(2, 1), direction: "down" }, "=A6"],
    ["=$A$5", { rect: rows(2, 1), direction: "down" }, "=$A$6"],
    ["=A1", { rect: rows(2, 1), direction: "down" }, "=A1"],
    ["=SUM(A1:A5)", { rect: rows(3, 2), direction: "down" }, "=SUM(A1:A7)"],
    ["=SUM(A1:A5)", { rect: rows(6, 2), direction: "down" }, "=SUM(A1:A5)"],
    ["=SUM(A1:A5)", { rect: rows(2, 2), direction: "up" }, "=SUM(A1:A3)"],
    ["=SUM(A2:A5)", { rect: rows(1, 9), direction: "up" }, "=SUM(#REF!)"],
    ["=A2+B9", { rect: rows(2, 1), direction: "up" }, "=#REF!+B8"],
    ["=SUM(A:A)", { rect: rows(2, 1), direction: "down" }, "=SUM(A:A)"],
    ["=SUM(B:C)", { rect: columns(0, 1), direction: "right" }, "=SUM(C:D)"],
    ["=$C2", { rect: columns(1, 1), direction: "left" }, "=$B2"],
    ["=Other!A5", { rect: rows(2, 1), direction: "down" }, "=Other!A5"],
    ["='My sheet'!A5", { rect: rows(2, 1), direction: "down" }, "='My sheet'!A6"],
    ['="A5"&A5', { rect: rows(2, 1), direction: "down" }, '="A5"&A6'],
    ["= SUM( A5 )", { rect: rows(2, 1), direction: "down" }, "= SUM( A6 )"],
    ["=LOG10(A5)", { rect: rows(2, 1), direction: "down" }, "=LOG10(A6)"],
  ])("%s becomes after %j %s", (formula, shift, expected) => {
    expect(shiftFormula(formula, "My sheet", "My sheet", shift)).toBe(expected);
  });
});

test.each([
  ["=A1+$B$1+C$1", 2, 1, "=B3+$B$1+D$1"],
  ["=A1", -1, 0, "=#REF!"],
  ["=A1:B2", 1, 1, "=B2:C3"],
])("a copy of %s, %i rows and %i columns away, is %s", (formula, down, right, expected) => {
  expect(copyFormula(formula, down, right)).toBe(expected);
});

test("formulas follow a sheet's new name, and lose a deleted sheet", () => {
  expect(renameSheetInFormula("=Claims!A1+A1", "claims", "May 2026")).toBe("='May 2026'!A1+A1");
  expect(dropSheetFromFormula("=Claims!A1+A1", "Claims")).toBe("=#REF!+A1");
});
