import { beforeAll, describe, expect, test } from "@jest/globals";
import { claimBatch, type TestColumn } from "../../../test/claim-batch";
import { testTables } from "../../../test/tables";
import type { CodeTables } from "../../codes/types";
import { officialTexts } from "./official-texts";

let tables: CodeTables;
beforeAll(async () => {
  tables = await testTables();
});

function texts(columns: readonly TestColumn[], codeColumn = 0) {
  return officialTexts(claimBatch(columns), codeColumn, tables);
}

describe("official descriptions", () => {
  test("are those of the code, however it is written", () => {
    const text = "Type 2 diabetes mellitus without complications";
    expect(texts([{ role: "diagnosis", cells: ["E11.9", "e119", " E11.9 ", "E119."] }])).toEqual([
      text,
      text,
      text,
      text,
    ]);
  });

  test("are those of the line's date of service", () => {
    expect(
      texts([
        { role: "diagnosis", cells: ["N18.3", "N18.3"] },
        { role: "serviceDate", cells: ["2019-01-01", "2024-01-01"] },
      ]),
    ).toEqual([
      "Chronic kidney disease, stage 3 (moderate)",
      "Chronic kidney disease, stage 3 (moderate)",
    ]);
    const [before, after] = texts(
      [
        { role: "serviceDate", cells: ["2021-12-31", "2022-01-01"] },
        { role: "placeOfService", cells: ["02", "02"] },
      ],
      1,
    );
    expect(before).not.toBe(after);
  });

  test("are not there beside what is no code, blank, or CPT", () => {
    expect(texts([{ role: "diagnosis", cells: ["E11.99", "", "N/A", "hello", 12] }])).toEqual(
      Array(5).fill(null),
    );
    expect(texts([{ role: "procedure", cells: ["99213", "J0000"] }])).toEqual([null, null]);
  });

  test("of a list stand in the order of its codes", () => {
    expect(
      texts([
        { role: "diagnosis", separator: ";", cells: ["I10;E11.99; R05.9", "E11.99;Z99.999"] },
      ]),
    ).toEqual(["Essential (primary) hypertension; (not found); Cough, unspecified", null]);
  });

  test("follow the system that a line names", () => {
    const [diagnosis, procedure] = texts([
      { role: "code", cells: ["E1165", "J1885"] },
      { role: "codeSystem", cells: ["ICD-10-CM", "HCPCS"] },
    ]);
    expect(diagnosis).toBe("Type 2 diabetes mellitus with hyperglycemia");
    expect(procedure).toMatch(/ketorolac/i);
  });

  test("are none for a column that is not there, and in totals", () => {
    expect(texts([{ role: "diagnosis", cells: ["I10"] }], 5)).toEqual([null]);
    expect(
      texts([
        { role: "diagnosis", cells: ["I10", "Total"] },
        { role: "charge", cells: [1, 1] },
      ]),
    ).toEqual(["Essential (primary) hypertension", null]);
  });
});
