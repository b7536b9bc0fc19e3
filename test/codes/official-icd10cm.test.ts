import { beforeAll, expect, test } from "@jest/globals";
import { hasSources, sourcesNamed } from "../../src/codes/compile/sources";
import { addDays, fromIso, toIso } from "../../src/codes/day";
import { lastCoveredDay } from "../../src/codes/fiscal-year";
import { looksLikeIcd10cm } from "../../src/codes/icd10cm";
import type { Day, DiagnosisTable } from "../../src/codes/types";
import { testTables } from "../tables";
import {
  describeOfficial,
  editorTable,
  joined,
  officialOrderFile,
  officialRows,
  type OfficialCode,
} from "./official-files";

/** Rows and billable rows of releases as they were counted when they came: a file cut short would show. */
const COUNTED: readonly (readonly [from: Day, rows: number, billable: number])[] = [
  [20151001, 91737, 69823],
  [20161001, 93830, 71486],
  [20171001, 94127, 71704],
  [20181001, 94444, 71932],
  [20191001, 94765, 72184],
  [20210101, 95358, 72621],
  [20211001, 95524, 72748],
  [20220401, 95528, 72750],
  [20221001, 96745, 73639],
  [20230401, 96795, 73674],
  [20231001, 97296, 74044],
  [20241001, 97584, 74260],
  [20251001, 98186, 74719],
  [20261001, 98403, 74879],
];

/** Every release with an order file of its own, by the names of the files: a new one is compared like the others. */
const FILES: readonly Day[] = hasSources()
  ? sourcesNamed("icd10cm", /^icd10cm_order_(\d{4}-\d{2}-\d{2})\.zip$/).map(
      ({ said }) => fromIso(said[0] ?? "") ?? 0,
    )
  : [];

/** Days on which codes came into force without an order file of that day. */
const BETWEEN: readonly Day[] = [20200401, 20201001];
const LAST_DAY: Day = lastCoveredDay(FILES.at(-1) ?? 20261001);

const FIRST_DAYS = [...FILES, ...BETWEEN].sort((a, b) => a - b);

function lastDayOf(from: Day): Day {
  const next = FIRST_DAYS.find((day) => day > from);
  return next === undefined ? LAST_DAY : addDays(next, -1);
}

function orderFile(from: Day): OfficialCode[] {
  return officialOrderFile(`icd10cm/icd10cm_order_${toIso(from)}.zip`);
}

/** Where the table says anything else than the list on that day about codes and billable flags. */
function differences(table: DiagnosisTable, list: readonly OfficialCode[], day: Day): string[] {
  const found: string[] = [];
  for (const { code, billable } of list) {
    const { status } = table.on(code, day);
    if (status !== (billable ? "valid" : "header")) found.push(`${code} on ${day}: ${status}`);
  }
  const official = new Set(list.map(({ code }) => code));
  for (let at = 0; at < table.size; at++) {
    const code = table.codeAt(at);
    if (official.has(code)) continue;
    const { status } = table.on(code, day);
    if (status !== "expired" && status !== "not-yet")
      found.push(`${code} on ${day}: ${status}, not official`);
  }
  return found;
}

/** Where the table describes a code otherwise than the list on that day. */
function otherWordings(table: DiagnosisTable, list: readonly OfficialCode[], day: Day): string[] {
  return list
    .filter(({ code, description }) => table.description(code, day) !== description)
    .map(
      ({ code, description }) =>
        `${code} on ${day}: "${table.description(code, day)}", not "${description}"`,
    );
}

/** Checks a release on its first day in full, and on its last day once more but for the wording, which is slow to spell. */
function expectAgreement(table: DiagnosisTable, list: readonly OfficialCode[], from: Day): void {
  expect(differences(table, list, from)).toEqual([]);
  expect(otherWordings(table, list, from)).toEqual([]);
  expect(differences(table, list, lastDayOf(from))).toEqual([]);
}

describeOfficial("the ICD-10-CM table and the official files", () => {
  let table: DiagnosisTable;
  beforeAll(async () => {
    table = (await testTables()).icd10cm;
  });

  test.each(FILES)("agree on every code of the release of %d", (from) => {
    const list = orderFile(from);
    const [, rows, billable] = COUNTED.find(([day]) => day === from) ?? [];
    expect(list).toHaveLength(rows ?? list.length);
    const usable = list.filter((one) => one.billable).length;
    expect(usable).toBe(billable ?? usable);
    expectAgreement(table, list, from);
  });

  test("agree on the two codes that came in April 2020", () => {
    const list = orderFile(20191001);
    const added = orderFile(20210101).filter(({ code }) => /^U07[01]?$/.test(code));
    expect(added).toHaveLength(3);
    expectAgreement(table, [...list, ...added], 20200401);
  });

  test("agree on October 2020, before the codes of January 2021", () => {
    const later = new Set(["J1282", "M3581", "M3589", "Z1152", "Z20822", "Z8616"]);
    const list = orderFile(20210101)
      .filter(({ code }) => !later.has(code))
      .map((one) => (one.code === "M358" ? { ...one, billable: true } : one));
    expect(list.filter(({ billable }) => billable)).toHaveLength(72616);
    expectAgreement(table, list, 20201001);
  });

  test("change on no other day", () => {
    const starts = new Set([...FIRST_DAYS, addDays(LAST_DAY, 1)]);
    expect(table.changes.filter((day) => !starts.has(day))).toEqual([]);
    expect(table.coverage).toEqual({ from: 20151001, to: LAST_DAY });
  });

  test("have every code that one of the files has, and no other", () => {
    const codes = new Set(FILES.flatMap((day) => orderFile(day).map(({ code }) => code)));
    expect(table.size).toBe(codes.size);
  });

  test("every code has the shape that we take for an ICD-10-CM code", () => {
    const odd: string[] = [];
    for (let at = 0; at < table.size; at++) {
      if (!looksLikeIcd10cm(table.codeAt(at))) odd.push(table.codeAt(at));
    }
    expect(odd).toEqual([]);
  });

  test("billable days agree with the Medicare Code Editor up to the end of its year", () => {
    const { file, lastDay } = editorTable("icd10cm");
    const editor = new Map<string, [Day, Day][]>();
    for (const [code = "", from, to] of officialRows(file)) {
      const days = editor.get(code) ?? [];
      days.push([Number(from), to ? Number(to) : lastDay]);
      editor.set(code, days);
    }
    const codes = new Set([...editor.keys(), ...everBillable(table)]);
    // What an update within its last year brought, the editor may not know yet.
    const mayBeNewer = (code: string) =>
      !editor.has(code) && (table.spans(code)[0]?.from ?? 0) > addDays(lastDay - 10_000, 1);
    const different = [...codes].filter((code) => {
      if (mayBeNewer(code)) return false;
      const ours = table
        .spans(code)
        .filter(({ billable, from }) => billable && from <= lastDay)
        .map(({ from, to }): [Day, Day] => [from, Math.min(to ?? lastDay, lastDay)]);
      return JSON.stringify(joined(ours)) !== JSON.stringify(joined(editor.get(code) ?? []));
    });
    expect(different).toEqual([]);
    // 75,719 are in the editor's table of FY2026; 190 are new in FY2027.
    expect(editor.size).toBeGreaterThanOrEqual(75719);
    expect(codes.size).toBeGreaterThanOrEqual(75909);
  });
});

function everBillable(table: DiagnosisTable): string[] {
  const codes = Array.from({ length: table.size }, (_, at) => table.codeAt(at));
  return codes.filter((code) => table.spans(code).some(({ billable }) => billable));
}
