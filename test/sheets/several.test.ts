import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { CodeTables } from "../../src/codes/types";
import { openExcel } from "../../src/excel";
import { ExcelProblem } from "../../src/excel/types";
import { repairChanges } from "../../src/taskpane/list/changes";
import type { SheetFixture } from "../../src/workbench/fixture";
import type { BootedOffice } from "../support/office";
import { bootOffice } from "../support/office";
import { withoutChangeLog } from "../support/claim-workbook";
import { testTables } from "../tables";
import { check, open, walk } from "./whole-path";

let office: BootedOffice;
let tables: CodeTables;
beforeAll(async () => {
  [office, tables] = await Promise.all([bootOffice(), testTables()]);
});
afterAll(() => office.close());

const CLAIMS = [
  ["Claim ID", "DOS", "Dx 1", "Dx 1 description"],
  ["A1", 45_807, "E11", null],
  ["A2", 45_807, "R05.1 ", null],
];
const SEEDED = {
  lines: [2, 3] as const,
  flags: ["C2 not-billable", "C3 code-spacing"],
  repaired: { C3: "R05.1" },
};

test("a protected sheet is checked and told, and refuses each write in words, as it was", async () => {
  const made = {
    sheets: [{ name: "Claims", rows: CLAIMS }],
    person: () => office.excel.person.protect(),
    ...SEEDED,
  };
  await open(office.excel, made);
  const opened = withoutChangeLog(office.excel.snapshot());
  const edge = openExcel({ tables: () => tables });
  const { glance, reading, findings } = await check(edge, tables, made);
  expect([glance.protected, reading.protected]).toEqual([true, true]);
  const column = { codeColumn: 2, targetColumn: 3, header: "", texts: ["Diabetes", "Cough"] };
  for (const write of [
    () => edge.mark(reading, findings),
    () => edge.change(reading, "Repairs", repairChanges(reading, findings)),
    () => edge.fill(reading, { mode: "emptyOnly", columns: [column] }),
  ]) {
    const problem = await write().then(
      () => null,
      (error: unknown) => error,
    );
    expect(problem).toBeInstanceOf(ExcelProblem);
    expect((problem as ExcelProblem).message).toMatch(/protected/);
  }
  expect(withoutChangeLog(office.excel.snapshot())).toEqual(opened);
});

describe("of several blocks on one sheet", () => {
  test("a list beside the claim lines is left where it is, and is no line of theirs", async () => {
    const beside = [
      [null, "Payer", "Phone"],
      [null, "Acme Health", "555-0100"],
      [null, "Best Care", "555-0101"],
    ];
    const rows = CLAIMS.map((row, i) => [...row, ...beside[i]!]);
    await walk(office.excel, tables, { sheets: [{ name: "Claims", rows }], ...SEEDED });
  });

  const TWO_TABLES: SheetFixture = { name: "Claims", rows: CLAIMS, table: "First" };

  test("the table with the selection is taken, whichever it is", async () => {
    const second = { at: "A8", flags: ["C9 not-billable", "C10 code-spacing"] };
    const twoTables = (selected: string) => ({
      sheets: [TWO_TABLES],
      person: () => {
        const { person } = office.excel;
        person.paste(second.at, [
          ["Claim ID", "DOS", "Dx 1", "Dx 1 description"],
          ["B1", "5/30/2025", "E11", ""],
          ["B2", "5/30/2025", "R05.1 ", ""],
        ]);
        person.select(selected);
      },
      prepare: ({ workbook }: Excel.RequestContext) => {
        workbook.tables.add("Claims!A8:D10", true);
      },
    });
    await walk(office.excel, tables, { ...twoTables("C2"), ...SEEDED });
    await walk(office.excel, tables, {
      ...twoTables("C9"),
      lines: [9, 10],
      flags: second.flags,
      repaired: { C10: "R05.1" },
    });
  });
});
