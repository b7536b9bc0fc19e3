import { afterAll, beforeAll, describe, expect, jest, test } from "@jest/globals";
import fc from "fast-check";
import { isMarkText } from "../../src/check/findings/mark-texts";
import type { CellValue } from "../../src/claims/types";
import { openExcel } from "../../src/excel";
import type { ExcelEdge } from "../../src/excel/edge";
import { ExcelProblem } from "../../src/excel/types";
import type { BootedOffice } from "../support/office";
import { bootOffice } from "../support/office";
import { anAct } from "./acts";
import type { Step } from "./jobs";
import { doJob, JOBS, REPAIR } from "./jobs";
import { CODE, DESCRIPTION, describing, TwoWorkbooks } from "./two-workbooks";
import { KEPT } from "./kept";

/**
 * A person edits, sorts, inserts, deletes, renames between any two syncs of our jobs. The same person does the same in
 * a twin of the workbook in which no add-in is, so that every difference between the two must be a write of ours.
 */

jest.setTimeout(1_200_000);

/** Runs of each property; `HISTORIES=2000 npx jest test/histories` after a change to how we write. */
const HISTORIES = Number(process.env["HISTORIES"] ?? 150);

const aStep: fc.Arbitrary<Step> = fc.record({
  job: fc.constantFrom(...JOBS),
  acts: fc.array(fc.tuple(fc.integer({ min: 1, max: 28 }), anAct), { maxLength: 4 }),
  cancel: fc.option(fc.record({ at: fc.integer({ min: 1, max: 20 }), putBack: fc.boolean() }), {
    freq: 4,
    nil: undefined,
  }),
});

let office: BootedOffice;
beforeAll(async () => {
  office = await bootOffice();
});
afterAll(() => office.close());

/** What came of a history so far. */
interface Account {
  leftAlone: number;
  readonly mayOverwrite: Set<CellValue>;
}

async function live(
  books: TwoWorkbooks,
  edge: ExcelEdge,
  steps: readonly Step[],
): Promise<Account> {
  const account: Account = { leftAlone: 0, mayOverwrite: new Set() };
  const { excel } = office;
  for (const { job, acts, cancel } of steps) {
    const controller = new AbortController();
    let spilled = books.ours.spilled;
    excel.between((sync) => {
      for (const [at, act] of acts) if (at === sync) books.do(act);
      if (acts.some(([at]) => at === sync)) spilled = books.ours.spilled;
      if (sync === cancel?.at) controller.abort();
    });
    const doing = { work: { signal: controller.signal }, putBack: cancel?.putBack ?? false };
    await during(account, () => doJob(edge, job, doing));
    excel.between(null);
    if (books.ours.spilled < spilled) throw new Error("a formula can fill its cells no longer");
    if (books.ours.isThere) look(books, account);
  }
  return account;
}

/** Does a job. It may refuse, in words for a clerk, and in no other way. */
async function during(
  account: Account,
  job: () => Promise<{ leftAlone: number; mayOverwrite: readonly CellValue[] }>,
): Promise<void> {
  try {
    const done = await job();
    account.leftAlone += done.leftAlone;
    for (const text of done.mayOverwrite) account.mayOverwrite.add(text);
  } catch (error) {
    if (!(error instanceof ExcelProblem)) throw error;
  }
}

/**
 * A known limit: a formula that a person types between our look and our write, and that our write lands on, is given back
 * as it was typed. Sorted before that, Excel would have moved its references along.
 */
const isSameFormula = (one: CellValue, other: CellValue | undefined): boolean =>
  String(one).startsWith("=") &&
  String(one).replace(/\d+/g, "") === String(other).replace(/\d+/g, "");

/** Each cell holds what the person last put there, or a write of ours that belongs there. */
function look(books: TwoWorkbooks, { mayOverwrite }: Account): void {
  const { ours, twin } = books;
  const { of, added } = books.columns();
  const headers = twin.headers();
  const codePlace = headers.indexOf(CODE);
  const codes = codePlace < 0 ? null : ours.cells(of[codePlace]!);
  const describesItsCode = (text: string, row: number): boolean => {
    const code = codes?.[row];
    if (code === undefined || code === "") return true;
    return text.includes(describing(code)) || books.isExcused(code, text);
  };
  of.forEach((column, place) => {
    const persons = twin.cells(place);
    ours.cells(column).forEach((cell, row) => {
      const person = persons[row]!;
      if (cell === person || isSameFormula(cell, person)) return;
      const where = `${headers[place]!}, line ${row}: ${String(cell)} for ${String(person)}`;
      if (headers[place] === CODE)
        return expect([where, person, cell]).toEqual([where, REPAIR.before, REPAIR.after]);
      expect([where, headers[place]]).toEqual([where, DESCRIPTION]);
      if (person !== "" && !mayOverwrite.has(person)) throw new Error(`written over: ${where}`);
      if (!describesItsCode(String(cell), row)) throw new Error(`beside another code: ${where}`);
    });
  });
  const amongOurs = new Set<CellValue>();
  for (const column of added) {
    ours.cells(column).forEach((cell, row) => {
      amongOurs.add(cell);
      const text = String(cell);
      if (cell === "" || books.typedAmongOurs.has(text)) return;
      expect(isMarkText(text) || text.startsWith("about ")).toBe(true);
      if (!describesItsCode(text, row))
        throw new Error(`line ${row}: "${text}" beside another code`);
    });
  }
  expect([...books.typedAmongOurs].filter((entry) => !amongOurs.has(entry))).toEqual([]);
}

/** After Undo of everything and Clear, all that differs is what we said that we left alone. */
async function takeAllBack(books: TwoWorkbooks, edge: ExcelEdge, account: Account): Promise<void> {
  const { ours, twin } = books;
  ours.excel.person.activateSheet(ours.sheet.name);
  while (edge.undoable() !== null) await during(account, () => doJob(edge, "undo"));
  await edge.clearMarks();
  expect(ours.sheet.conditionalFormats).toEqual([]);
  expect(ours.sheet.names).toEqual([]);
  const { of, added } = books.columns();
  const different = of.flatMap((column, place) => {
    const persons = twin.cells(place);
    return ours
      .cells(column)
      .flatMap((cell, row) =>
        cell === persons[row] || isSameFormula(cell, persons[row])
          ? []
          : [`line ${row}: ${String(cell)} for ${String(persons[row])}`],
      );
  });
  const left = added.flatMap((column) => ours.cells(column)).filter((cell) => cell !== "");
  const notTyped = left.filter((cell) => !books.typedAmongOurs.has(String(cell)));
  expect(notTyped.filter((cell) => isMarkText(String(cell)))).toEqual([]);
  const differences = [...different, ...notTyped];
  if (differences.length > account.leftAlone)
    throw new Error(`told of ${account.leftAlone}, not of all: ${differences.join("; ")}`);
}

describe.each([
  ["a plain range", "plain range", HISTORIES],
  ["a table", "table", HISTORIES],
  ["the upper of two blocks", "upper of two blocks", Math.ceil(HISTORIES / 4)],
] as const)("in %s", (_, standing, histories) => {
  test("whatever a person does meanwhile: nothing of theirs is lost or written over, nothing of ours stands wrong, and all can be taken back", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(aStep, { minLength: 1, maxLength: 5 }), async (steps) => {
        office.excel.startOver();
        const books = new TwoWorkbooks(office.excel, standing);
        const edge = openExcel();
        const account = await live(books, edge, steps);
        if (books.ours.isThere) await takeAllBack(books, edge, account);
      }),
      { numRuns: histories, examples: KEPT.map((history) => [[...history]]) },
    );
  });
});
