import { beforeAll, expect, test } from "@jest/globals";
import type { CellValue } from "../../src/claims/types";
import { runCheck } from "../../src/check/run";
import { dotted } from "../../src/codes/icd10cm";
import type { CodeTables, Day } from "../../src/codes/types";
import { claimBatch, type TestColumn } from "../claim-batch";
import { testTables } from "../tables";

const LINES = 50_000;
const MOST_DIAGNOSES = 4;
/** A day in each of three fiscal years, the first before CMS ended the sex conflict edit. */
const DAYS: readonly Day[] = [20240315, 20250115, 20260601];
/** Ages at which no edit of adults, children or pregnancy is far. */
const AGES = [0, 8, 14, 16, 34, 58, 80];
const NEVER_FIRST = ["ecodepdx", "manifestation", "unacceptable"] as const;

/** The last day on which CMS listed codes by sex. */
const SEX_LAST_DAY: Day = 20240930;
const SIDED = /\b(?:left|right|bilateral)\b/i;

let tables: CodeTables;
/** Codes without a side and without a cause to list first: that a line of them is in order is simple to see. */
let plainCodes: string[];
beforeAll(async () => {
  tables = await testTables();
  const { icd10cm, diagnosisNotes } = tables;
  plainCodes = Array.from({ length: icd10cm.size }, (_, at) => icd10cm.codeAt(at)).filter(
    (code) =>
      diagnosisNotes.codeFirst(code).length === 0 &&
      !SIDED.test(icd10cm.description(code, DAYS[0] ?? 0) ?? ""),
  );
}, 60_000);

/** The same numbers at every run: from 0 up to below the limit. */
function numbers(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state * 48271) % 2147483647;
    return state % limit;
  };
}

interface Patient {
  readonly age: number;
  readonly sex: "female" | "male";
}

/** True if the official lists have nothing against the code for this patient, as the line's next diagnosis. */
function fits(code: string, line: readonly string[], { age, sex }: Patient, day: Day): boolean {
  const { icd10cm, diagnosisEdits, diagnosisNotes } = tables;
  if (icd10cm.on(code, day).status !== "valid" || line.includes(code)) return false;
  const listed = diagnosisEdits.on(code, day);
  const isOfAge = listed.every((edit) => {
    const ages = diagnosisEdits.ages(edit, day);
    return !ages || (age >= ages.first && age <= ages.last);
  });
  const isOfSex = !diagnosisEdits
    .on(code, Math.min(day, SEX_LAST_DAY))
    .includes(sex === "female" ? "male" : "female");
  const isPlaced = line.length > 0 || !NEVER_FIRST.some((edit) => listed.includes(edit));
  const isApart = line.every((other) => !diagnosisNotes.excludes(other, code));
  return isOfAge && isOfSex && isPlaced && isApart;
}

function cleanLines(isOfFacility: boolean): TestColumn[] {
  const next = numbers(20251123);
  const diagnoses: string[][] = Array.from({ length: MOST_DIAGNOSES }, () => []);
  const days: CellValue[] = [];
  const births: CellValue[] = [];
  const sexes: CellValue[] = [];
  for (let at = 0; at < LINES; at++) {
    const day = DAYS[next(DAYS.length)] ?? 20250115;
    const patient: Patient = {
      age: AGES[next(AGES.length)] ?? 40,
      sex: next(2) ? "female" : "male",
    };
    const wanted = 1 + next(MOST_DIAGNOSES);
    const line: string[] = [];
    while (line.length < wanted) {
      const code = plainCodes[next(plainCodes.length)] ?? "";
      if (fits(code, line, patient, day)) line.push(code);
    }
    diagnoses.forEach((column, place) => column.push(line[place] ? dotted(line[place] ?? "") : ""));
    days.push(String(day));
    births.push(String(day - patient.age * 10_000));
    sexes.push(patient.sex === "female" ? "F" : "M");
  }
  const same = (value: CellValue) => Array.from({ length: LINES }, () => value);
  return [
    { role: "serviceDate", cells: days },
    { role: "birthDate", cells: births },
    { role: "sex", cells: sexes },
    ...diagnoses.map((cells, at): TestColumn => ({ role: "diagnosis", position: at + 1, cells })),
    { role: "procedure", cells: same("99213") },
    isOfFacility
      ? { role: "revenueCode", cells: same("0120") }
      : { role: "placeOfService", cells: same("11") },
    { role: "diagnosisPointer", cells: same("A") },
    { role: "units", cells: same(1) },
  ];
}

test.each([
  ["a practice", false],
  ["a hospital, where Medicare's inpatient editor would refuse them", true],
])(
  "50,000 clean lines of %s have no error, and no finding about their diagnoses",
  (_, isOfFacility) => {
    const batch = claimBatch(cleanLines(isOfFacility));
    const { causes, count, cause } = runCheck(batch, tables, { rules: {}, today: 20260701 });
    const told = new Map<string, number>();
    for (let at = 0; at < count; at++) {
      const { rule, severity, value, message } = causes[cause[at] ?? -1] ?? {};
      const key = `${rule} ${severity} ${value}: ${message}`;
      if (rule !== "duplicate-line") told.set(key, (told.get(key) ?? 0) + 1);
    }
    expect([...told]).toEqual([]);
  },
  120_000,
);
