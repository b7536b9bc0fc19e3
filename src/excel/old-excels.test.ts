import { describe, expect, test } from "@jest/globals";
import { openClaimWorkbook, type ClaimWorkbook } from "../../test/support/claim-workbook";
import { findingsOf } from "../../test/support/findings";
import { settle } from "../../test/support/in-excel";
import { siftIgnored, toIgnore } from "../check/ignored";
import type { CellValue } from "../claims/types";
import type { SheetEdit } from "./live/sheet-edit";

const CLAIMS: CellValue[][] = [
  ["Claim ID", "DOS", "Dx 1", "Units"],
  ["A1", 45_700, "E11.9", 1],
  ["A2", 45_701, "e11.9 ", 1],
];
const FOUND = findingsOf([{ line: 1, column: 2 }]);
const FLAG = "✖ [Dx 1] is not billable";

/** From the oldest that the add-in runs in to the newest that the simulation knows, and the first with undo groups. */
const VERSIONS = ["1.9", "1.10", "1.11", "1.12", "1.13", "1.14", "1.15", "1.16", "1.17", "1.20"];

/** An Excel that offers the pane and nothing beside it. */
const BARE = {
  SharedRuntime: "0",
  KeyboardShortcuts: "0",
  CustomFunctions: "0",
  CustomFunctionsRuntime: "0",
};

async function withClaims(
  options: Parameters<typeof openClaimWorkbook>[1],
  use: (book: ClaimWorkbook) => Promise<void>,
): Promise<void> {
  const book = await openClaimWorkbook(CLAIMS, options);
  try {
    await use(book);
  } finally {
    book.close();
  }
}

describe.each(VERSIONS)("with ExcelApi %s", (excelApi) => {
  test("the whole main job goes through", () => withClaims({ excelApi }, mainJob));

  test("what is kept, the report, the active line and checking while typing go through", () =>
    withClaims({ excelApi }, everythingElse));
});

test.each(["1.9", "1.14", "1.17"])(
  "in a table, with ExcelApi %s, the main job goes through",
  (excelApi) => withClaims({ excelApi, table: "Lines" }, mainJob),
);

test("without shared runtime, key combinations and formulas the pane does all of it", () =>
  withClaims({ excelApi: "1.9", requirementSets: BARE }, async (book) => {
    expect(Office.context.requirements.isSetSupported("SharedRuntime", "1.1")).toBe(false);
    await mainJob(book);
    await everythingElse(book);
  }));

async function mainJob(book: ClaimWorkbook): Promise<void> {
  const { edge } = book;
  const before = book.picture();
  const { sheetId, layout } = await edge.glance();
  const edits: string[] = [];
  const stop = await edge.onSheetEdited!(sheetId, () => edits.push("edited"));
  book.excel.person.select("A2:A3");
  const reading = await edge.read("selection", layout);
  await edge.mark(reading, FOUND);
  expect(book.value("E3")).toBe(FLAG);
  await edge.change(reading, "1 repair", [{ row: 2, column: 2, before: "e11.9 ", after: "E11.9" }]);
  const again = await edge.reread!(reading, (await edge.glance()).layout);
  const column = {
    codeColumn: 2,
    targetColumn: null,
    header: "Dx 1 description",
    texts: ["Type 2 diabetes", "Type 2 diabetes"],
  };
  await edge.fill(again, { mode: "emptyOnly", columns: [column] });
  expect(book.values("C2:D3").flat()).toEqual([
    "E11.9",
    "Type 2 diabetes",
    "E11.9",
    "Type 2 diabetes",
  ]);
  await edge.undo();
  await edge.undo();
  await edge.clearMarks();
  await edge.select(sheetId, 0, 0);
  await settle();
  expect(edits).toEqual([]);
  stop();
  await settle();
  book.excel.person.select("A1");
  expect(book.picture()).toEqual(before);
}

/** What a workbook keeps, what is written beside the main job, and what is told of a person's edits. */
async function everythingElse(book: ClaimWorkbook): Promise<void> {
  const { edge } = book;
  const { sheetId, layout } = await edge.glance();
  await edge.saveSettings(sheetId, { columns: layout.columns, reportOnly: false, live: true });
  await edge.saveRules({ "not-billable": "warning" });
  const reading = await edge.read("sheet", layout);
  const note = { everywhere: false, reason: "as documented", at: "2026-05-07T08:09:10.000Z" };
  const entry = toIgnore(reading.batch, FOUND, 0, note);
  await edge.changeIgnored(sheetId, { add: [entry], remove: [] });
  expect(await edge.loadSettings(sheetId)).toMatchObject({
    sheet: { live: true },
    rules: { "not-billable": "warning" },
    ignored: [entry],
  });

  await codeIntoActiveLine(book, sheetId);
  await followTyping(book, sheetId);

  const report = { reading, checkedAt: note.at, ...siftIgnored(reading.batch, FOUND, [entry]) };
  const { sheetName } = await edge.writeReport({ ...report, tables: [], rules: [], chosen: {} });
  expect(textsOf(book, sheetName)).toEqual(
    expect.arrayContaining(["as documented", expect.stringContaining("Put in I10")]),
  );
  expect((await edge.glance()).isReport).toBe(true);
}

function textsOf({ excel: { workbook } }: ClaimWorkbook, sheetName: string): string[] {
  const sheet = workbook.sheetNamed(sheetName)!;
  const row = (at: number) => Array.from({ length: 12 }, (_, c) => workbook.valueAt(sheet, at, c));
  return Array.from({ length: 60 }, (_, at) => row(at).map(String)).flat();
}

async function codeIntoActiveLine(book: ClaimWorkbook, sheetId: string): Promise<void> {
  const { edge } = book;
  book.excel.person.select("Claims!C3");
  const line = await edge.activeLine(sheetId, (await edge.glance()).layout);
  expect(line).toMatchObject({ row: 2, column: 2, formulas: [], merged: [] });
  const put = { row: 2, column: 2, before: "e11.9 ", after: "I10" };
  expect(await edge.writeInLine(line!, "Put in I10", [put])).toEqual({ changed: 1, leftAlone: [] });
  expect(book.value("C3")).toBe("I10");
}

/** A person's typing is followed, and our own flags are not; a sort is followed or everything is compared. */
async function followTyping(book: ClaimWorkbook, sheetId: string): Promise<void> {
  const live = book.edge.live!;
  const edits: SheetEdit[] = [];
  const end = await live.follow(sheetId, (edit) => edits.push(edit));
  book.type("C2", "E11");
  await settle();
  expect(edits).toHaveLength(1);

  const { layout } = await book.edge.glance();
  const reading = await book.edge.read("sheet", layout);
  edits.length = 0;
  await book.edge.mark(reading, FOUND);
  await settle();
  // Where an event does not say whose change it was, all lines are compared once.
  expect(edits.filter(({ kind }) => kind !== "unsure")).toEqual([]);
  await live.markRows(reading, findingsOf([{ line: 0, column: 2 }]), [1, 2], FOUND);
  await settle();
  expect(edits.filter(({ kind }) => kind !== "unsure")).toEqual([]);
  expect(book.values("E2:E3").flat()).toEqual([FLAG, ""]);
  expect(await live.sameLines(reading)).toBe(true);

  edits.length = 0;
  book.sort("A2:E3", "C", true);
  await settle();
  book.type("D2", 5);
  await settle();
  expect(edits.length).toBeGreaterThan(0);
  expect(await live.sameLines(reading)).toBe(false);
  end();
  await settle();
}
