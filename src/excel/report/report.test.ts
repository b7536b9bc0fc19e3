import { afterEach, describe, expect, test } from "@jest/globals";
import type { ClaimWorkbook } from "../../../test/support/claim-workbook";
import { openClaimWorkbook } from "../../../test/support/claim-workbook";
import { findingsOf } from "../../../test/support/findings";
import { siftIgnored, toIgnore } from "../../check/ignored";
import type { CellValue } from "../../claims/types";
import { apiValue } from "../../workbench/model/scalar";
import type { SheetReading } from "../types";
import { MAX_ROWS } from "../address";
import { factRows } from "./facts";
import { firstRowOf, layOut, type ReportLayout } from "./lay-out";
import type { AuditReport } from "./types";

const CLAIMS: CellValue[][] = [
  ["Claim ID", "DOS", "Dx 1", "Units"],
  ["A1", "2026-05-04", "=E11", 1],
  ["A2", "2026-05-05", "@I10", 2],
  ["A3", "2026-05-06", "+Z00.00", 3],
];
const RULES = [{ id: "not-billable", title: "Code is a category", severity: "error" }] as const;
const TABLES = [
  {
    system: "icd10cm",
    from: 20151001,
    to: 20270930,
    size: 98_000,
    releases: [
      { name: "FY2016", from: 20151001 },
      { name: "FY2027", from: 20261001 },
    ],
  },
] as const;

let book: ClaimWorkbook;
afterEach(() => book?.close());

async function read(): Promise<SheetReading> {
  const { layout } = await book.edge.glance();
  return book.edge.read("sheet", layout);
}

/** A report with a finding in each line; the last of them ignored. */
async function reportOf(): Promise<AuditReport> {
  const reading = await read();
  const { lineCount } = reading.batch;
  const found = findingsOf(
    Array.from({ length: lineCount }, (_, line) => ({
      line,
      column: 2,
      message: `-${line} is wrong`,
    })),
  );
  const causes = found.causes.map((cause, i) => ({
    ...cause,
    value: String(CLAIMS[1 + (i % 3)]![2]),
  }));
  const all = { ...found, causes };
  const note = { everywhere: false, reason: "=as documented", at: "2026-05-07T08:09:10.000Z" };
  const entry = toIgnore(reading.batch, all, lineCount - 1, note);
  return {
    reading,
    checkedAt: "2026-05-07T08:00:00.000Z",
    ...siftIgnored(reading.batch, all, [entry]),
    tables: TABLES,
    rules: RULES,
    chosen: { "not-billable": "warning" },
  };
}

const sheetNames = () => book.excel.workbook.sheets.map(({ name }) => name);

/** What stands in the report, row by row; formulas as their text. */
function rowsOf(name: string): string[][] {
  const { workbook } = book.excel;
  const sheet = workbook.sheetNamed(name)!;
  const used = sheet.usedWithin({ row: 0, column: 0, rows: 5_000, columns: 12 }, true)!;
  return Array.from({ length: used.rows }, (_, row) =>
    Array.from({ length: used.columns }, (__, column) => {
      const { formula } = sheet.grid.at(row, column);
      return formula ? formula.text : String(apiValue(workbook.valueAt(sheet, row, column)));
    }),
  );
}

/** The rows of a part: from its head to the next blank row. */
function part(name: string, title: string): string[][] {
  const rows = rowsOf(name);
  const start = rows.findIndex(
    (row) => row[0] === title && row.slice(3).every((cell) => cell === ""),
  );
  const length = rows.slice(start).findIndex((row) => row.every((cell) => cell === ""));
  return rows.slice(start + 1, length < 0 ? undefined : start + length);
}

