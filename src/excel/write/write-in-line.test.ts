import { afterEach, describe, expect, jest, test } from "@jest/globals";
import type { ClaimWorkbook } from "../../../test/support/claim-workbook";
import { atEachSync, openClaimWorkbook, personActs } from "../../../test/support/claim-workbook";
import type { CellValue } from "../../claims/types";
import type { ActiveLine, CellChange } from "../types";

jest.setTimeout(60_000);

const CLAIMS: CellValue[][] = [
  ["Claim ID", "DOS", "Dx 1", "Dx 1 Description", "Dx 2", "Units"],
  ["A1", 45_700, "E11.9", "", "I10", 1],
  ["A2", 45_701, "", "", "", 1],
  ["A3", 45_702, "", "", "", 2],
  ["A4", 45_703, "Z00.00", "", "", 1],
];
const ROW = 2;
const CODE: CellChange = { row: ROW, column: 2, before: "", after: "I10" };
const WORDS: CellChange = { row: ROW, column: 3, before: "", after: "Essential hypertension" };
const TITLE = "Put in I10";

/** What stands in the line of a claim, wherever it is now: code and description. */
function lineOf(book: ClaimWorkbook, claim: string): CellValue[] | undefined {
  const line = book.values("A1:G12").find((cells) => cells.includes(claim));
  return line?.filter((cell) => cell === "I10" || cell === WORDS.after || cell === "E11.65");
}

async function standOn(book: ClaimWorkbook, cell: string): Promise<ActiveLine | null> {
  book.excel.person.select(`Claims!${cell}`);
  const { sheetId, layout } = await book.edge.glance();
  return book.edge.activeLine(sheetId, layout);
}

async function lineAt(book: ClaimWorkbook, cell: string): Promise<ActiveLine> {
  const line = await standOn(book, cell);
  if (!line) throw new Error(`${cell} is on no claim line`);
  return line;
}

let book: ClaimWorkbook;

describe("the line with the active cell", () => {
  afterEach(() => book.close());

  test("is told with its neighbours, and with the cells that hold a formula or are merged", async () => {
    book = await openClaimWorkbook(CLAIMS);
    book.type("E3", '="I"&"10"');
    book.excel.person.merge("Claims!C3:D3");
    const line = await lineAt(book, "B3");
    expect(line).toMatchObject({ row: 2, column: 1, formulas: [4], merged: [2, 3] });
    expect(line.reading.batch).toMatchObject({ firstRow: 1, lineCount: 4 });
  });

  // https://learn.microsoft.com/javascript/api/excel/excel.workbook (getSelectedRanges)
  test.each([
    ["B3", false],
    ["B3:B5", true],
  ])("is told to be among several selected cells: %s is %s", async (selected, amongSeveral) => {
    book = await openClaimWorkbook(CLAIMS);
    expect(await lineAt(book, selected)).toMatchObject({ row: 2, column: 1, amongSeveral });
  });

  // https://learn.microsoft.com/javascript/api/excel/excel.range (rowHidden)
  test("is told to be hidden where a filter hides its row", async () => {
    book = await openClaimWorkbook(CLAIMS);
    expect((await lineAt(book, "B3")).hidden).toBe(false);
    book.excel.person.hideRows(3);
    expect((await lineAt(book, "B3")).hidden).toBe(true);
  });

  test("is none on the header, below the lines, on another sheet or on an empty one", async () => {
    book = await openClaimWorkbook(CLAIMS);
    expect(await standOn(book, "C1")).toBeNull();
    expect(await standOn(book, "C9")).toBeNull();
    const { sheetId, layout } = await book.edge.glance();
    book.excel.person.addSheet("Other");
    book.excel.person.activateSheet("Other");
    expect(await book.edge.activeLine(sheetId, layout)).toBeNull();
  });

  test("moves are heard", async () => {
    book = await openClaimWorkbook(CLAIMS);
    let heard = 0;
    const stop = await book.edge.onSelectionChanged(() => void heard++);
    book.excel.person.select("Claims!C3");
    while (heard === 0) await new Promise((resolve) => setTimeout(resolve));
    expect(heard).toBe(1);
    stop();
  });
});

