import { afterEach, describe, expect, test } from "@jest/globals";
import type { ClaimWorkbook } from "../../test/support/claim-workbook";
import { openClaimWorkbook } from "../../test/support/claim-workbook";
import { settle } from "../../test/support/in-excel";

let book: ClaimWorkbook;
afterEach(() => book.close());

const ROWS = [
  ["Claim ID", "Dx 1"],
  ["A1", "E11"],
];

describe("onSheetActivated", () => {
  test("tells of another sheet until it is stopped", async () => {
    book = await openClaimWorkbook(ROWS);
    book.excel.person.addSheet("Other");
    let told = 0;
    const stop = await book.edge.onSheetActivated(() => (told += 1));
    book.excel.person.activateSheet("Other");
    await settle();
    expect(told).toBe(1);
    stop();
    await settle();
    book.excel.person.activateSheet("Claims");
    await settle();
    expect(told).toBe(1);
  });
});

describe("onSheetEdited", () => {
  test("tells what a person does, not what we do, and not on other sheets", async () => {
    book = await openClaimWorkbook(ROWS);
    const { sheetId, layout } = await book.edge.glance();
    let told = 0;
    const stop = await book.edge.onSheetEdited!(sheetId, () => (told += 1));
    const reading = await book.edge.read("sheet", layout);
    await book.edge.change(reading, "1 repair", [
      { row: 1, column: 1, before: "E11", after: "E11.9" },
    ]);
    await settle();
    expect(told).toBe(0);
    book.type("B2", "I10");
    await settle();
    expect(told).toBe(1);
    book.excel.person.addSheet("Other");
    book.excel.person.type("Other!A1", "x");
    await settle();
    expect(told).toBe(1);
    stop();
    await settle();
  });
});
