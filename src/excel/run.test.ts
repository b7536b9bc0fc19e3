import { afterEach, describe, expect, jest, test } from "@jest/globals";
import type { ClaimWorkbook } from "../../test/support/claim-workbook";
import { openClaimWorkbook } from "../../test/support/claim-workbook";
import { findingsOf } from "../../test/support/findings";
import type { CellValue } from "../claims/types";
import type { SheetReading } from "./types";

const CLAIMS: CellValue[][] = [
  ["Claim ID", "DOS", "Dx 1", "Units"],
  ["A1", 45_700, "E11.9", 1],
  ["A2", 45_701, "e11.9 ", 1],
];
const FINDINGS = findingsOf([{ line: 1, column: 2 }]);
const REPAIR = { row: 2, column: 2, before: "e11.9 ", after: "E11.9" };

let book: ClaimWorkbook;
/** What was asked of Excel since the workbook was read: calls and properties set, by name. */
let asked: string[];
/** Of what was asked, what no group held: a step of its own on Excel's Undo. */
let ungrouped: string[];
/** For each job since, whether it asked for one step of Excel's own Undo. */
let grouped: boolean[];

async function open(excelApi: string): Promise<SheetReading> {
  book = await openClaimWorkbook(CLAIMS, { excelApi });
  const { layout } = await book.edge.glance();
  const reading = await book.edge.read("sheet", layout);
  asked = [];
  ungrouped = [];
  grouped = [];
  let openGroups = 0;
  const { run } = Excel;
  jest.spyOn(Excel, "run").mockImplementation((...given: Parameters<typeof run>) => {
    const [options] = given as unknown as [Excel.RunOptions];
    const isGroup = options.mergeUndoGroup === true;
    grouped.push(isGroup);
    if (isGroup) openGroups += 1;
    return run(...given).finally(() => void (openGroups -= Number(isGroup)));
  });
  const request = book.excel.request.bind(book.excel);
  jest.spyOn(book.excel, "request").mockImplementation((body, flags) => {
    const { Actions, ObjectPaths } = JSON.parse(body) as Batch;
    const writes = Actions.filter(({ ActionType }) => WRITES.has(ActionType));
    asked.push(...writes.map(nameOf));
    const ofSheets = writes.filter(({ ObjectPathId }) => !isOfSettings(ObjectPaths, ObjectPathId));
    if (openGroups === 0)
      ungrouped.push(...ofSheets.map(nameOf).filter((name) => !HOUSEKEEPING.test(name)));
    return request(body, flags);
  });
  return reading;
}

interface Batch {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: ObjectPaths;
}
interface Action {
  readonly ActionType: number;
  readonly ObjectPathId: number;
  readonly Name?: string;
}
type ObjectPaths = Readonly<
  Record<string, { readonly Name?: string; readonly ParentObjectPathId?: number }>
>;
/** Office.js's numbers for a call, a property set, and several set at once. */
const WRITES: ReadonlySet<number> = new Set([3, 4, 9]);
const nameOf = ({ Name = "update" }: Action): string => Name;

/** What the workbook keeps for the add-in is no part of a sheet, and noted once a job is over. */
function isOfSettings(paths: ObjectPaths, id: number | undefined): boolean {
  const path = id === undefined ? undefined : paths[id];
  if (!path) return false;
  return path.Name === "Settings" || isOfSettings(paths, path.ParentObjectPathId);
}

afterEach(() => {
  jest.restoreAllMocks();
  book.close();
});

// learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-undo-capabilities
describe("Excel's own Undo", () => {
  test("is left alone by what only reads: nothing is written, set or grouped", async () => {
    const reading = await open("1.20");
    book.excel.person.select("A2:A3");
    const before = book.excel.snapshot();
    const { edge } = book;
    const { layout, sheetId } = await edge.glance();
    await edge.read("selection", layout);
    await edge.reread!(reading, layout);
    await edge.activeLine(sheetId, layout);
    await edge.loadSettings(sheetId);
    await edge.live!.sameLines(reading);
    const stop = await edge.onSheetEdited!(sheetId, () => {});
    stop();
    await edge.glance();
    expect(grouped.length).toBeGreaterThan(6);
    expect(grouped).not.toContain(true);
    expect(asked.filter((name) => !HOUSEKEEPING.test(name))).toEqual([]);
    expect(book.excel.snapshot()).toEqual(before);
  });

  test.each([
    ["1.20", true],
    ["1.19", false],
  ])("with ExcelApi %s takes a job's writes as one step: %p", async (excelApi, isOneStep) => {
    const reading = await open(excelApi);
    const { edge } = book;
    const jobs: (() => Promise<unknown>)[] = [
      () => edge.mark(reading, FINDINGS),
      () => edge.change(reading, "1 repair", [REPAIR]),
      () => edge.undo(),
      () => edge.clearMarks(),
    ];
    for (const job of jobs) {
      grouped = [];
      await job();
      expect(grouped.filter(Boolean)).toHaveLength(isOneStep ? 1 : 0);
    }
  });

  test.each([
    ["1.20", "nothing is asked for outside its group, so that one Ctrl+Z takes all of it back"],
    ["1.19", "there is no group, and each request is a step"],
  ])("with ExcelApi %s, of a whole job, %s", async (excelApi) => {
    const reading = await open(excelApi);
    const { edge } = book;
    const column = { codeColumn: 2, targetColumn: null, header: "Words", texts: ["one", "two"] };
    const jobs: Record<string, () => Promise<unknown>> = {
      mark: () => edge.mark(reading, FINDINGS),
      change: () => edge.change(reading, "1 repair", [REPAIR]),
      undo: () => edge.undo(),
      clear: () => edge.clearMarks(),
      fill: () => edge.fill(reading, { mode: "emptyOnly", columns: [column] }),
      undoFill: () => edge.undo(),
    };
    const withoutGroup: string[] = [];
    for (const [name, job] of Object.entries(jobs)) {
      ungrouped = [];
      await job();
      if (ungrouped.length > 0) withoutGroup.push(name);
    }
    expect(withoutGroup).toEqual(excelApi === "1.20" ? [] : Object.keys(jobs));
  });

  test("is not asked to group what it cannot undo: an unfinished report's sheet is deleted", async () => {
    const reading = await open("1.20");
    const stop = new AbortController();
    const work = { signal: stop.signal, onProgress: () => stop.abort() };
    const report = { reading, findings: FINDINGS, checkedAt: "2026-05-07T08:00:00.000Z" };
    const more = { ignored: [], notMet: [], tables: [], rules: [], chosen: {} };
    await expect(book.edge.writeReport({ ...report, ...more }, work)).rejects.toThrow();
    expect(asked).toContain("Delete");
    expect(grouped).not.toContain(true);
    expect(book.excel.workbook.sheets).toHaveLength(1);
  });

  test("never meets a call that Microsoft lists as not to be undone, but for that one", async () => {
    const reading = await open("1.20");
    await book.edge.mark(reading, FINDINGS);
    await book.edge.change(reading, "1 repair", [REPAIR]);
    await book.edge.undo();
    await book.edge.clearMarks();
    expect(asked.length).toBeGreaterThan(10);
    expect(asked.filter((name) => NOT_UNDONE.test(name))).toEqual([]);
  });
});

/** Objects that Office.js holds on to or lets go, and events told or no longer told. */
const HOUSEKEEPING = /^_/;
/** Of the list on that page, what a wire class of ours could be asked for under that name. */
const NOT_UNDONE =
  /^(Protect|Unprotect|Copy|Author|Category|Comments?|Keywords|Subject|Title|StandardWidth|Position|Visibility)$/;
