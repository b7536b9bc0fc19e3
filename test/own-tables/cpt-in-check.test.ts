import { beforeAll, expect, test } from "@jest/globals";
import { runCheck } from "../../src/check/run";
import { officialTexts } from "../../src/check/cells/official-texts";
import { searchCodes } from "../../src/codes/search";
import type { CodeTables } from "../../src/codes/types";
import { claimBatch } from "../claim-batch";
import { tablesWithLists } from "../tables";

// The list is invented: see scripts/example-lists.ts.
let tables: CodeTables;
beforeAll(async () => {
  tables = await tablesWithLists();
});

function batch(codes: readonly (string | number)[], descriptions: readonly string[]) {
  return claimBatch([
    { role: "procedure", cells: codes },
    { role: "description", describes: 0, cells: descriptions },
  ]);
}

test("descriptions beside CPT codes are compared with the list, and another code of it is suggested", () => {
  const codes = ["99991", "99992", "99993"];
  const texts = ["invented repair of left wing", "Invented polishing of the tail", ""];
  const { count, causes, line } = runCheck(batch(codes, texts), tables, { rules: {} });
  expect([count, [...line]]).toEqual([1, [1]]);
  expect(causes[0]).toMatchObject({ rule: "description-mismatch", value: "99992" });
  expect(causes[0]?.message).toContain("99992 means “Invented inspection of the left wing”");
  expect(causes[0]?.suggestions[0]).toEqual({
    value: "99994",
    description: "Invented polishing of the tail",
  });
});

test("descriptions of the list fill, beside codes as text and as number", () => {
  expect(
    officialTexts(batch(["99991", 99992, "99999", "J1885"], ["", "", "", ""]), 0, tables),
  ).toEqual([
    "Invented repair of the left wing",
    "Invented inspection of the left wing",
    null,
    tables.hcpcs.description("J1885", 20260101),
  ]);
});

test("the search finds CPT codes by code and by words", () => {
  const found = (query: string) =>
    searchCodes(tables, query, { systems: ["cpt"], day: 20260101, limit: 3 }).map(
      ({ code }) => code,
    );
  expect(found("9999")).toContain("99991");
  expect(found("polishing tail")[0]).toBe("99994");
});
