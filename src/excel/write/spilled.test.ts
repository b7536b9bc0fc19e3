import { afterEach, expect, test } from "@jest/globals";
import type { ClaimWorkbook } from "../../../test/support/claim-workbook";
import { openClaimWorkbook } from "../../../test/support/claim-workbook";
import { CLAIMS_WITH_SOURCES, SPILLED, SPILLED_CODES } from "../../../test/support/spilled-claims";

/**
 * Cells that a formula in another cell fills: their own formula is not told, and whoever writes into one breaks all.
 * learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-dynamic-arrays
 */

const FORMULA = "=F2:F4";

let book: ClaimWorkbook;
afterEach(() => book.close());

/** A person has the first three codes come from another column. */
function spillCodes(): void {
  book.excel.person.clear("Claims!C2:C4");
  book.type("C2", "=G2:G4");
}
const readingOf = async () => book.edge.read("sheet", (await book.edge.glance()).layout);

test("a fill that replaces what is there leaves the cells of a spill alone, and says so", async () => {
  book = await openClaimWorkbook(CLAIMS_WITH_SOURCES);
  book.type("D2", FORMULA);
  const before = book.picture();
  const column = {
    codeColumn: 2,
    targetColumn: 3,
    header: "",
    texts: ["our one", "our two", "our three", "our four"],
  };
  const reading = await readingOf();
  const outcome = await book.edge.fill(reading, { mode: "overwrite", columns: [column] });
  expect(outcome).toMatchObject({ changed: 1, leftAlone: ["D2:D4"] });
  expect(book.values("D2:D5").flat()).toEqual([...SPILLED, "our four"]);
  await book.edge.undo();
  expect(book.picture()).toEqual(before);
});

test("a repair leaves a code alone that a spill gives, and no repair is offered for it", async () => {
  book = await openClaimWorkbook(CLAIMS_WITH_SOURCES);
  spillCodes();
  const reading = await readingOf();
  const repair = { row: 2, column: 2, before: "e11.9 ", after: "E11.9" };
  const outcome = await book.edge.change(reading, "1 repair", [repair]);
  expect(outcome).toMatchObject({ changed: 0, leftAlone: ["C3"] });
  expect(book.values("C2:C4").flat()).toEqual(SPILLED_CODES);
  expect(reading.formulas?.get(2)).toEqual([{ first: 1, end: 4 }]);
});

test("nothing is put into a line's cell that belongs to a spill", async () => {
  book = await openClaimWorkbook(CLAIMS_WITH_SOURCES);
  spillCodes();
  book.excel.person.select("Claims!C3");
  const { sheetId, layout } = await book.edge.glance();
  const line = await book.edge.activeLine(sheetId, layout);
  expect(line?.formulas).toEqual([2]);
  const change = { row: 2, column: 2, before: "e11.9 ", after: "I10" };
  const outcome = await book.edge.writeInLine(line!, "Put in I10", [change]);
  expect(outcome).toMatchObject({ changed: 0, leftAlone: ["C3"] });
});

test("who types into a spill breaks it, as in Excel", async () => {
  book = await openClaimWorkbook(CLAIMS_WITH_SOURCES);
  book.type("D2", FORMULA);
  book.type("D3", "mine");
  expect(book.values("D2:D4").flat()).toEqual(["#SPILL!", "mine", ""]);
  expect(book.formula("D2")).toBe(FORMULA);
});
