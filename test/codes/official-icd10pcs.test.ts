import { beforeAll, expect, test } from "@jest/globals";
import { addDays } from "../../src/codes/day";
import { looksLikeIcd10pcs } from "../../src/codes/icd10pcs";
import type { CodeTable, Day } from "../../src/codes/types";
import { testTablesOfHospital } from "../tables";
import { describeOfficial, joined, officialOrderFile, officialRows } from "./official-files";

/** Each order file: fiscal year, the day from which it holds, rows, billable rows. */
const FILES: readonly (readonly [year: number, from: Day, rows: number, billable: number])[] = [
  [2021, 20210101, 79026, 78136],
  [2022, 20220401, 79122, 78227],
  [2023, 20230401, 79431, 78530],
  [2024, 20240401, 79543, 78638],
  [2025, 20241001, 79856, 78948],
  [2026, 20251001, 80029, 79115],
];
/** Announced for April 2022 after the file was made: the Medicare Code Editor and the file of FY2023 have them. */
const NOT_IN_THE_FILE_OF_2022 = ["XW023X7", "XW023Y7"];
const EDITOR_LAST_DAY: Day = 20260930;

let table: CodeTable;
let codes: readonly string[];
beforeAll(async () => {
  const { icd10pcs } = await testTablesOfHospital();
  if (!icd10pcs) throw new Error("the table was not loaded");
  table = icd10pcs;
  codes = Array.from({ length: table.size }, (_, at) => icd10pcs.codeAt(at));
});

describeOfficial("the ICD-10-PCS table and the official files", () => {
  test.each(FILES)("agree on every code of the file of FY%d", (year, from, rows, billable) => {
    const list = officialOrderFile(`icd10pcs/icd10pcs_order_${year}.zip`);
    list.sort((a, b) => (a.code < b.code ? -1 : 1)); // neighbours are described fastest
    expect(list).toHaveLength(rows);
    expect(list.filter((one) => one.billable)).toHaveLength(billable);
    const official = new Map(list.map((one) => [one.code, one]));
    const wrong = codes.filter((code) => {
      const listed = official.get(code);
      const { status } = table.on(code, from);
      if (!listed) return status !== "expired" && status !== "not-yet";
      return status !== (listed.billable ? "valid" : "header");
    });
    expect(wrong).toEqual(year === 2022 ? NOT_IN_THE_FILE_OF_2022 : []);
    expect(list.filter(({ code }) => table.spans(code).length === 0)).toEqual([]);
    expect(
      list.filter(({ code, description }) => table.description(code, from) !== description),
    ).toEqual([]);
  });

  test("agree with the Medicare Code Editor on the days of every code since 2015", () => {
    const editor = new Map<string, [Day, Day][]>();
    for (const [code = "", from, to] of officialRows("mce/mce_43.1_icd10pcs.tsv")) {
      const days = editor.get(code) ?? [];
      days.push([Number(from), to ? Number(to) : EDITOR_LAST_DAY]);
      editor.set(code, days);
    }
    expect(editor.size).toBe(82407);
    const billable = codes.filter((code) => code.length === 7);
    expect(billable).toHaveLength(editor.size);
    const different = billable.filter((code) => {
      const ours = table
        .spans(code)
        .map(({ from, to }): [Day, Day] => [from, to ?? EDITOR_LAST_DAY]);
      return JSON.stringify(ours) !== JSON.stringify(joined(editor.get(code) ?? []));
    });
    expect(different).toEqual([]);
  });

  test("keep a title for as long as a code below it holds", () => {
    expect(codes.filter((code) => ![3, 7].includes(code.length))).toEqual([]);
    // Days that no order file speaks of; on the others the files were compared.
    for (const day of [20151001, 20171001, 20191001, 20260401]) {
      const status = codes.map((code) => table.on(code, day).status);
      const usable = codes.filter((_, at) => status[at] === "valid");
      const titles = codes.filter((_, at) => status[at] === "header");
      expect(titles).toEqual([...new Set(usable.map((code) => code.slice(0, 3)))]);
    }
  });

  test("know words for every code that an order file has, and for no other", () => {
    const described = new Set(
      FILES.flatMap(([year]) =>
        officialOrderFile(`icd10pcs/icd10pcs_order_${year}.zip`).map(({ code }) => code),
      ),
    );
    const wordless = codes.filter((code) => table.description(code, 20260701) === "");
    expect(wordless.filter((code) => described.has(code))).toEqual([]);
    expect(wordless.length).toBe(table.size - described.size);
    const newOnes = wordless.filter((code) => table.on(code, 20260701).status === "valid");
    expect(newOnes.every((code) => table.spans(code)[0]?.from === 20260401)).toBe(true);
  });

  test("every code has the shape that we take for an ICD-10-PCS code", () => {
    expect(codes.filter((code) => code.length === 7 && !looksLikeIcd10pcs(code))).toEqual([]);
  });
});

test("the words of a code are those of its day", () => {
  const { description } = table;
  expect(description("3E0130M", 20210930)).toBe(
    "Introduction of Monoclonal Antibody into Subcutaneous Tissue, Percutaneous Approach",
  );
  expect(description("3E0130M", 20220401)).toBe(
    "Introduction of Antineoplastic, Monoclonal Antibody, into Subcutaneous Tissue, Percutaneous Approach",
  );
});

test("the table reaches from the first day of ICD-10-PCS to the end of the newest fiscal year", () => {
  expect(table.coverage).toEqual({ from: 20151001, to: EDITOR_LAST_DAY });
  expect(table.on("0DTJ4ZZ", addDays(EDITOR_LAST_DAY, 1)).status).toBe("outside-coverage");
});
