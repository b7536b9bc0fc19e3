import { afterEach, expect, test } from "@jest/globals";
import type { ClaimWorkbook } from "../../test/support/claim-workbook";
import { openClaimWorkbook } from "../../test/support/claim-workbook";

let book: ClaimWorkbook;
afterEach(() => book.close());

test("select brings the sheet to the front and selects the cell", async () => {
  book = await openClaimWorkbook([["Dx 1"], ["E11"]]);
  const { sheetId } = await book.edge.glance();
  book.excel.person.addSheet("Other");
  book.excel.person.activateSheet("Other");
  await book.edge.select(sheetId, 1, 0);
  const { workbook } = book.excel;
  expect(workbook.activeSheet.name).toBe("Claims");
  expect(workbook.selection(workbook.activeSheet)).toEqual([
    { row: 1, column: 0, rows: 1, columns: 1 },
  ]);
});

test("select tells when the sheet is gone", async () => {
  book = await openClaimWorkbook([["Dx 1"], ["E11"]]);
  await expect(book.edge.select("{nowhere}", 1, 0)).rejects.toThrow(/no longer there/);
});
