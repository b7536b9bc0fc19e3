import { beforeAll, describe, expect, test } from "@jest/globals";
import { claimBatch, type TestColumn } from "../../../test/claim-batch";
import { testTables } from "../../../test/tables";
import { toldFindings } from "../../../test/told-findings";
import type { CodeTables } from "../../codes/types";
import { runCheck } from "../run";

let tables: CodeTables;
beforeAll(async () => {
  tables = await testTables();
});

function told(columns: readonly TestColumn[]): string[] {
  return toldFindings(runCheck(claimBatch(columns), tables, { rules: {} }));
}

describe("a principal diagnosis", () => {
  test("is missing on a line that bills something", () => {
    expect(
      told([
        { role: "diagnosis", cells: ["I10", "", "N/A"] },
        { role: "procedure", cells: ["99213", "99213", "99213"] },
      ]),
    ).toEqual(["1 A missing-code error ", "2 A missing-code error N/A"]);
  });

  test("is missing where only later diagnoses are filled in", () => {
    expect(
      told([
        { role: "diagnosis", position: 1, cells: [""] },
        { role: "diagnosis", position: 2, cells: ["I10"] },
      ]),
    ).toEqual(["0 A missing-code error "]);
  });

  test("may be left out of a dentist's line: the dental claim asks for none as a rule", () => {
    expect(
      told([
        { role: "diagnosis", cells: ["I10", "", ""] },
        { role: "procedure", cells: ["99213", "D1110", "36415"] },
      ]),
    ).toEqual(["2 A missing-code error "]);
  });

  test("may be left out of the later lines of its claim", () => {
    expect(
      told([
        { role: "claimId", cells: ["A", "A", "B", "B", "A"] },
        { role: "diagnosis", cells: ["I10", "", "", "I10", ""] },
        { role: "procedure", cells: ["99213", "36415", "99213", "36415", "81002"] },
      ]),
    ).toEqual(["2 B missing-code error "]);
  });

  test("may be left out of later lines of the same patient's day, where no claim is numbered", () => {
    expect(
      told([
        { role: "patientId", cells: [7, 7, 7] },
        { role: "serviceDate", cells: ["1/2/2025", "1/2/2025", "1/3/2025"] },
        { role: "diagnosis", cells: ["I10", "", ""] },
      ]),
    ).toEqual(["2 C missing-code error "]);
  });

  test("is perhaps not missing on a line that says nothing of whose it is, as in reports without repeats", () => {
    expect(
      told([
        { role: "claimId", cells: ["A", "", "B", ""] },
        { role: "serviceDate", cells: ["1/2/2025", "", "1/3/2025", "1/3/2025"] },
        { role: "diagnosis", cells: ["I10", "", "I10", ""] },
        { role: "procedure", cells: ["99213", "36415", "99213", "36415"] },
      ]),
    ).toEqual(["1 C missing-code info ", "3 C missing-code error "]);
  });

  test("may be left out of later places: only the first is required", () => {
    expect(
      told([
        { role: "diagnosis", position: 2, cells: ["", ""] },
        { role: "diagnosis", position: 1, cells: ["I10", "I10"] },
      ]),
    ).toEqual([]);
  });
});

describe("a procedure", () => {
  test("is missing on a line with a diagnosis", () => {
    expect(
      told([
        { role: "diagnosis", cells: ["I10"] },
        { role: "procedure", cells: [""] },
      ]),
    ).toEqual(["0 B missing-code error "]);
  });

  test("is not missing where a revenue code stands for it, or another procedure", () => {
    expect(
      told([
        { role: "diagnosis", cells: ["I10", "I10"] },
        { role: "revenueCode", cells: ["0450", ""] },
        { role: "procedure", position: 1, cells: ["", ""] },
        { role: "procedure", position: 2, cells: ["", "99213"] },
      ]),
    ).toEqual([]);
  });

  test("is not required by a sheet in which most lines have none", () => {
    const lines = Array.from({ length: 30 }, (_, i) => i);
    const columns = (filled: number): TestColumn[] => [
      { role: "diagnosis", cells: lines.map(() => "I10") },
      { role: "procedure", cells: lines.map((i) => (i < filled ? "99213" : "")) },
    ];
    expect(told(columns(10))).toEqual([]);
    expect(told(columns(29))).toEqual(["29 B missing-code error "]);
  });
});

describe("a line that bills nothing", () => {
  test("misses nothing: blank lines, footers, sums", () => {
    expect(
      told([
        { role: "claimId", cells: ["1", "", "Printed by J. Smith", "", "Total"] },
        { role: "serviceDate", cells: ["1/2/2025", "", "", "", ""] },
        { role: "diagnosis", cells: ["I10", "", "", "", ""] },
        { role: "procedure", cells: ["99213", "", "", "", ""] },
        { role: "charge", cells: [80, "", "", 80, 80] },
      ]),
    ).toEqual([]);
  });

  test("is told from one with a date of service, or with a claim and a patient", () => {
    expect(
      told([
        { role: "claimId", cells: ["", "1"] },
        { role: "patientId", cells: ["", "77"] },
        { role: "serviceDate", cells: ["1/2/2025", ""] },
        { role: "procedure", cells: ["", ""] },
      ]),
    ).toEqual(["0 D missing-code error ", "1 D missing-code error "]);
  });
});

test("a column of mixed codes beside a claim's own columns may be blank: a diagnosis at admission", () => {
  expect(
    told([
      { role: "code", cells: ["J18.9", ""] },
      { role: "diagnosis", cells: ["J18.9", "I10"] },
      { role: "procedure", cells: ["99223", "99213"] },
    ]),
  ).toEqual([]);
});

test("a line of a code list needs its code where the system or the description is there", () => {
  expect(
    told([
      { role: "codeSystem", cells: ["ICD-10-CM", "", ""] },
      { role: "code", cells: ["", "", ""] },
      { role: "description", describes: 1, cells: ["", "Cough", ""] },
    ]),
  ).toEqual(["0 B missing-code error ", "1 B missing-code error "]);
});
