import { afterEach, describe, expect, test } from "@jest/globals";
import type { ClaimWorkbook } from "../../../test/support/claim-workbook";
import { openClaimWorkbook } from "../../../test/support/claim-workbook";
import type { CellValue } from "../../claims/types";
import type { FillPlan, SheetReading } from "../types";

let book: ClaimWorkbook;
afterEach(() => book.close());

const CLAIMS: CellValue[][] = [
  ["Claim ID", "DOS", "Dx 1", "Dx 1 Description", "Units"],
  ["A1", 45_700, "E11.9", "", 1],
  ["A2", 45_701, "I10", "high blood pressure", 1],
  ["A3", 45_702, "Z00.00", "", 2],
  ["A4", 45_703, "XXX", "", 1],
];
const TEXTS = ["Type 2 diabetes", "Essential hypertension", "=General exam", null];
const into = (targetColumn: number | null, mode: FillPlan["mode"] = "emptyOnly"): FillPlan => ({
  mode,
  columns: [{ codeColumn: 2, targetColumn, header: "Dx 1 description", texts: TEXTS }],
});

async function read(): Promise<SheetReading> {
  const { layout } = await book.edge.glance();
  return book.edge.read("sheet", layout);
}

describe("filling the mapped description column", () => {
  test("fills empty cells only, and nothing beside a code that is not found", async () => {
    book = await openClaimWorkbook(CLAIMS);
    const outcome = await book.edge.fill(await read(), into(3));
    expect(outcome).toEqual({ changed: 2, leftAlone: [] });
    expect(book.values("D2:D5").flat()).toEqual([
      "Type 2 diabetes",
      "high blood pressure",
      "=General exam",
      "",
    ]);
  });

  test("overwrites when the user chooses so", async () => {
    book = await openClaimWorkbook(CLAIMS);
    expect((await book.edge.fill(await read(), into(3, "overwrite"))).changed).toBe(3);
    expect(book.value("D3")).toBe("Essential hypertension");
  });

  test("a text that starts like a formula lands as text", async () => {
    book = await openClaimWorkbook(CLAIMS);
    await book.edge.fill(await read(), into(3));
    expect(book.formula("D4")).toBeNull();
    expect(book.value("D4")).toBe("=General exam");
  });

  test("never overwrites a formula, and says so", async () => {
    book = await openClaimWorkbook(CLAIMS);
    book.type("D2", '="my "&"own"');
    const outcome = await book.edge.fill(await read(), into(3, "overwrite"));
    expect(outcome).toEqual({ changed: 2, leftAlone: ["D2"] });
    expect(book.formula("D2")).toBe('="my "&"own"');
  });

  test("leaves a line alone whose code changed since it was read", async () => {
    book = await openClaimWorkbook(CLAIMS);
    const reading = await read();
    book.type("C2", "E10.9");
    expect(await book.edge.fill(reading, into(3))).toEqual({ changed: 1, leftAlone: ["D2"] });
    expect(book.value("D2")).toBe("");
  });

  test("a whole stretch that was sorted away is told as one range", async () => {
    book = await openClaimWorkbook(CLAIMS);
    const reading = await read();
    book.sort("A2:E5", "A", true);
    const outcome = await book.edge.fill(reading, into(3, "overwrite"));
    expect(outcome).toEqual({ changed: 0, leftAlone: ["D2:D4"] });
  });

  test("goes around hidden rows without displacing anything", async () => {
    book = await openClaimWorkbook(CLAIMS);
    book.excel.person.hideRows(3);
    await book.edge.fill(await read(), into(3));
    expect(book.values("D2:D4").flat()).toEqual([
      "Type 2 diabetes",
      "high blood pressure",
      "=General exam",
    ]);
  });
});

