import { afterEach, describe, expect, test } from "@jest/globals";
import type { ClaimWorkbook } from "../../test/support/claim-workbook";
import { openClaimWorkbook } from "../../test/support/claim-workbook";
import { findingsOf } from "../../test/support/findings";
import { pictureOf } from "../../test/support/workbook-picture";
import type { SheetReading } from "./types";

let book: ClaimWorkbook;
afterEach(() => book.close());

const CLAIMS = [
  ["Claim ID", "DOS", "Dx 1", "Dx 2", "CPT", "Units"],
  ["A1", 45_700, "E11.9", "I10", "99213", 1],
  ["A2", 45_701, "E11", "", "99214", 1],
  ["A3", 45_702, "I10", "Z00.00", "99213", 2],
];

async function read(scope: "sheet" | "selection" = "sheet"): Promise<SheetReading> {
  const { layout } = await book.edge.glance();
  return book.edge.read(scope, layout);
}

const E11 = { line: 1, column: 2, message: "E11 is a category" };
const Z00 = { line: 2, column: 3, severity: "warning" as const, message: "look at Z00.00" };

describe("marks beside a plain range", () => {
  test("stand in a Code check column right of it, in words", async () => {
    book = await openClaimWorkbook(CLAIMS);
    const outcome = await book.edge.mark(await read(), findingsOf([E11, Z00]));
    expect(outcome).toEqual({ flaggedCells: 2, stale: 0 });
    expect(book.values("G1:G4")).toEqual([
      ["Code check"],
      [""],
      ["✖ [Dx 1] E11 is a category"],
      ["⚠ [Dx 2] look at Z00.00"],
    ]);
  });

  test("colour their cells by one format a column and severity", async () => {
    book = await openClaimWorkbook(CLAIMS);
    await book.edge.mark(await read(), findingsOf([E11, Z00, { line: 0, column: 2 }]));
    const formats = book.sheet.conditionalFormats.map(({ formula, areas }) => ({ formula, areas }));
    expect(formats).toHaveLength(2);
    expect(formats).toContainEqual({
      formula: '=ISNUMBER(SEARCH("✖ [Dx 1]",$G2))',
      areas: [{ row: 1, column: 2, rows: 3, columns: 1 }],
    });
    expect(formats).toContainEqual({
      formula: '=ISNUMBER(SEARCH("⚠ [Dx 2]",$G2))',
      areas: [{ row: 1, column: 3, rows: 3, columns: 1 }],
    });
  });

  test("leave nothing behind once cleared", async () => {
    book = await openClaimWorkbook(CLAIMS);
    const before = pictureOf(book.workbook);
    await book.edge.mark(await read(), findingsOf([E11, Z00]));
    expect((await book.edge.glance()).hasMarks).toBe(true);
    await book.edge.clearMarks();
    expect(pictureOf(book.workbook)).toEqual(before);
    expect((await book.edge.glance()).hasMarks).toBe(false);
  });

  test("are replaced in place when checked again", async () => {
    book = await openClaimWorkbook(CLAIMS);
    const before = pictureOf(book.workbook);
    await book.edge.mark(await read(), findingsOf([E11]));
    await book.edge.mark(await read(), findingsOf([Z00]));
    expect(book.values("G1:H4")).toEqual([
      ["Code check", ""],
      ["", ""],
      ["", ""],
      ["⚠ [Dx 2] look at Z00.00", ""],
    ]);
    expect(book.sheet.conditionalFormats).toHaveLength(1);
    await book.edge.clearMarks();
    expect(pictureOf(book.workbook)).toEqual(before);
  });
});
