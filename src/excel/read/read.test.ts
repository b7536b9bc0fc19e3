import { afterEach, describe, expect, test } from "@jest/globals";
import type { ClaimWorkbook, ClaimWorkbookOptions } from "../../../test/support/claim-workbook";
import { openClaimWorkbook } from "../../../test/support/claim-workbook";
import type { CellValue } from "../../claims/types";
import type { Scope, SheetReading } from "../types";

let book: ClaimWorkbook;
afterEach(() => book.close());

const CLAIMS: CellValue[][] = [
  ["Claim ID", "DOS", "Dx 1", "Dx 2", "CPT", "Units"],
  ["A1", 45_700, "E11.9", "I10", 99_213, 1],
  ["A2", 45_701, "E11", "", 99_214, 1],
  ["A3", 45_702, "I10", "Z00.00", 99_213, 2],
];

const open = async (rows = CLAIMS, options: ClaimWorkbookOptions = {}) => {
  book = await openClaimWorkbook(rows, options);
};

async function read(scope: Scope = "sheet"): Promise<SheetReading> {
  return book.edge.read(scope, (await book.edge.glance()).layout);
}

/** A column's values, line by line. */
function column({ batch }: SheetReading, header: string): CellValue[] {
  const found = batch.columns.find((each) => each.header === header);
  return [...(found?.cells.indexes ?? [])].map((index) => found!.cells.distinct[index]!);
}

describe("glance", () => {
  test("says what the columns of the active sheet hold", async () => {
    await open();
    const glance = await book.edge.glance();
    expect(glance).toMatchObject({
      sheetName: "Claims",
      lineCount: 3,
      protected: false,
      hasMarks: false,
      layout: { headerRows: { first: 0, last: 0 }, firstRow: 1 },
    });
    expect(glance.layout.columns.map(({ role }) => role)).toEqual([
      "claimId",
      "serviceDate",
      "diagnosis",
      "diagnosis",
      "procedure",
      "units",
    ]);
  });

  test("finds the header below title rows, wherever the lines begin", async () => {
    await open([["Claims of May"], [], ...CLAIMS], { at: "C3" });
    const { layout, lineCount } = await book.edge.glance();
    expect(layout).toMatchObject({ headerRows: { first: 4, last: 4 }, firstRow: 5 });
    expect(layout.columns[0]).toMatchObject({ column: 2, header: "Claim ID" });
    expect(lineCount).toBe(3);
  });

  test("takes the user's word on a column, and forgets it with the settings of another sheet", async () => {
    await open();
    const { sheetId, layout } = await book.edge.glance();
    const units = { ...layout.columns[5]!, role: "charge" as const };
    await book.edge.saveSettings(sheetId, { columns: [units], reportOnly: false });
    expect((await book.edge.glance()).layout.columns[5]).toMatchObject({ role: "charge" });
    book.excel.person.renameSheet("Claims", "Claims of May");
    expect((await book.edge.glance()).layout.columns[5]).toMatchObject({ role: "charge" });
  });

  test("an empty sheet has no lines", async () => {
    await open([]);
    expect(await book.edge.glance()).toMatchObject({ lineCount: 0, layout: { columns: [] } });
    await expect(read()).rejects.toThrow(/This sheet is empty/);
  });

  test("does not take our own column for one of the claim's", async () => {
    await open();
    const before = await book.edge.glance();
    const { findingsOf } = await import("../../../test/support/findings");
    await book.edge.mark(await read(), findingsOf([{ line: 1, column: 2 }]));
    const after = await book.edge.glance();
    expect(after.layout).toEqual(before.layout);
    expect(after.hasMarks).toBe(true);
  });
});

