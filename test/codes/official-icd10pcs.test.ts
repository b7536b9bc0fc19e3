import { beforeAll, expect, test } from "@jest/globals";
import { hasSources, sourcesNamed } from "../../src/codes/compile/sources";
import { addDays } from "../../src/codes/day";
import { lastCoveredDay } from "../../src/codes/fiscal-year";
import { looksLikeIcd10pcs } from "../../src/codes/icd10pcs";
import type { CodeTable, Day, ProcedureEdits } from "../../src/codes/types";
import { coverageOf, dayBeyond } from "../coverage";
import { testTablesOfHospital } from "../tables";
import {
  describeOfficial,
  editorTable,
  joined,
  officialOrderFile,
  officialRows,
} from "./official-files";

/** Rows and billable rows of files as they were counted when they came: a file cut short would show. */
const COUNTED: Readonly<Record<Day, readonly [rows: number, billable: number]>> = {
  20210101: [79026, 78136],
  20220401: [79122, 78227],
  20230401: [79431, 78530],
  20240401: [79543, 78638],
  20241001: [79856, 78948],
  20251001: [80029, 79115],
};
/** The days from which files hold that CMS issued again within the year, under the year's name. */
const ISSUED_AGAIN: Readonly<Record<string, Day>> = {
  "2021": 20210101,
  "2022": 20220401,
  "2023": 20230401,
  "2024": 20240401,
};

/** A file is named for its fiscal year, which begins on October 1, or for the first day of an update. */
function firstDayOf(release: string): Day {
  const [year = "", month, day] = release.split("-");
  if (month !== undefined) return Number(`${year}${month}${day}`);
  return ISSUED_AGAIN[year] ?? (Number(year) - 1) * 10_000 + 1001;
}

/** Every order file and the day from which it holds. A new one is compared like the others. */
const FILES: readonly (readonly [file: string, from: Day])[] = hasSources()
  ? sourcesNamed("icd10pcs", /^icd10pcs_order_([-\d]+)\.zip$/).map(
      ({ file, said: [release = ""] }) => [file, firstDayOf(release)],
    )
  : [];
/** Announced for April 2022 after the file was made: the Medicare Code Editor and the file of FY2023 have them. */
const NOT_IN_THE_FILE_OF_2022 = ["XW023X7", "XW023Y7"];
const EDITOR = hasSources() ? editorTable("icd10pcs") : { file: "", lastDay: 0 };

let table: CodeTable;
let edits: ProcedureEdits | null;
let codes: readonly string[];
beforeAll(async () => {
  const { icd10pcs, procedureEdits } = await testTablesOfHospital();
  if (!icd10pcs) throw new Error("the table was not loaded");
  table = icd10pcs;
  edits = procedureEdits;
  codes = Array.from({ length: table.size }, (_, at) => icd10pcs.codeAt(at));
});

