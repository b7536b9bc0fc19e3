import { expect } from "@jest/globals";
import type { IgnoredFinding } from "../../src/check/ignored";
import type { CellValue } from "../../src/claims/types";
import type { AuditReport } from "../../src/excel/report";
import type { FillPlan, SheetReading, Work } from "../../src/excel/types";
import type { ClaimWorkbook } from "../support/claim-workbook";
import { findingsOf } from "../support/findings";

export const CLAIMS: readonly (readonly CellValue[])[] = [
  ["Claim ID", "DOS", "Dx 1", "Units"],
  ["A1", 45_700, "E11.9", 1],
  ["A2", 45_701, "e11.9 ", 1],
  ["A3", 45_702, "E11", 2],
];

const FLAGS = findingsOf([
  { line: 2, column: 2, message: "E11 is a category" },
  { line: 1, column: 2, severity: "warning", message: "has a space" },
]);
const FLAGGED = ["Code check", "", "⚠ [Dx 1] has a space", "✖ [Dx 1] E11 is a category"];
const TEXTS = ["Type 2 diabetes", "=Type 2 diabetes", null];
const FILL: FillPlan = {
  mode: "emptyOnly",
  columns: [{ codeColumn: 2, targetColumn: null, header: "Dx 1 description", texts: TEXTS }],
};
const REPAIRS = [
  { row: 2, column: 2, before: "e11.9 ", after: "E11.9" },
  { row: 3, column: 3, before: 2, after: "02" },
];

/** A job of the add-in, told as a user would tell it. */
export interface Feature {
  readonly name: string;
  /** What comes before it, from the sheet as it was opened. */
  readonly before?: (book: ClaimWorkbook) => Promise<unknown>;
  /** Reads what the job works on, if anything, and gives the job. */
  readonly start: (book: ClaimWorkbook) => Promise<(work?: Work) => Promise<unknown>>;
  /** What the user sees when it is done. */
  readonly done: (book: ClaimWorkbook) => unknown;
  /** Takes it back, and what came before it: the workbook is as it was opened. */
  readonly takeBack: (book: ClaimWorkbook) => Promise<unknown>;
  /** True where a failure alone must leave everything as it was; else Undo, or doing it again, sets it right. */
  readonly failsWhole?: boolean;
  /** True for jobs whose failure leaves something that Undo takes back. */
  readonly undoable?: boolean;
}

/** What the live check finds once D3 is typed over. */
const LATER = findingsOf([
  { line: 2, column: 2, message: "E11 is a category" },
  { line: 1, column: 3, message: "is no number of units" },
]);
const PUT_IN = [
  { row: 2, column: 2, before: "e11.9 ", after: "I10" },
  { row: 2, column: 3, before: 1, after: "2" },
];
const IGNORED: IgnoredFinding = {
  rule: "not-billable",
  value: "E11",
  message: "1abc",
  place: null,
  reason: "as documented",
  at: "2026-01-02T03:04:05.000Z",
};

const reports = ({ excel }: ClaimWorkbook): string[] =>
  excel.workbook.sheets.map(({ name }) => name).filter((name) => name.startsWith("Audit report"));
const reportOn = (reading: SheetReading): AuditReport => ({
  reading,
  checkedAt: "2026-05-07T08:00:00.000Z",
  findings: FLAGS,
  ignored: [],
  notMet: [],
  tables: [],
  rules: [],
  chosen: {},
});
const readingOf = async ({ edge }: ClaimWorkbook, work?: Work): Promise<SheetReading> =>
  edge.read("sheet", (await edge.glance(work)).layout, work);

const isFlagged = (book: ClaimWorkbook): void => {
  expect(book.values("E1:E4").flat()).toEqual(FLAGGED);
  expect(book.sheet.conditionalFormats).toHaveLength(2);
};
const isClear = (book: ClaimWorkbook): void => {
  expect(book.values("E1:E4").flat().join("")).toBe("");
  expect(book.sheet.conditionalFormats).toEqual([]);
};
const isRepaired = (book: ClaimWorkbook): void =>
  expect([book.value("C3"), book.value("D4")]).toEqual(["E11.9", "02"]);
const ignoredIn = async ({ edge }: ClaimWorkbook): Promise<readonly IgnoredFinding[]> =>
  (await edge.loadSettings((await edge.glance()).sheetId)).ignored;
