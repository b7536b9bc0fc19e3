import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import type { CodeTables } from "../../src/codes/types";
import { openExcel } from "../../src/excel";
import { inFormulas, repairChanges, codeChanges } from "../../src/taskpane/list/changes";
import type { BootedOffice } from "../support/office";
import { bootOffice } from "../support/office";
import { testTables } from "../tables";
import { check, open, valueAt } from "./whole-path";

/** Codes that are the results of formulas: told, never offered to be corrected, never written. */

let office: BootedOffice;
let tables: CodeTables;
beforeAll(async () => {
  [office, tables] = await Promise.all([bootOffice(), testTables()]);
});
afterAll(() => office.close());

const MADE = {
  sheets: [
    {
      name: "Claims",
      rows: [
        ["DOS", "Dx 1", "Dx 2", "Source"],
        [45_807, { formula: "=D2" }, "J45.909 ", "R05.1 "],
        [45_807, { formula: "=D3" }, null, "I10 "],
        [45_807, "R05.1 ", null, null],
      ],
    },
  ],
  lines: [2, 4] as const,
  flags: ["B2 code-spacing", "C2 code-spacing", "B3 code-spacing", "B4 code-spacing"],
};

beforeEach(() => open(office.excel, MADE));
const edge = () => openExcel({ tables: () => tables });

test("a code that a formula gives is told as such in the sheet, the same code beside it is not", async () => {
  const { reading, findings } = await check(edge(), tables, MADE);
  await edge().mark(reading, findings);
  const said = [1, 2, 3].map((row) => String(valueAt(office.excel, row, 4)));
  const note = "This cell holds a formula: correct the cell that it takes the code from.";
  expect(said.map((text) => text.split(note).length - 1)).toEqual([1, 1, 0]);
  expect(said[0]).toMatch(/\[Dx 1\] .*\. This cell .* from\. .*\[Dx 2\]/);
});

test("repairs and choices leave formulas out, whatever else has the same value", async () => {
  const { reading, findings } = await check(edge(), tables, MADE);
  expect(inFormulas(reading, findings, [0, 1, 2, 3])).toEqual([0, 2]);
  expect(repairChanges(reading, findings).map(({ row, column }) => [row, column])).toEqual([
    [1, 2],
    [3, 1],
  ]);
  expect(codeChanges(reading, findings, [0, 3], "R05.1 ", "R05.2")).toMatchObject([
    { row: 3, column: 1, after: "R05.2" },
  ]);
});

test("a single line is not taken for a formula because one stands elsewhere on the sheet", async () => {
  office.excel.person.select("A4");
  const { layout } = await edge().glance();
  const reading = await edge().read("selection", layout);
  expect(reading.batch.lineCount).toBe(1);
  expect([...(reading.formulas ?? [])]).toEqual([]);
});
