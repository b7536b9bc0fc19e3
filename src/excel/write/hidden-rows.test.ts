import { afterEach, expect, test } from "@jest/globals";
import type { ClaimWorkbook } from "../../../test/support/claim-workbook";
import { openClaimWorkbook } from "../../../test/support/claim-workbook";
import type { CellChange, SheetReading } from "../types";

let book: ClaimWorkbook;
afterEach(() => book.close());

const LINES = 300;
const CLAIMS = [
  ["Claim ID", "DOS", "Dx 1", "Units"],
  ...Array.from({ length: LINES }, (_, at) => [`A${at}`, 45_700, `e11.${at % 10} `, at % 2]),
];
const REPAIRS = CLAIMS.slice(1).map(([, , code], at): CellChange => ({
  row: at + 1,
  column: 2,
  before: String(code),
  after: String(code).toUpperCase().trim(),
}));

async function read(): Promise<SheetReading> {
  const { layout } = await book.edge.glance();
  return book.edge.read("sheet", layout);
}
const codes = () => book.values(`C2:C${LINES + 1}`).flat();

test("every line of a filtered sheet gets what was meant for it, and Undo gives all of it back", async () => {
  book = await openClaimWorkbook(CLAIMS);
  const before = codes();
  book.excel.person.filter(`A1:D${LINES + 1}`, "D", ["1"]);
  const outcome = await book.edge.change(await read(), "Repairs", REPAIRS);
  expect(outcome).toEqual({ changed: LINES, leftAlone: [] });
  expect(codes()).toEqual(REPAIRS.map(({ after }) => after));
  await book.edge.undo();
  expect(codes()).toEqual(before);
});

test("cells that are assigned one by one weigh less in a request than is counted for them", async () => {
  book = await openClaimWorkbook(CLAIMS);
  book.excel.person.hideRows(2);
  await book.edge.change(await read(), "Repairs", REPAIRS);
  const COUNTED = 900;
  expect(book.excel.largestPayloads.request).toBeLessThan(LINES * COUNTED);
  expect(book.excel.largestPayloads.request).toBeGreaterThan(LINES * (COUNTED / 2));
});