const nothing = async (): Promise<void> => {};
const repair = async (book: ClaimWorkbook): Promise<unknown> =>
  book.edge.change(await readingOf(book), "2 repairs", REPAIRS);

export const FEATURES: readonly Feature[] = [
  {
    name: "looking at a sheet and reading it",
    start: async (book) => (work) => readingOf(book, work),
    done: isClear,
    takeBack: nothing,
    failsWhole: true,
  },
  {
    name: "flagging",
    start: async (book) => {
      const reading = await readingOf(book);
      return (work) => book.edge.mark(reading, FLAGS, work);
    },
    done: isFlagged,
    takeBack: ({ edge }) => edge.clearMarks(),
    failsWhole: true,
  },
  {
    name: "flagging again",
    before: async (book) =>
      book.edge.mark(await readingOf(book), findingsOf([{ line: 0, column: 2 }])),
    start: async (book) => {
      const reading = await readingOf(book);
      return (work) => book.edge.mark(reading, FLAGS, work);
    },
    done: isFlagged,
    takeBack: ({ edge }) => edge.clearMarks(),
  },
  {
    name: "clearing",
    before: async (book) => book.edge.mark(await readingOf(book), FLAGS),
    start: async (book) => (work) => book.edge.clearMarks(work),
    done: isClear,
    takeBack: nothing,
  },
  {
    name: "filling a new column",
    start: async (book) => {
      const reading = await readingOf(book);
      return (work) => book.edge.fill(reading, FILL, work);
    },
    done: (book) =>
      expect(book.values("D1:D4").flat()).toEqual([
        "Dx 1 description",
        ...TEXTS.map((t) => t ?? ""),
      ]),
    takeBack: ({ edge }) => edge.undo(),
    undoable: true,
  },
  {
    name: "repairing",
    start: async (book) => {
      const reading = await readingOf(book);
      return (work) => book.edge.change(reading, "2 repairs", REPAIRS, work);
    },
    done: isRepaired,
    takeBack: ({ edge }) => edge.undo(),
    undoable: true,
  },
  {
    name: "undoing",
    before: async (book) => {
      await repair(book);
      await book.edge.fill(await readingOf(book), FILL);
    },
    start: async (book) => (work) => book.edge.undo(work),
    done: isRepaired,
    takeBack: ({ edge }) => edge.undo(),
  },
  {
    name: "putting a code and its description into the active line",
    start: async ({ excel, edge }) => {
      excel.person.select("Claims!C3");
      const { sheetId, layout } = await edge.glance();
      const line = await edge.activeLine(sheetId, layout);
      excel.person.select("Claims!A1");
      return (work) => edge.writeInLine(line!, "Put in I10", PUT_IN, work);
    },
    done: (book) => expect([book.value("C3"), book.value("D3")]).toEqual(["I10", "2"]),
    takeBack: ({ edge }) => edge.undo(),
    undoable: true,
  },
  {
    name: "flagging the rows that a person typed in",
    before: async (book) => book.edge.mark(await readingOf(book), FLAGS),
    start: async (book) => {
      const reading = await readingOf(book);
      return (work) => book.edge.live!.markRows(reading, LATER, [2], FLAGS, work);
    },
    done: (book) => {
      expect(book.value("E3")).toBe("✖ [Units] is no number of units");
      expect(book.sheet.conditionalFormats.length).toBeGreaterThanOrEqual(2);
    },
    takeBack: ({ edge }) => edge.clearMarks(),
  },
  {
    name: "ignoring a finding",
    start: async (book) => {
      const { sheetId } = await book.edge.glance();
      return (work) => book.edge.changeIgnored(sheetId, { add: [IGNORED], remove: [] }, work);
    },
    done: async (book) => expect(await ignoredIn(book)).toEqual([IGNORED]),
    takeBack: async (book) => {
      const { sheetId } = await book.edge.glance();
      await book.edge.changeIgnored(sheetId, { add: [], remove: [IGNORED] });
      expect(await ignoredIn(book)).toEqual([]);
    },
  },
  {
    name: "writing the audit report",
    start: async (book) => {
      book.excel.person.activateSheet(book.sheet.name);
      const report = reportOn(await readingOf(book));
      return (work) => book.edge.writeReport(report, work);
    },
    done: (book) => expect(reports(book)).toEqual(["Audit report"]),
    takeBack: async (book) => {
      for (const name of reports(book)) book.excel.person.deleteSheet(name);
      book.excel.person.activateSheet(book.sheet.name);
    },
    failsWhole: true,
  },
];
