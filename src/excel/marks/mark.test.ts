import { afterEach, describe, expect, test } from "@jest/globals";
import type { ClaimWorkbook } from "../../../test/support/claim-workbook";
import { openClaimWorkbook } from "../../../test/support/claim-workbook";
import { findingsOf } from "../../../test/support/findings";
import type { SheetReading } from "../types";

let book: ClaimWorkbook;
afterEach(() => book.close());

const CLAIMS = [
  ["Claim ID", "DOS", "Dx 1", "Dx 2", "CPT", "Units"],
  ["A1", 45_700, "E11.9", "I10", 99_213, 1],
  ["A2", 45_701, "E11", "", 99_214, 1],
  ["A3", 45_702, "I10", "Z00.00", 99_213, 2],
];

async function read(scope: "sheet" | "selection" = "sheet"): Promise<SheetReading> {
  const { layout } = await book.edge.glance();
  return book.edge.read(scope, layout);
}

const E11 = { line: 1, column: 2, message: "E11 is a category" };
const Z00 = { line: 2, column: 3, severity: "warning" as const, message: "look at Z00.00" };

describe("marks beside a plain range", () => {
  test("stand in a Code check column right of it, in words", async () => {
    book = await openClaimWorkbook(CLAIMS);
    const outcome = await book.edge.mark(await read(), findingsOf([E11, Z00]));
    expect(outcome).toEqual({ flaggedCells: 2, stale: 0 });
    expect(book.values("G1:G4")).toEqual([
      ["Code check"],
      [""],
      ["✖ [Dx 1] E11 is a category"],
      ["⚠ [Dx 2] look at Z00.00"],
    ]);
  });

  test("colour their cells by one format a column and severity", async () => {
    book = await openClaimWorkbook(CLAIMS);
    await book.edge.mark(await read(), findingsOf([E11, Z00, { line: 0, column: 2 }]));
    const formats = book.sheet.conditionalFormats.map(({ formula, areas }) => ({ formula, areas }));
    expect(formats).toHaveLength(2);
    expect(formats).toContainEqual({
      formula: '=ISNUMBER(SEARCH("✖ [Dx 1]",$G2))',
      areas: [{ row: 1, column: 2, rows: 3, columns: 1 }],
    });
    expect(formats).toContainEqual({
      formula: '=ISNUMBER(SEARCH("⚠ [Dx 2]",$G2))',
      areas: [{ row: 1, column: 3, rows: 3, columns: 1 }],
    });
  });

  test("leave nothing behind once cleared", async () => {
    book = await openClaimWorkbook(CLAIMS);
    const before = book.picture();
    await book.edge.mark(await read(), findingsOf([E11, Z00]));
    expect((await book.edge.glance()).hasMarks).toBe(true);
    await book.edge.clearMarks();
    expect(book.picture()).toEqual(before);
    expect((await book.edge.glance()).hasMarks).toBe(false);
  });

  test("are replaced in place when checked again", async () => {
    book = await openClaimWorkbook(CLAIMS);
    const before = book.picture();
    await book.edge.mark(await read(), findingsOf([E11]));
    await book.edge.mark(await read(), findingsOf([Z00]));
    expect(book.values("G1:H4")).toEqual([
      ["Code check", ""],
      ["", ""],
      ["", ""],
      ["⚠ [Dx 2] look at Z00.00", ""],
    ]);
    expect(book.sheet.conditionalFormats).toHaveLength(1);
    await book.edge.clearMarks();
    expect(book.picture()).toEqual(before);
  });

  test("vanish when a check finds nothing any more", async () => {
    book = await openClaimWorkbook(CLAIMS);
    const before = book.picture();
    await book.edge.mark(await read(), findingsOf([E11]));
    expect(await book.edge.mark(await read(), findingsOf([]))).toEqual({
      flaggedCells: 0,
      stale: 0,
    });
    expect(book.picture()).toEqual(before);
  });

  test("do not take over a person's own column of that name", async () => {
    book = await openClaimWorkbook(CLAIMS.map((row, i) => [...row, i === 0 ? "Code check" : "ok"]));
    const before = book.picture();
    await book.edge.mark(await read(), findingsOf([E11]));
    expect(book.values("G1:H3")).toEqual([
      ["Code check", "Code check (2)"],
      ["ok", ""],
      ["ok", "✖ [Dx 1] E11 is a category"],
    ]);
    await book.edge.clearMarks();
    expect(book.picture()).toEqual(before);
  });

  test("are found and cleared wherever a person moved them, and columns added behind them stay", async () => {
    book = await openClaimWorkbook(CLAIMS);
    await book.edge.mark(await read(), findingsOf([E11, Z00]));
    book.type("H1", "My notes");
    book.type("H2", "call back");
    book.excel.person.insertColumns("A");
    book.excel.person.insertRows(1, 2);
    book.sort("B4:I6", "B", true);
    await book.edge.clearMarks();
    expect(book.values("A3:I6")).toEqual([
      ["", "Claim ID", "DOS", "Dx 1", "Dx 2", "CPT", "Units", "", "My notes"],
      ["", "A3", 45_702, "I10", "Z00.00", 99_213, 2, "", ""],
      ["", "A2", 45_701, "E11", "", 99_214, 1, "", ""],
      ["", "A1", 45_700, "E11.9", "I10", 99_213, 1, "", "call back"],
    ]);
    expect(book.sheet.conditionalFormats).toEqual([]);
    expect(book.sheet.names).toEqual([]);
  });

  test("keep what a person typed into their column", async () => {
    book = await openClaimWorkbook(CLAIMS);
    await book.edge.mark(await read(), findingsOf([E11, Z00]));
    book.type("G3", "asked Dr. X");
    const again = await book.edge.mark(await read(), findingsOf([E11, Z00]));
    expect(again).toEqual({ flaggedCells: 1, stale: 1 });
    expect(book.value("G3")).toBe("asked Dr. X");
    await book.edge.clearMarks();
    expect(book.values("G1:G4")).toEqual([[""], [""], ["asked Dr. X"], [""]]);
  });

  test("travel with their lines when a person sorts, and the formats still find them", async () => {
    book = await openClaimWorkbook(CLAIMS);
    await book.edge.mark(await read(), findingsOf([E11]));
    book.sort("A2:G4", "A", true);
    expect(book.values("C2:G4").map(([code, , , , flag]) => [code, flag])).toEqual([
      ["I10", ""],
      ["E11", "✖ [Dx 1] E11 is a category"],
      ["E11.9", ""],
    ]);
  });

  test("leave the person's own conditional formats in their order", async () => {
    book = await openClaimWorkbook(CLAIMS);
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A2:F4");
      for (const formula of ["=$F2>1", '=ISNUMBER(SEARCH("x",$A2))']) {
        range.conditionalFormats.add(Excel.ConditionalFormatType.custom).custom.rule.formula =
          formula;
      }
      await context.sync();
    });
    const before = book.picture();
    await book.edge.mark(await read(), findingsOf([E11, Z00]));
    expect(book.sheet.conditionalFormats).toHaveLength(4);
    await book.edge.clearMarks();
    expect(book.picture()).toEqual(before);
  });

  test("of a selection leave the flags of other lines as they are", async () => {
    book = await openClaimWorkbook(CLAIMS);
    await book.edge.mark(await read(), findingsOf([E11, Z00]));
    book.excel.person.select("A2:A3");
    const reading = await read("selection");
    expect(reading.batch).toMatchObject({ firstRow: 1, lineCount: 2 });
    await book.edge.mark(
      reading,
      findingsOf([{ line: 0, column: 2, severity: "info", message: "new" }]),
    );
    expect(book.values("G2:G4")).toEqual([["ℹ [Dx 1] new"], [""], ["⚠ [Dx 2] look at Z00.00"]]);
    const labels = book.sheet.conditionalFormats.map(({ formula }) => /"(.*)"/.exec(formula)?.[1]);
    expect(labels.sort()).toEqual(["ℹ [Dx 1]", "⚠ [Dx 2]", "✖ [Dx 1]"]);
  });

  test("a column that a person deleted is made anew, and nothing of the old one stays", async () => {
    book = await openClaimWorkbook(CLAIMS);
    const before = book.picture();
    await book.edge.mark(await read(), findingsOf([E11]));
    book.excel.person.deleteColumns("G");
    expect((await book.edge.glance()).hasMarks).toBe(false);
    await book.edge.mark(await read(), findingsOf([E11]));
    expect(book.value("G3")).toBe("✖ [Dx 1] E11 is a category");
    expect(book.sheet.conditionalFormats).toHaveLength(1);
    await book.edge.clearMarks();
    expect(book.picture()).toEqual(before);
  });

  test("take in lines that were added since", async () => {
    book = await openClaimWorkbook(CLAIMS);
    await book.edge.mark(await read(), findingsOf([E11]));
    ["A4", 45_703, "E11", "I10", 99_213, 1].forEach((entry, i) =>
      book.type(`${"ABCDEF"[i]}5`, entry),
    );
    await book.edge.mark(await read(), findingsOf([E11, { line: 3, column: 2 }]));
    expect(book.value("G5")).toBe("✖ [Dx 1] is not billable");
    expect(book.sheet.names[0]?.formula).toBe("=Claims!$G$1:$G$5");
    await book.edge.clearMarks();
    expect(book.values("G1:G5").flat().join("")).toBe("");
  });

  test("are reached by the sheet's filter, so that sorting by its arrows takes them along", async () => {
    book = await openClaimWorkbook(CLAIMS);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.autoFilter.apply(sheet.getRange("A1:F4"));
      await context.sync();
    });
    const before = book.picture();
    await book.edge.mark(await read(), findingsOf([E11, Z00]));
    expect(book.sheet.filter?.rect).toEqual({ row: 0, column: 0, rows: 4, columns: 7 });
    await book.edge.clearMarks();
    expect(book.picture()).toEqual(before);
  });

  test("leave a filter alone that hides rows at the moment", async () => {
    book = await openClaimWorkbook(CLAIMS);
    book.excel.person.filter("A1:F4", "C", ["E11", "I10"]);
    const before = book.picture();
    await book.edge.mark(await read(), findingsOf([E11, Z00]));
    expect(book.values("G1:G4").flat()).toEqual([
      "Code check",
      "",
      "✖ [Dx 1] E11 is a category",
      "⚠ [Dx 2] look at Z00.00",
    ]);
    await book.edge.clearMarks();
    expect(book.picture()).toEqual(before);
  });

  test("go where there is no header, and come away again", async () => {
    book = await openClaimWorkbook(CLAIMS.slice(1));
    const before = book.picture();
    const reading = await read();
    expect(reading.layout.headerRows).toBeNull();
    await book.edge.mark(reading, findingsOf([{ line: 1, column: 2 }]));
    expect(book.value("G2")).toBe("✖ [column C] is not billable");
    await book.edge.clearMarks();
    expect(book.picture()).toEqual(before);
  });

  test("never begin like a formula", async () => {
    book = await openClaimWorkbook(CLAIMS);
    await book.edge.mark(await read(), findingsOf([{ ...E11, message: '=HYPERLINK("x")' }]));
    expect(book.value("G3")).toBe('✖ [Dx 1] =HYPERLINK("x")');
    expect(book.formula("G3")).toBeNull();
  });
});