describeOfficial("the ICD-10-PCS table and the official files", () => {
  test.each(FILES)("agree on every code of %s", (file, from) => {
    const list = officialOrderFile(file);
    list.sort((a, b) => (a.code < b.code ? -1 : 1)); // neighbours are described fastest
    const [rows, billable] = COUNTED[from] ?? [];
    const usable = list.filter((one) => one.billable).length;
    expect([list.length, usable]).toEqual([rows ?? list.length, billable ?? usable]);
    const official = new Map(list.map((one) => [one.code, one]));
    const wrong = codes.filter((code) => {
      const listed = official.get(code);
      const { status } = table.on(code, from);
      if (!listed) return status !== "expired" && status !== "not-yet";
      return status !== (listed.billable ? "valid" : "header");
    });
    expect(wrong).toEqual(from === 20220401 ? NOT_IN_THE_FILE_OF_2022 : []);
    expect(list.filter(({ code }) => table.spans(code).length === 0)).toEqual([]);
    expect(
      list.filter(({ code, description }) => table.description(code, from) !== description),
    ).toEqual([]);
  });

  test("agree with the Medicare Code Editor on the days of every code since 2015", () => {
    const editor = new Map<string, [Day, Day][]>();
    for (const [code = "", from, to] of officialRows(EDITOR.file)) {
      const days = editor.get(code) ?? [];
      days.push([Number(from), to ? Number(to) : EDITOR.lastDay]);
      editor.set(code, days);
    }
    expect(editor.size).toBeGreaterThanOrEqual(82_407);
    const billable = codes.filter((code) => code.length === 7);
    const different = billable.filter((code) => {
      const ours = table
        .spans(code)
        .filter(({ from }) => from <= EDITOR.lastDay)
        .map(({ from, to }): [Day, Day] => [from, Math.min(to ?? Infinity, EDITOR.lastDay)]);
      return JSON.stringify(ours) !== JSON.stringify(joined(editor.get(code) ?? []));
    });
    expect(different).toEqual([]);
    expect([...editor.keys()].filter((code) => table.spans(code).length === 0)).toEqual([]);
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
      FILES.flatMap(([file]) => officialOrderFile(file).map(({ code }) => code)),
    );
    const day = coverageOf("icd10pcs").to;
    const wordless = codes.filter((code) => table.description(code, day) === "");
    expect(wordless.filter((code) => described.has(code))).toEqual([]);
    expect(wordless.length).toBe(table.size - described.size);
    // Those in use came after the newest file: only the editor knows them yet.
    const newest = Math.max(...FILES.map(([, from]) => from));
    const newOnes = wordless.filter((code) => table.on(code, day).status === "valid");
    expect(newOnes.filter((code) => (table.spans(code)[0]?.from ?? 0) <= newest)).toEqual([]);
  });

  test("every code has the shape that we take for an ICD-10-PCS code", () => {
    expect(codes.filter((code) => code.length === 7 && !looksLikeIcd10pcs(code))).toEqual([]);
  });
});

describeOfficial("the edits of inpatient procedures and the Medicare Code Editor's table", () => {
  const editsOn = (code: string, day: Day) => [...(edits?.on(code, day) ?? [])].sort().join();
  const wantedOf = (words = "") => words.split(" ").filter(Boolean).sort().join();

  test("agree on every line, on its first and on its last day", () => {
    const different = officialRows(EDITOR.file).filter(([code = "", from, to, words]) =>
      [Number(from), to ? Number(to) : EDITOR.lastDay].some(
        (day) => editsOn(code, day) !== wantedOf(words),
      ),
    );
    expect(different).toEqual([]);
    expect(edits?.lastDay).toBe(EDITOR.lastDay);
  });

  test("hold on no day that no line names", () => {
    const lines = new Map<string, string[][]>();
    for (const row of officialRows(EDITOR.file))
      lines.set(row[0] ?? "", [...(lines.get(row[0] ?? "") ?? []), row]);
    const told: string[] = [];
    for (const [code, rows] of lines) {
      for (const [, from, to] of rows) {
        for (const day of [addDays(Number(from), -1), to ? addDays(Number(to), 1) : 0]) {
          const own = rows.find(
            ([, first, last]) => Number(first) <= day && (!last || day <= Number(last)),
          );
          if (day > 0 && day <= EDITOR.lastDay && editsOn(code, day) !== wantedOf(own?.[3]))
            told.push(`${code} on ${day}: ${editsOn(code, day)}`);
        }
      }
    }
    expect(told).toEqual([]);
  });

  test("carry on after the table's end for codes still in use, and a new code has none", () => {
    const day = coverageOf("icd10pcs").to;
    const open = new Map(
      officialRows(EDITOR.file).flatMap(([code = "", , to, words]) => (to ? [] : [[code, words]])),
    );
    for (const code of codes) {
      const isUsable = code.length === 7 && table.on(code, day).status === "valid";
      expect({ code, edits: editsOn(code, day) }).toEqual({
        code,
        edits: isUsable ? wantedOf(open.get(code)) : "",
      });
    }
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
  expect(table.coverage.from).toBe(20151001);
  expect(table.coverage.to).toBe(lastCoveredDay(table.releases.at(-1)?.from ?? 0));
  expect(table.on("0DTJ4ZZ", dayBeyond("icd10pcs")).status).toBe("outside-coverage");
});