describe("an audit report", () => {
  test("tells what was checked, when, by which tables and rules, and counts what was found", async () => {
    book = await openClaimWorkbook(CLAIMS);
    const outcome = await book.edge.writeReport(await reportOf());
    expect(outcome).toEqual({ sheetName: "Audit report", leftOut: 0 });
    const rows = rowsOf("Audit report");
    expect(rows[0]![0]).toBe("Audit report: Claims");
    const fact = (label: string) => rows.find((row) => row[0] === label)?.[1];
    expect(fact("Sheet")).toBe("Claims");
    expect(fact("Lines")).toBe("3, rows 2 to 4");
    expect(fact("Checked on")).toMatch(/^2026-05-07 \d\d:00$/);
    expect(fact("Code tables")).toBe(
      "ICD-10-CM: 98,000 codes, for dates from 2015-10-01 to 2027-09-30 (2 releases, FY2016 to FY2027)",
    );
    expect(fact("Rules that count otherwise")).toBe("Code is a category: Warning instead of Error");
    expect(part("Audit report", "Columns")[1]!.slice(0, 3)).toEqual([
      "Claim ID",
      "A",
      "Claim number, by its header",
    ]);
    expect(part("Audit report", "Findings by severity")[1]!.slice(0, 2)).toEqual(["Error", "2"]);
    expect(part("Audit report", "Findings by rule")[1]!.slice(0, 2)).toEqual([
      "Code is a category",
      "2",
    ]);
    expect(part("Audit report", "Findings by column")[1]!.slice(0, 2)).toEqual(["Dx 1", "2"]);
  });

  test("lists every finding with a link to its cell, and what is ignored with its reason", async () => {
    book = await openClaimWorkbook(CLAIMS);
    await book.edge.writeReport(await reportOf());
    expect(part("Audit report", "Findings").slice(1)).toEqual([
      ["Code is a category", "Error", "2", `=HYPERLINK("#'Claims'!C2","C2")`, "Dx 1", "=E11", "-0 is wrong", "", ""],
      ["Code is a category", "Error", "3", `=HYPERLINK("#'Claims'!C3","C3")`, "Dx 1", "@I10", "-1 is wrong", "", ""],
    ]); // prettier-ignore
    expect(part("Audit report", "Ignored findings")[1]).toEqual(
      ["Code is a category", "Error", "4", `=HYPERLINK("#'Claims'!C4","C4")`, "Dx 1", "+Z00.00", "-2 is wrong",
       "=as documented", expect.stringMatching(/^2026-05-07 \d\d:09$/)],
    ); // prettier-ignore
  });

  test("holds no formula but its links, whatever the cells begin with", async () => {
    book = await openClaimWorkbook(CLAIMS);
    await book.edge.writeReport(await reportOf());
    const { grid } = book.excel.workbook.sheetNamed("Audit report")!;
    const formulas = grid.usedColumns.flatMap((column) =>
      [...grid.column(column)!.formulas.values()].map(({ text }) => text),
    );
    expect(formulas).toHaveLength(3);
    expect(formulas.every((text) => text.startsWith("=HYPERLINK("))).toBe(true);
  });

  test("tells what was changed, what stood there before, and when", async () => {
    book = await openClaimWorkbook(CLAIMS);
    const reading = await read();
    const changes = [{ row: 1, column: 2, before: "=E11", after: "E11.9" }];
    await book.edge.change(reading, "Use E11.9", changes);
    await book.edge.writeReport(await reportOf());
    expect(part("Audit report", "Changes made")[1]!.slice(0, 8)).toEqual(
      ["Use E11.9", "1", "2", "C2", "Dx 1", "=E11", "E11.9", "Claims"],
    ); // prettier-ignore
  });

  test("is a sheet to read, filter and print: bold heads, tables, a frozen top, a chart", async () => {
    book = await openClaimWorkbook(CLAIMS);
    await book.edge.writeReport(await reportOf());
    const { workbook } = book.excel;
    const sheet = workbook.sheetNamed("Audit report")!;
    expect(workbook.activeSheet).toBe(sheet);
    expect(sheet.frozen.rows).toBe(2); // the title, and the links to the parts
    expect(sheet.showGridlines).toBe(false);
    expect(sheet.tables.map(({ columns }) => columns.length)).toEqual([7, 9]); // nothing was changed
    expect(sheet.charts).toMatchObject([{ type: "BarClustered", title: "Findings by rule" }]);
    const findings = rowsOf("Audit report").findIndex((row) => row[2] === "Row");
    expect(sheet.charts[0]!.covers!.row + sheet.charts[0]!.covers!.rows).toBeLessThan(findings);
    expect(workbook.styleAt(sheet, findings, 0).bold).toBe(true);
    const links = sheet.hyperlinks.map(({ documentReference }) => documentReference);
    expect(links[0]).toBe(`'Audit report'!A${findings}`);
    expect(links).toHaveLength(3);
    const { styleAt } = workbook;
    expect(styleAt.call(workbook, sheet, findings + 1, 6).wrapText).toBe(true);
    expect(styleAt.call(workbook, sheet, findings + 1, 6).verticalAlignment).toBe("Top");
  });

  // https://learn.microsoft.com/en-us/javascript/api/excel/excel.pagelayout
  test("is printed across, all columns on one page, with its title and the page's number on each", async () => {
    book = await openClaimWorkbook(CLAIMS);
    await book.edge.writeReport(await reportOf());
    const { pageSetup } = book.excel.workbook.sheetNamed("Audit report")!;
    expect(pageSetup).toEqual({
      orientation: "Landscape",
      zoom: { scale: null, horizontalFitToPages: 1, verticalFitToPages: null },
      titleRows: expect.objectContaining({ row: 0, rows: 1 }),
      footers: { leftFooter: "&F", centerFooter: "", rightFooter: "Page &P of &N" },
    });
  });

  test("of a protected sheet is written beside it, and leaves it as it was", async () => {
    book = await openClaimWorkbook(CLAIMS);
    const report = await reportOf();
    book.excel.person.protect("Claims");
    await book.edge.writeReport(report);
    expect(part("Audit report", "Findings")).toHaveLength(3);
    expect(rowsOf("Claims")).toHaveLength(CLAIMS.length);
  });

  test("leads to a sheet with quotes and an emoji in its name, as it is called now", async () => {
    book = await openClaimWorkbook(CLAIMS);
    const report = await reportOf();
    book.excel.person.renameSheet("Claims", `🏥 "O'Brien"`);
    await book.edge.writeReport(report);
    expect(part("Audit report", "Findings")[1]![3]).toBe(
      `=HYPERLINK("#'🏥 ""O''Brien""'!C2","C2")`,
    );
    const sheet = book.excel.workbook.sheetNamed("Audit report")!;
    const row = rowsOf("Audit report").findIndex((cells) => cells[2] === "Row") + 1;
    expect(apiValue(book.excel.workbook.valueAt(sheet, row, 3))).toBe("C2");
  });

  test("never overwrites one that is there, and is known as a report, renamed or copied", async () => {
    book = await openClaimWorkbook(CLAIMS);
    const report = await reportOf();
    await book.edge.writeReport(report);
    expect((await book.edge.writeReport(report)).sheetName).toBe("Audit report (2)");
    book.excel.person.renameSheet("Audit report (2)", "May");
    expect(await book.edge.glance()).toMatchObject({
      sheetName: "May",
      isReport: true,
      lineCount: 0,
    });
    book.excel.person.activateSheet("Claims");
    expect((await book.edge.glance()).isReport).toBeUndefined();
  });

  test("of nothing found says so", async () => {
    book = await openClaimWorkbook(CLAIMS);
    const report = { ...(await reportOf()), findings: findingsOf([]), ignored: [] };
    await book.edge.writeReport(report);
    expect(part("Audit report", "Findings")[0]![0]).toBe("None");
    expect(book.excel.workbook.sheetNamed("Audit report")!.charts).toEqual([]);
  });

  test("works with the oldest Excel that the add-in knows", async () => {
    book = await openClaimWorkbook(CLAIMS, { excelApi: "1.9" });
    expect((await book.edge.writeReport(await reportOf())).leftOut).toBe(0);
  });
});

