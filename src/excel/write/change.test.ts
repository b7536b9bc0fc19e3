import { afterEach, describe, expect, test } from "@jest/globals";
import type { ClaimWorkbook } from "../../../test/support/claim-workbook";
import { openClaimWorkbook } from "../../../test/support/claim-workbook";
import type { CellValue } from "../../claims/types";
import type { CellChange, SheetReading } from "../types";

let book: ClaimWorkbook;
afterEach(() => book.close());

const CLAIMS: CellValue[][] = [
  ["Claim ID", "DOS", "Dx 1", "CPT", "Units"],
  ["A1", 45_700, "e11.9 ", 99_213, 1],
  ["A2", 45_701, "I10", 99_214, 1],
  ["A3", 45_702, "E 11.9", "00100", 2],
  ["A4", 45_703, "e11.9 ", 100, 1],
];

/** Repairs of the codes above, by row. */
const REPAIRS: CellChange[] = [
  { row: 1, column: 2, before: "e11.9 ", after: "E11.9" },
  { row: 3, column: 2, before: "E 11.9", after: "E11.9" },
  { row: 4, column: 2, before: "e11.9 ", after: "E11.9" },
  { row: 4, column: 3, before: 100, after: "00100" },
];

async function read(): Promise<SheetReading> {
  const { layout } = await book.edge.glance();
  return book.edge.read("sheet", layout);
}
const apply = (reading: SheetReading, changes = REPAIRS) =>
  book.edge.change(reading, "4 repairs", changes);

describe("change", () => {
  test("writes each repair over the value that it was computed from", async () => {
    book = await openClaimWorkbook(CLAIMS);
    expect(await apply(await read())).toEqual({ changed: 4, leftAlone: [] });
    expect(book.values("C2:D5")).toEqual([
      ["E11.9", 99_213],
      ["I10", 99_214],
      ["E11.9", "00100"],
      ["E11.9", "00100"],
    ]);
  });

  test("leaves a cell alone that a person changed meanwhile, and a formula", async () => {
    book = await openClaimWorkbook(CLAIMS);
    const reading = await read();
    book.type("C2", "E10.9");
    book.type("C4", '="E 11.9"');
    expect(await apply(reading)).toEqual({ changed: 2, leftAlone: ["C2", "C4"] });
    expect(book.value("C2")).toBe("E10.9");
    expect(book.formula("C4")).toBe('="E 11.9"');
  });

  test("undoing the last one that is kept says that earlier changes are forgotten", async () => {
    book = await openClaimWorkbook(CLAIMS);
    const KEPT = 20;
    for (let n = 0; n <= KEPT; n++) {
      const [before, after] = n % 2 === 0 ? ["I10", "I11.9"] : ["I11.9", "I10"];
      await apply(await read(), [{ row: 2, column: 2, before: before, after: after }]);
    }
    for (let n = 1; n < KEPT; n++)
      expect(await book.edge.undo()).not.toHaveProperty("earlierForgotten");
    expect(await book.edge.undo()).toMatchObject({ changed: 1, earlierForgotten: true });
    expect(book.value("C3")).toBe("I11.9");
    expect(await book.edge.undo()).toBeNull();
  });

  test("leaves merged cells alone", async () => {
    book = await openClaimWorkbook(CLAIMS);
    const reading = await read();
    book.sheet.merges.push({ row: 3, column: 2, rows: 2, columns: 1 });
    expect(await apply(reading)).toEqual({ changed: 2, leftAlone: ["C4:C5"] });
  });

  test("does nothing and has nothing to undo when there is nothing to change", async () => {
    book = await openClaimWorkbook(CLAIMS);
    expect(await apply(await read(), [])).toEqual({ changed: 0, leftAlone: [] });
    expect(book.edge.undoable()).toBeNull();
  });

  test("a change to a text of digits stays a text", async () => {
    book = await openClaimWorkbook([["Code"], ["99213 "], ["E11.9"]]);
    const reading = await read();
    await apply(reading, [{ row: 1, column: 0, before: "99213 ", after: "99213" }]);
    expect(book.value("A2")).toBe("99213");
  });
});

