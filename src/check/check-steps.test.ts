import { beforeAll, describe, expect, test } from "@jest/globals";
import { claimBatch, type TestColumn } from "../../test/claim-batch";
import { testTables } from "../../test/tables";
import { toldFindings } from "../../test/told-findings";
import type { CodeTables } from "../codes/types";
import { lineDays } from "../claims/line-days";
import { BATCH_RULES } from "../rules";
import { BREATH, LINES_A_BREATH } from "../rules/line-types";
import { checkSteps } from "./check-steps";
import { claimLineReader } from "./lines/claim-line-reader";
import { batchLines } from "./lines/line-findings";
import { numberDays } from "./columns/numbered-days";
import { runCheck } from "./run";
import type { CheckSettings } from "./types";

const USUAL: CheckSettings = { rules: {} };
let tables: CodeTables;
beforeAll(async () => {
  tables = await testTables();
});

function told(columns: readonly TestColumn[], settings = USUAL): string[] {
  return toldFindings(runCheck(claimBatch(columns), tables, settings));
}

describe("a check", () => {
  test("tells findings in order of line, then column", () => {
    expect(
      told([
        { role: "diagnosis", cells: ["E11.9", "E11", "I10"] },
        { role: "procedure", cells: ["9921", "99213", "J1886"] },
      ]),
    ).toEqual([
      "0 B code-format error 9921",
      "1 A not-billable error E11",
      "2 B unknown-code error J1886",
    ]);
  });

  test("stores one cause once, in whatever line and column it comes up", () => {
    const findings = runCheck(
      claimBatch([
        { role: "diagnosis", position: 1, cells: ["E11", "I10", "E11"] },
        { role: "diagnosis", position: 2, cells: ["", "E11", ""] },
      ]),
      tables,
      USUAL,
    );
    expect(findings.count).toBe(3);
    expect(findings.causes).toHaveLength(1);
  });

  test("counts the lines that it checked: no blank rows, totals, or headers once more", () => {
    const { claimLines } = runCheck(
      claimBatch([
        { role: "claimId", header: "Claim", cells: ["1", "2", "", "Claim", "3", "Total"] },
        { role: "diagnosis", header: "Dx", cells: ["I10", "E11", "", "Dx", "", ""] },
        { role: "charge", header: "Charge", cells: [80, 12, "", "Charge", 20, 112] },
      ]),
      tables,
      USUAL,
    );
    expect(claimLines).toBe(3);
  });

  test("judges each line by its own date of service", () => {
    expect(
      told([
        { role: "serviceDate", cells: ["09/30/2021", 44470, "2021-10-01", "", "soon"] },
        { role: "diagnosis", cells: ["M54.5", "M54.5", "M54.50", "M54.5", "M54.5"] },
      ]),
    ).toEqual([
      "1 B not-billable error M54.5",
      "3 B not-billable error M54.5",
      "4 A date-order warning soon",
      "4 B not-billable error M54.5",
    ]);
  });

  test("takes the batch's day where there is no date of service", () => {
    const columns: TestColumn[] = [{ role: "diagnosis", cells: ["M54.5"] }];
    expect(toldFindings(runCheck(claimBatch(columns, 20210930), tables, USUAL))).toEqual([]);
    expect(toldFindings(runCheck(claimBatch(columns, 20211001), tables, USUAL))).toHaveLength(1);
  });

  test("says nothing about an empty sheet or one without code columns", () => {
    expect(told([])).toEqual([]);
    expect(told([{ role: "charge", cells: [1, 2] }])).toEqual([]);
  });

  test("passes over totals and headers in mid-sheet", () => {
    expect(
      told([
        { role: "claimId", header: "Claim", cells: ["1", "Claim", "Total", "2"] },
        { role: "diagnosis", header: "Dx 1", cells: ["E11.9", "Dx 1", "", "I10"] },
        { role: "procedure", header: "CPT", cells: ["99213", "CPT", "", "99213"] },
        { role: "charge", header: "Charge", cells: [80, "Charge", 160, 80] },
      ]),
    ).toEqual([]);
  });

  test("compares a code with the description column that belongs to it", () => {
    expect(
      told([
        { role: "diagnosis", cells: ["E11.9", "E11.9", "I10"] },
        { role: "description", describes: 0, cells: ["HTN", "DM2", ""] },
        { role: "description", cells: ["Low back pain", "Low back pain", "Low back pain"] },
      ]),
    ).toEqual(["0 A description-mismatch error E11.9"]);
  });
});

