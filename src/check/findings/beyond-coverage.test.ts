import { expect, test } from "@jest/globals";
import { claimBatch } from "../../../test/claim-batch";
import { beyondCoverage } from "./beyond-coverage";

const ENDS = [
  { system: "icd10cm", to: 20270930 },
  { system: "hcpcs", to: 20260630 },
] as const;
const DAYS = ["2026-06-30", "2026-07-01", "2026-07-02", "2027-10-01"];

test("counts the lines beyond each list that hold a code of its kind", () => {
  const batch = claimBatch([
    { role: "serviceDate", cells: DAYS },
    { role: "diagnosis", cells: ["I10", "I10", "I10", "E11.9"] },
    { role: "procedure", cells: ["J1885", "J1885", "99213", "J9999"] },
  ]);
  expect(beyondCoverage(batch, ENDS)).toEqual([
    { system: "icd10cm", to: 20270930, lines: 1 },
    { system: "hcpcs", to: 20260630, lines: 2 },
  ]);
});

test("says nothing where every date is covered, or the list has no end", () => {
  const batch = claimBatch([
    { role: "serviceDate", cells: ["2026-06-30"] },
    { role: "diagnosis", cells: ["I10"] },
    { role: "procedure", cells: ["J1885"] },
  ]);
  expect(beyondCoverage(batch, ENDS)).toEqual([]);
  expect(beyondCoverage(batch, [{ system: "hcpcs", to: null }])).toEqual([]);
});

test("finds codes in cells that hold several", () => {
  const batch = claimBatch([
    { role: "serviceDate", cells: ["2027-10-01"] },
    { role: "diagnosis", separator: ",", cells: ["?, e11.9"] },
  ]);
  expect(beyondCoverage(batch, ENDS)).toMatchObject([{ lines: 1 }]);
});