describe("read", () => {
  test("reads the mapped columns, each value once", async () => {
    await open();
    const { batch } = await read();
    expect(batch).toMatchObject({ firstRow: 1, lineCount: 3, date1904: false });
    const dx = batch.columns.find(({ header }) => header === "Dx 1");
    expect(dx?.cells.distinct).toEqual(["E11.9", "E11", "I10"]);
  });

  test("takes a number that its format pads with zeros for the code that the user sees", async () => {
    await open(
      [
        ["CPT", "Units"],
        [100, 100],
        [99_213, 2],
      ],
      { numberFormats: { A: "00000", B: "00000" } },
    );
    const reading = await read();
    expect(column(reading, "CPT")).toEqual(["00100", 99_213]);
    expect(column(reading, "Units")).toEqual([100, 2]);
  });

  test("keeps blank lines inside, and hidden ones", async () => {
    await open([...CLAIMS.slice(0, 2), [], ...CLAIMS.slice(2)]);
    book.excel.person.hideRows(4);
    expect(column(await read(), "Dx 1")).toEqual(["E11.9", "", "E11", "I10"]);
  });

  test("an emptied cell at the end is no line", async () => {
    await open();
    book.type("A9", "x");
    book.excel.person.clear("A9");
    expect((await read()).batch.lineCount).toBe(3);
  });

  test("goes on in smaller blocks when Excel refuses for size", async () => {
    const rows = Array.from({ length: 3_000 }, (_, i) => [`A${i}`, 45_700, "E11.9", "", 99_213, 1]);
    await open([CLAIMS[0]!, ...rows], { payloadLimit: 35_000 });
    const done: number[] = [];
    const { layout } = await book.edge.glance();
    const reading = await book.edge.read("sheet", layout, { onProgress: (n) => done.push(n) });
    expect(column(reading, "Claim ID")).toEqual(rows.map(([id]) => id));
    expect(done.length).toBeGreaterThan(2);
    expect(done.at(-1)).toBe(3_000);
  });

  test("stops between blocks when the user cancels", async () => {
    const rows = Array.from({ length: 3_000 }, (_, i) => [`A${i}`, 45_700, "E11.9", "", 99_213, 1]);
    await open([CLAIMS[0]!, ...rows], { payloadLimit: 60_000 });
    const { layout } = await book.edge.glance();
    const stop = new AbortController();
    const job = book.edge.read("sheet", layout, {
      signal: stop.signal,
      onProgress: () => stop.abort(),
    });
    await expect(job).rejects.toMatchObject({ name: "AbortError" });
  });

  test("fails when a person moved the columns since they were looked at", async () => {
    await open();
    const { layout } = await book.edge.glance();
    book.excel.person.insertColumns("B");
    await expect(book.edge.read("sheet", layout)).rejects.toThrow(/no longer where they were/);
  });

  test("fails when another sheet came to the front", async () => {
    await open();
    const { layout } = await book.edge.glance();
    book.excel.loadSheet({
      name: "Other",
      rows: [
        ["Name", "Town"],
        ["x", "y"],
      ],
    });
    book.excel.person.activateSheet("Other");
    await expect(book.edge.read("sheet", layout)).rejects.toThrow(/no longer where they were/);
  });

  test("says when the sheet is protected", async () => {
    await open();
    book.excel.person.protect("Claims");
    expect((await read()).protected).toBe(true);
  });

  test("waits for a cell that is being edited, says so, and goes on", async () => {
    await open();
    const { layout } = await book.edge.glance();
    book.excel.enterCellEdit();
    const said: (string | null)[] = [];
    const reading = await book.edge.read("sheet", layout, {
      onWaiting: (sentence) => {
        said.push(sentence);
        book.excel.leaveCellEdit();
      },
    });
    expect(reading.batch.lineCount).toBe(3);
    expect(said).toEqual([expect.stringMatching(/Finish editing the cell/), null]);
  });

  test("fails at once for a caller who cannot show that it waits", async () => {
    await open();
    book.excel.enterCellEdit();
    await expect(book.edge.glance()).rejects.toThrow(/Finish editing the cell/);
    book.excel.leaveCellEdit();
  });
});

describe("read the selection", () => {
  test("reads the selected lines only, header and columns from the whole sheet", async () => {
    await open();
    book.excel.person.select("C3:D4");
    const reading = await read("selection");
    expect(reading.batch).toMatchObject({ firstRow: 2, lineCount: 2 });
    expect(column(reading, "Dx 1")).toEqual(["E11", "I10"]);
  });

  test("takes selected columns, and rows beyond the lines, for the lines in them", async () => {
    await open();
    book.excel.person.select("A3:XFD1048576");
    expect((await read("selection")).batch).toMatchObject({ firstRow: 2, lineCount: 2 });
    book.excel.person.select("C1:C1048576");
    expect((await read("selection")).batch).toMatchObject({ firstRow: 1, lineCount: 3 });
  });

  test("joins blocks that touch, and asks for one block otherwise", async () => {
    await open();
    book.excel.person.select("A3", "B2");
    expect((await read("selection")).batch).toMatchObject({ firstRow: 1, lineCount: 2 });
    book.excel.person.select("A2", "A4");
    await expect(read("selection")).rejects.toThrow(/Select rows that stand together/);
  });

  test("says when no claim line is selected", async () => {
    await open();
    book.excel.person.select("A20");
    await expect(read("selection")).rejects.toThrow(/no claim lines/);
  });

  test("is read again whatever is selected later", async () => {
    await open();
    book.excel.person.select("A2:A3");
    const reading = await read("selection");
    book.excel.person.select("F9");
    book.type("C3", "E11.9");
    const again = await book.edge.reread!(reading, reading.layout);
    expect(again.batch).toMatchObject({ firstRow: 1, lineCount: 2 });
    expect(column(again, "Dx 1")).toEqual(["E11.9", "E11.9"]);
  });
});

describe("a table", () => {
  test("is read without its totals row", async () => {
    await open(CLAIMS, { table: "Lines" });
    await Excel.run(async (context) => {
      context.workbook.tables.getItem("Lines").showTotals = true;
      await context.sync();
    });
    const reading = await read();
    expect(reading.tableId).toBe(book.table.id);
    expect(column(reading, "Dx 1")).toEqual(["E11.9", "E11", "I10"]);
  });

  test("with the active cell wins over a larger one, which wins without", async () => {
    await open(CLAIMS, { table: "Lines" });
    book.excel.loadSheet({ name: "Codes", rows: [] });
    book.excel.person.activateSheet("Claims");
    book.excel.person.paste("J1", [["Code"], ["I10"], ["Z00.00"], ["E11.9"], ["E11"], ["R05"]]);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Claims").tables.add("J1:J6", true);
      await context.sync();
    });
    book.excel.person.select("J3");
    expect((await read()).batch).toMatchObject({ lineCount: 5, columns: [{ column: 9 }] });
    book.excel.person.select("A30");
    expect((await read()).batch.lineCount).toBe(3);
  });

  test("keeps its own header row, whatever its words", async () => {
    const rows = CLAIMS.map((row, i) => (i === 0 ? ["aa", "bb", "cc", "dd", "ee", "ff"] : row));
    await open(rows, { table: "Lines", at: "B3" });
    const { layout } = await book.edge.glance();
    expect(layout).toMatchObject({ headerRows: { first: 2, last: 2 }, firstRow: 3 });
    expect(layout.columns[0]).toMatchObject({ column: 1, header: "aa" });
  });
});
