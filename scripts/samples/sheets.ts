import { dotted } from "../../src/codes/icd10cm";
import type { CodeTables } from "../../src/codes/types";
import type { RuleId } from "../../src/rules/ids";
import { cleanLines, type Line } from "./lines";
import { CLINIC_COLUMNS, HOSPITAL_COLUMNS, PRACTICE_COLUMNS } from "./columns";
import { AUDIT_DAY, layOut, type SampleSheet } from "./lay-out";
import { seededRandom, type Random } from "./random";
import { linesOfOwnLists, OWN_LIST_FILES, OWN_LIST_SEEDS, pairedLines } from "./own-lists";
import { seedLines } from "./seed-lines";
import { LINE_SEEDS } from "./line-seeds";
import { CELL_SEEDS, randomCode, type Seed } from "./seeds";
import { STAY_SEEDS } from "./stay-seeds";
import { cleanStays } from "./stays";

/** A small practice's batch: a title above the header, dates as Excel keeps them, 60 lines of one week. */
export function smallPractice(tables: CodeTables): SampleSheet {
  const around = { tables, random: seededRandom(60) };
  const lines = cleanLines({ ...around, firstDay: 20261102, days: 12, firstClaim: 10_231 }, 60);
  return layOut({
    file: "small-practice.xlsx",
    sheetName: "Batch 2026-11-16",
    about: "A small practice's batch of about 60 claim lines.",
    title: [["Riverbend Family Practice: claims to submit"], []],
    columns: PRACTICE_COLUMNS,
    lines,
    seeded: seedLines(lines, oneOfEachRule(lines), around),
  });
}

/** A clinic's month with resubmitted claims from three fiscal years (FY2025 to FY2027), as its system exports it. */
export function clinicMonth(tables: CodeTables): SampleSheet {
  const around = { tables, random: seededRandom(2000) };
  const lines = cleanLines({ ...around, firstDay: 20250901, days: 430, firstClaim: 500_001 }, 2000);
  return layOut({
    file: "clinic-month.xlsx",
    sheetName: "Claims",
    about: "A clinic's month: 2,000 claim lines with dates of service in three fiscal years.",
    columns: CLINIC_COLUMNS,
    lines,
    seeded: seedLines(lines, [...CELL_SEEDS, ...CELL_SEEDS, ...LINE_SEEDS], around),
  });
}

/** An auditor's single column of 500 diagnosis codes, real ones from the whole of ICD-10-CM. */
export function codeAudit(tables: CodeTables): SampleSheet {
  const around = { tables, random: seededRandom(500) };
  const lines = Array.from({ length: 500 }, () => auditedLine(around));
  const seeds = CELL_SEEDS.filter(
    ({ field, rule }) => field === "diagnosis1" && !NEEDS_A_LINE.includes(rule),
  );
  return layOut({
    file: "code-audit.xlsx",
    sheetName: "Codes",
    about: "An auditor's single column of 500 ICD-10-CM codes, checked as of one day.",
    columns: [{ header: "Code", field: "diagnosis1", cell: (line) => line.diagnoses[0] ?? "" }],
    lines,
    seeded: seedLines(lines, seeds, around),
  });
}

/** A hospital's stays of half a year, a row for each revenue code: where Medicare's code editors look at the claims. */
export function hospitalStays(tables: CodeTables): SampleSheet {
  const around = { tables, random: seededRandom(90) };
  const lines = cleanStays({ ...around, firstDay: 20240701, days: 150, firstClaim: 71_001 }, 90);
  return layOut({
    file: "hospital-stays.xlsx",
    sheetName: "Stays",
    about: "A hospital's inpatient stays of half a year, with ICD-10-PCS: 90 revenue lines.",
    columns: HOSPITAL_COLUMNS,
    lines,
    seeded: seedLines(lines, STAY_SEEDS, around),
  });
}

/** Claims of procedures that only a practice's own lists know; the lists, all invented, stand beside it. */
export function ownLists(tables: CodeTables): SampleSheet {
  const around = { tables, random: seededRandom(24) };
  const lines = linesOfOwnLists(
    { ...around, firstDay: 20250303, days: 20, firstClaim: 81_001 },
    24,
  );
  const paired = pairedLines(lines);
  return layOut({
    file: "own-lists.xlsx",
    sheetName: "Claims",
    about: "24 claim lines of invented procedures, for the rules that need a list of one's own.",
    columns: PRACTICE_COLUMNS,
    lines,
    seeded: [...seedLines(lines.slice(0, -2), OWN_LIST_SEEDS, around), paired],
    lists: OWN_LIST_FILES.map(({ name }) => name),
  });
}

/** Rules that look at what stands beside the code: a column by itself cannot show them. */
const NEEDS_A_LINE: readonly RuleId[] = ["missing-code", "description-mismatch"];

function auditedLine(around: { readonly tables: CodeTables; readonly random: Random }): Line {
  const { icd10cm } = around.tables;
  const isValid = (code: string) => icd10cm.on(code, AUDIT_DAY).status === "valid";
  const code = randomCode(icd10cm, around.random, isValid);
  const [line] = cleanLines({ ...around, firstDay: AUDIT_DAY, days: 1, firstClaim: 1 }, 1);
  return { ...line!, diagnoses: [dotted(code)], diagnosisText: "" };
}

function oneOfEachRule(lines: readonly Line[]): Seed[] {
  const fitting = CELL_SEEDS.filter((seed) => lines.some(seed.fits));
  return fitting.filter((seed, i) => fitting.findIndex(({ rule }) => rule === seed.rule) === i);
}
