import { afterEach, expect, test } from "@jest/globals";
import type { ClaimWorkbook } from "../../../test/support/claim-workbook";
import { openClaimWorkbook } from "../../../test/support/claim-workbook";
import { findingsOf } from "../../../test/support/findings";
import { findingsInLines, someLines } from "../../check/lines/some-lines";

let book: ClaimWorkbook;
afterEach(() => book.close());

test("flags of some lines are written anew, and those of all others stay with their colours", async () => {
  book = await openClaimWorkbook([
    ["Claim ID", "Dx 1"],
    ["A1", "E11"],
    ["A2", "E11"],
    ["A3", "E11"],
  ]);
  const { layout } = await book.edge.glance();
  const reading = await book.edge.read("sheet", layout);
  const findings = findingsOf([0, 1, 2].map((line) => ({ line, column: 1 })));
  await book.edge.mark(reading, findings);
  const formats = book.sheet.conditionalFormats.length;
  const marks = book.values("C2:C4").flat();

  const part = { ...reading, scope: "selection", batch: someLines(reading.batch, 1, 2) } as const;
  const left = findingsOf([0, 2].map((line) => ({ line, column: 1 })));
  const outcome = await book.edge.mark(part, findingsInLines(left, 1, 2));
  expect(outcome).toEqual({ flaggedCells: 0, stale: 0 });
  expect(book.values("C2:C4").flat()).toEqual([marks[0], "", marks[2]]);
  expect(book.sheet.conditionalFormats).toHaveLength(formats);

  await book.edge.mark(part, findingsInLines(findings, 1, 2));
  expect(book.values("C2:C4").flat()).toEqual(marks);
});
