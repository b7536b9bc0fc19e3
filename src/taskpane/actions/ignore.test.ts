import { beforeEach, expect, test } from "@jest/globals";
import { type FakeExcel, fakeExcel } from "../../../test/pane/fake-excel";
import { testTables } from "../../../test/tables";
import { ExcelProblem } from "../../excel/types";
import { directChecker } from "../checker/direct-checker";
import { noLongerApply } from "../store/checked";
import { reduce } from "../store/reducer";
import { checkedOf, INITIAL_STATE, type PaneState } from "../store/state";
import { createStore } from "../store/store";
import { createActions, type PaneActions } from ".";

let excel: FakeExcel;
let actions: PaneActions;
let state: () => PaneState;

beforeEach(async () => {
  excel = fakeExcel({
    name: "Claims",
    rows: [
      ["Claim", "DOS", "Dx 1", "CPT"],
      ["C1", "2026-05-04", "E11", "99213"],
      ["C2", "2026-05-04", " I10", "99213"],
      ["C3", "2026-05-05", "E11", "99213"],
    ],
  });
  await openPane();
});

/** A pane as it is after the workbook was opened: it knows what the workbook keeps. */
async function openPane(): Promise<void> {
  const store = createStore(reduce, INITIAL_STATE);
  const checker = directChecker({ codes: testTables, descriptions: async () => undefined });
  actions = createActions(store, excel, checker);
  state = store.state;
  await actions.start();
  await actions.check();
}

const checked = () => checkedOf(state())!;
const values = () =>
  checked().groups.flatMap(({ values: ofRule }) =>
    ofRule.map(({ cause, findings }) => [cause.value, findings.length]),
  );
const valueOf = (code: string) =>
  checked()
    .groups.flatMap((group) => group.values)
    .find(({ cause }) => cause.value === code)!;
const ignoreSecond = () => {
  const value = valueOf("E11");
  return actions.ignore({ value, finding: value.findings[1]!, reason: "as documented" });
};

test("an ignored finding leaves the list, the counts and the flags, and is told with its reason", async () => {
  expect(values()).toEqual([
    ["E11", 2],
    [" I10", 1],
  ]);
  await ignoreSecond();
  expect(values()).toEqual([
    ["E11", 1],
    [" I10", 1],
  ]);
  expect(checked().counts).toEqual({ error: 1, warning: 1, info: 0 });
  expect(checked().flags).toEqual({ kind: "flagged", outcome: { flaggedCells: 2, stale: 0 } });
  expect(checked().ignored).toMatchObject([
    { entry: { reason: "as documented" }, cells: [{ line: 2, column: 2 }] },
  ]);
  expect(state().view).toEqual({ kind: "home" });
});

test("all cells with one value are ignored at once", async () => {
  await actions.ignore({ value: valueOf("E11"), finding: null, reason: "test plan" });
  expect(values()).toEqual([[" I10", 1]]);
  expect(checked().ignored[0]?.cells).toHaveLength(2);
});

test("it stays ignored over a check of sorted lines and a new start, and comes back with another code", async () => {
  await ignoreSecond();
  excel.sheet.rows.splice(1, 3, ...excel.sheet.rows.slice(1).reverse());
  await openPane();
  expect(checked().ignored[0]?.cells).toEqual([{ line: 0, column: 2 }]);
  excel.edit(1, 2, "E10");
  await actions.check();
  expect(checked().ignored).toEqual([]);
  expect(checked().notMet).toHaveLength(1);
  expect(values()).toContainEqual(["E10", 1]);
});

test("what is taken back is listed, counted and flagged again", async () => {
  await ignoreSecond();
  await actions.takeBack(checked().ignored.map(({ entry }) => entry));
  expect(values()).toContainEqual(["E11", 2]);
  expect(checked().flags).toEqual({ kind: "flagged", outcome: { flaggedCells: 3, stale: 0 } });
  expect(excel.ignored).toEqual([]);
});

test("what no longer applies is forgotten without a flag being touched", async () => {
  await ignoreSecond();
  excel.edit(3, 2, "E10");
  await actions.check();
  excel.flagged = null;
  await actions.takeBack(checked().notMet);
  expect(checked().notMet).toEqual([]);
  expect(excel.flagged).toBeNull();
  expect(state().notice).toMatchObject({ text: "Forgotten." });
});

test("a check of some rows calls nothing gone that is ignored in others", async () => {
  await ignoreSecond();
  excel.selectedRows = [1, 1];
  actions.chooseScope("selection");
  await actions.check();
  expect(checked().ignored).toEqual([]);
  expect(noLongerApply(checked())).toEqual([]);
  actions.chooseScope("sheet");
  await actions.check();
  expect(checked().ignored).toHaveLength(1);
});

test("where the workbook cannot keep it, the finding stays as it was", async () => {
  const full = new ExcelProblem({ what: "No room.", next: "Take back some.", left: "" });
  excel.failNext("changeIgnored", full);
  await ignoreSecond();
  expect(values()).toContainEqual(["E11", 2]);
  expect(state().notice).toMatchObject({ kind: "problem", problem: { what: "No room." } });
});