describe("writing in one line", () => {
  afterEach(() => book.close());

  test("writes code and description, and Undo takes both out again", async () => {
    book = await openClaimWorkbook(CLAIMS);
    const line = await lineAt(book, "C3");
    expect(await book.edge.writeInLine(line, TITLE, [CODE, WORDS])).toEqual({
      changed: 2,
      leftAlone: [],
    });
    expect(book.values("C3:D3")).toEqual([["I10", "Essential hypertension"]]);
    expect(book.edge.undoable()).toBe(TITLE);
    await book.edge.undo();
    expect(book.values("A1:F5")).toEqual(CLAIMS);
  });

  test("in a table too, and Undo finds the line again after a sort", async () => {
    book = await openClaimWorkbook(CLAIMS, { table: "Lines" });
    await book.edge.writeInLine(await lineAt(book, "C3"), TITLE, [CODE, WORDS]);
    book.sort("A2:F5", "A", true);
    expect(lineOf(book, "A2")).toEqual(["I10", WORDS.after]);
    expect(await book.edge.undo()).toMatchObject({ changed: 2, leftAlone: [] });
    expect(lineOf(book, "A2")).toEqual([]);
    expect(lineOf(book, "A1")).toEqual(["I10"]);
  });

  test("replaces what a person said to replace, as long as it still stands there", async () => {
    book = await openClaimWorkbook(CLAIMS);
    const change = { row: 1, column: 2, before: "E11.9", after: "E11.65" };
    const line = await lineAt(book, "C2");
    await book.edge.writeInLine(line, TITLE, [change]);
    expect(book.value("C2")).toBe("E11.65");
    const again = await book.edge.writeInLine(line, TITLE, [change]);
    expect(again).toEqual({ changed: 0, leftAlone: ["C2"] });
  });

  test("leaves formulas, merged cells and what was typed meanwhile alone, and then writes no description", async () => {
    book = await openClaimWorkbook(CLAIMS);
    const line = await lineAt(book, "C3");
    book.type("C3", "=1+1");
    expect(await book.edge.writeInLine(line, TITLE, [CODE, WORDS])).toEqual({
      changed: 0,
      leftAlone: ["C3"],
    });
    book.type("C3", "N18.30");
    expect((await book.edge.writeInLine(line, TITLE, [CODE, WORDS])).changed).toBe(0);
    book.type("C3", "");
    book.excel.person.merge("Claims!C3:D3");
    expect((await book.edge.writeInLine(line, TITLE, [CODE, WORDS])).changed).toBe(0);
    expect(book.edge.undoable()).toBeNull();
  });

  test("writes nothing into another line that stands there now, even if its cell is blank too", async () => {
    book = await openClaimWorkbook(CLAIMS);
    const line = await lineAt(book, "C3");
    book.sort("A2:F5", "A", true);
    expect(book.value("A3")).toBe("A3");
    expect(await book.edge.writeInLine(line, TITLE, [CODE])).toEqual({
      changed: 0,
      leftAlone: ["C3"],
    });
  });

  test("a protected sheet, and one whose columns were moved, say so", async () => {
    book = await openClaimWorkbook(CLAIMS);
    const line = await lineAt(book, "C3");
    book.excel.person.insertColumns("B");
    await expect(book.edge.writeInLine(line, TITLE, [CODE])).rejects.toThrow(/no longer where/);
    book.excel.person.protect("Claims");
    await expect(book.edge.writeInLine(line, TITLE, [CODE])).rejects.toThrow(/is protected/);
  });
});

test.each([
  ["sorts", (at: ClaimWorkbook) => at.sort("A2:F5", "A", true)],
  ["inserts a column", (at: ClaimWorkbook) => at.excel.person.insertColumns("B")],
  ["types into the cell", (at: ClaimWorkbook) => at.type("C3", "N18.30")],
])(
  "while a person %s, the code stands in its own line or nowhere, and nothing typed is lost",
  async (_what, act) => {
    await atEachSync(
      { rows: CLAIMS },
      async (trial) => {
        const line = await lineAt(trial, "C3");
        return () => trial.edge.writeInLine(line, TITLE, [CODE, WORDS]);
      },
      personActs(act),
      ({ book: trial }) => {
        const typed = trial.values("A1:G12").flat();
        for (const claim of ["A3", "A4"]) expect(lineOf(trial, claim)).toEqual([]);
        expect(lineOf(trial, "A1")).toEqual(["I10"]);
        if (typed.includes("N18.30")) expect(lineOf(trial, "A2")).not.toContain("I10");
        for (const own of ["E11.9", "Z00.00", 45_701]) expect(typed).toContain(own);
      },
    );
  },
);

test("a column inserted among blank ones at any moment: the code goes under its own header or nowhere", async () => {
  const blank: CellValue[][] = [
    ["Claim ID", "DOS", "Dx 1", "Dx 2", "Dx 3"],
    ["A1", 45_700, "", "", ""],
  ];
  const code: CellChange = { row: 1, column: 3, before: "", after: "I10" };
  await atEachSync(
    { rows: blank },
    async (trial) => {
      const line = await lineAt(trial, "D2");
      return () => trial.edge.writeInLine(line, TITLE, [code]);
    },
    personActs((at) => at.excel.person.insertColumns("D")),
    ({ book: trial }) => {
      const [headers = [], line = []] = trial.values("A1:G2");
      const at = line.indexOf("I10");
      if (at >= 0) expect(headers[at]).toBe("Dx 2");
    },
  );
});