describe("a report that cannot be written", () => {
  test("says that the workbook's structure is protected", async () => {
    book = await openClaimWorkbook(CLAIMS);
    book.excel.workbook.structureProtected = { password: null };
    const attempt = book.edge.writeReport(await reportOf());
    await expect(attempt).rejects.toThrow(/structure .* is protected.*Protect Workbook/);
    expect(sheetNames()).not.toContain("Audit report");
  });

  test("says that the checked sheet is gone", async () => {
    book = await openClaimWorkbook(CLAIMS);
    const report = await reportOf();
    book.excel.person.addSheet("Other");
    book.excel.person.deleteSheet("Claims");
    await expect(book.edge.writeReport(report)).rejects.toThrow(/no longer there/);
  });

  test("is taken away on Cancel, between blocks", async () => {
    const many = Array.from({ length: 9_000 }, (_, i) => [`A${i}`, "2026-05-04", "E11", 1]);
    book = await openClaimWorkbook([CLAIMS[0]!, ...many]);
    const report = await reportOf();
    const before = book.picture();
    const controller = new AbortController();
    const told: number[] = [];
    const attempt = book.edge.writeReport(report, {
      signal: controller.signal,
      onProgress: (done) => {
        told.push(done);
        if (told.length === 7) controller.abort();
      },
    });
    await expect(attempt).rejects.toMatchObject({ name: "AbortError" });
    expect(told.at(-1)).toBeLessThan(9_000);
    expect(book.picture()).toEqual(before);
  });

  test("where taking it away fails too, says which sheet is left", async () => {
    book = await openClaimWorkbook(CLAIMS);
    const report = await reportOf();
    const before = book.excel.syncCount;
    await book.edge.writeReport(report);
    const syncs = book.excel.syncCount - before;
    for (let n = syncs; n < syncs + 4; n++) book.excel.failAt(n, "GeneralException");
    await expect(book.edge.writeReport(report)).rejects.toThrow(
      /unfinished sheet “Audit report \(2\)” may be left: delete it/,
    );
  });
});

