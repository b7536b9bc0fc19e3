import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { openWorkbook, valuesOf, writeWorkbook } from "../../src/files/xlsx";
import { createFolder, runHere, type TestFolder } from "./command";

/** A sheet with several lists one below the other, as text and as a workbook. */

let folder: TestFolder;
beforeAll(() => {
  folder = createFolder();
});
afterAll(() => folder.remove());

const ROWS = [
  ["Main Street Clinic"],
  ["Claim ID", "DOS", "Dx 1"],
  ["A1", "2026-03-05", "E11"],
  [""],
  ["A2", "2026-03-05", "I10 "],
  [""],
  ["Page 2"],
  ["Claim ID", "DOS", "Dx 1"],
  ["A3", "2026-03-05", "E11"],
  [""],
  ["Claims of another doctor"],
  ["", "DOS", "CPT", "Diagnosis A", "Remark", "Units"],
  ["", "2026-03-04", "J1885", "E10", "x", "1"],
  [""],
  ["Payer", "Phone"],
  ["Acme", "555-0100"],
];
const asText = (rows: readonly string[][]) => `${rows.map((row) => row.join(",")).join("\n")}\n`;
const csv = () => folder.file("lists.csv", asText(ROWS));

interface Report {
  readonly rows: number;
  readonly findings: readonly { row: number; column: string; rule: string }[];
  readonly notChecked: unknown;
}

async function checked(...options: readonly string[]) {
  const { code, stdout } = await runHere("check", ...options, "--format", "json");
  const { rows, findings, notChecked } = JSON.parse(stdout) as Report;
  return {
    code,
    rows,
    found: findings.map(({ row, column, rule }) => `${column}${row} ${rule}`),
    notChecked,
  };
}

const LONGEST = {
  code: 1,
  rows: 3,
  found: ["C3 not-billable", "C5 code-spacing", "C9 not-billable"],
  notChecked: [
    { first: 11, last: 13 },
    { first: 15, last: 16 },
  ],
};

test("the longest with codes is checked, with its header repeated; rows of the others are told", async () => {
  expect(await checked(csv())).toEqual(LONGEST);
  const { stdout } = await runHere("check", csv());
  expect(stdout).toContain("Rows 11 to 13 are a list of their own: to check it, add --row 11.");
  expect(stdout).toContain("Rows 15 to 16 hold something else and were not checked.");
});

test("another is checked by any row of it, and a row in none is refused", async () => {
  expect(await checked(csv(), "--row", "13")).toEqual({
    code: 1,
    rows: 1,
    found: ["D13 not-billable"],
    notChecked: [
      { first: 1, last: 9 },
      { first: 15, last: 16 },
    ],
  });
  const refused = await runHere("check", csv(), "--row", "16");
  expect(refused).toMatchObject({ code: 2, stdout: "" });
  expect(refused.stderr).toMatch(/--row 16 is in no list .* rows 1 to 9, 11 to 13/);
});

test("a corrected copy holds the other lists as they were, new columns right of them all", async () => {
  const copy = folder.path("copy.csv");
  await runHere("check", csv(), "--repair", "--fill", "--out", copy);
  const text = "Essential (primary) hypertension";
  const wanted = ROWS.map((row) => [...row]);
  wanted[4] = ["A2", "2026-03-05", "I10", "", "", "", text];
  expect(folder.read("copy.csv").toString()).toContain(`\nA2,2026-03-05,I10,,,,${text}\n`);
  const lines = folder.read("copy.csv").toString().split("\n");
  expect(lines.slice(9)).toEqual(asText(ROWS).split("\n").slice(9));
});

test("a workbook is read and copied alike", async () => {
  const bytes = writeWorkbook([{ name: "Claims", rows: ROWS }]);
  const input = folder.file("lists.xlsx", bytes);
  expect(await checked(input)).toEqual(LONGEST);
  await runHere("check", input, "--repair", "--fill", "--out", folder.path("copy.xlsx"));
  const workbook = openWorkbook(folder.read("copy.xlsx"));
  const rows = [...workbook.rows(workbook.sheets[0]!)];
  const row = (at: number) => valuesOf(rows.find((each) => each.row === at)!);
  expect(row(4).slice(0, 3)).toEqual(["A2", "2026-03-05", "I10"]);
  expect(row(11)).toEqual(ROWS[11]);
  expect(row(12)).toEqual(ROWS[12]);
});

test("of two side by side the leftmost is checked, or the one that the column map speaks of", async () => {
  const input = folder.file(
    "beside.csv",
    "DOS,Dx 1,CPT,,DOS,Dx 1,CPT\n2026-03-05,E11,99213,,2026-03-05,I10,99213\n,,,,2026-03-05,E10,99213\n",
  );
  const map = folder.file("right.json", '{"F": "diagnosis"}');
  const { stdout } = await runHere("check", input);
  expect(stdout).toContain(
    "Columns E to G are a list of their own: to check it, say with --columns what column E holds.",
  );
  expect((await checked(input)).found).toEqual(["B2 not-billable"]);
  expect((await checked(input, "--columns", map)).found).toEqual(["F3 not-billable"]);
  const json = await runHere("check", input, "--columns", map, "--format", "json");
  expect(JSON.parse(json.stdout)).toMatchObject({ columnsNotChecked: [{ first: "A", last: "C" }] });
});
