import { describe, expect, jest, test } from "@jest/globals";
import type { CellValue } from "../../src/claims/types";
import { openExcel } from "../../src/excel";
import type { ExcelEdge } from "../../src/excel/edge";
import type { ChangeOutcome, FillPlan, SheetReading } from "../../src/excel/types";
import type { UnfinishedJob } from "../../src/excel/unfinished/job";
import { cellsWritten } from "../../src/excel/unfinished/job";
import type { FaultMoment } from "../../src/workbench/faults";
import type { ClaimWorkbook } from "../support/claim-workbook";
import { atEachSync } from "../support/claim-workbook";

/** The pane is closed, or breaks down, at any sync of a job that writes: the next pane on the same workbook sets it right. */

jest.setTimeout(600_000);

const LINES = 5;
/** Long enough that few lines go into a block. */
const CLAIM = "claim ".repeat(400);
const CLAIMS: CellValue[][] = [
  ["Claim ID", "DOS", "Dx 1", "Dx 1 description", "Dx 2", "Note"],
  ...Array.from({ length: LINES }, (_, i) => [
    `A${i} ${CLAIM}`,
    45_700 + i,
    ["E11", "I10 "][i % 2]!,
    i === 2 ? "by hand" : "",
    "z00.00",
    "",
  ]),
];
const PAYLOAD_IN_BLOCKS = 12_000;
const PAYLOAD = 5_000_000;

const texts = (of: string): (string | null)[] =>
  Array.from({ length: LINES }, (_, i) => (i === 3 ? null : `=${of} ${i % 3}`));
const intoNew: FillPlan = {
  mode: "emptyOnly",
  columns: [
    { codeColumn: 2, targetColumn: null, header: "Said", texts: texts("one") },
    { codeColumn: 4, targetColumn: null, header: "Said", texts: texts("two") },
  ],
};
const intoBlank: FillPlan = {
  mode: "emptyOnly",
  columns: [{ codeColumn: 2, targetColumn: 3, header: "", texts: texts("one") }],
};
const over: FillPlan = { ...intoBlank, mode: "overwrite" };
const repairs = Array.from({ length: LINES }, (_, i) => [
  ...(i % 2 === 1 ? [{ row: 1 + i, column: 2, before: "I10 ", after: "I10" }] : []),
  { row: 1 + i, column: 4, before: "z00.00", after: "Z00.00" },
]).flat();

type Job = (edge: ExcelEdge, reading: SheetReading) => Promise<ChangeOutcome>;
const JOBS: readonly (readonly [string, Job])[] = [
  ["a fill of new columns", (edge, reading) => edge.fill(reading, intoNew)],
  ["a fill of blank cells", (edge, reading) => edge.fill(reading, intoBlank)],
  ["a fill that writes over", (edge, reading) => edge.fill(reading, over)],
  ["repairs", (edge, reading) => edge.change(reading, "Repairs", repairs)],
];

async function readingBy(edge: ExcelEdge): Promise<SheetReading> {
  return edge.read("sheet", (await edge.glance()).layout);
}

/** From this sync on nothing comes back to the pane, and nothing that it asks for is heard any more. */
const dies =
  (when: FaultMoment) =>
  ({ excel }: ClaimWorkbook, n: number): void => {
    excel.failAt(n, "RequestAborted", when);
    for (let later = n + 1; later < n + 30; later++) excel.failAt(later, "RequestAborted");
  };

interface AfterDeath {
  readonly book: ClaimWorkbook;
  /** Another pane on the workbook. */
  readonly edge: ExcelEdge;
  readonly job: UnfinishedJob | null;
  readonly opened: unknown;
}

/** @returns In how many trials the next pane had a job to tell of. */
async function afterDeathAtEachSync(
  job: Job,
  when: FaultMoment,
  look: (after: AfterDeath) => Promise<void>,
): Promise<number> {
  let opened: unknown;
  let told = 0;
  await atEachSync(
    { rows: CLAIMS },
    async (book) => {
      book.excel.payloadLimit = PAYLOAD;
      opened = book.picture();
      const reading = await readingBy(book.edge);
      book.excel.payloadLimit = PAYLOAD_IN_BLOCKS;
      return () => job(book.edge, reading);
    },
    dies(when),
    async ({ book }) => {
      book.excel.payloadLimit = PAYLOAD;
      const edge = openExcel();
      const unfinished = await edge.unfinished!.find();
      if (unfinished) told += 1;
      await look({ book, edge, job: unfinished, opened });
    },
  );
  return told;
}

/** Of the cells that hold something else than when the workbook was opened, what they hold. */
function written(book: ClaimWorkbook): string[] {
  const before = new Set(CLAIMS.flat().map(String));
  return book
    .values(`A1:I${LINES + 1}`)
    .flat()
    .map(String)
    .filter((value) => value !== "" && !value.startsWith("Said") && !before.has(value));
}

/** Only the answer to the job's very last request was lost. */
const isLogged = ({ excel }: ClaimWorkbook): boolean =>
  excel.workbook.settings.has("encounter-codes.changes");

const MOMENTS: readonly (readonly [string, FaultMoment])[] = [
  ["before a request is heard", "before"],
  ["once a request is done", "after"],
  ["in the middle of a request", 9],
];
/** The others are met in the same way: `FAULTS=all npx jest test/faults` tries them too. */
const momentsOf = (name: string): typeof MOMENTS =>
  process.env["FAULTS"] === "all" || name === "repairs" ? MOMENTS : MOMENTS.slice(0, 1);

describe.each(JOBS)("%s", (name, job) => {
  test.each(momentsOf(name))(
    "that ends %s: the next pane puts back all that was written",
    async (_, when) => {
      const told = await afterDeathAtEachSync(
        job,
        when,
        async ({ book, edge, job: found, opened }) => {
          if (!found) return expect(written(book).length > 0).toBe(isLogged(book));
          expect(cellsWritten(found)).toBeGreaterThanOrEqual(written(book).length);
          expect(cellsWritten(found)).toBeLessThanOrEqual(found.planned);
          const taken = await edge.unfinished!.takeUp(found, await readingBy(edge));
          expect([taken.changed, taken.unknown]).toEqual([written(book).length, 0]);
          if (edge.undoable() !== null) expect((await edge.undo())!.leftAlone).toEqual([]);
          expect(book.picture()).toEqual(opened);
          expect(await openExcel().unfinished!.find()).toBeNull();
        },
      );
      expect(told).toBeGreaterThan(2);
    },
  );
});
