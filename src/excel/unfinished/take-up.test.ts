import { afterEach, describe, expect, test } from "@jest/globals";
import type { ClaimWorkbook } from "../../../test/support/claim-workbook";
import { openClaimWorkbook } from "../../../test/support/claim-workbook";
import { openExcel } from "..";
import type { CellValue } from "../../claims/types";
import type { ExcelEdge } from "../edge";
import { readChanges } from "../kept/changes";
import { inExcel } from "../run";
import type { CellChange, FillPlan, SheetReading } from "../types";
import type { UnfinishedJob } from "./job";
import { storedJob } from "./stored-job";

let book: ClaimWorkbook;
afterEach(() => book.close());

const CLAIMS: CellValue[][] = [
  ["Claim ID", "DOS", "Dx 1"],
  ["A1", 45_700, "E11"],
  ["A2", 45_701, "I10"],
  ["A3", 45_702, "E11"],
];
const TEXTS = ["Diabetes", "Hypertension", "Diabetes"];
const FILL: FillPlan = {
  mode: "emptyOnly",
  columns: [{ codeColumn: 2, targetColumn: null, header: "Said", texts: TEXTS }],
};
const REPAIRS: CellChange[] = [
  { row: 1, column: 2, before: "E11", after: "E11.9" },
  { row: 3, column: 2, before: "E11", after: "E11.9" },
];

async function readingBy(edge: ExcelEdge): Promise<SheetReading> {
  return edge.read("sheet", (await edge.glance()).layout);
}

/** The pane is closed in the middle of a job: its last request was done, and nothing after that was asked for. */
async function interrupted(
  job: (edge: ExcelEdge, reading: SheetReading) => Promise<unknown>,
): Promise<{ edge: ExcelEdge; unfinished: UnfinishedJob }> {
  book = await openClaimWorkbook(CLAIMS);
  const reading = await readingBy(book.edge);
  const before = book.excel.syncCount;
  await job(book.edge, reading);
  const syncs = book.excel.syncCount - before;
  book.close();
  book = await openClaimWorkbook(CLAIMS);
  const again = await readingBy(book.edge);
  // The two requests that bring the change into the log are the last.
  for (let n = syncs - 1; n < syncs + 20; n++) book.excel.failAt(n, "RequestAborted");
  await job(book.edge, again);
  book.excel.clearFaults();
  const edge = openExcel();
  return { edge, unfinished: (await edge.unfinished!.find())! };
}

const fillInterrupted = () => interrupted((edge, reading) => edge.fill(reading, FILL));
const repairsInterrupted = () =>
  interrupted((edge, reading) => edge.change(reading, "2 repairs", REPAIRS));