describe("filling a new column", () => {
  test("comes right of the code column, with its header, as text", async () => {
    book = await openClaimWorkbook(CLAIMS.map(([a, b, c, , e]) => [a!, b!, c!, e!]));
    const outcome = await book.edge.fill(await read(), into(null));
    expect(outcome).toEqual({ changed: 3, leftAlone: [], columnsInserted: [3] });
    expect(book.values("C1:E5")).toEqual([
      ["Dx 1", "Dx 1 description", "Units"],
      ["E11.9", "Type 2 diabetes", 1],
      ["I10", "Essential hypertension", 1],
      ["Z00.00", "=General exam", 2],
      ["XXX", "", 1],
    ]);
    expect(book.formula("D4")).toBeNull();
  });

  test("undone, takes the column away again and leaves everything as it was", async () => {
    book = await openClaimWorkbook(CLAIMS.map(([a, b, c, , e]) => [a!, b!, c!, e!]));
    const before = book.picture();
    await book.edge.fill(await read(), into(null));
    expect(book.edge.undoable()).toBe("Fill descriptions");
    expect(await book.edge.undo()).toEqual({
      title: "Fill descriptions",
      changed: 3,
      leftAlone: [],
    });
    expect(book.picture()).toEqual(before);
    expect(book.edge.undoable()).toBeNull();
  });

  test("in a table is a column of the table, and undone is gone", async () => {
    book = await openClaimWorkbook(
      CLAIMS.map(([a, b, c, , e]) => [a!, b!, c!, e!]),
      { table: "Lines" },
    );
    const { table } = book;
    const before = book.picture();
    await book.edge.fill(await read(), into(null));
    expect(table.columns.map(({ name }) => name)).toEqual([
      "Claim ID",
      "DOS",
      "Dx 1",
      "Dx 1 description",
      "Units",
    ]);
    expect(book.values("D2:D5").flat()).toEqual([...TEXTS.slice(0, 3), ""]);
    await book.edge.undo();
    expect(book.picture()).toEqual(before);
  });

  test("for several code columns at once, each text stands beside its code, and all undo", async () => {
    book = await openClaimWorkbook([
      ["Claim ID", "Dx 1", "Dx 2", "Units"],
      ["A1", "E11.9", "I10", 1],
      ["A2", "I10", "E11.9", 1],
    ]);
    const before = book.picture();
    const column = (codeColumn: number, texts: string[]) => ({
      codeColumn,
      targetColumn: null,
      header: `Dx ${codeColumn} description`,
      texts,
    });
    const outcome = await book.edge.fill(await read(), {
      mode: "emptyOnly",
      columns: [column(1, ["diabetes", "hypertension"]), column(2, ["hypertension", "diabetes"])],
    });
    expect(outcome.changed).toBe(4);
    expect(book.values("A1:F3")).toEqual([
      ["Claim ID", "Dx 1", "Dx 1 description", "Dx 2", "Dx 2 description", "Units"],
      ["A1", "E11.9", "diabetes", "I10", "hypertension", 1],
      ["A2", "I10", "hypertension", "E11.9", "diabetes", 1],
    ]);
    await book.edge.undo();
    expect(book.picture()).toEqual(before);
  });
});

describe("a fill of a new column that ends early", () => {
  test("by Cancel once the column is in: it says so, and Undo takes the column away", async () => {
    book = await openClaimWorkbook(CLAIMS);
    const before = book.picture();
    const reading = await read();
    const stop = new AbortController();
    const inserting = 3;
    book.excel.between((sync) => {
      if (sync === inserting) stop.abort();
    });
    const outcome = await book.edge.fill(reading, into(null), { signal: stop.signal });
    expect(outcome).toMatchObject({ changed: 0, columnsInserted: [3], stopped: { throughRow: 1 } });
    expect(await book.edge.undo()).toMatchObject({ changed: 0, leftAlone: [] });
    expect(book.picture()).toEqual(before);
  });

  test.each([
    ["a sheet", undefined, 3],
    ["a table", "Lines", 4],
  ])("in %s, as the answer to its insertion is lost: the column goes", async (_, table, sync) => {
    book = await openClaimWorkbook(CLAIMS, { ...(table && { table }) });
    const before = book.picture();
    const reading = await read();
    book.excel.failAt(sync, "RequestAborted", "after");
    await expect(book.edge.fill(reading, into(null))).rejects.toThrow("Excel did not answer.");
    expect(book.edge.undoable()).toBeNull();
    expect(book.picture()).toEqual(before);
  });
});

