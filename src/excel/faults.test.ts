import { describe, expect, jest, test } from "@jest/globals";
import type { ClaimWorkbook, Start } from "../../test/support/claim-workbook";
import { atEachSync, FAULTS } from "../../test/support/claim-workbook";
import { findingsOf } from "../../test/support/findings";
import type { CellValue } from "../claims/types";
import type { FillPlan } from "./types";
import { ExcelProblem } from "./types";

/** Any sync of any job fails: the user is told, the sheet is whole, and the same action succeeds when tried again. */

jest.setTimeout(240_000);

const CLAIMS: CellValue[][] = [
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
const FILL: FillPlan = {
  mode: "emptyOnly",
  columns: [
    {
      codeColumn: 2,
      targetColumn: null,
      header: "Dx 1 description",
      texts: ["Type 2 diabetes", "=Type 2 diabetes", null],
    },
  ],
};
const REPAIRS = [
  { row: 2, column: 2, before: "e11.9 ", after: "E11.9" },
  { row: 3, column: 3, before: 2, after: "02" },
];

const reading = async (book: ClaimWorkbook) =>
  book.edge.read("sheet", (await book.edge.glance()).layout);

const told = (problem: unknown): void => {
  expect(problem).toBeInstanceOf(ExcelProblem);
  const { what, next, left } = (problem as ExcelProblem).problem;
  for (const words of [what, next, left]) expect(words).toMatch(/^[A-Z0-9].*\.$/);
};

type FaultName = keyof typeof FAULTS;

describe.each<[string, string | undefined, FaultName[]]>([
  [
    "a plain range",
    undefined,
    ["refused", "broken off in the middle", "carried out, but the answer is lost"],
  ],
  ["a table", "Lines", ["carried out, but the answer is lost"]],
])("on %s", (_, table, faults) => {
  let before: unknown;
  const first =
    (start: Start): Start =>
    (book) => {
      before = book.picture();
      return start(book);
    };
  const sheet = { rows: CLAIMS, table };

  test.each(faults)("flagging, any sync %s", async (fault) => {
    const marking = async (book: ClaimWorkbook) => {
      const read = await reading(book);
      return () => book.edge.mark(read, FLAGS);
    };
    const failed = await atEachSync(
      sheet,
      first(marking),
      FAULTS[fault],
      async ({ book, problem }) => {
        if (problem !== null) {
          told(problem);
          expect(book.picture()).toEqual(before);
          await book.edge.mark(await reading(book), FLAGS);
        }
        expect(book.values("E1:E4").flat()).toEqual(FLAGGED);
        expect(book.sheet.conditionalFormats).toHaveLength(2);
      },
    );
    expect(failed).toBeGreaterThan(5);
  });

  test.each(faults)("flagging again, any sync %s", async (fault) => {
    const marking = async (book: ClaimWorkbook) => {
      await book.edge.mark(await reading(book), findingsOf([{ line: 0, column: 2 }]));
      const read = await reading(book);
      return () => book.edge.mark(read, FLAGS);
    };
    const failed = await atEachSync(
      sheet,
      first(marking),
      FAULTS[fault],
      async ({ book, problem }) => {
        if (problem !== null) {
          told(problem);
          await book.edge.mark(await reading(book), FLAGS);
        }
        expect(book.values("E1:E4").flat()).toEqual(FLAGGED);
        expect(book.sheet.conditionalFormats).toHaveLength(2);
        await book.edge.clearMarks();
        expect(book.picture()).toEqual(before);
      },
    );
    expect(failed).toBeGreaterThan(5);
  });

  test.each(faults)("clearing, any sync %s", async (fault) => {
    const clearing = async (book: ClaimWorkbook) => {
      await book.edge.mark(await reading(book), FLAGS);
      return () => book.edge.clearMarks();
    };
    const failed = await atEachSync(
      sheet,
      first(clearing),
      FAULTS[fault],
      async ({ book, problem }) => {
        if (problem !== null) {
          told(problem);
          await book.edge.clearMarks();
        }
        expect(book.picture()).toEqual(before);
      },
    );
    expect(failed).toBeGreaterThan(5);
  });

  test.each(faults)("filling a new column, any sync %s", async (fault) => {
    const filling = async (book: ClaimWorkbook) => {
      const read = await reading(book);
      return () => book.edge.fill(read, FILL);
    };
    const failed = await atEachSync(
      sheet,
      first(filling),
      FAULTS[fault],
      async ({ book, problem }) => {
        if (problem !== null) {
          told(problem);
          await book.edge.undo();
          expect(book.picture()).toEqual(before);
          await book.edge.fill(await reading(book), FILL);
        }
        expect(book.values("D2:D4").flat()).toEqual(["Type 2 diabetes", "=Type 2 diabetes", ""]);
        await book.edge.undo();
        expect(book.picture()).toEqual(before);
      },
    );
    expect(failed).toBeGreaterThan(3);
  });

  test.each(faults)("repairing, any sync %s", async (fault) => {
    const repairing = async (book: ClaimWorkbook) => {
      const read = await reading(book);
      return () => book.edge.change(read, "2 repairs", REPAIRS);
    };
    const failed = await atEachSync(
      sheet,
      first(repairing),
      FAULTS[fault],
      async ({ book, problem }) => {
        if (problem !== null) {
          told(problem);
          await book.edge.undo();
          expect(book.picture()).toEqual(before);
          await book.edge.change(await reading(book), "2 repairs", REPAIRS);
        }
        expect(book.value("C3")).toBe("E11.9");
        expect(book.value("D4")).toBe("02");
      },
    );
    expect(failed).toBeGreaterThan(3);
  });

  test.each(faults)("undoing, any sync %s", async (fault) => {
    const undoing = async (book: ClaimWorkbook) => {
      await book.edge.change(await reading(book), "2 repairs", REPAIRS);
      await book.edge.fill(await reading(book), FILL);
      return () => book.edge.undo();
    };
    const failed = await atEachSync(
      sheet,
      first(undoing),
      FAULTS[fault],
      async ({ book, problem }) => {
        if (problem !== null) {
          told(problem);
          expect((await book.edge.undo())?.leftAlone).toEqual([]);
        }
        expect((await book.edge.undo())?.title).toBe("2 repairs");
        expect(book.picture()).toEqual(before);
      },
    );
    expect(failed).toBeGreaterThan(3);
  });
});
