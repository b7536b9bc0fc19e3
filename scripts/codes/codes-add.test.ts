import { describe, expect, test } from "@jest/globals";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describeOfficial, officialText } from "../../test/codes/official-files";
import { hcpcsRecordFile } from "../../test/own-tables/hcpcs-record-file";
import { coverageOf } from "../../test/coverage";
import { testTables } from "../../test/tables";
import { parseCsv } from "../../src/codes/compile/csv";
import { SOURCES_FOLDER } from "../../src/codes/compile/sources";
import type { CodeTable } from "../../src/codes/types";
import { placeFile } from "./place-file";
import { changesBetween, changesText } from "./tell-changes";

const bytesOf = (text: string) => new TextEncoder().encode(text);

describeOfficial("an official file is told by its contents, and kept under its release", () => {
  const official = (file: string) => readFileSync(join(SOURCES_FOLDER, file));

  test.each([
    ["icd10cm-order-2027.zip", "icd10cm/icd10cm_order_2026-10-01.zip"],
    ["icd10pcs_order_2026.zip", "icd10pcs/icd10pcs_order_2026.zip"],
  ])("%s", async (name, path) => {
    const placed = await placeFile(name, official(path));
    expect(placed.path).toBe(path);
  });

  test("a quarter of HCPCS Level II, in the columns that the sources have", async () => {
    const rows = parseCsv(officialText("hcpcs/hcpcs_level2_merged_2026-04.csv"));
    const { path, bytes } = await placeFile(
      "HCPC2026_JUL_ANWEB.txt",
      bytesOf(hcpcsRecordFile(rows)),
    );
    expect(path).toBe("hcpcs/hcpcs_level2_2026-07.csv");
    const kept = new Map(
      parseCsv(new TextDecoder().decode(bytes)).map((row) => [row["code"], row]),
    );
    expect(kept.get("J1885")).toMatchObject({ kind: "code", add_date: "19930101" });
    expect(kept.get("RT")).toMatchObject({ kind: "modifier" });
    expect(kept.size).toBe(rows.filter(({ code = "" }) => !/^D\d/.test(code)).length);
  });

  test("tables of the Medicare Code Editor and lists of places, by the names that they have here", async () => {
    for (const path of ["mce/mce_43.1_age_groups.tsv", "pos/place_of_service_cms_2024-05.csv"])
      expect((await placeFile(path.split("/")[1] ?? "", official(path))).path).toBe(path);
  });
});

describe("what is no official file is refused with a reason", () => {
  test("a page, a list of CPT codes, a place without a name", async () => {
    await expect(placeFile("page.zip", bytesOf("<!doctype html><p>Not found"))).rejects.toThrow(
      /page\.zip/,
    );
    const cpt = "CPT Code,Description\n99213,Visit\n99214,Visit\n99215,Visit\n";
    await expect(placeFile("cpt.csv", bytesOf(cpt))).rejects.toThrow(/may not be bundled|cpt\.csv/);
    const places = bytesOf("code,name,description\n11,,\n");
    await expect(placeFile("place_of_service_cms_2027-03.csv", places)).rejects.toThrow(
      "has a code and a name",
    );
  });
});

test("what changed is told: new codes, ended ones, other days, other words", async () => {
  const { pos } = await testTables();
  const without = (missing: string): CodeTable => ({
    ...pos,
    spans: (code) => (code === missing ? [] : pos.spans(code)),
    description: (code, day) => (code === "11" ? "Surgery" : pos.description(code, day)),
    shortDescription: () => null,
    coverage: { ...pos.coverage, to: 20350101 },
  });
  expect(changesText(changesBetween(pos, pos))).toEqual([]);
  expect(changesText(changesBetween(without("66"), pos))).toEqual([
    "pos:",
    `  covered until ${coverageOf("pos").to}, was 20350101`,
    "  1 new: 66",
    "  1 reworded: 11",
  ]);
});
