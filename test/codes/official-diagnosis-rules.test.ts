import { beforeAll, expect, test } from "@jest/globals";
import { addDays, dayFromParts, dayOfMonthOf, monthOf, yearOf } from "../../src/codes/day";
import type { CodeTables, Day } from "../../src/codes/types";
import { ageConflict } from "../../src/rules/age-conflict";
import type { ClaimLine, LineCode, LineRule } from "../../src/rules/line-types";
import { principalDiagnosis } from "../../src/rules/principal-diagnosis";
import { sexConflict } from "../../src/rules/sex-conflict";
import { testTables } from "../tables";
import { describeOfficial, officialRows } from "./official-files";

const EDITOR_LAST_DAY: Day = 20260930;
/** CMS's list has no code of one sex after this day. */
const SEX_LAST_DAY: Day = 20240930;

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
  return officialRows("mce/mce_43.1_icd10cm.tsv").map(([code = "", from, to, edits = ""]) => ({
    code,
    days: [Number(from), to ? Number(to) : EDITOR_LAST_DAY],
    edits: edits.split(" ").filter(Boolean),
  }));
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
  test("answer about the principal diagnosis as the Medicare Code Editor's list does, on both edges of every row", () => {
    const wrong: string[] = [];
    let told = 0;
    for (const { code, days, edits } of editorRows()) {
      const wanted = ["ecodepdx", "manifestation", "unacceptable"].filter((edit) =>
        edits.includes(edit),
      );
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

  test("answer about the age as the list does, on both edges of every row and at both edges of every age group", () => {
    const groups = officialRows("mce/mce_43.1_age_groups.tsv").map(
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

  test("let both edits of one code speak", () => {
    // N46 is male, and of adults.
    const line = lineOf("N4601", 20240301, { birth: 20140301, sex: "female" });
    expect(severities(ageConflict, line)).toBe("error");
    expect(severities(sexConflict, line)).toBe("error");
  });
});
