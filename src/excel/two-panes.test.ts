import { afterEach, expect, test } from "@jest/globals";
import type { ClaimWorkbook } from "../../test/support/claim-workbook";
import { openClaimWorkbook } from "../../test/support/claim-workbook";
import { findingsOf } from "../../test/support/findings";
import { openExcel } from ".";
import type { ExcelEdge } from "./edge";
import type { FillPlan, SheetReading } from "./types";

/** Two people have the add-in open on one workbook: their requests reach Excel in turns. */

let book: ClaimWorkbook;
afterEach(() => book.close());

const CLAIMS = [
  ["Claim ID", "Dx 1", "Dx 1 Description", "Units"],
  ["A1", "E11.9", "", 1],
  ["A2", "I10", "", 1],
  ["A3", "E11", "", 2],
];
const TEXTS = ["diabetes", "hypertension", "diabetes, a category"];
const INTO_COLUMN: FillPlan = {
  mode: "emptyOnly",
  columns: [{ codeColumn: 1, targetColumn: 2, header: "Dx 1 Description", texts: TEXTS }],
};

const read = async (edge: ExcelEdge): Promise<SheetReading> =>
  edge.read("sheet", (await edge.glance()).layout);

test("two who fill the same column at once fill each cell once, and both can undo", async () => {
  book = await openClaimWorkbook(CLAIMS);
  const other = openExcel();
  const [mine, theirs] = [await read(book.edge), await read(other)];
  const outcomes = await Promise.all([
    book.edge.fill(mine, INTO_COLUMN),
    other.fill(theirs, INTO_COLUMN),
  ]);
  expect(book.values("C2:C4").flat()).toEqual(TEXTS);
  expect(outcomes.reduce((sum, { changed }) => sum + changed, 0)).toBe(TEXTS.length);
  await book.edge.undo();
  await other.undo();
  expect(book.values("A1:D4")).toEqual(CLAIMS);
});

test("one who fills while another flags: texts stand beside their codes, flags beside their lines, and all is taken back", async () => {
  book = await openClaimWorkbook(CLAIMS);
  const before = book.values("A1:F4");
  const other = openExcel();
  const [mine, theirs] = [await read(book.edge), await read(other)];
  const flags = findingsOf([{ line: 2, column: 1, message: "E11 is a category" }]);
  await Promise.all([book.edge.fill(mine, INTO_COLUMN), other.mark(theirs, flags)]);
  expect(book.values("C2:C4").flat()).toEqual(TEXTS);
  expect(book.values("E1:E4").flat()).toEqual(["Code check", "", "", "✖ [Dx 1] E11 is a category"]);
  await book.edge.undo();
  await other.clearMarks();
  expect(book.values("A1:F4")).toEqual(before);
});
