import { afterEach, describe, expect, test } from "@jest/globals";
import type { ClaimWorkbook } from "../../../test/support/claim-workbook";
import { openClaimWorkbook } from "../../../test/support/claim-workbook";
import type { CellValue } from "../../claims/types";
import type { CellChange } from "../types";

/** Where Undo puts things back after lines, or the whole list, moved. */

let book: ClaimWorkbook;
afterEach(() => book.close());

const HEADER = ["Claim ID", "DOS", "Dx 1", "Units"];
const repairIn = (row: number, column = 2): CellChange => ({
  row,
  column,
  before: "e11.9 ",
  after: "E11.9",
});

async function repaired(rows: CellValue[][], changes: readonly CellChange[]): Promise<void> {
  book = await openClaimWorkbook(rows);
  const { layout } = await book.edge.glance();
  await book.edge.change(await book.edge.read("sheet", layout), "repairs", changes);
}

describe("lines that moved", () => {
  test("are known again though a claim number lost the zeros before it", async () => {
    await repaired(
      [HEADER, ["007", 45_700, "e11.9 ", 1], ["008", 45_701, "I10", 1]],
      [repairIn(1)],
    );
    book.excel.person.insertRows(2);
    book.type("A3", "7");
    expect(book.value("A3")).toBe(7);
    expect(await book.edge.undo()).toMatchObject({ changed: 1, leftAlone: [] });
    expect(book.value("C3")).toBe("e11.9 ");
  });

  test("are put back all, where two alike were repaired and both moved", async () => {
    await repaired(
      [
        HEADER,
        ["A1", 45_700, "e11.9 ", 1],
        ["A1", 45_700, "e11.9 ", 1],
        ["A3", 45_702, "I10", 1],
        ["A4", 45_703, "I10", 1],
      ],
      [repairIn(1), repairIn(2)],
    );
    book.sort("A2:D5", "A", true);
    expect(await book.edge.undo()).toMatchObject({ changed: 2, leftAlone: [] });
    expect(book.values("A2:C5").map(([id, , dx]) => [id, dx])).toEqual([
      ["A4", "I10"],
      ["A3", "I10"],
      ["A1", "e11.9 "],
      ["A1", "e11.9 "],
    ]);
  });

  test("are left alone where nothing but the code tells them apart", async () => {
    await repaired([["Dx 1"], ["e11.9 "], ["I10"], ["R05.9"]], [repairIn(1, 0)]);
    book.excel.person.insertRows(2);
    expect(await book.edge.undo()).toMatchObject({ changed: 0, leftAlone: ["A2"] });
    expect(book.values("A2:A5").flat()).toEqual(["", "E11.9", "I10", "R05.9"]);
  });
});

describe("a list among others that moved", () => {
  const LIST = [HEADER, ["A1", 45_700, "e11.9 ", 1], ["A2", 45_701, "I10", 1]];
  const LIKE_IT = [HEADER, ["B1", 45_800, "E11.9", 1], ["B2", 45_801, "I10", 1]];
  const ANOTHER = [
    ["Visit Date", "CPT", "Diagnosis A", ""],
    [45_900, "99213", "E11.9", ""],
    [45_901, "99214", "R05.9", ""],
  ];
  const NOTHING = ["", "", "", ""];
  const codes = () => book.values("C1:C14").flat();

  test("is found below rows that came in, and not taken for the like one further down", async () => {
    await repaired([...LIST, NOTHING, ...ANOTHER, NOTHING, ...LIKE_IT], [repairIn(1)]);
    book.excel.person.insertRows(1, 2);
    expect(await book.edge.undo()).toMatchObject({ changed: 1, leftAlone: [] });
    expect([codes().indexOf("e11.9 "), codes().lastIndexOf("E11.9")]).toEqual([3, 11]);
  });

  test("is found when the other lists are gone", async () => {
    await repaired([...LIST, NOTHING, ...ANOTHER], [repairIn(1)]);
    book.excel.person.deleteRows(4, 4);
    book.excel.person.insertRows(1, 2);
    expect(await book.edge.undo()).toMatchObject({ changed: 1, leftAlone: [] });
    expect(codes().indexOf("e11.9 ")).toBe(3);
  });

  test("is found though the header of a column that we do not read is another by now", async () => {
    const withNotes = LIST.map((row, i) => [...row, i === 0 ? "Remarks of the desk" : "seen"]);
    await repaired([...withNotes, NOTHING, ...ANOTHER], [repairIn(1)]);
    book.type("E1", "Something else");
    book.excel.person.insertRows(1);
    expect(await book.edge.undo()).toMatchObject({ changed: 1, leftAlone: [] });
    expect(codes().indexOf("e11.9 ")).toBe(2);
  });
});