describe("undoing a fill", () => {
  test("for several code columns of a sheet without a header, all undo", async () => {
    const rows = [
      ["A1", 45_700, "99213", "E11.9", "I10", 1],
      ["A2", 45_700, "J1885", "I10", "", 1],
      ["A3", 45_700, "36415", "Z00.00", "E11.9", 1],
    ];
    book = await openClaimWorkbook(rows);
    const before = book.picture();
    const columns = [2, 3, 4].map((codeColumn) => ({
      codeColumn,
      targetColumn: null,
      header: `Description ${codeColumn}`,
      texts: rows.map((row) => `of ${row[codeColumn]}`),
    }));
    const reading = await read();
    expect(reading.layout.headerRows).toBeNull();
    await book.edge.fill(reading, { mode: "emptyOnly", columns });
    expect(book.values("C2:H2")).toEqual([["J1885", "of J1885", "I10", "of I10", "", "of "]]);
    expect(await book.edge.undo()).toMatchObject({ changed: 9, leftAlone: [] });
    expect(book.picture()).toEqual(before);
  });

  test("leaves what a person changed since, and says where", async () => {
    book = await openClaimWorkbook(CLAIMS);
    await book.edge.fill(await read(), into(3, "overwrite"));
    book.type("D2", "my own words");
    expect(await book.edge.undo()).toMatchObject({ changed: 2, leftAlone: ["D2"] });
    expect(book.values("D2:D4").flat()).toEqual(["my own words", "high blood pressure", ""]);
  });

  test("finds its lines again after a person sorted, inserted rows and inserted columns", async () => {
    book = await openClaimWorkbook(CLAIMS);
    await book.edge.fill(await read(), into(3, "overwrite"));
    book.sort("A2:E5", "A", true);
    book.excel.person.insertRows(4, 2);
    book.excel.person.insertRows(1, 3);
    book.excel.person.insertColumns("B");
    expect(await book.edge.undo()).toMatchObject({ changed: 3, leftAlone: [] });
    const described = book.values("D5:E10").filter(([code]) => code !== "");
    expect(Object.fromEntries(described)).toEqual({
      "E11.9": "",
      I10: "high blood pressure",
      "Z00.00": "",
      XXX: "",
    });
  });

  test("an inserted column with something of a person's in it stays", async () => {
    book = await openClaimWorkbook(CLAIMS.map(([a, b, c, , e]) => [a!, b!, c!, e!]));
    await book.edge.fill(await read(), into(null));
    book.type("D5", "unknown code, ask");
    expect(await book.edge.undo()).toMatchObject({ changed: 3, leftAlone: ["D:D"] });
    expect(book.values("D1:D5").flat()).toEqual([
      "Dx 1 description",
      "",
      "",
      "",
      "unknown code, ask",
    ]);
  });
});

describe("when filling cannot go on", () => {
  test("a protected sheet says how to unprotect it", async () => {
    book = await openClaimWorkbook(CLAIMS);
    const reading = await read();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().protection.protect();
      await context.sync();
    });
    await expect(book.edge.fill(reading, into(3))).rejects.toThrow(/Unprotect the sheet/);
    expect(book.edge.undoable()).toBeNull();
  });
});

test("undo puts back a column that was there, and that a new one pushed to the right", async () => {
  book = await openClaimWorkbook([
    ["Claim ID", "CPT", "Dx 1", "Dx 1 Description", "Units"],
    ["A1", "99213", "E11.9", "", 1],
    ["A2", "99214", "I10", "", 1],
  ]);
  const before = book.values("A1:F3");
  const texts = ["first", "second"];
  const outcome = await book.edge.fill(await read(), {
    mode: "emptyOnly",
    columns: [
      { codeColumn: 2, targetColumn: 3, header: "Dx 1 Description", texts },
      { codeColumn: 1, targetColumn: null, header: "CPT description", texts },
    ],
  });
  expect(outcome).toEqual({ changed: 4, leftAlone: [], columnsInserted: [2] });
  expect(book.values("B2:E2")).toEqual([["99213", "first", "E11.9", "first"]]);
  expect(await book.edge.undo()).toEqual({ title: "Fill descriptions", changed: 4, leftAlone: [] });
  expect(book.values("A1:F3")).toEqual(before);
});
