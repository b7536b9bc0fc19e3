import { beforeAll, expect, test } from "@jest/globals";
import { runCheck } from "../../src/check/run";
import { hasSources } from "../../src/codes/compile/sources";
import { addDays, dayFromParts, dayOfMonthOf, monthOf, yearOf } from "../../src/codes/day";
import type { CodeTables, Day } from "../../src/codes/types";
import { ageConflict } from "../../src/rules/age-conflict";
import type { ClaimLine, LineCode, LineRule } from "../../src/rules/line-types";
import { principalDiagnosis } from "../../src/rules/principal-diagnosis";
import { sexConflict } from "../../src/rules/sex-conflict";
import { claimBatch } from "../claim-batch";
import { testTables } from "../tables";
import { describeOfficial, editorTable, officialRows } from "./official-files";

const FIRST_DAY: Day = 20151001;
const EDITOR = hasSources() ? editorTable("icd10cm") : { file: "", lastDay: 0 };
const EDITOR_LAST_DAY = EDITOR.lastDay;
const NEVER_FIRST = ["ecodepdx", "manifestation", "unacceptable"] as const;
/** CMS's list has no code of one sex after this day. */
const SEX_LAST_DAY: Day = 20240930;

/** What the list says of a code on some days. */
interface EditorRow {
  readonly code: string;
  readonly days: readonly Day[];
  readonly edits: readonly string[];
}

let tables: CodeTables;
beforeAll(async () => {
  tables = await testTables();
});

function editorRows(): EditorRow[] {
  const rows = officialRows(EDITOR.file).map(([code = "", from, to, edits = ""]) => ({
    code,
    from: Number(from),
    to: to ? Number(to) : EDITOR_LAST_DAY,
    edits: edits.split(" ").filter(Boolean),
  }));
  const ofCode = new Map<string, typeof rows>();
  for (const row of rows) ofCode.set(row.code, [...(ofCode.get(row.code) ?? []), row]);
  return rows.flatMap(({ code, from, to, edits }): EditorRow[] => {
    // The day before and the day after are another row's, or nobody's: the code has no edit then.
    const outside = [addDays(from, -1), addDays(to, 1)]
      .filter((day) => day >= FIRST_DAY && day <= EDITOR_LAST_DAY)
      .map((day) => {
        const row = ofCode.get(code)?.find((each) => each.from <= day && day <= each.to);
        return { code, days: [day], edits: row?.edits ?? [] };
      });
    return [{ code, days: [from, to], edits }, ...outside];
  });
}

/** A line of an inpatient facility claim with one diagnosis, of a patient born on a day. */
function lineOf(code: string, day: Day, { birth, sex }: { birth?: Day; sex?: "female" | "male" }) {
  const cell = { column: 0, position: 1, value: code, text: code };
  const diagnosis: LineCode = { ...cell, code, place: 1, status: "valid", isSound: true };
  return {
    tables,
    today: null,
    diagnosisColumns: [{ column: 0, place: 1, isList: false }],
    diagnoses: [diagnosis],
    inpatientProcedures: [],
    serviceDay: { day, isGiven: true },
    revenueCodes: [{ ...cell, value: "0120", text: "0120" }],
    placesOfService: [],
    birthDates: birth === undefined ? [] : [{ ...cell, day: birth }],
    sexes: sex === undefined ? [] : [{ ...cell, sex }],
  } as unknown as ClaimLine;
}

function severities(rule: LineRule, line: ClaimLine): string {
  return rule
    .check(line)
    .map(({ severity = rule.severity }) => severity)
    .join();
}

/** A day on which someone of that age, to the day, was born; February 29 stands for March 1. */
function bornYearsBefore(day: Day, years: number): Day {
  return (
    dayFromParts(yearOf(day) - years, monthOf(day), dayOfMonthOf(day)) ??
    (yearOf(day) - years) * 10_000 + 301
  );
}

