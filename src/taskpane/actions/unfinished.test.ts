import { afterEach, describe, expect, test } from "@jest/globals";
import { openClaimWorkbook, type ClaimWorkbook } from "../../../test/support/claim-workbook";
import { testTables } from "../../../test/tables";
import { openExcel } from "../../excel";
import type { FillMode } from "../../excel/types";
import { directChecker } from "../checker/direct-checker";
import { reduce } from "../store/reducer";
import { checkedOf, INITIAL_STATE } from "../store/state";
import { createStore } from "../store/store";
import { unfinishedWords } from "../words/unfinished";
import { createActions } from ".";

let book: ClaimWorkbook;
afterEach(() => book.close());

async function openPane() {
  const store = createStore(reduce, INITIAL_STATE);
  const checker = directChecker({ codes: testTables, descriptions: async () => undefined });
  const actions = createActions(store, openExcel(), checker);
  await actions.start();
  return { actions, state: store.state };
}
type Pane = Awaited<ReturnType<typeof openPane>>;

const ROWS = [
  ["Claim", "DOS", "Dx 1", "Note"],
  ["C1", "2026-05-04", " I10", ""],
  ["C2", "2026-05-05", "E11.9", ""],
  ["C3", "2026-05-06", " I10", ""],
];

const fill = async ({ actions, state }: Pane, mode: FillMode = "emptyOnly") => {
  await actions.openFill();
  const { view } = state();
  if (view.kind !== "fill") throw new Error(`The pane shows ${view.kind}`);
  await actions.fill({ ...view.draft, mode });
};
const repair = async ({ actions, state }: Pane) => {
  await actions.check();
  const changes = [1, 3].map((row) => ({ row, column: 2, before: " I10", after: "I10" }));
  await actions.change(checkedOf(state())!.reading, "2 repairs", changes);
};
const I10 = "Essential (primary) hypertension";
const said = () => book.values("D1:D4").flat();

/** A pane writes into the claims, and nothing that it asks for after that is heard. Then another sheet is in front. */
async function interrupted(
  rows: readonly string[][],
  job: (pane: Pane) => Promise<unknown>,
): Promise<Pane> {
  book = await openClaimWorkbook(rows);
  book.excel.loadSheet({ name: "Other", rows: [["Note"]] });
  book.excel.person.activateSheet("Claims");
  book.excel.between(() => {
    const isWritten = book.value("C2") === "I10" || book.value("D2") === I10;
    for (let n = 1; isWritten && n < 20; n++) book.excel.failAt(n, "RequestAborted");
  });
  await job(await openPane());
  book.excel.between(null);
  book.excel.clearFaults();
  book.excel.person.activateSheet("Other");
  return openPane();
}

describe("a pane that is opened after a fill was interrupted", () => {
  test("says so, and puts it back on whatever sheet the person is", async () => {
    const { actions, state } = await interrupted(ROWS, fill);
    const job = state().unfinished!;
    expect(unfinishedWords.told(job)).toBe(
      "Filling descriptions on “Claims” was interrupted: 3 of 3 cells were written. If another window is still at it, let it finish first.",
    );
    await actions.settleUnfinished("putBack");
    expect(said()).toEqual(["Note", "", "", ""]);
    expect(state().notice).toMatchObject({ kind: "done", text: "3 cells put back as before." });
    expect((await openPane()).state().unfinished).toBeNull();
  });

  test("finishes it in blank cells, and never over what somebody typed", async () => {
    const { actions, state } = await interrupted(ROWS, fill);
    book.type("D3", "sugar");
    book.type("D4", "");
    await actions.settleUnfinished("finish");
    expect(said()).toEqual(["Dx 1 description", I10, "sugar", I10]);
    expect(state().notice).toMatchObject({ kind: "done", text: "1 description filled in." });
    expect(state().unfinished).toBeNull();
    await actions.undo();
    await actions.undo();
    expect(said()).toEqual(["Dx 1 description", "", "sugar", ""]);
  });

  test("leaves it when told so, and asks no more", async () => {
    const { actions, state } = await interrupted(ROWS, fill);
    await actions.settleUnfinished("leave");
    expect(said()[1]).toBe(I10);
    expect(state()).toMatchObject({ unfinished: null, notice: { kind: "said" } });
    expect((await openPane()).state().unfinished).toBeNull();
  });

  test("shows what a fill that writes over would still do before it does it", async () => {
    const rows = ROWS.map(([claim, dos, code, note], i) => [
      claim!,
      dos!,
      code!,
      i === 0 ? "Dx 1 description" : "old",
      note!,
    ]);
    const { actions, state } = await interrupted(rows, (pane) => fill(pane, "overwrite"));
    expect(unfinishedWords.finish(state().unfinished!)).toBe("See what is left");
    await actions.settleUnfinished("finish");
    expect(state().view).toMatchObject({ kind: "fill" });
    await actions.undo();
    expect(said()).toEqual(["Dx 1 description", "old", "old", "old"]);
  });
});

test("after interrupted repairs the pane checks again: those that are left are listed, those made can be undone", async () => {
  const { actions, state } = await interrupted(ROWS, repair);
  book.type("C4", " I10");
  await actions.settleUnfinished("finish");
  expect(checkedOf(state())!.certainRepairs).toBe(1);
  expect(state().notice).toMatchObject({ kind: "done", undoable: true });
  await actions.undo();
  expect(book.values("C2:C4").flat()).toEqual([" I10", "E11.9", " I10"]);
});
