import { afterEach, describe, expect, test } from "@jest/globals";
import { CLAIMS, LINES, openLivePane, type LivePane } from "../../../test/support/live-pane";
import type { ClaimWorkbookOptions } from "../../../test/support/claim-workbook";

/** Living sheets in the hands of others: co-authors, tables, several sheets, protection, the switch itself. */

let pane: LivePane;
let book: LivePane["book"];

afterEach(() => pane.close());

async function open(rows = CLAIMS, options: ClaimWorkbookOptions = {}): Promise<void> {
  pane = await openLivePane(rows, options);
  ({ book } = pane);
}

/** The claims with a wrong code in row 4, so that the sheet is flagged from the first check on. */
const FLAGGED = CLAIMS.map((row, i) => (i === 3 ? row.with(2, "E11") : row));
const settled = () => pane.settled();
const found = () => pane.checked().findings.count;
const status = () => pane.live()?.status;
const headers = () => book.values("A1:J1")[0];

// https://learn.microsoft.com/en-us/office/dev/add-ins/excel/excel-add-ins-events#events-and-coauthoring
describe("with a co-author in the workbook", () => {
  const coauthorTypes = (address: string, entry: string) =>
    book.excel.asCoauthor((person) => person.type(`Claims!${address}`, entry));

  test("what they type is in the list, and the flag is left to whoever typed", async () => {
    await open(FLAGGED);
    coauthorTypes("C8", "E11");
    await settled();
    expect(found()).toBe(2);
    expect(book.value("G8")).toBe("");
    expect(pane.live()?.flagsBehind.rows).toBe(1);
    await pane.expectLikeFresh({ flags: false });
  });

  test("their add-in's flags start no check and no write of ours, and are taken as they are", async () => {
    await open(FLAGGED);
    coauthorTypes("C8", "E11");
    await settled();
    coauthorTypes("G8", String(book.value("G4")));
    await settled();
    expect(pane.live()?.flagsBehind.rows).toBe(0);
    await pane.expectLikeFresh();
    const syncs = book.excel.syncCount;
    await settled();
    expect(book.excel.syncCount).toBe(syncs);
  });

  test("their flags that say something else stay, and ours are written once asked for", async () => {
    await open(FLAGGED);
    coauthorTypes("C8", "E11");
    coauthorTypes("G8", "✖ [Dx 1] E11 is in no list of theirs");
    await settled();
    book.type("C10", "E11");
    await settled();
    expect(book.value("G8")).toBe("✖ [Dx 1] E11 is in no list of theirs");
    expect(book.value("G10")).toBe(book.value("G4"));
    expect(pane.live()?.flagsBehind.rows).toBe(1);
    await pane.actions.updateFlags();
    await settled();
    await pane.expectLikeFresh();
  });

  test("rows that they insert, delete and sort take findings along", async () => {
    await open(FLAGGED);
    book.excel.asCoauthor((person) => {
      person.insertRows(2, 2, "Claims");
      person.deleteRows(9, 1, "Claims");
    });
    await settled();
    await pane.expectLikeFresh();
    book.excel.asCoauthor((person) =>
      person.sort("Claims!A2:G15", "A", { descending: true, headers: false }),
    );
    await settled();
    await pane.expectLikeFresh();
  });

  test("flags that they clear do not come back by themselves", async () => {
    await open(FLAGGED);
    book.excel.asCoauthor((person) => person.deleteColumns("G", 1, "Claims"));
    await settled();
    book.type("C10", "E11");
    await settled();
    expect(found()).toBe(2);
    expect(headers()).not.toContain("Code check");
    expect(pane.checked().flags.kind).toBe("cleared");
    expect(pane.live()?.flagsBehind.rows).toBe(0);
    await pane.actions.check("same");
    await settled();
    await pane.expectLikeFresh();
  });
});

test("a column of flags that a person deletes does not come back by itself", async () => {
  await open(FLAGGED);
  book.excel.person.deleteColumns("G", 1, "Claims");
  await settled();
  book.type("C10", "E11");
  await settled();
  expect(found()).toBe(2);
  expect(headers()).not.toContain("Code check");
  expect(pane.checked().flags.kind).toBe("cleared");
});