describeOfficial("the rules about the diagnoses of a line", () => {
  test("answer about the principal diagnosis as the Medicare Code Editor's list does, on both edges of every row and the days beside them", () => {
    const wrong: string[] = [];
    let told = 0;
    for (const { code, days, edits } of editorRows()) {
      const wanted = NEVER_FIRST.filter((edit) => edits.includes(edit));
      for (const day of days) {
        const found = severities(principalDiagnosis, lineOf(code, day, {}));
        told += wanted.length;
        if (found !== wanted.map(() => "error").join()) wrong.push(`${code} on ${day}: ${found}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(told).toBeGreaterThan(22_000);
  }, 60_000);

  test("answer about the sex as the list does, and only with a note once CMS had ended the edit", () => {
    const wrong: string[] = [];
    const listed = new Map<string, string>();
    for (const { code, days, edits } of editorRows()) {
      const own = edits.find((edit) => edit === "female" || edit === "male");
      for (const day of days) if (own && day === SEX_LAST_DAY) listed.set(code, own);
      for (const day of days) {
        for (const sex of ["female", "male"] as const) {
          const found = severities(sexConflict, lineOf(code, day, { sex }));
          const wanted = own && own !== sex ? "error" : "";
          if (day <= SEX_LAST_DAY && found !== wanted) wrong.push(`${code} on ${day}: ${found}`);
        }
      }
    }
    for (const [code, own] of listed) {
      const sex = own === "female" ? "male" : "female";
      const day = addDays(SEX_LAST_DAY, 1);
      const isUsable = tables.icd10cm.on(code, day).status === "valid";
      const found = severities(sexConflict, lineOf(code, day, { sex }));
      if (isUsable && found !== "info") wrong.push(`${code} on ${day}: ${found}`);
    }
    expect(wrong).toEqual([]);
    expect(listed.size).toBeGreaterThan(3000);
  }, 60_000);

  test("answer about the age as the list does, on both edges of every row and the days beside them, at both edges of every age group", () => {
    const groups = officialRows(editorTable("age_groups").file).map(
      ([edit = "", first, last, from, to]) => ({
        edit,
        first: Number(first),
        last: Number(last),
        from: Number(from),
        to: to ? Number(to) : EDITOR_LAST_DAY,
      }),
    );
    const wrong: string[] = [];
    let conflicts = 0;
    for (const { code, days, edits } of editorRows()) {
      for (const day of days) {
        const own = groups.filter(
          ({ edit, from, to }) => edits.includes(edit) && from <= day && day <= to,
        );
        const ages =
          own.length === 0
            ? [0, 40]
            : own.flatMap(({ first, last }) => [first - 1, first, last, last + 1]);
        for (const age of ages.filter((each) => each >= 0 && each <= 124)) {
          const wanted = own.filter(({ first, last }) => age < first || age > last);
          const birth = bornYearsBefore(day, age);
          const found = severities(ageConflict, lineOf(code, day, { birth }));
          conflicts += wanted.length;
          if (found !== wanted.map(() => "error").join())
            wrong.push(`${code} on ${day} at ${age}: ${found}`);
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(conflicts).toBeGreaterThan(20_000);
  }, 60_000);

  test("let all edits of one code speak, each rule once, in the whole check", () => {
    const day = SEX_LAST_DAY;
    const groups = { newborn: 40, pediatric: 40, maternity: 70, adult: 3 };
    const lines = editorRows().flatMap(({ code, days, edits }) => {
      const own = edits.find((edit) => edit === "female" || edit === "male");
      const group = (Object.keys(groups) as (keyof typeof groups)[]).find((edit) =>
        edits.includes(edit),
      );
      const isThen = (days[0] ?? 0) <= day && (days.at(-1) ?? 0) >= day && days.length > 1;
      if (!isThen || !own || !group) return [];
      const isNeverFirst = NEVER_FIRST.some((edit) => edits.includes(edit));
      const rules = [
        "age-conflict",
        "sex-conflict",
        ...(isNeverFirst ? ["principal-diagnosis"] : []),
      ];
      const sex = own === "female" ? "M" : "F";
      return [{ code, sex, birth: bornYearsBefore(day, groups[group]), rules: rules.sort() }];
    });
    const batch = claimBatch([
      { role: "diagnosis", cells: lines.map(({ code }) => code) },
      { role: "sex", cells: lines.map(({ sex }) => sex) },
      { role: "birthDate", cells: lines.map(({ birth }) => birth) },
      { role: "serviceDate", cells: lines.map(() => day) },
      { role: "revenueCode", cells: lines.map(() => "0120") },
    ]);
    const { causes, cause, count, line } = runCheck(batch, tables, { rules: {} });
    const told = lines.map((): string[] => []);
    for (let at = 0; at < count; at++) {
      const { rule = "", severity } = causes[cause[at] ?? -1] ?? {};
      if (severity === "error") told[line[at] ?? -1]?.push(rule);
    }
    expect(told.map((rules) => rules.sort())).toEqual(lines.map(({ rules }) => rules));
    expect(lines.length).toBeGreaterThan(2_500);
  });
});