describe("a fill that was interrupted", () => {
  test("is told with its sheet and how much of it was written", async () => {
    const { unfinished } = await fillInterrupted();
    expect(unfinished).toMatchObject({
      ...{ title: "Fill descriptions", kind: "fill", sheetName: "Claims", planned: 3 },
      columns: [{ header: "Said", column: 3, inserted: true, cells: 3 }],
    });
  });

  test("is put back, its column too, but for what somebody typed since", async () => {
    const { edge, unfinished } = await fillInterrupted();
    book.type("D3", "Blood pressure");
    const taken = await edge.unfinished!.takeUp(unfinished, await readingBy(edge));
    expect(taken).toMatchObject({ changed: 2, leftAlone: ["D3"] });
    expect((await edge.undo())!.changed).toBe(2);
    expect(book.values("D1:D4").flat()).toEqual(["Said", "", "Blood pressure", ""]);
  });

  test("is put back where rows came in above and columns beside it", async () => {
    const { edge, unfinished } = await fillInterrupted();
    book.excel.person.insertRows(1, 2, "Claims");
    book.type("A1", "Claims of May");
    book.excel.person.insertColumns("A", 1, "Claims");
    book.type("A3", "Note");
    const taken = await edge.unfinished!.takeUp(unfinished, await readingBy(edge));
    expect(taken).toMatchObject({ changed: 3, leftAlone: [] });
    await edge.undo();
    expect(book.values("A3:E3").flat()).toEqual(["Note", "Claim ID", "DOS", "Dx 1", ""]);
  });

  test("is left alone beside lines that were sorted since", async () => {
    const { edge, unfinished } = await fillInterrupted();
    book.sort("A2:D4", "A", true);
    const taken = await edge.unfinished!.takeUp(unfinished, await readingBy(edge));
    expect(taken).toMatchObject({ changed: 1, leftAlone: ["D2", "D4"] });
    await edge.undo();
    expect(book.values("D1:D4").flat()).toEqual(["Said", "Diabetes", "", "Diabetes"]);
  });

  test("tells where it can go on", async () => {
    const { edge, unfinished } = await fillInterrupted();
    book.excel.person.insertColumns("A", 1, "Claims");
    book.type("A1", "Note");
    const { columns } = await edge.unfinished!.takeUp(unfinished, await readingBy(edge));
    expect(columns).toEqual([{ header: "Said", column: 4, code: 3 }]);
  });

  test("is no more once its column is gone, and the log tells of it", async () => {
    const { edge, unfinished } = await fillInterrupted();
    book.excel.person.deleteColumns("D", 1, "Claims");
    const taken = await edge.unfinished!.takeUp(unfinished, await readingBy(edge));
    expect(taken).toMatchObject({ changed: 0, leftAlone: [], columns: [{ column: null }] });
    expect(edge.undoable()).toBeNull();
    expect(await edge.unfinished!.find()).toBeNull();
  });

  test("can be left as it is, and the log tells how much that was", async () => {
    const { edge, unfinished } = await fillInterrupted();
    await edge.unfinished!.leave(unfinished);
    expect(book.values("D2:D4").flat()).toEqual(TEXTS);
    expect(await edge.unfinished!.find()).toBeNull();
    const { changes } = await inExcel(readChanges);
    expect(changes.map(({ record }) => [record.title, record.cells, record.told])).toEqual([
      ["Fill descriptions (interrupted)", 3, 0],
    ]);
    expect(changes[0]!.columns).toMatchObject([{ header: "Said", firstRow: 1, lastRow: 3 }]);
  });
});

test("interrupted repairs get their values from before back, not in a cell that was typed over since", async () => {
  const { edge, unfinished } = await repairsInterrupted();
  expect(unfinished).toMatchObject({ title: "2 repairs", kind: "change", planned: 2 });
  book.type("C4", "R05.1");
  const taken = await edge.unfinished!.takeUp(unfinished, await readingBy(edge));
  expect(taken).toMatchObject({ changed: 1, leftAlone: ["C4"] });
  await edge.undo();
  expect(book.values("C2:C4").flat()).toEqual(["E11", "I10", "R05.1"]);
});

test("a formula that gives what was written is somebody's, and stays", async () => {
  const { edge, unfinished } = await repairsInterrupted();
  book.type("C4", '="E11"&".9"');
  const taken = await edge.unfinished!.takeUp(unfinished, await readingBy(edge));
  expect(taken).toMatchObject({ changed: 1, leftAlone: ["C4"] });
});

test("a job whose sheet is gone is not told", async () => {
  const { edge } = await repairsInterrupted();
  book.excel.person.addSheet("Other");
  book.excel.person.deleteSheet("Claims");
  expect(await edge.unfinished!.find()).toBeNull();
});

test("a job that came to its end, or wrote nothing, is not told", async () => {
  book = await openClaimWorkbook(CLAIMS);
  await book.edge.change(await readingBy(book.edge), "2 repairs", REPAIRS);
  await book.edge.change(await readingBy(book.edge), "2 repairs", REPAIRS);
  expect([...book.excel.workbook.settings.keys()].join()).not.toContain("unfinished");
});

test("what another add-in, or a version to come, wrote is not told", async () => {
  const { edge, unfinished } = await repairsInterrupted();
  const { settings } = book.excel.workbook;
  const bad = [
    "no JSON",
    { version: 1 },
    storedJob(unfinished).replace('"version":1', '"version":2'),
    storedJob(unfinished).replace('"kind":"change"', '"kind":"other"'),
    storedJob(unfinished).replace('"guards":[', '"guards":[7,'),
  ];
  for (const value of bad) {
    settings.set(unfinished.key, value);
    expect(await edge.unfinished!.find()).toBeNull();
  }
  settings.set(unfinished.key, storedJob(unfinished));
  expect(await edge.unfinished!.find()).toEqual({ ...unfinished, mayRun: true });
  settings.set(unfinished.key, storedJob({ ...unfinished, at: "2026-01-02T03:04:05.000Z" }));
  expect(await edge.unfinished!.find()).toMatchObject({ mayRun: false });
});
