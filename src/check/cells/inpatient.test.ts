import { beforeAll, describe, expect, test } from "@jest/globals";
import { claimBatch, type TestColumn } from "../../../test/claim-batch";
import { testTables, testTablesOfHospital } from "../../../test/tables";
import type { CellValue } from "../../claims/types";
import type { CodeTables } from "../../codes/types";
import { officialTexts } from "./official-texts";
import { runCheck } from "../run";

let tables: CodeTables;
beforeAll(async () => {
  tables = await testTablesOfHospital();
});

/** What is told of the columns, as "line column rule repair". */
function told(columns: readonly TestColumn[], known = tables): string[] {
  const { count, line, column, cause, causes } = runCheck(claimBatch(columns), known, {
    rules: {},
  });
  return Array.from({ length: count }, (_, at) => {
    const { rule, repair } = causes[cause[at] ?? -1] ?? {};
    return [line[at], column[at], rule, repair].filter((each) => each !== null).join(" ");
  });
}

const procedures = (header: string, ...cells: CellValue[]): TestColumn => ({
  role: "procedure",
  header,
  cells,
});

describe("a column of ICD-10-PCS codes", () => {
  test("is checked against its own list, and right codes are left alone", () => {
    const right = [
      "0DTJ4ZZ",
      "5A1955Z",
      "0FT44ZZ",
      "10E0XZZ",
      "0HQ1XZZ",
      "0016070",
      "B2111ZZ",
      "30233N1",
    ];
    const wrong = ["ODTJ4ZZ", "0DTJ9ZZ", "0DT", 16070];
    const column = procedures("Procedure", ...right, ...wrong);
    expect(told([column])).toEqual([
      "8 0 code-characters 0DTJ4ZZ",
      "9 0 unknown-code",
      "10 0 not-billable",
      "11 0 excel-number",
    ]);
  });

  test("may be blank: a stay can go without a procedure", () => {
    const diagnoses: TestColumn = { role: "diagnosis", cells: ["I10", "E11.9", "I10", "E11.9"] };
    const stays = procedures("ICD-10-PCS", "0DTJ4ZZ", "", "5A1955Z", "");
    expect(told([diagnoses, stays])).toEqual([]);
    const services = procedures("CPT", "99213", "", "99214", "99215");
    expect(told([diagnoses, services])).toEqual(["1 1 missing-code"]);
  });

  test("accuses a CPT code that slipped in", () => {
    const many = Array.from({ length: 12 }, () => "0DTJ4ZZ");
    expect(told([procedures("ICD-10-PCS", ...many, "5A1955Z", "99213")])).toEqual([
      "13 0 wrong-system",
    ]);
  });

  test("gets its official words", () => {
    const batch = claimBatch([procedures("Procedure", "0DTJ4ZZ", "5A1955Z")]);
    expect(officialTexts(batch, 0, tables)).toEqual([
      "Resection of Appendix, Percutaneous Endoscopic Approach",
      "Respiratory Ventilation, Greater than 96 Consecutive Hours",
    ]);
  });
});

describe("a hospital's column of both kinds of procedure", () => {
  // 30233N1 could also be CPT 30233 with modifier N1, were it not in the list.
  const mixed = ["99213", "0DTJ4ZZ", "J1885", "5A1955Z", "30233N1"];

  test("tells each code by its own look", () => {
    expect(told([procedures("Procedure", ...mixed, "0DTJ9ZZ", "J1886")])).toEqual([
      "5 0 unknown-code",
      "6 0 unknown-code",
    ]);
  });

  test("that names the system line by line is believed", () => {
    const codes: TestColumn = { role: "code", cells: ["E11.9", "0DTJ4ZZ", "0DTJ9ZZ", "99213"] };
    const names = ["ICD-10-CM", "ICD-10-PCS", "ICD-10-PCS", "CPT"];
    expect(told([codes, { role: "codeSystem", cells: names }])).toEqual(["2 0 unknown-code"]);
  });
});

test("one inpatient procedure among CPT codes is told as such, its list loaded or not", async () => {
  const column = procedures("CPT", "99213", "99214", "99215", "0DTJ4ZZ");
  expect(told([column])).toEqual(["3 0 wrong-system"]);
  expect(told([column], await testTables())).toEqual(["3 0 wrong-system"]);
});

test("rules for services by line say nothing of inpatient procedures", () => {
  const lines = (cells: readonly CellValue[]) => cells.flatMap((cell) => [cell, cell]);
  const batch: readonly TestColumn[] = [
    { role: "claimId", cells: lines(["1001", "1002"]) },
    { role: "serviceDate", cells: lines(["01/15/2025", "01/15/2025"]) },
    procedures("ICD-10-PCS", ...lines(["0DTJ4ZZ", "5A1955Z"])),
    { role: "modifier", cells: lines(["RT", "50"]) },
    { role: "units", cells: lines([99, 1]) },
    { role: "charge", cells: lines([12, 12]) },
  ];
  const rules = told(batch).map((each) => each.split(" ")[2] ?? "");
  expect(rules.filter((rule) => /^(duplicate-line|modifier-|ncci-|mue-)/.test(rule))).toEqual([]);
});
