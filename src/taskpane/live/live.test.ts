import { afterEach, describe, expect, test } from "@jest/globals";
import { CLAIMS, LINES, openLivePane, pause, type LivePane } from "../../../test/support/live-pane";
import type { ClaimWorkbookOptions } from "../../../test/support/claim-workbook";

let pane: LivePane;
let book: LivePane["book"];
let actions: LivePane["actions"];
let state: LivePane["state"];

afterEach(() => pane.close());

async function open(rows = CLAIMS, options: ClaimWorkbookOptions = {}): Promise<void> {
  pane = await openLivePane(rows, options);
  ({ book, actions, state } = pane);
}

const settled = () => pane.settled();
const checked = () => pane.checked();
const live = () => pane.live();
const expectLikeFresh = (options?: { flags: boolean }) => pane.expectLikeFresh(options);

describe("with the switch on", () => {
  test("a wrong code is found and flagged in its row as soon as it is typed, and no more once it is put right", async () => {
    await open();
    book.type("C4", "E11");
    await settled();
    expect(checked().findings.count).toBe(1);
    expect(live()?.status).toEqual({ kind: "checked", first: 4, last: 4, rows: 1, findings: 1 });
    await expectLikeFresh();
    book.type("C4", "E11.9");
    await settled();
    expect(checked().findings.count).toBe(0);
    await expectLikeFresh();
  });

  test("a formula that gives a code is known as one from the moment on in which it is typed", async () => {
    await open();
    book.type("C4", "=LOWER(C5)");
    await settled();
    expect(checked().findings.count).toBe(1);
    expect(checked().certainRepairs).toBe(0);
    expect(book.values("A4:J4").join()).toMatch(/formula/);
    await expectLikeFresh();
    book.excel.person.insertRows(2, 1, "Claims");
    book.type("C5", "e11.9");
    await settled();
    expect(checked().certainRepairs).toBe(1);
    await expectLikeFresh();
  });

  test("codes that a formula elsewhere fills are known as such", async () => {
    await open();
    book.excel.person.clear("Claims!C4:C6");
    book.type("C4", "=LOWER(C9:C11)");
    await settled();
    expect(book.value("C6")).toBe("e11.9");
    expect(checked().certainRepairs).toBe(0);
    await expectLikeFresh();
    book.type("C10", "I10");
    await settled();
    await expectLikeFresh();
    book.excel.person.clear("Claims!C4");
    await settled();
    expect(book.value("C6")).toBe("");
    await expectLikeFresh();
  });

  test("a code that a formula takes from another cell of its row follows that cell", async () => {
    await open(CLAIMS.map((row, i) => [...row, i === 0 ? "Notes" : "E11.9"]));
    book.excel.person.paste("Claims!C4", [["=G4"], ["=G5"]]);
    await settled();
    book.type("G5", "E11");
    await settled();
    expect(checked().findings.count).toBe(1);
    await expectLikeFresh();
    book.excel.person.insertRows(1, 1, "Claims");
    book.type("G5", "E11");
    await settled();
    expect(checked().findings.count).toBe(2);
    await expectLikeFresh();
  });

  test("a code that a formula takes from another line follows that line", async () => {
    await open();
    book.type("C4", "=LOWER(C9)");
    await settled();
    book.type("C9", "I10");
    await settled();
    expect(live()?.status).toMatchObject({ kind: "checked", first: 9, last: 9, rows: 1 });
    expect(checked().findings.causes.map(({ value }) => value)).toContain("i10");
    await expectLikeFresh();
  });

  test("our own flags start no check", async () => {
    await open();
    book.type("C4", "E11");
    await settled();
    const syncs = book.excel.syncCount;
    await settled();
    expect(book.excel.syncCount).toBe(syncs);
  });

  test("two cells typed shortly after each other are checked together", async () => {
    await open();
    book.type("C4", "E11");
    book.type("C7", "I1O");
    await settled();
    expect(live()?.status).toMatchObject({
      kind: "checked",
      first: 4,
      last: 7,
      rows: 2,
      findings: 2,
    });
    await expectLikeFresh();
  });

  test("a paste of many rows, and cells filled down", async () => {
    await open();
    book.excel.person.paste(
      "Claims!C3",
      Array.from({ length: 8 }, (_, i) => [i % 2 ? "E11" : "I10"]),
    );
    await settled();
    await expectLikeFresh();
    book.excel.person.fillDown("Claims!C4:C9");
    await settled();
    expect(checked().findings.count).toBe(7);
    await expectLikeFresh();
  });

  test("lines added below the last one", async () => {
    await open();
    book.excel.person.paste("Claims!A14", [["B1", 45_800, "E11", "", "99213", 80]]);
    await settled();
    expect(checked().reading.batch.lineCount).toBe(LINES + 1);
    await expectLikeFresh();
  });

  test.each([false, true])(
    "sorting takes findings and flags along (raises a change too: %s)",
    async (sortRaisesChanged) => {
      await open(CLAIMS, { undocumented: { sortRaisesChanged } });
      book.type("C4", "E11");
      await settled();
      book.sort("A2:G13", "A", true);
      await settled();
      await expectLikeFresh();
      book.sort("A2:F13", "B"); // not our column
      await settled();
      await expectLikeFresh();
    },
  );

  test("rows inserted and deleted above, inside and below", async () => {
    await open();
    book.type("C8", "E11");
    await settled();
    const { person } = book.excel;
    person.insertRows(1, 2, "Claims");
    await settled();
    await expectLikeFresh();
    person.insertRows(6, 3, "Claims");
    person.deleteRows(4, 1, "Claims");
    await settled();
    await expectLikeFresh();
    person.insertRows(40, 1, "Claims");
    person.deleteRows(1, 2, "Claims");
    await settled();
    await expectLikeFresh();
    expect(checked().findings.count).toBe(1);
  });

  test("columns inserted and deleted", async () => {
    await open();
    book.type("C8", "E11");
    await settled();
    book.excel.person.insertColumns("B", 1, "Claims");
    await settled();
    await expectLikeFresh();
    book.excel.person.deleteColumns("E", 1, "Claims");
    await settled();
    await expectLikeFresh();
  });

  test("another word in the header means another sheet: all lines are checked by it", async () => {
    await open();
    book.type("E1", "Modifier");
    await settled();
    await expectLikeFresh();
    expect(checked().findings.count).toBeGreaterThan(0);
  });

  test("what a person writes in the Code check column stays, and starts no check", async () => {
    await open();
    book.type("C4", "E11");
    await settled();
    const before = live()?.status;
    book.type("G4", "call Dr. Lee");
    await settled();
    expect(book.value("G4")).toBe("call Dr. Lee");
    expect(live()?.status).toEqual(before);
  });

  test("a person who edits while we write is followed, and nothing they typed is lost", async () => {
    await open();
    book.excel.between((sync) => {
      if (sync === 4) book.type("C4", "I10");
      if (sync === 6) book.excel.person.insertRows(3, 1, "Claims");
    });
    book.type("C4", "E11");
    await settled();
    book.excel.between(null);
    await settled();
    expect(book.value("C5")).toBe("I10");
    await expectLikeFresh();
  });

  test("rows that shift between an edit and our reading are never told under another row", async () => {
    await open();
    book.excel.between((sync) => {
      if (sync <= 2) book.excel.person.insertRows(2, 1, "Claims");
    });
    book.type("C6", "E11");
    await settled();
    book.excel.between(null);
    await settled();
    await expectLikeFresh();
    expect(checked().findings.count).toBe(1);
  });

  test("while a cell is being edited it waits, and says so", async () => {
    await open();
    book.excel.enterCellEdit();
    book.type("C4", "E11");
    while (live()?.status.kind !== "waiting") await pause(20);
    book.excel.leaveCellEdit();
    await settled();
    await expectLikeFresh();
  });

  test("another sheet's edits do nothing; a sheet that was renamed is still followed", async () => {
    await open();
    book.excel.person.addSheet("Other");
    book.excel.person.type("Other!C4", "E11");
    await settled();
    expect(checked().findings.count).toBe(0);
    book.excel.person.renameSheet("Claims", "Claims 2026");
    book.excel.person.type("'Claims 2026'!C4", "E11");
    await settled();
    expect(checked().reading.sheetName).toBe("Claims 2026");
    await expectLikeFresh();
  });

  test("the walk keeps its place in the list while rows above are changed", async () => {
    const rows = CLAIMS.map((row, i) => (i === 3 || i === 7 || i === 9 ? row.with(2, "E11") : row));
    await open(rows);
    await actions.nextFinding();
    await actions.nextFinding();
    const { walk } = checked().browse;
    const line = walk.kind === "at" ? checked().findings.line[walk.finding] : -1;
    expect(line).toBe(6);
    book.excel.person.insertRows(2, 1, "Claims");
    book.type("C5", "I10"); // the first finding's row by now
    await settled();
    const now = checked().browse;
    expect(now.walk.kind === "at" && checked().findings.line[now.walk.finding]).toBe(7);
    expect(now.openValue).not.toBeNull();
    expect(checked().quiet).toBe(true);
  });
});