describe("in a table", () => {
  const inTable = { table: "Lines" };
  const line = (id: string) => [id, 45_800, "E11", "", "99213", 80];

  test("it takes in a line that is typed right below", async () => {
    await open(FLAGGED, inTable);
    book.excel.person.paste("Claims!A14", [line("B1")]);
    await settled();
    expect(pane.checked().reading.batch.lineCount).toBe(LINES + 1);
    await pane.expectLikeFresh();
  });

  test("rows are inserted and deleted inside", async () => {
    await open(FLAGGED, inTable);
    book.excel.person.insertCells("Claims!A6:G7", "down");
    await settled();
    await pane.expectLikeFresh();
    book.excel.person.paste("Claims!A6", [line("B1"), line("B2")]);
    await settled();
    expect(found()).toBe(3);
    book.excel.person.deleteCells("Claims!A4:G4", "up");
    await settled();
    expect(found()).toBe(2);
    await pane.expectLikeFresh();
  });

  test("it is made shorter, so that lines below no longer count, and longer again", async () => {
    await open(FLAGGED, inTable);
    book.excel.person.paste("Claims!A14", ["B1", "B2", "B3", "B4"].map(line));
    await settled();
    expect(found()).toBe(5);
    book.excel.person.resizeTable("Lines", "Claims!A1:G13");
    book.type("C2", "E11");
    await settled();
    expect(pane.checked().reading.batch.lineCount).toBe(LINES);
    expect(found()).toBe(2);
    book.excel.person.resizeTable("Lines", "Claims!A1:G17");
    book.type("C2", "E11.9");
    await settled();
    expect(pane.checked().reading.batch.lineCount).toBe(LINES + 4);
    expect(found()).toBe(5);
  });
});

describe("what only looks different", () => {
  test("a filter and hidden rows start no check", async () => {
    await open(FLAGGED);
    const before = status();
    const syncs = book.excel.syncCount;
    book.excel.person.filter("Claims!A1:G13", "C", ["E11"]);
    book.excel.person.clearFilter("Claims");
    book.excel.person.hideRows(5, 2, "Claims");
    await settled();
    expect(book.excel.syncCount).toBe(syncs);
    expect(status()).toEqual(before);
  });

  test("a sort of the rows that a filter shows takes findings along", async () => {
    await open(FLAGGED);
    book.type("C9", "E11");
    await settled();
    book.excel.person.filter("Claims!A1:G13", "D", ["", "I10"]);
    book.sort("A2:G13", "A", true);
    await settled();
    await pane.expectLikeFresh();
    book.excel.person.filter("Claims!A1:G13", "C", ["E11"]);
    book.sort("A2:G13", "A");
    await settled();
    await pane.expectLikeFresh();
    expect(found()).toBe(2);
  });
});

describe("undo and redo by the person", () => {
  test("of a typed code and of deleted rows bring back what was found", async () => {
    await open(FLAGGED);
    book.type("C4", "E11.9");
    await settled();
    expect(found()).toBe(0);
    book.type("C4", "E11");
    await settled();
    expect(found()).toBe(1);
    const line = book.values("A4:G4");
    book.excel.person.deleteRows(4, 1, "Claims");
    await settled();
    expect(found()).toBe(0);
    book.excel.person.insertRows(4, 1, "Claims");
    book.excel.person.paste("Claims!A4", line);
    await settled();
    expect(found()).toBe(1);
    await pane.expectLikeFresh();
  });
});

describe("a paste over the header", () => {
  test("that moves columns about has all lines checked by the new header", async () => {
    await open(FLAGGED);
    book.excel.person.paste("Claims!A1", [
      ["Claim ID", "DOS", "Dx 2", "Dx 1"],
      ["A0", 45_700, "", "E11"],
    ]);
    await settled();
    await pane.expectLikeFresh();
  });

  test("that leaves no column of codes says so, and goes on once there is one", async () => {
    await open(FLAGGED);
    book.excel.person.paste("Claims!A1", [["Who", "When", "Note", "Remark", "Room", "Paid"]]);
    book.excel.person.clear("Claims!C2:E13");
    await settled();
    expect(pane.checked().outdated).toBe(true);
    book.excel.person.paste("Claims!A1", [CLAIMS[0]!]);
    book.excel.person.paste("Claims!C2", [["E11"], ["I10"]]);
    await settled();
    await pane.expectLikeFresh();
  });
});

describe("with two sheets followed", () => {
  test("each is checked by itself, whichever is in front", async () => {
    await open(FLAGGED);
    const { person } = book.excel;
    const first = pane.checked().reading.sheetId;
    book.excel.loadSheet({ name: "May", rows: CLAIMS });
    person.activateSheet("May");
    await pane.actions.look();
    await pane.actions.check();
    await pane.actions.chooseLive(true);
    await settled();
    const second = pane.checked().reading.sheetId;
    expect(second).not.toBe(first);
    const counts = () => [first, second].map((id) => pane.state().checked[id]?.findings.count);
    person.type("May!C3", "E11");
    book.excel.asCoauthor(() => person.type("Claims!C6", "E11"));
    await settled();
    expect(counts()).toEqual([2, 1]);
    person.type("Claims!C7", "E11");
    person.activateSheet("Claims");
    await pane.actions.look();
    person.type("May!C3", "E11.9");
    await settled();
    expect(counts()).toEqual([3, 0]);
    await pane.actions.updateFlags();
    await settled();
    await pane.expectLikeFresh();
  });

  test("what needs a look at all lines waits until its sheet is in front again", async () => {
    await open(FLAGGED);
    const { person } = book.excel;
    person.addSheet("Other");
    person.activateSheet("Other");
    await pane.actions.look();
    person.insertColumns("B", 1, "Claims");
    await settled();
    expect(Object.values(pane.state().live)[0]?.status.kind).toBe("later");
    person.activateSheet("Claims");
    await pane.actions.look();
    await settled();
    await pane.expectLikeFresh();
  });
});

