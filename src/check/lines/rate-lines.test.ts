import { beforeAll, expect, test } from "@jest/globals";
import { claimBatch, type TestColumn } from "../../../test/claim-batch";
import { testTables } from "../../../test/tables";
import { toldFindings } from "../../../test/told-findings";
import type { CodeTables } from "../../codes/types";
import { runCheck } from "../run";

let tables: CodeTables;
beforeAll(async () => {
  tables = await testTables();
});

/** A line for each revenue code and what stands in the procedure column beside it. */
function told(lines: readonly (readonly [revenueCode: string, procedure: string | number])[]) {
  const columns: TestColumn[] = [
    { role: "revenueCode", cells: lines.map(([revenueCode]) => revenueCode) },
    { role: "procedure", cells: lines.map(([, procedure]) => procedure) },
    { role: "diagnosis", cells: lines.map(() => "I10") },
  ];
  return toldFindings(runCheck(claimBatch(columns), tables, { rules: {} }));
}

test("a patient's group, and the price of a room, are no procedures", () => {
  expect(
    told([
      ["0022", "KAGD1"],
      ["23", "1AA11"],
      ["0024", "A0801"],
      ["0120", "1,250.00"],
      ["191", 350],
      ["0120", ""],
    ]),
  ).toEqual([]);
});

test("anything else in such a line is looked at, and everything in other lines", () => {
  expect(
    told([
      ["0022", "see chart"],
      ["0120", "KAGD1"],
      ["0450", "KAGD1"],
      ["0450", "1,250.00"],
      ["0636", "J1886"],
    ]),
  ).toEqual([
    "0 B missing-code warning see chart",
    "1 B code-format error KAGD1",
    "2 B code-format error KAGD1",
    "3 B excel-number error 1,250.00",
    "4 B unknown-code error J1886",
  ]);
});
