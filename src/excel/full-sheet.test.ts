import { afterEach, describe, expect, test } from "@jest/globals";
import type { ClaimWorkbook, ClaimWorkbookOptions } from "../../test/support/claim-workbook";
import { openClaimWorkbook } from "../../test/support/claim-workbook";
import { findingsOf } from "../../test/support/findings";
import type { CellValue } from "../claims/types";
import { MAX_COLUMNS, MAX_ROWS } from "./address";
import type { SheetReading } from "./types";

let book: ClaimWorkbook;
afterEach(() => book.close());

const HEADER = ["Claim ID", "DOS", "Dx 1", "Dx 1 Description", "Units"];
const CODES = ["E11.9", "I10", "E11", "Z00.00"];

const line = (i: number): CellValue[] => [`A${i}`, 45_000 + (i % 700), CODES[i % 4]!, "", 1];
function* linesFrom(first: number, count: number): Generator<CellValue[]> {
  yield HEADER;
  for (let i = 0; i < count; i++) yield line(first + i);
}

async function open(
  rows: Iterable<CellValue[]>,
  options: ClaimWorkbookOptions = {},
): Promise<SheetReading> {
  book = await openClaimWorkbook(rows, options);
  const { layout } = await book.edge.glance();
  return book.edge.read("sheet", layout);
}

/** A finding in every fourth line, where the code is E11. */
const findingsIn = ({ batch }: SheetReading) =>
  findingsOf(
    Array.from({ length: Math.floor((batch.lineCount + 1) / 4) }, (_, i) => ({
      line: i * 4 + 2,
      column: 2,
      message: "E11 is a category",
    })),
  );

describe("a large sheet in an Excel that takes little at once", () => {
  const LINES = 40_000;

  test("is read, marked, filled, put back and cleared in as many pieces as it needs", async () => {
    const reading = await open(linesFrom(0, LINES), { payloadLimit: 400_000 });
    const untouched = book.values("A1:E3").concat(book.values(`A${LINES}:F${LINES + 1}`));
    const { cells } = reading.batch.columns.find(({ role }) => role === "claimId")!;
    expect(cells.distinct).toHaveLength(LINES);
    expect(cells.distinct[cells.indexes[LINES - 1]!]).toBe(`A${LINES - 1}`);

    const marked = await book.edge.mark(reading, findingsIn(reading));
    expect(marked).toEqual({ flaggedCells: LINES / 4, stale: 0 });
    expect(book.value(`F${LINES}`)).toBe("✖ [Dx 1] E11 is a category");
    expect(book.value(`F${LINES + 1}`)).toBe("");

    const texts = Array.from({ length: LINES }, (_, i) => `The text of ${CODES[i % 4]!}`);
    const columns = [{ codeColumn: 2, targetColumn: 3, header: "", texts }];
    const filled = await book.edge.fill(reading, { mode: "emptyOnly", columns });
    expect(filled).toEqual({ changed: LINES, leftAlone: [] });
    expect(book.value(`D${LINES + 1}`)).toBe("The text of Z00.00");

    expect(await book.edge.undo()).toMatchObject({ changed: LINES, leftAlone: [] });
    await book.edge.clearMarks();
    expect(book.values("A1:E3").concat(book.values(`A${LINES}:F${LINES + 1}`))).toEqual(untouched);
  }, 60_000);
});

describe("cells that are full of text", () => {
  const LONG = "Größe 中文 ".repeat(3_640).slice(0, 32_767);

  test("are read and written in blocks that Excel carries, letters counted as it counts them", async () => {
    const rows = [HEADER, ...Array.from({ length: 60 }, (_, i) => line(i))];
    const reading = await open(rows);
    const texts = Array.from({ length: 60 }, (_, i) => `${i} ${LONG}`.slice(0, 32_767));
    const columns = [{ codeColumn: 2, targetColumn: 3, header: "", texts }];
    const filled = await book.edge.fill(reading, { mode: "emptyOnly", columns });
    expect(filled.changed).toBe(60);
    expect(book.value("D61")).toBe(texts[59]);
    const again = await book.edge.read("sheet", reading.layout);
    expect(again.batch.columns.find(({ column }) => column === 3)?.cells.distinct).toEqual(texts);
    expect(book.excel.largestPayloads.request).toBeLessThan(book.excel.payloadLimit);
    await book.edge.undo();
    expect(book.value("D61")).toBe("");
  });
});

describe("the sheet's last row", () => {
  const LAST = MAX_ROWS;
  const at = `A${LAST - 4}`;

  test("is read, marked, filled, put back and cleared like any other", async () => {
    const reading = await open(linesFrom(0, 4), { at });
    expect(reading.endRow).toBe(MAX_ROWS);
    await book.edge.mark(
      reading,
      findingsOf([{ line: 3, column: 2, message: "look at this one" }]),
    );
    expect(book.value(`F${LAST}`)).toBe("✖ [Dx 1] look at this one");
    const texts = ["one", "two", "three", "four"];
    const columns = [{ codeColumn: 2, targetColumn: 3, header: "", texts }];
    await book.edge.fill(reading, { mode: "emptyOnly", columns });
    expect(book.value(`D${LAST}`)).toBe("four");
    await book.edge.undo();
    expect(book.value(`D${LAST}`)).toBe("");
    await book.edge.clearMarks();
    expect(book.value(`F${LAST}`)).toBe("");
  });

  test("takes an inserted column of descriptions, and gives it back", async () => {
    const reading = await open(linesFrom(0, 4), { at });
    const texts = ["one", "two", "three", "four"];
    const columns = [{ codeColumn: 2, targetColumn: null, header: "Words", texts }];
    await book.edge.fill(reading, { mode: "emptyOnly", columns });
    expect(book.values(`D${LAST - 4}:D${LAST}`).flat()).toEqual(["Words", ...texts]);
    await book.edge.undo();
    expect(book.value(`D${LAST - 4}`)).toBe("Dx 1 Description");
  });
});

describe("a sheet that is in use up to its last column", () => {
  const wide = (values: CellValue[]): CellValue[] => {
    const row = new Array<CellValue>(MAX_COLUMNS).fill("");
    values.forEach((value, i) => (row[i] = value));
    row[MAX_COLUMNS - 1] = "x";
    return row;
  };

  test("takes no further column: flags and descriptions say why, and nothing is changed", async () => {
    const reading = await open([HEADER, line(0), line(1)].map(wide));
    const before = book.picture();
    const columns = [{ codeColumn: 2, targetColumn: null, header: "Words", texts: ["a", "b"] }];
    await expect(book.edge.fill(reading, { mode: "emptyOnly", columns })).rejects.toMatchObject({
      problem: { what: "There is no room for another column." },
    });
    await expect(
      book.edge.mark(reading, findingsOf([{ line: 0, column: 2 }])),
    ).rejects.toMatchObject({
      problem: { what: "There is no free column right of the claim lines for the flags." },
    });
    expect(book.picture()).toEqual(before);
    expect(book.edge.undoable()).toBeNull();
  });
});
