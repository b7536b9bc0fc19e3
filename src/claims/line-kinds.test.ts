import { describe, expect, test } from "@jest/globals";
import { LINE_KIND, lineKinds } from "./line-kinds";
import { batchOf } from "./test-batch";
import type { SomeColumn } from "./test-batch";
import type { CellValue } from "./types";

const COLUMNS: SomeColumn[] = [
  { role: "claimId", header: "Claim #" },
  { role: "diagnosis", header: "Dx1" },
  { role: "units", header: "Units" },
  { role: "charge", header: "Charge" },
];
const { claim, blank, total, header } = LINE_KIND;

const kindsOf = (...lines: CellValue[][]) => [...lineKinds(batchOf(COLUMNS, lines))];

describe("the rows below a header", () => {
  test("a row without anything in its mapped cells is blank", () => {
    const batch = batchOf(COLUMNS, [["", " ", "", ""], ["1", "I10", 1, 80], []]);
    expect([...lineKinds(batch)]).toEqual([blank, claim, blank]);
  });

  test.each([
    ["Total"],
    ["TOTALS"],
    ["Grand Total"],
    ["Subtotal:"],
    ["sub-total"],
    ["Total charges"],
  ])("a row that says %s and has no code is a total", (word) => {
    expect(kindsOf(["1", "I10", 1, 80], [word, "", 1, 80], ["2", "E11.9", 1, 20])).toEqual([
      claim,
      total,
      claim,
    ]);
  });

  test("the word total may stand where codes stand", () => {
    expect(kindsOf(["1", "I10", 1, 80], ["", "Total", 1, 80])).toEqual([claim, total]);
  });

  test("a line with a code is a claim line, whatever else it says", () => {
    expect(kindsOf(["Total care clinic", "I10", 1, 80])).toEqual([claim]);
    expect(kindsOf(["Totally", "", 1, 80])).toEqual([claim]);
  });

  test("sums after the last line are a total without the word", () => {
    expect(
      kindsOf(["1", "I10", 1, 80], ["2", "", 1, 20], ["", "", "", ""], ["", "", 2, 100]),
    ).toEqual([claim, claim, blank, total]);
  });

  test("a line amid others with nothing but a charge is a claim line without codes", () => {
    expect(kindsOf(["1", "I10", 1, 80], ["", "", 1, 20], ["2", "I10", 1, 80])).toEqual([
      claim,
      claim,
      claim,
    ]);
  });

  test("a header that comes again is none", () => {
    expect(
      kindsOf(["1", "I10", 1, 80], ["Claim #", "Dx1", "Units", "CHARGE"], ["2", "I10", 1, 80]),
    ).toEqual([claim, header, claim]);
  });

  test("a page's number by itself is none, beside a code it is", () => {
    expect(kindsOf(["Page 2", "", "", ""], ["page 2 of 3", "", "", ""])).toEqual([header, header]);
    expect(kindsOf(["Page 2", "I10", "", ""], ["Paget 2", "", 1, ""])).toEqual([claim, claim]);
  });

  test.each([
    ["Provider: SMITH, JOHN MD"],
    ["Patient: ROE, JANE   MRN 77001"],
    ["Dr. Smith"],
    ["* Charges are before adjustments"],
    ["Report generated 06/10/2025 by sue"],
    ["END OF REPORT"],
  ])("words alone in a row, as %s, are a heading or a note", (words) => {
    expect(kindsOf(["1", "I10", 1, 80], [words, "", "", ""], ["2", "I10", 1, 80])).toEqual([
      claim,
      header,
      claim,
    ]);
    const byDate = batchOf([{ role: "serviceDate", header: "DOS" }, COLUMNS[1]!], [[words, ""]]);
    expect([...lineKinds(byDate)]).toEqual([header]);
  });

  test.each([
    ["a code beside them", ["Provider: SMITH", "I10", "", ""]],
    ["a charge beside them", ["Flu clinic", "", "", 80]],
    ["one word only, which may be a number of a claim", ["SMITH", "", "", ""]],
    ["words in the place of a code", ["", "Type 2 diabetes", "", ""]],
  ])("words with %s are a claim line", (_, cells) => {
    expect(kindsOf(["1", "I10", 1, 80], cells, ["2", "I10", 1, 80])).toEqual([claim, claim, claim]);
  });

  test("a day in words, or a name in a column of patients, is no heading", () => {
    const columns: SomeColumn[] = [
      { role: "serviceDate", header: "DOS" },
      { role: "patientId", header: "Patient ID" },
      { role: "diagnosis", header: "Dx" },
    ];
    const lines = [
      ["30 de mayo de 2025", "", ""],
      ["", "ROE, JANE ANN", ""],
    ];
    expect([...lineKinds(batchOf(columns, lines))]).toEqual([claim, claim]);
  });

  test("one cell that repeats its header does not make the line a header", () => {
    expect(kindsOf(["1", "Dx1", 1, 80])).toEqual([claim]);
  });
});