test("a report says when the lines were one of several lists on the sheet", async () => {
  book = await openClaimWorkbook(CLAIMS);
  const report = await reportOf();
  const checkedOf = (layout: SheetReading["layout"]) =>
    factRows({ ...report, reading: { ...report.reading, layout } }, report.checkedAt)[1];
  const { layout } = report.reading;
  expect(checkedOf(layout)).toEqual(["Checked", "All lines"]);
  expect(checkedOf({ ...layout, block: { first: 0, end: 9 } })).toEqual([
    "Checked",
    "One of several lists on the sheet, all lines of it",
  ]);
});

describe("a report that has more to list than a sheet has rows", () => {
  const NO_CHANGES = { changes: [], dropped: 0 };
  const AT = "2026-05-07T08:00:00.000Z";
  const partsOf = ({ parts }: ReportLayout) => new Map(parts.map((part) => [part.title, part]));
  /** 0-based; a part without rows says "None" in one. */
  const lastRow = ({ parts }: ReportLayout) => {
    const last = parts.at(-1)!;
    return firstRowOf(last) + Math.max(1, last.count) - 1;
  };

  test("lists the first findings, says how many have no room, and keeps what follows on the sheet", async () => {
    book = await openClaimWorkbook(CLAIMS);
    const report = await reportOf();
    const count = MAX_ROWS + 1_000;
    const [line, cause] = [new Uint32Array(count), new Uint32Array(count)];
    const findings = { ...report.findings, count, line, cause, column: new Uint16Array(count) };
    const layout = layOut({ ...report, findings }, "Claims", NO_CHANGES, AT);
    const title = `Findings (${layout.leftOut.toLocaleString("en-US")} more have no room here)`;
    expect(layout.leftOut).toBeGreaterThan(1_000);
    expect(partsOf(layout).get(title)?.count).toBe(count - layout.leftOut);
    expect(partsOf(layout).get("Ignored findings")?.count).toBe(1);
    expect(lastRow(layout)).toBeLessThan(MAX_ROWS);
    expect(lastRow(layout)).toBeGreaterThan(MAX_ROWS - 5);
  });

  test("lists the first ignored ones where they alone fill the sheet, and says so", async () => {
    book = await openClaimWorkbook(CLAIMS);
    const report = await reportOf();
    const [one] = report.ignored;
    const cells = Array.from({ length: MAX_ROWS }, () => one!.cells[0]!);
    const layout = layOut({ ...report, ignored: [{ ...one!, cells }] }, "Claims", NO_CHANGES, AT);
    const ignored = layout.parts.find(({ title }) => title.startsWith("Ignored findings ("));
    expect(ignored?.title).toMatch(/^Ignored findings \(\d+ more have no room here\)$/);
    expect(ignored?.count).toBeGreaterThan(MAX_ROWS - 100);
    expect(partsOf(layout).get("Findings")?.count).toBe(2);
    expect(layout.leftOut).toBe(MAX_ROWS - ignored!.count);
    expect(lastRow(layout)).toBeLessThan(MAX_ROWS);
  });
});