describe("a column of lists", () => {
  test("checks each code, and repairs nothing but that code", () => {
    expect(
      told([
        {
          role: "diagnosis",
          separator: ";",
          cells: ["E11.9; I10", "E119.;  I10 ;j45.909", "E11;I10;", "I10"],
        },
      ]),
    ).toEqual([
      "1 A code-format error E119. -> E11.9;  I10 ;j45.909",
      "1 A code-characters info j45.909 -> E119.;  I10 ;J45.909",
      "2 A not-billable error E11",
    ]);
  });

  test("pairs codes and descriptions where their numbers agree", () => {
    expect(
      told([
        { role: "diagnosis", separator: ";", cells: ["E11.9;I10", "E11.9;I10"] },
        {
          role: "description",
          describes: 0,
          separator: ";",
          cells: ["Hypertension; Diabetes", "Hypertension"],
        },
      ]).map((line) => line.slice(0, 24)),
    ).toEqual(["0 A description-mismatch", "0 A description-mismatch"]);
  });
});

describe("a column of any code", () => {
  test("goes by the code system that the line names", () => {
    expect(
      told([
        {
          role: "codeSystem",
          cells: ["ICD-10-CM", "CPT", "HCPCS", "ICD-10-CM", "ICD-9", "ICD-10-PCS"],
        },
        { role: "code", cells: ["E1165", "99213", "E1165", "99213", "250.00", "0DTJ4ZZ"] },
      ]),
    ).toEqual(["2 B wrong-system error E1165", "3 B wrong-system error 99213"]);
  });

  test("goes by the tables where nothing is named", () => {
    expect(
      told([{ role: "code", cells: ["E11.9", "99213", "J1885", "E11", "E1165", "250.00"] }]),
    ).toEqual(["3 A not-billable error E11", "5 A wrong-system error 250.00"]);
  });

  test("warns of a procedure among nothing but diagnoses", () => {
    const diagnoses = Array.from(
      { length: 30 },
      (_, i) => tables.icd10cm.billableBelow("E11", 20250115)[i] ?? "",
    );
    expect(told([{ role: "code", cells: [...diagnoses, "99213"] }])).toEqual([
      "30 A wrong-system warning 99213",
    ]);
  });
});

describe("settings", () => {
  const columns: TestColumn[] = [{ role: "diagnosis", cells: ["E11", "e11.9", " I10"] }];

  test("switch a rule off without letting another speak in its place", () => {
    expect(told(columns, { rules: { "not-billable": "off" } })).toEqual([
      "1 A code-characters info e11.9 -> E11.9",
      "2 A code-spacing warning  I10 -> I10",
    ]);
  });

  test("change severities, but never make graver what a rule itself takes lightly", () => {
    expect(
      told(columns, {
        rules: { "not-billable": "info", "code-characters": "error", "code-spacing": "error" },
      }),
    ).toEqual([
      "0 A not-billable info E11",
      "1 A code-characters info e11.9 -> E11.9",
      "2 A code-spacing error  I10 -> I10",
    ]);
  });
});

test("steps are short, tell how far they are, and end with the findings", () => {
  const codes = Array.from({ length: 20_000 }, (_, i) => tables.icd10cm.codeAt(i * 4));
  const batch = claimBatch([
    { role: "diagnosis", cells: codes },
    { role: "description", describes: 0, cells: codes.map((_, i) => `Finding ${i}`) },
  ]);
  const steps = checkSteps(batch, tables, USUAL);
  let before = 0;
  let step = steps.next();
  for (; !step.done; step = steps.next()) {
    expect(step.value.total).toBe(20_000);
    expect(step.value.done).toBeGreaterThanOrEqual(before);
    before = step.value.done;
  }
  expect(before).toBeGreaterThan(0);
  expect(step.value.count).toBeGreaterThan(1_000);
});

test("every rule about all lines takes breath while it finds nothing", () => {
  const LINES = 20_000;
  const batch = claimBatch([
    { role: "claimId", cells: Array.from({ length: LINES }, (_, i) => `A${i}`) },
    { role: "birthDate", cells: Array.from({ length: LINES }, () => "05/06/1975") },
    { role: "procedure", cells: Array.from({ length: LINES }, () => "99991") },
  ]);
  const some = { has: () => true, among: () => [], on: () => null } as never;
  const withLists = { ...tables, ncci: some, mue: some };
  const days = numberDays(lineDays(batch));
  const reader = claimLineReader({ batch, days, tables: withLists, today: null });
  for (const rule of BATCH_RULES) {
    const lines = batchLines(rule, { reader, lineCount: LINES, isClaim: () => true });
    const said = [...rule.check(lines)];
    expect(said.every((each) => each === BREATH)).toBe(true);
    expect(said.length).toBeGreaterThanOrEqual(LINES / LINES_A_BREATH);
  }
});

test("a sheet of nothing but wrong codes is told in reasonable time, with suggestions for the first of them", () => {
  const wrong = Array.from({ length: 30_000 }, (_, i) =>
    `Q${i % 10}${"ABCDEF"[i % 6]}${i}`.slice(0, 7),
  );
  const { causes } = runCheck(claimBatch([{ role: "diagnosis", cells: wrong }]), tables, USUAL);
  expect(causes.length).toBeGreaterThan(5_000);
  const helped = causes.filter(({ suggestions }) => suggestions.length > 0).length;
  expect(helped).toBeGreaterThan(0);
  expect(helped).toBeLessThanOrEqual(500);
});
