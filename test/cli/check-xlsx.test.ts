import { unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { openWorkbook, valuesOf, writeWorkbook, type CellToWrite } from "../../src/files/xlsx";
import { buildCommand, type CommandUnderTest } from "./command";

let command: CommandUnderTest;
beforeAll(() => {
  command = buildCommand();
});
afterAll(() => command.remove());

const DIABETES = "Type 2 diabetes mellitus without complications";

const CLAIMS: CellToWrite[][] = [
  ["Claim", "Dx 1", "Dx 1 Desc", "CPT", "DOS", "POS", "Charge"],
  ["1", "E11.9", null, "99213", { day: 20260305 }, { number: 2, format: "00" }, 150.5],
  [
    "2",
    "E11",
    "",
    "J1885",
    { day: 20260305 },
    { number: 11, format: "00" },
    { formula: "G2*2", result: 301 },
  ],
  [
    "3",
    " i10 ",
    "Essential hypertension",
    "99214",
    { day: 20260305 },
    { number: 11, format: "00" },
    true,
  ],
  [
    "4",
    "E11.9",
    { formula: '""', result: "" },
    "99214",
    { day: 20260305 },
    { number: 11, format: "00" },
    1,
  ],
];

const WORKBOOK = writeWorkbook([
  { name: "Draft", hidden: true, rows: [["Dx 1"], ["XXXX"]] },
  { name: "Claims", headerRows: 1, widths: [8, 10, 40], rows: CLAIMS },
  {
    name: "March 2026",
    rows: [
      ["Dx 1", "DOS"],
      ["R05", { day: 20260305 }],
    ],
  },
]);

function cells(bytes: Uint8Array, name: string): unknown[][] {
  const workbook = openWorkbook(bytes);
  const sheet = workbook.sheets.find((entry) => entry.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return [...workbook.rows(sheet)].map(valuesOf);
}

describe("check, on a workbook", () => {
  test("checks the first sheet that is shown", () => {
    const input = command.file("claims.xlsx", WORKBOOK);
    const { code, stdout } = command.run("check", input, "--format", "json");
    const report = JSON.parse(stdout) as {
      rows: number;
      findings: { row: number; column: string; rule: string }[];
    };
    expect(code).toBe(1);
    expect(report.rows).toBe(4);
    expect(report.findings.map(({ row, column, rule }) => [row, column, rule])).toEqual([
      [3, "B", "not-billable"],
      [4, "B", "code-spacing"],
      [4, "B", "code-characters"],
      [4, "G", "charge"],
    ]);
  });

  test("checks the sheet that is named, whatever the case of its letters", () => {
    const input = command.file("named.xlsx", WORKBOOK);
    const { stdout } = command.run("check", input, "--sheet", "march 2026");
    expect(stdout).toContain("named.xlsx, sheet March 2026: 1 line checked.");
    expect(stdout).toContain('"R05" in A2');
  });

  test("changes in the copy only the cells that it should, and no other part of the workbook", () => {
    const input = command.file("full.xlsx", WORKBOOK);
    const { code, stdout, stderr } = command.run(
      "check",
      input,
      "--fill",
      "--repair",
      "--out",
      command.path("full-out.xlsx"),
    );
    expect([code, stderr]).toEqual([1, ""]);
    expect(stdout).toContain("1 cell corrected, ");
    expect(stdout).toContain("Left alone, because they hold formulas: C5.");

    const copy = command.read("full-out.xlsx");
    const expected = cells(WORKBOOK, "Claims");
    const set = (row: number, column: number, text: string) => {
      const values = expected[row] ?? [];
      while (values.length < column) values.push("");
      values[column] = text;
    };
    set(0, 7, "CPT description");
    set(1, 2, DIABETES);
    set(2, 2, "Type 2 diabetes mellitus");
    set(2, 7, "Injection, ketorolac tromethamine, per 15 mg");
    set(3, 1, "I10");
    expect(cells(copy, "Claims")).toEqual(expected);

    const before = unzipSync(WORKBOOK);
    const after = unzipSync(copy);
    expect(Object.keys(after)).toEqual(Object.keys(before));
    const changed = Object.keys(before).filter(
      (name) => !Buffer.from(after[name] ?? []).equals(Buffer.from(before[name] ?? [])),
    );
    expect(changed).toEqual(["xl/worksheets/sheet2.xml"]);
    expect(command.read("full.xlsx").equals(WORKBOOK)).toBe(true);
  });

  test("says on the error output what was left alone, where the report is for programs", () => {
    const input = command.file("quiet.xlsx", WORKBOOK);
    const { stdout, stderr } = command.run(
      "check",
      input,
      "--fill",
      "--format",
      "json",
      "--out",
      command.path("quiet-out.xlsx"),
    );
    expect(JSON.parse(stdout)).toMatchObject({ rows: 4 });
    expect(stderr).toBe("Left alone, because they hold formulas: C5.\n");
  });
});