test("with the switch off nothing is checked by itself, and the results are called outdated", async () => {
  await open();
  await actions.chooseLive(false);
  book.type("C4", "E11");
  await settled();
  expect(checked().findings.count).toBe(0);
  expect(checked().outdated).toBe(true);
  expect(state().live).toEqual({});
});

test("the switch is kept with the workbook", async () => {
  await open();
  expect((await book.edge.loadSettings(checked().reading.sheetId)).sheet?.live).toBe(true);
});

describe.each(["1.9", "1.12", "1.14", "1.17"])("with ExcelApi %s", (excelApi) => {
  test("the list follows at once; flags wait until they are asked for, so that Excel's Undo still works", async () => {
    const rows = CLAIMS.map((row, i) => (i === 3 ? row.with(2, "E11") : row));
    await open(rows, { excelApi });
    const flagsBefore = book.values("G1:G13");
    book.type("C8", "I1O");
    await settled();
    await expectLikeFresh({ flags: false });
    expect(book.values("G1:G13")).toEqual(flagsBefore);
    book.excel.person.insertRows(5, 1, "Claims");
    await settled();
    expect(live()?.flagsBehind.rows).toBeGreaterThan(0);
    await actions.updateFlags();
    await settled();
    await expectLikeFresh();
    book.sort("A2:G14", "A", true);
    book.type("A9", "Z9");
    await settled();
    await expectLikeFresh({ flags: false });
  });
});