describe("marks in a table", () => {
  const openTable = async () => {
    book = await openClaimWorkbook(CLAIMS, { table: "Lines" });
    book.excel.person.select("B2");
    return book.table;
  };

  test("are a column of the table, which goes again when cleared", async () => {
    const table = await openTable();
    book.type("H2", "a note beside the table");
    const before = book.picture();
    const reading = await read();
    expect(reading.tableId).toBe(table.id);
    await book.edge.mark(reading, findingsOf([E11, Z00]));
    expect(table.columns.map(({ name }) => name)).toContain("Code check");
    expect(book.values("G1:G4").flat()).toEqual([
      "Code check",
      "",
      "✖ [Dx 1] E11 is a category",
      "⚠ [Dx 2] look at Z00.00",
    ]);
    await book.edge.clearMarks();
    expect(book.picture()).toEqual(before);
  });

  test("are cleared from the middle of a table that grew behind them", async () => {
    const table = await openTable();
    await book.edge.mark(await read(), findingsOf([E11]));
    await Excel.run(async (context) => {
      const columns = context.workbook.tables.getItem(table.name).columns;
      columns.add(undefined, [["Notes"], ["a"], ["b"], ["c"]]);
      columns.add(1, [["No."], [1], [2], [3]]);
      await context.sync();
    });
    await book.edge.clearMarks();
    expect(table.columns.map(({ name }) => name)).toEqual([
      "Claim ID",
      "No.",
      ...CLAIMS[0]!.slice(1),
      "Notes",
    ]);
    expect(book.values("G1:H4").map(([, note]) => note)).toEqual(["Notes", "a", "b", "c"]);
  });

  test("stand in a table without header row too", async () => {
    const table = await openTable();
    book.excel.person.clear("A1:F1");
    Object.assign(table, { showHeaders: false, rect: { row: 1, column: 0, rows: 3, columns: 6 } });
    const before = book.picture();
    await book.edge.mark(await read(), findingsOf([{ line: 1, column: 2 }]));
    expect(book.value("G3")).toMatch(/^✖ \[/);
    expect(table.columns).toHaveLength(7);
    await book.edge.clearMarks();
    expect(book.picture()).toEqual(before);
  });

  test("leave the totals row alone, and a column that a person wrote into", async () => {
    const table = await openTable();
    table.showTotals = false;
    await Excel.run(async (context) => {
      context.workbook.tables.getItem(table.name).showTotals = true;
      await context.sync();
    });
    const reading = await read();
    expect(reading.batch.lineCount).toBe(3);
    await book.edge.mark(reading, findingsOf([E11]));
    book.type("G2", "mine");
    await book.edge.clearMarks();
    expect(book.values("G1:G4").flat()).toEqual(["Code check", "mine", "", ""]);
    expect(book.value("A5")).toBe("Total");
    expect(book.sheet.names).toEqual([]);
  });
});

describe("while a person works on the sheet", () => {
  test("a line that changed since it was read gets no flag", async () => {
    book = await openClaimWorkbook(CLAIMS);
    const reading = await read();
    book.type("C3", "E11.9");
    expect(await book.edge.mark(reading, findingsOf([E11, Z00]))).toEqual({
      flaggedCells: 1,
      stale: 1,
    });
    expect(book.values("G2:G4").flat()).toEqual(["", "", "⚠ [Dx 2] look at Z00.00"]);
  });
});

describe("when marking cannot go on", () => {
  test("a protected sheet says how to unprotect it, and stays as it is", async () => {
    book = await openClaimWorkbook(CLAIMS);
    const reading = await read();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().protection.protect();
      await context.sync();
    });
    const before = book.picture();
    await expect(book.edge.mark(reading, findingsOf([E11]))).rejects.toThrow(/Unprotect the sheet/);
    expect((await book.edge.glance()).protected).toBe(true);
    expect(book.picture()).toEqual(before);
  });

  test("a deleted sheet is told", async () => {
    book = await openClaimWorkbook(CLAIMS);
    const reading = await read();
    await Excel.run(async (context) => {
      context.workbook.worksheets.add("Other");
      context.workbook.worksheets.getItem("Claims").delete();
      await context.sync();
    });
    await expect(book.edge.mark(reading, findingsOf([E11]))).rejects.toThrow(/no longer there/);
  });

  test("Cancel gives back the flags of the check before", async () => {
    book = await openClaimWorkbook(CLAIMS);
    await book.edge.mark(await read(), findingsOf([E11]));
    const before = book.picture();
    const reading = await read();
    const stop = new AbortController();
    const job = book.edge.mark(reading, findingsOf([Z00]), {
      signal: stop.signal,
      onProgress: () => stop.abort(),
    });
    stop.abort();
    await expect(job).rejects.toMatchObject({ name: "AbortError" });
    expect(book.picture()).toEqual(before);
  });
});
