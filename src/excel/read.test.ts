import { afterEach, describe, expect, test } from "@jest/globals";
import type { ClaimWorkbook } from "../../test/support/claim-workbook";
import { openClaimWorkbook } from "../../test/support/claim-workbook";

let book: ClaimWorkbook | null = null;
afterEach(() => {
  book?.close();
  book = null;
});

const CLAIMS = [
  ["Claim ID", "DOS", "Dx 1", "Dx 2", "CPT", "Units"],
  ["A1", 45_700, "E11.9", "I10", "99213", 1],
  ["A2", 45_701, "E11", "", "99214", 1],
  ["A3", 45_702, "I10", "Z00.00", "99213", 2],
];

describe("glance", () => {
  test("says what the columns of the active sheet hold", async () => {
    book = await openClaimWorkbook(CLAIMS);
    const glance = await book.edge.glance();
    expect(glance).toMatchObject({
      sheetName: "Sheet1",
      lineCount: 3,
      protected: false,
      hasMarks: false,
    });
    expect(glance.layout.headerRows).toEqual({ first: 0, last: 0 });
    expect(glance.layout.columns.map(({ role }) => role)).toEqual([
      "claimId",
      "serviceDate",
      "diagnosis",
      "diagnosis",
      "procedure",
      "units",
    ]);
  });
});

describe("read", () => {
  test("reads the mapped columns, each value once", async () => {
    book = await openClaimWorkbook(CLAIMS);
    const { layout } = await book.edge.glance();
    const { batch } = await book.edge.read("sheet", layout);
    expect(batch).toMatchObject({ firstRow: 1, lineCount: 3, date1904: false });
    const dx = batch.columns.find(({ header }) => header === "Dx 1");
    expect(dx?.cells.distinct).toEqual(["E11.9", "E11", "I10"]);
  });
});