describe("the switch", () => {
  test("off while lines are being checked: what was not looked at is called outdated", async () => {
    await open(FLAGGED);
    let off = null as Promise<void> | null;
    book.excel.between(() => {
      off ??= pane.actions.chooseLive(false);
    });
    book.type("C8", "E11");
    while (off === null) await new Promise((resolve) => setTimeout(resolve, 5));
    await off;
    await settled();
    expect(found()).toBe(1);
    expect(pane.checked().outdated).toBe(true);
    expect(pane.state().live).toEqual({});
  });

  test("moved faster than Excel answers: what it says in the end holds, now and in the workbook", async () => {
    await open(FLAGGED);
    const move = async (...ways: boolean[]) => {
      await Promise.all(ways.map((on) => pane.actions.chooseLive(on)));
      await settled();
    };
    await move(false, true);
    book.type("C8", "E11");
    await settled();
    expect(found()).toBe(2);
    await pane.expectLikeFresh();
    await move(false, true, false);
    book.type("C8", "E11.9");
    await settled();
    expect(pane.state().live).toEqual({});
    expect(pane.checked().outdated).toBe(true);
    const { sheetId } = pane.checked().reading;
    expect((await book.edge.loadSettings(sheetId)).sheet?.live).toBeUndefined();
  });
});

describe("a sheet that becomes protected", () => {
  test("keeps its list right; its flags wait, and that is said", async () => {
    await open(FLAGGED);
    const { workbook, person } = book.excel;
    const typed = { row: 0, column: 0, rows: 40, columns: 6 };
    workbook.restyle(book.sheet, typed, { locked: false });
    person.protect("Claims");
    book.type("C8", "E11");
    await settled();
    expect(found()).toBe(2);
    expect(pane.checked().outdated).toBe(false);
    expect(book.value("G8")).toBe("");
    expect(pane.live()?.flagsBehind.rows).toBe(1);
    await pane.actions.updateFlags();
    await settled();
    expect(pane.state().notice).toMatchObject({
      kind: "problem",
      problem: { what: expect.stringMatching(/protected/) },
    });
    expect(pane.checked().outdated).toBe(false);
    person.unprotect("Claims");
    book.type("C10", "E11");
    await settled();
    await pane.expectLikeFresh();
  });

  test("between our look and our write: the list stays, and the flags wait", async () => {
    await open(FLAGGED);
    book.excel.between((sync) => {
      if (sync === 2) book.excel.person.protect("Claims");
    });
    book.type("C8", "E11");
    await settled();
    book.excel.between(null);
    expect(found()).toBe(2);
    expect(pane.checked().outdated).toBe(false);
    expect(status()?.kind).toBe("flagsWait");
    expect(pane.live()?.flagsBehind.rows).toBe(1);
    book.excel.person.unprotect("Claims");
    await pane.actions.updateFlags();
    await settled();
    await pane.expectLikeFresh();
  });
});

describe("a followed sheet that goes", () => {
  test("while it is read: the pane says so, and nothing is written elsewhere", async () => {
    await open(FLAGGED);
    const { person } = book.excel;
    book.excel.loadSheet({ name: "May", rows: CLAIMS });
    book.excel.between((sync) => {
      if (sync === 1) person.deleteSheet("Claims");
    });
    book.type("C8", "E11");
    await settled();
    book.excel.between(null);
    const may = book.excel.workbook.sheetNamed("May")!;
    expect(book.excel.workbook.valueAt(may, 0, 6)).toBeNull();
    expect(status()).toMatchObject({ kind: "stopped" });
    await pane.actions.look();
    await pane.actions.check();
    await settled();
    expect(pane.checked().findings.count).toBe(0);
  });

  test("or is renamed: it is followed under its new name", async () => {
    await open(FLAGGED);
    book.excel.between((sync) => {
      if (sync === 1) book.excel.person.renameSheet("Claims", "Claims (May)");
    });
    book.type("C8", "E11");
    await settled();
    book.excel.between(null);
    expect(pane.checked().reading.sheetName).toBe("Claims (May)");
    await pane.expectLikeFresh();
  });
});

describe("while a whole check runs", () => {
  test.each([1, 3, 5, 7, 9])(
    "what a person changes at its sync %i is in the list in the end",
    async (at) => {
      await open(FLAGGED);
      book.excel.between((sync) => {
        if (sync !== at) return;
        book.type("C9", "E11");
        book.excel.person.insertRows(3, 1, "Claims");
        book.type("C12", "E11");
      });
      await pane.actions.check("same");
      await settled();
      book.excel.between(null);
      await settled();
      expect(found()).toBe(3);
      await pane.expectLikeFresh();
    },
  );
});
