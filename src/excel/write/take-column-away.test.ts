import { afterEach, describe, expect, test } from "@jest/globals";
import type { ClaimWorkbook } from "../../../test/support/claim-workbook";
import { openClaimWorkbook } from "../../../test/support/claim-workbook";
import { inExcel } from "../run";
import { takeSheetColumnAway, takeTableColumnAway } from "./take-column-away";

let book: ClaimWorkbook;
afterEach(() => book.close());

const ROWS = [
  ["Dx 1", "Said", "Units"],
  ["E11.9", "", 1],
  ["I10", "", 2],
];
const headers = () => book.values("A1:C1").flat();

const fromSheet = (header = "Said") =>
  inExcel((context) =>
    takeSheetColumnAway(context, context.workbook.worksheets.getItem("Claims"), 1, 0, header),
  );
const fromTable = (header = "Said") =>
  inExcel((context) => {
    const sheet = context.workbook.worksheets.getItem("Claims");
    return takeTableColumnAway(context, sheet, book.table.id, header);
  });

describe.each([
  ["a sheet", undefined, fromSheet],
  ["a table", "Lines", fromTable],
] as const)("a column of %s", (_, table, takeAway) => {
  test("goes when it holds nothing but its header", async () => {
    book = await openClaimWorkbook(ROWS, { ...(table && { table }) });
    expect(await takeAway()).toBe(true);
    expect(headers()).toEqual(["Dx 1", "Units", ""]);
  });

  test("stays under another header", async () => {
    book = await openClaimWorkbook(ROWS, { ...(table && { table }) });
    expect(await takeAway("Told")).toBe(false);
    expect(headers()).toEqual(["Dx 1", "Said", "Units"]);
  });

  test("stays with what a person typed there", async () => {
    book = await openClaimWorkbook(ROWS, { ...(table && { table }) });
    book.type("B3", "high blood pressure");
    expect(await takeAway()).toBe(false);
    expect(book.values("B1:B3").flat()).toEqual(["Said", "", "high blood pressure"]);
  });

  test("comes back with what a person typed in the moment in which it went", async () => {
    book = await openClaimWorkbook(ROWS, { ...(table && { table }) });
    const deleting = table ? 3 : 2;
    book.excel.between((sync) => {
      if (sync === deleting) book.type("B3", "high blood pressure");
    });
    expect(await takeAway()).toBe(false);
    expect(book.values("B2:C3").flat()).toEqual(["", 1, "high blood pressure", 2]);
  });
});