describe("with two blocks on the sheet", () => {
  const LOWER = [
    ["DOS", "CPT", "Diagnosis A", "Remark"],
    [45_800, "99213", "E11.9", "x"],
    [45_801, "99213", "E11.9", "y"],
  ];

  test("the one that was checked is followed, wherever the selection is, until a person checks the other", async () => {
    await open([...CLAIMS, [], [], ...LOWER]);
    expect(checked().others).toEqual([{ first: 16, last: 18, hasCodes: true }]);
    book.excel.person.select("C17");
    book.type("C17", "E11");
    await settled();
    expect(checked().findings.count).toBe(0);
    book.type("C4", "E11");
    await settled();
    expect(checked().findings.count).toBe(1);
    // Rows that come in above, and a line that is added in between, move and lengthen the block.
    book.excel.person.insertRows(1, 2);
    await settled();
    book.type("C16", "E11");
    await settled();
    expect(checked().reading.batch).toMatchObject({ firstRow: 3, lineCount: LINES + 1 });
    expect(book.value("G6")).toMatch(/Dx 1/);
    expect([...new Set(checked().findings.line)]).toEqual([2, 12]);

    book.excel.person.select("C19");
    await actions.check("same");
    await settled();
    expect(checked().reading.batch).toMatchObject({ firstRow: 18, lineCount: 2 });
    expect(checked().findings.count).toBe(1);
    expect([book.value("G6"), book.value("G19")]).toEqual([
      "",
      expect.stringMatching(/Diagnosis A/),
    ]);
    await actions.clearFlags();
    expect(
      book
        .values("A1:J25")
        .flat()
        .filter((value) => /Code check|✖/.test(String(value))),
    ).toEqual([]);
    expect(checked().reading.batch.firstRow).toBe(18);
  });
});

// https://support.microsoft.com/en-us/office/dynamic-array-formulas-and-spilled-array-behavior-205c6b06-03ba-4151-89a1-87a7eb36e531
describe("codes that a formula in one cell fills into others", () => {
  /** Codes beside the claims, for formulas to take. */
  const BESIDE = CLAIMS.map((row, i) => [...row, "", i === 0 ? "Notes" : i % 2 ? "E11" : "I10"]);

  test("are all checked when the formula is typed, and when it is taken away", async () => {
    await open(BESIDE);
    book.excel.person.clear("Claims!C3:C9");
    await settled();
    book.type("C3", "=H3:H9");
    await settled();
    expect(book.values("C3:C5").flat()).toEqual(["I10", "E11", "I10"]);
    await expectLikeFresh();
    book.type("C3", "I10");
    await settled();
    await expectLikeFresh();
  });

  test("follow the cells that the formula takes them from, wherever those stand", async () => {
    await open(BESIDE);
    book.excel.person.clear("Claims!C3:C9");
    book.type("C3", "=H4:H10");
    await settled();
    book.type("H8", "E11");
    await settled();
    await expectLikeFresh();
    book.type("C5", "E11.9");
    await settled();
    expect(book.values("C3:C6").flat()).toEqual(["#SPILL!", "", "E11.9", ""]);
    await expectLikeFresh();
  });
});