describe("undo", () => {
  test("puts every cell back as it was, the number a number and the text a text", async () => {
    book = await openClaimWorkbook(CLAIMS);
    const before = book.picture();
    await apply(await read());
    expect(book.edge.undoable()).toBe("4 repairs");
    expect(await book.edge.undo()).toEqual({ title: "4 repairs", changed: 4, leftAlone: [] });
    expect(book.picture()).toEqual(before);
    expect(await book.edge.undo()).toBeNull();
  });

  test("leaves a cell that a person has changed since, and says which", async () => {
    book = await openClaimWorkbook(CLAIMS);
    await apply(await read());
    book.type("C2", "E10.9");
    expect(await book.edge.undo()).toEqual({ title: "4 repairs", changed: 3, leftAlone: ["C2"] });
    expect(book.value("C2")).toBe("E10.9");
  });

  test("puts a line's own value back after a sort, though another line got the same repair", async () => {
    book = await openClaimWorkbook(CLAIMS);
    await apply(await read());
    book.sort("A2:E5", "A", true);
    expect((await book.edge.undo())?.changed).toBe(4);
    expect(book.values("A2:D5").map(([id, , dx, cpt]) => [id, dx, cpt])).toEqual([
      ["A4", "e11.9 ", 100],
      ["A3", "E 11.9", "00100"],
      ["A2", "I10", 99_214],
      ["A1", "e11.9 ", 99_213],
    ]);
  });

  describe("where another line holds by itself what we wrote", () => {
    const ALIKE: CellValue[][] = [
      ["Claim ID", "DOS", "Dx 1", "Units"],
      ["A1", 45_700, "e11.9 ", 1],
      ["A2", 45_700, "E11.9", 1],
      ["A3", 45_701, "I10", 2],
    ];
    const repaired = async (rows = ALIKE): Promise<void> => {
      book = await openClaimWorkbook(rows);
      await apply(await read(), [REPAIRS[0]!]);
    };
    const codes = () => Object.fromEntries(book.values("A2:C5").map(([id, , dx]) => [id, dx]));

    test("keeps it after a sort brought that line to the old place", async () => {
      await repaired();
      book.sort("A2:D3", "A", true);
      expect(await book.edge.undo()).toMatchObject({ changed: 1, leftAlone: [] });
      expect(codes()).toMatchObject({ A1: "e11.9 ", A2: "E11.9" });
    });

    test("keeps it after the repaired line was deleted, or others came in above", async () => {
      await repaired();
      book.excel.person.deleteRows(2);
      expect(await book.edge.undo()).toMatchObject({ changed: 0, leftAlone: ["C2"] });
      expect(codes()).toMatchObject({ A2: "E11.9" });
      book.close();

      await repaired();
      book.excel.person.insertRows(2);
      book.type("A2", "A0");
      book.type("B2", "45700");
      book.type("C2", "E11.9");
      expect(await book.edge.undo()).toMatchObject({ changed: 1, leftAlone: [] });
      expect(codes()).toMatchObject({ A0: "E11.9", A1: "e11.9 ", A2: "E11.9" });
    });

    test("tells lines apart by as many columns as it takes", async () => {
      await repaired([
        ["Claim ID", "DOS", "Dx 1", "Units"],
        ["A1", 45_700, "e11.9 ", 1],
        ["A1", 45_700, "E11.9", 2],
        ["A3", 45_701, "I10", 2],
      ]);
      book.sort("A2:D3", "D", true);
      expect(await book.edge.undo()).toMatchObject({ changed: 1, leftAlone: [] });
      expect(book.values("C2:D3")).toEqual([
        ["E11.9", 2],
        ["e11.9 ", 1],
      ]);
    });

    test("leaves both of two lines that could be meant", async () => {
      await repaired();
      book.excel.person.insertRows(2);
      book.excel.person.paste("Claims!A6", [["A1", "45700", "E11.9", "1"]]);
      expect(await book.edge.undo()).toMatchObject({ changed: 0, leftAlone: ["C2"] });
      expect(book.values("C3:C6").flat()).toEqual(["E11.9", "E11.9", "I10", "E11.9"]);
    });
  });

  test("puts back beside one other cell that a person changed, where no other line can be meant", async () => {
    book = await openClaimWorkbook(CLAIMS);
    await apply(await read());
    book.type("A2", "A9");
    book.type("B4", "45799");
    expect(await book.edge.undo()).toMatchObject({ changed: 4, leftAlone: [] });
  });

  test("goes back one step at a time, latest first", async () => {
    book = await openClaimWorkbook(CLAIMS);
    await book.edge.change(await read(), "first", [REPAIRS[0]!]);
    await book.edge.change(await read(), "second", [
      { row: 1, column: 2, before: "E11.9", after: "E11.65" },
    ]);
    expect((await book.edge.undo())?.title).toBe("second");
    expect(book.value("C2")).toBe("E11.9");
    expect((await book.edge.undo())?.title).toBe("first");
    expect(book.value("C2")).toBe("e11.9 ");
  });

  test("works on another sheet than the active one, and tells when it is gone", async () => {
    book = await openClaimWorkbook(CLAIMS);
    await book.edge.change(await read(), "first", [REPAIRS[0]!]);
    await book.edge.change(await read(), "second", [REPAIRS[1]!]);
    await Excel.run(async (context) => {
      context.workbook.worksheets.add("Other").activate();
      await context.sync();
    });
    expect((await book.edge.undo())?.changed).toBe(1);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Claims").delete();
      await context.sync();
    });
    await expect(book.edge.undo()).rejects.toThrow(/no longer there/);
    expect(book.edge.undoable()).toBeNull();
  });
});
