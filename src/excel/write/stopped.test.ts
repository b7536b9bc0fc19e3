import { afterEach, describe, expect, test } from "@jest/globals";
import type { ClaimWorkbook } from "../../../test/support/claim-workbook";
import { openClaimWorkbook } from "../../../test/support/claim-workbook";
import { findingsOf } from "../../../test/support/findings";
import type { CellValue } from "../../claims/types";
import type { SheetReading, Stopped, Work } from "../types";

let book: ClaimWorkbook;
afterEach(() => book.close());

const LINES = 90;
const HEADER = ["Claim ID", "DOS", "Dx 1", "Dx 1 Description", "Dx 2", "Dx 2 Description", "Note"];
const ROWS: CellValue[][] = [
  HEADER,
  // Long enough that few lines go into a block.
  ...Array.from({ length: LINES }, (_, i) => [
    `A${i} ${"claim ".repeat(60)}`,
    45_700,
    ["E11", "I10"][i % 2]!,
    "",
    "Z00.00",
    "",
    "",
  ]),
];

async function open(): Promise<SheetReading> {
  book = await openClaimWorkbook(ROWS, { payloadLimit: 1_000_000 });
  const { layout } = await book.edge.glance();
  const reading = await book.edge.read("sheet", layout);
  // From here on Excel takes little at once, so that a job has several blocks.
  book.excel.payloadLimit = 16_000;
  return reading;
}

/** Work that is cancelled once so many blocks were told as done. */
function cancelledAfter(blocks: number): Work {
  const stop = new AbortController();
  let told = 0;
  return { signal: stop.signal, onProgress: () => ++told === blocks && stop.abort() };
}

/** Runs the job with Cancel after one block, two, and so on, until it is quicker than Cancel. */
async function atEachBlock<T extends { readonly stopped?: Stopped }>(
  start: () => Promise<(work: Work) => Promise<T>>,
  look: (outcome: T & { readonly stopped: Stopped }) => Promise<void>,
): Promise<number> {
  for (let blocks = 1; ; blocks++) {
    const job = await start();
    const outcome = await job(cancelledAfter(blocks));
    const { stopped } = outcome;
    if (stopped) await look({ ...outcome, stopped });
    book.close();
    if (!stopped) return blocks - 1;
  }
}

const WORDS = "no code ".repeat(120).trim();
const findings = findingsOf(
  Array.from({ length: LINES / 2 }, (_, i) => ({ line: i * 2, column: 2, message: WORDS })),
);
const marksIn = (rows: string): string[] => book.values(rows).flat().map(String);

describe("a user who presses Cancel while flags are written", () => {
  test("finds them whole down to the row that is named, and none below; they can be put back", async () => {
    let before: unknown;
    const stops = await atEachBlock(
      async () => {
        const reading = await open();
        before = book.picture();
        return (work) => book.edge.mark(reading, findings, work);
      },
      async ({ stopped, flaggedCells }) => {
        const { throughRow } = stopped;
        const flagged = marksIn(`H2:H${LINES + 1}`).map((text) => text !== "");
        expect(flagged).toEqual(flagged.map((_, i) => i % 2 === 0 && i + 2 <= throughRow));
        expect(flaggedCells).toBe(flagged.filter(Boolean).length);
        expect(book.sheet.conditionalFormats).toHaveLength(1);
        await stopped.putBack();
        expect(book.picture()).toEqual(before);
      },
    );
    expect(stops).toBeGreaterThan(2);
  });

  test("finds the flags of an earlier check below that row, and everywhere once put back", async () => {
    const earlier = findingsOf([
      { line: 1, column: 4 },
      { line: LINES - 1, column: 4 },
    ]);
    let before: unknown;
    const stops = await atEachBlock(
      async () => {
        const reading = await open();
        await book.edge.mark(reading, earlier);
        before = book.picture();
        return (work) => book.edge.mark(reading, findings, work);
      },
      async ({ stopped }) => {
        expect(book.value("H2")).toBe(`✖ [Dx 1] ${WORDS}`);
        expect(book.value("H3")).toBe("");
        expect(book.value(`H${LINES + 1}`)).toBe("✖ [Dx 2] is not billable");
        expect(stopped.throughRow).toBeLessThan(LINES + 1);
        await stopped.putBack();
        expect(book.picture()).toEqual(before);
      },
    );
    expect(stops).toBeGreaterThan(2);
  });
});

describe("a user who presses Cancel while descriptions are written", () => {
  const texts = (of: string) => Array.from({ length: LINES }, (_, i) => `${of} ${i}`);
  const plan = (second: number | null) => ({
    mode: "emptyOnly" as const,
    columns: [
      { codeColumn: 2, targetColumn: 3, header: "", texts: texts("one") },
      { codeColumn: 4, targetColumn: second, header: "Words", texts: texts("two") },
    ],
  });

  test.each([
    ["in two columns", 5],
    ["in a column and a new one", null],
  ])(
    "%s, finds both whole down to the row that is named; Undo puts all back",
    async (_, second) => {
      let before: unknown;
      const stops = await atEachBlock(
        async () => {
          const reading = await open();
          before = book.picture();
          return (work) => book.edge.fill(reading, plan(second), work);
        },
        async ({ stopped, changed }) => {
          const { throughRow } = stopped;
          for (const [letter, word] of [
            ["D", "one"],
            ["F", "two"],
          ] as const) {
            expect(marksIn(`${letter}2:${letter}${LINES + 1}`)).toEqual(
              texts(word).map((text, i) => (i + 2 <= throughRow ? text : "")),
            );
          }
          expect(changed).toBe((throughRow - 1) * 2);
          expect(await book.edge.undo()).toMatchObject({ changed, leftAlone: [] });
          expect(book.picture()).toEqual(before);
        },
      );
      expect(stops).toBeGreaterThan(2);
    },
  );
});

test("a user who presses Cancel while cells are changed finds both columns whole down to the row that is named", async () => {
  const reading = await open();
  const before = book.picture();
  const changes = [2, 4].flatMap((column) =>
    Array.from({ length: LINES }, (_, i) => ({
      row: i + 1,
      column,
      before: String(ROWS[i + 1]![column]),
      after: `${String(ROWS[i + 1]![column])}9`,
    })),
  );
  const { stopped, changed } = await book.edge.change(
    reading,
    "Repairs",
    changes,
    cancelledAfter(1),
  );
  expect(changed).toBe((stopped!.throughRow - 1) * 2);
  expect(book.value(`C${stopped!.throughRow}`)).toMatch(/9$/);
  expect(book.value(`E${stopped!.throughRow}`)).toMatch(/9$/);
  expect(book.value(`C${stopped!.throughRow + 1}`)).not.toMatch(/9$/);
  await book.edge.undo();
  expect(book.picture()).toEqual(before);
});

test("a user who presses Cancel while flags are cleared is told how far, and the rest keep their colours", async () => {
  const reading = await open();
  await book.edge.mark(reading, findings);
  await expect(book.edge.clearMarks(cancelledAfter(1))).rejects.toMatchObject({
    name: "AbortError",
    problem: { left: expect.stringMatching(/^The flags are gone down to row \d+; those below/) },
  });
  expect(book.value("H2")).toBe("");
  expect(book.value(`H${LINES}`)).not.toBe("");
  expect(book.sheet.conditionalFormats).toHaveLength(1);
  await book.edge.clearMarks();
  expect(book.sheet.conditionalFormats).toHaveLength(0);
  expect(book.value(`H${LINES}`)).toBe("");
});
