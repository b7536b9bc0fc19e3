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
import { check, open, valueAt, walk } from "./whole-path";

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

  test.each([
    [
      "the first of two side by side where the selection is in none",
      "Z9",
      SEEDED,
      { first: 5, last: 8 },
    ],
    [
      "the second where the selection is in it",
      "H2",
      { ...SEEDED, flags: ["H3 code-spacing", "H3 not-billable"], repaired: { H3: "E11" } },
      { first: 0, last: 3 },
    ],
  ])(
    "%s is checked, and the pane can name the columns of the other",
    async (_, cell, seeded, other) => {
      const second = [CLAIMS[0]!, ["B1", 45_807, "I10", null], ["B2", 45_807, "E11 ", null]];
      const rows = CLAIMS.map((row, i) => [...row, null, ...second[i]!]);
      const { glance, reading } = await walk(office.excel, tables, {
        sheets: [{ name: "Claims", rows }],
        person: (person) => person.select(cell),
        ...seeded,
      });
      expect(glance.layout.beside).toEqual([other]);
      office.excel.person.select(cell === "H2" ? "A1" : "F1");
      const again = await openExcel({ tables: () => tables }).glance(undefined, reading.layout);
      expect(again.layout).toEqual(glance.layout);
    },
  );

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

  const JUNE = [
    [null, "Claims of June"],
    [null, "DOS", "Patient", "CPT", "CPT description", "Diagnosis A", "Remark"],
    [null, 45_838, "P1", "99213", null, "E11.9", "x"],
    [null, 45_838, "P2", "J1885", null, "E11", "y"],
    [null, 45_838, "P3", "J1885 ", null, "I10", null],
  ];
  const UPPER = [["Clinic"], ...CLAIMS, [], CLAIMS[2]!.with(2, "I10")];
  const APART = [...UPPER, [], [], ...JUNE];
  const MAY_SEEDED = {
    lines: [3, 6] as const,
    flags: ["C3 not-billable", "C4 code-spacing"],
    repaired: { C4: "R05.1" },
  };
  const JUNE_SEEDED = {
    lines: [11, 13] as const,
    flags: ["F12 not-billable", "D13 code-spacing"],
    repaired: { D13: "J1885" },
  };
  const selecting = (cell: string, rows = APART) => ({
    sheets: [{ name: "Claims", rows }],
    person: () => office.excel.person.select(cell),
  });

  test("the one with the selection is taken, and the pane can name the rows of the other", async () => {
    const above = await walk(office.excel, tables, { ...selecting("C6"), ...MAY_SEEDED });
    expect(above.glance.others).toEqual([{ first: 9, last: 13, hasCodes: true }]);
    const below = await walk(office.excel, tables, { ...selecting("A9"), ...JUNE_SEEDED });
    expect(below.glance.others).toEqual([{ first: 1, last: 6, hasCodes: true }]);
  });

  test("with the selection in none, or in one without codes, the largest with codes is taken", async () => {
    const payers = [["Payer", "Phone"], ...Array.from({ length: 9 }, () => ["Acme", "555-0100"])];
    const rows = [...APART, [], ...payers];
    for (const cell of ["K40", "A16"]) {
      const seen = await walk(office.excel, tables, { ...selecting(cell, rows), ...MAY_SEEDED });
      expect(seen.glance.others).toEqual([
        { first: 9, last: 13, hasCodes: true },
        { first: 15, last: 24, hasCodes: false },
      ]);
    }
  });

  test("a header that comes again, as printed pages have it, begins no other", async () => {
    const rows = [...CLAIMS, [], CLAIMS[0]!, ["A3", 45_807, "E11", null], CLAIMS[0]!, CLAIMS[2]!];
    const { glance } = await walk(office.excel, tables, {
      ...selecting("C7", rows),
      lines: [2, 8],
      flags: [...SEEDED.flags, "C6 not-billable", "C8 code-spacing"],
      repaired: { C3: "R05.1", C8: "R05.1" },
    });
    expect(glance.others).toBeUndefined();
  });

  test("one that begins deep in a long sheet is found, and none where no row is blank", async () => {
    const line = (i: number) => [`A${i}`, 45_807, "I10", null];
    const long = [CLAIMS[0]!, ...Array.from({ length: 600 }, (_, i) => (i === 300 ? [] : line(i)))];
    const rows = [...long, [], ["June"], [], ["DOS", "CPT", "Units"], [45_838, "99213 ", 1]];
    await open(office.excel, { ...selecting("B606", rows), lines: [0, 0], flags: [] });
    const edge = openExcel({ tables: () => tables });
    const june = await edge.glance();
    expect(june.others).toEqual([{ first: 1, last: 601, hasCodes: true }]);
    expect(june).toMatchObject({ lineCount: 1, layout: { block: { first: 602, end: null } } });
    office.excel.person.select("A5");
    expect((await edge.glance()).lineCount).toBe(600);
    expect((await edge.glance(undefined, june.layout)).layout).toEqual(june.layout);
  });

  test("a new description column leaves the other block whole, and Undo takes it away", async () => {
    const rows = APART.map((row, i) => (i < 6 ? row.slice(0, 3) : row));
    await open(office.excel, { ...selecting("A3", rows), lines: [3, 6], flags: [] });
    const opened = withoutChangeLog(office.excel.snapshot());
    const edge = openExcel({ tables: () => tables });
    const reading = await edge.read("sheet", (await edge.glance()).layout);
    const texts = ["one", "two", null, "four"];
    const column = { codeColumn: 2, targetColumn: null, header: "Dx 1 description", texts };
    await edge.fill(reading, { mode: "emptyOnly", columns: [column] });
    const { person } = office.excel;
    const added = [0, 1, 2, 5, 10, 11, 12].map((row) => valueAt(office.excel, row, 3));
    expect(added).toEqual(["", "Dx 1 description", "one", "four", "", "", ""]);
    expect(valueAt(office.excel, 11, 4)).toBe("J1885");
    person.select("A3");
    expect((await edge.undo())?.leftAlone).toEqual([]);
    expect(withoutChangeLog(office.excel.snapshot())).toEqual(opened);
  });

  test.each([
    ["came in above", () => office.excel.person.insertRows(2, 3), 3],
    ["went above", () => office.excel.person.deleteRows(5, 2), -2],
  ])(
    "what was filled in the lower one is undone though rows %s meanwhile",
    async (_, shift, by) => {
      await open(office.excel, { ...selecting("D11"), lines: [11, 13], flags: [] });
      const edge = openExcel({ tables: () => tables });
      const reading = await edge.read("sheet", (await edge.glance()).layout);
      const texts = ["one", "two", "three"];
      const column = { codeColumn: 3, targetColumn: 4, header: "", texts };
      await edge.fill(reading, { mode: "emptyOnly", columns: [column] });
      shift();
      office.excel.person.select("C4");
      const filled = () => [10, 11, 12].map((row) => valueAt(office.excel, row + by, 4));
      expect(filled()).toEqual(texts);
      expect(await edge.undo()).toMatchObject({ changed: 3, leftAlone: [] });
      expect(filled()).toEqual(["", "", ""]);
    },
  );
});
