import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { ClaimWorkbook } from "../../../test/support/claim-workbook";
import { openClaimWorkbook } from "../../../test/support/claim-workbook";
import type { CellValue } from "../../claims/types";
import type { LoggedChange } from "../undo/change-log";
import { columnChanges } from "../undo/change-log";
import { inExcel } from "../run";
import { parseColumns, recordOf } from "./change-record";
import { keepChanges, readChanges } from "./changes";

type Cell = readonly [row: number, before: CellValue, after: CellValue];

const AT = "2026-01-02T03:04:05.000Z";

function changeOf(cells: readonly Cell[], title = "Fill descriptions"): LoggedChange {
  const columns = [columnChanges(3)];
  for (const [row, before, after] of cells) columns[0]!.add(row, before, after);
  const layout = { columns: [{ column: 3, header: "Dx 1" }] };
  return { title, reading: { sheetName: "Claims", layout }, columns } as unknown as LoggedChange;
}

const manyCells = (count: number): Cell[] =>
  Array.from({ length: count }, (_, i) => [i + 1, "", `Description number ${i % 2_000}`]);

describe("a change taken down", () => {
  const value = fc.oneof(
    fc.string({ maxLength: 30 }),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.boolean(),
  );
  const cells = fc.uniqueArray(fc.tuple(fc.nat(2_000_000), value, value), {
    selector: ([row]) => row,
    maxLength: 60,
  });

  test("comes back cell by cell, in its order", () => {
    fc.assert(
      fc.property(cells, (list) => {
        const { record, text } = recordOf(changeOf(list), AT);
        expect(record).toMatchObject({ at: AT, sheetName: "Claims", cells: list.length });
        const told = parseColumns(text).flatMap((column) => column.told);
        const rows = list.map(([row, before, after]) => ({ row, before, after }));
        expect(told).toEqual(JSON.parse(JSON.stringify(rows))); // -0 is 0 in a workbook too
        expect(record.told).toBe(list.length);
      }),
    );
  });

  test("of more cells than there is room for says how many, where, and tells the first", () => {
    const { record, text } = recordOf(changeOf(manyCells(100_000)), AT);
    const [column] = parseColumns(text);
    expect(text.length).toBeLessThan(101_000);
    expect(record).toMatchObject({ cells: 100_000, told: column?.told.length });
    expect(column).toMatchObject({ cells: 100_000, firstRow: 1, lastRow: 100_000 });
    expect(column!.told.length).toBeGreaterThan(4_000);
    expect(column!.told[0]).toEqual({ row: 1, before: "", after: "Description number 0" });
  });

  test("cuts a long text where it is enough to know it by", () => {
    const { text } = recordOf(changeOf([[1, "x".repeat(30_000), "y"]]), AT);
    expect(text.length).toBeLessThan(500);
    expect(parseColumns(text)[0]!.told[0]!.before).toMatch(/^x+…$/);
  });
});

describe("the change log in a workbook", () => {
  let book: ClaimWorkbook;
  beforeEach(async () => {
    book = await openClaimWorkbook([
      ["Claim ID", "Dx 1", "Dx 1 Description"],
      ["A1", " I10", ""],
      ["A2", "E11.9", "mine"],
    ]);
  });
  afterEach(() => book.close());

  const kept = () => inExcel(readChanges);
  const keys = () => [...book.excel.workbook.settings.keys()].sort();

  async function fill() {
    const { layout } = await book.edge.glance();
    const texts = ["Essential hypertension", "Type 2 diabetes"];
    const column = { codeColumn: 1, targetColumn: 2, header: "", texts };
    const reading = await book.edge.read("sheet", layout);
    return book.edge.fill(reading, { mode: "overwrite", columns: [column] });
  }

  test("holds what was filled and what was put back, with what stood there before", async () => {
    await fill();
    await book.edge.undo();
    const { changes, dropped } = await kept();
    expect(dropped).toBe(0);
    expect(changes.map(({ record }) => [record.number, record.title, record.cells])).toEqual([
      [1, "Fill descriptions", 2],
      [2, "Undo: Fill descriptions", 2],
    ]);
    const [filled, undone] = changes.map(({ columns }) => columns);
    const place = { column: 2, header: "Dx 1 Description", inserted: false };
    expect(filled).toMatchObject([
      {
        ...place,
        told: [
          { row: 1, before: "", after: "Essential hypertension" },
          { row: 2, before: "mine", after: "Type 2 diabetes" },
        ],
      },
    ]);
    expect(undone![0]!.told[1]).toEqual({ row: 2, before: "Type 2 diabetes", after: "mine" });
  });

  test("that Excel refuses keeps nobody from the fill, says so, and takes the change with the next one", async () => {
    const syncs = book.excel.syncCount;
    await fill();
    await book.edge.undo();
    const ofUndo = book.excel.syncCount;
    await fill();
    const toFill = book.excel.syncCount - ofUndo;
    expect(syncs).toBeLessThan(ofUndo);
    await book.edge.undo();
    book.excel.failAt(toFill, "GeneralException");
    expect(await fill()).toMatchObject({ changed: 2, unrecorded: true });
    expect((await kept()).changes).toHaveLength(4);
    await book.edge.undo();
    expect((await kept()).changes.map(({ record }) => record.title)).toEqual([
      "Fill descriptions",
      "Undo: Fill descriptions",
      "Fill descriptions",
      "Undo: Fill descriptions",
      "Fill descriptions",
      "Undo: Fill descriptions",
    ]);
  });

  test("notes a change once, though the answer to the first attempt was lost", async () => {
    const change = recordOf(changeOf([[1, "a", "b"]]), AT);
    book.excel.failAt(2, "RequestAborted", "after");
    await expect(keepChanges([change])).rejects.toThrow();
    await keepChanges([change]);
    expect((await kept()).changes).toHaveLength(1);
  });

  test("lets the oldest lose their cells when there is no more room, and leaves nothing behind", async () => {
    const large = changeOf(manyCells(20_000));
    for (let n = 0; n < 6; n++) await keepChanges([recordOf(large, `${AT}${n}`)]);
    const { changes } = await kept();
    expect(changes.map(({ columns }) => columns.length)).toEqual([0, 0, 1, 1, 1, 1]);
    expect(changes[0]!.record).toMatchObject({ number: 1, cells: 20_000, told: 0 });
    const ofCells = keys().filter((key) => key.startsWith("encounter-codes.change."));
    expect(ofCells).toEqual([3, 4, 5, 6].map((number) => `encounter-codes.change.${number}`));
  });

  test("counts what is no longer in the list", async () => {
    const small = Array.from({ length: 405 }, (_, n) =>
      recordOf(changeOf([[n, "a", "b"]]), `${AT}${n}`),
    );
    await keepChanges(small);
    const { changes, dropped } = await kept();
    expect([changes.length, dropped, changes[0]!.record.number]).toEqual([400, 5, 6]);
  });

  test("of a newer version is left as it is", async () => {
    const newer = JSON.stringify({ version: 2 });
    book.excel.workbook.settings.set("encounter-codes.changes", newer);
    expect(await fill()).toMatchObject({ changed: 2, unrecorded: true });
    expect(book.excel.workbook.settings.get("encounter-codes.changes")).toBe(newer);
    expect((await kept()).changes).toEqual([]);
  });
});
