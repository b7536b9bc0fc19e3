import { beforeEach, describe, expect, test } from "@jest/globals";
import { ExcelProblem } from "../../excel/types";
import { type FakeExcel, fakeExcel, type FakeSheet } from "../../../test/pane/fake-excel";
import { testTables } from "../../../test/tables";
import { directChecker } from "../checker/direct-checker";
import { nextStep } from "../store/next-step";
import { reduce } from "../store/reducer";
import { checkedOf, INITIAL_STATE, type PaneState } from "../store/state";
import { createStore } from "../store/store";
import { PROBLEMS } from "../words/problems";
import { createActions, type PaneActions } from ".";

const BUSY = new ExcelProblem({
  what: "A cell is being edited.",
  next: "Finish editing the cell and try again.",
  left: "Nothing in the sheet was changed.",
});

const HEADER = ["DOS", "Dx 1", "Dx 2", "CPT"];
const claims = (): FakeSheet => ({
  name: "Claims",
  rows: [
    HEADER,
    ["2026-05-04", "E11", "", "99213"],
    ["2026-05-04", " I10", "", "99213"],
    ["2026-05-05", "E11", "", "99213"],
    ["2026-05-05", "E11.9", " I10", "99213"],
  ],
});

let excel: FakeExcel;
let actions: PaneActions;
let state: () => PaneState;

async function open(sheet: FakeSheet) {
  excel = fakeExcel(sheet);
  const store = createStore(reduce, INITIAL_STATE);
  const checker = directChecker({ codes: testTables, descriptions: async () => undefined });
  actions = createActions(store, excel, checker);
  state = store.state;
  await actions.start();
}

const checked = () => {
  const last = checkedOf(state());
  if (!last) throw new Error("The sheet was not checked");
  return last;
};
const values = () =>
  checked().groups.flatMap((group) =>
    group.values.map(({ cause, findings }) => [cause.rule, cause.value, findings.length]),
  );
const preview = () => {
  const { view } = state();
  if (view.kind !== "preview") throw new Error(`The pane shows ${view.kind}`);
  return view.proposal;
};
const applyPreview = () => {
  const { reading, title, lines } = preview();
  return actions.change(
    reading,
    title,
    lines.flatMap(({ changes }) => changes),
  );
};
const column = (index: number) => excel.sheet.rows.map((row) => row[index]);

beforeEach(() => open(claims()));

describe("looking at a sheet", () => {
  test("says how many lines and which columns, and leads to the check", () => {
    expect(state().sheet).toMatchObject({
      kind: "ready",
      glance: { sheetName: "Claims", lineCount: 4 },
    });
    expect(nextStep(state())).toEqual({ kind: "check" });
  });

  test("an empty sheet and one without codes lead to what must be done first", async () => {
    await open({ name: "Sheet1", rows: [] });
    expect([state().sheet.kind, nextStep(state()).kind]).toEqual(["empty", "lookAgain"]);
    await open({ name: "People", rows: [["Name"], ["Smith"]] });
    expect([state().sheet.kind, nextStep(state()).kind]).toEqual(["noCodes", "chooseColumns"]);
  });

  test("tells how far the tables reach and what is checked", () => {
    const { tables } = state();
    const coverage = tables.kind === "ready" ? tables.facts.coverage : [];
    expect(coverage.find(({ system }) => system === "icd10cm")).toMatchObject({ to: 20270930 });
    expect(tables.kind === "ready" && tables.facts.rules.map(({ id }) => id)).toContain(
      "not-billable",
    );
  });

  test("waits while a cell is being edited, and says so", async () => {
    const finish = excel.editCell();
    const looked = actions.look();
    expect(state().work?.waiting).toMatch(/^Finish editing the cell/);
    finish();
    await looked;
    expect(state()).toMatchObject({ work: null, sheet: { kind: "ready" }, notice: null });
  });

  test("follows the person to another sheet, and finds the results again on the way back", async () => {
    await actions.check();
    const first = excel.sheet;
    excel.activate({ name: "Other", rows: [["Dx 1"], ["I10"]] });
    await settled();
    expect(checkedOf(state())).toBeNull();
    expect(nextStep(state())).toEqual({ kind: "check" });
    excel.activate(first);
    await settled();
    expect(checkedOf(state())?.findings.count).toBeGreaterThan(0);
  });
});

test("on another sheet no panel and no choice of rows goes on, and its own settings count", async () => {
  await actions.chooseReportOnly(true);
  actions.chooseScope("selection");
  actions.openView({ kind: "columns" });
  excel.settings = null;
  excel.activate({ name: "Other", rows: [["Dx 1"], ["I10"]] });
  await settled();
  expect(state().view).toEqual({ kind: "home" });
  expect(state().choices).toEqual({
    scope: "sheet",
    reportOnly: false,
    live: false,
    rules: {},
    ignored: [],
  });
});

describe("checking", () => {
  test("finds, groups by value, counts, and flags", async () => {
    await actions.check();
    expect(values()).toEqual([
      ["not-billable", "E11", 2],
      ["code-spacing", " I10", 2],
    ]);
    expect(checked().flags).toEqual({ kind: "flagged", outcome: { flaggedCells: 4, stale: 0 } });
    expect(excel.flagged).toBe(4);
    expect(state().work).toBeNull();
  });

  test("report only leaves the sheet without flags, and the choice stays with the workbook", async () => {
    await actions.chooseReportOnly(true);
    await actions.check();
    expect(checked().flags.kind).toBe("reportOnly");
    expect(excel.flagged).toBeNull();
    expect(excel.settings?.reportOnly).toBe(true);
  });

  test("a protected sheet is reported on, never flagged, repaired or filled", async () => {
    await open({ ...claims(), isProtected: true });
    await actions.check();
    expect(excel.flagged).toBeNull();
    expect(checked().findings.count).toBe(4);
    expect(nextStep(state())).toEqual({ kind: "goThrough", findings: 4 });
  });

  test("only the selected rows are checked when the person says so", async () => {
    excel.selectedRows = [1, 1];
    actions.chooseScope("selection");
    await actions.check();
    expect(values()).toEqual([["not-billable", "E11", 1]]);
  });

  test("checking again takes the same rows, whatever is selected by then", async () => {
    excel.selectedRows = [1, 3];
    actions.chooseScope("selection");
    await actions.check();
    excel.selectedRows = [4, 4];
    await actions.check("same");
    expect(checked().reading.batch.lineCount).toBe(3);
  });

  test("a rule that is switched off says nothing at the next check", async () => {
    await actions.check();
    await actions.saveRules({ "not-billable": "off" });
    expect(nextStep(state())).toEqual({ kind: "checkAgain" });
    await actions.check("same");
    expect(values().map(([rule]) => rule)).toEqual(["code-spacing"]);
  });

  test("a change by a person makes the results outdated", async () => {
    await actions.check();
    excel.edit(1, 1, "E11.9");
    expect(checked().outdated).toBe(true);
    expect(nextStep(state())).toEqual({ kind: "checkAgain" });
  });

  test("Cancel stops without a problem and keeps the results from before", async () => {
    await actions.check();
    const before = checked();
    const again = actions.check();
    actions.cancel();
    await again;
    expect(state().notice).toMatchObject({ kind: "said" });
    expect(checked()).toBe(before);
    expect(state().work).toBeNull();
  });

  test("a second command while one is under way does nothing", async () => {
    const first = actions.check();
    await actions.clearFlags();
    await first;
    expect(excel.flagged).toBe(4);
  });
});

describe("what stands on the sheet besides", () => {
  const others = [{ first: 9, last: 12, hasCodes: true }];

  test("is kept with the results, so that the pane can tell which rows were not checked", async () => {
    await open({ ...claims(), others });
    await actions.check();
    expect(checked().others).toEqual(others);
    await open(claims());
    await actions.check();
    expect(checked().others).toBeUndefined();
  });
});

describe("formulas among the codes", () => {
  test("are counted out of the repairs, and are not shown among those to be made", async () => {
    await open({ ...claims(), formulas: [[1, [{ first: 2, end: 3 }]]] });
    await actions.check();
    expect(checked().certainRepairs).toBe(1);
    actions.previewRepairs();
    expect(preview().lines.flatMap(({ changes }) => changes)).toMatchObject([
      { row: 4, column: 2 },
    ]);
  });
});

describe("dates that could be two days", () => {
  test("are read in the order that a person chooses, at once and from then on", async () => {
    const rows = [HEADER, ["03/04/2026", "E11.9", "", "99213"]];
    await open({ name: "Claims", rows });
    await actions.check();
    const order = () => checked().reading.batch.dateOrder;
    expect(order()).toBeUndefined();
    await actions.chooseDateOrder("day-first");
    expect([order(), excel.settings?.dateOrder]).toEqual(["day-first", "day-first"]);
    await actions.chooseReportOnly(true);
    await actions.check();
    expect(order()).toBe("day-first");
  });
});

describe("problems", () => {
  test.each(["read", "mark"] as const)(
    "a failed %s is told with a retry that works",
    async (step) => {
      excel.failNext(step, BUSY);
      await actions.check();
      const { notice } = state();
      expect(notice).toMatchObject({ kind: "problem", problem: BUSY.problem });
      if (notice?.kind === "problem") notice.retry?.();
      await settled();
      expect(state().notice).toBeNull();
      expect(excel.flagged).toBe(4);
    },
  );

  test("a sheet that cannot be looked at says why, and looking again helps", async () => {
    excel.failNext("glance", BUSY);
    await actions.look();
    expect(state().sheet).toEqual({ kind: "failed", problem: BUSY.problem });
    await actions.look();
    expect(state().sheet.kind).toBe("ready");
  });

  test("a look that is stopped says that it was stopped, and looking again helps", async () => {
    const finish = excel.editCell();
    const looked = actions.look();
    actions.cancel();
    finish();
    await looked;
    expect(state()).toMatchObject({ work: null, notice: null });
    expect(state().sheet).toEqual({ kind: "failed", problem: PROBLEMS.stoppedLooking });
    await actions.look();
    expect(state().sheet.kind).toBe("ready");
  });

  test("a look is stopped also where Excel has answered already when Cancel is pressed", async () => {
    const { glance } = excel;
    excel.glance = async (...asked) => {
      const answer = await glance(...asked);
      actions.cancel();
      return answer;
    };
    await actions.look();
    expect(state().sheet).toEqual({ kind: "failed", problem: PROBLEMS.stoppedLooking });
    await actions.check();
    expect(state().notice).toEqual({ kind: "said", text: "Stopped." });
  });

  test("tables that cannot be loaded are told at the check, and loaded by the retry", async () => {
    let isReachable = false;
    const store = createStore(reduce, INITIAL_STATE);
    const codes = () => (isReachable ? testTables() : Promise.reject(new Error("offline")));
    const checker = directChecker({ codes, descriptions: async () => undefined });
    const offline = createActions(store, fakeExcel(claims()), checker);
    await offline.start();
    expect(store.state().tables).toEqual({ kind: "failed" });
    await offline.check();
    expect(store.state().notice).toMatchObject({
      problem: { what: "The code tables could not be loaded." },
    });
    isReachable = true;
    await offline.check();
    expect(checkedOf(store.state())?.findings.count).toBe(4);
    expect(store.state().tables.kind).toBe("ready");
  });
});

describe("repairing", () => {
  test("the certain repairs are shown before they are made, then made, then checked", async () => {
    await actions.check();
    expect(nextStep(state())).toEqual({ kind: "reviewRepairs", cells: 2 });
    actions.previewRepairs();
    expect(preview().lines).toMatchObject([{ before: " I10", after: "I10" }]);
    expect(column(1)).toContain(" I10");
    await applyPreview();
    expect(column(1)).toEqual(["Dx 1", "E11", "I10", "E11", "E11.9"]);
    expect(values()).toEqual([["not-billable", "E11", 2]]);
    expect(state().view).toEqual({ kind: "home" });
    expect(state().notice).toMatchObject({
      kind: "done",
      text: "2 cells changed.",
      undoable: true,
    });
  });

  test("one value alone can be repaired, and of its cells only the one that the person stands at", async () => {
    await actions.check();
    const spaced = checked().groups[1]?.values[0];
    if (!spaced) throw new Error("nothing to repair");
    await actions.goToFinding(spaced.findings[1] ?? -1);
    await actions.repairValue(spaced);
    expect(preview().single).toEqual({ row: 4, column: 2, before: " I10", after: "I10" });
  });

  test("a suggestion changes every cell with the value, after it was looked over", async () => {
    await actions.check();
    const e11 = checked().groups[0]?.values[0];
    if (!e11) throw new Error("nothing found");
    await actions.takeSuggestion(e11, { value: "E11.9", description: "Type 2 diabetes" });
    expect(preview()).toMatchObject({ title: "Use E11.9 instead of E11", single: null });
    await applyPreview();
    expect(column(1)).toEqual(["Dx 1", "E11.9", " I10", "E11.9", "E11.9"]);
  });

  test("one cell alone is changed at once, by repair and by suggestion, and can be undone", async () => {
    const rows = [HEADER, ["2026-05-04", "E11", " I10", "99213"], ["2026-05-05", "E11.9", "", ""]];
    await open({ name: "Few", rows });
    await actions.check();
    const valueOf = (code: string) => {
      const all = checked().groups.flatMap((group) => group.values);
      return all.find(({ cause }) => cause.value === code)!;
    };
    await actions.repairValue(valueOf(" I10"));
    expect(column(2)[1]).toBe("I10");
    await actions.takeSuggestion(valueOf("E11"), { value: "E11.9", description: null });
    expect(column(1)[1]).toBe("E11.9");
    expect(state()).toMatchObject({ view: { kind: "home" }, notice: { undoable: true } });
    await actions.undo();
    expect(column(1)[1]).toBe("E11");
  });

  test("in a cell that holds a list, a suggestion replaces its own code only", async () => {
    await open({
      name: "Lists",
      rows: [
        ["DOS", "Diagnosis codes"],
        ...Array.from({ length: 8 }, () => ["2026-05-04", "I10; E11; R05.1"]),
      ],
    });
    await actions.check();
    const e11 = checked()
      .groups.flatMap((group) => group.values)
      .find(({ cause }) => cause.value === "E11");
    if (!e11) throw new Error("nothing found");
    await actions.takeSuggestion(e11, { value: "E11.9", description: null });
    await applyPreview();
    expect(new Set(column(1).slice(1))).toEqual(new Set(["I10; E11.9; R05.1"]));
  });

  test("Undo puts the cells back, but not the one that a person changed since, and says which", async () => {
    await actions.check();
    actions.previewRepairs();
    await applyPreview();
    expect(state().undoable).not.toBeNull();
    excel.edit(2, 1, "J45.909");
    await actions.undo();
    expect(column(1)[2]).toBe("J45.909");
    expect(column(2)[4]).toBe(" I10");
    expect(state().notice).toMatchObject({ kind: "done", undoable: false });
    expect(state().notice).toMatchObject({ text: expect.stringContaining("B3 was left alone") });
    expect(state().undoable).toBeNull();
    expect(values()).toContainEqual(["code-spacing", " I10", 1]);
  });

  test("a repair that Excel refuses keeps the preview open and changes nothing", async () => {
    await actions.check();
    actions.previewRepairs();
    excel.failNext("change", BUSY);
    await applyPreview();
    expect(state().view.kind).toBe("preview");
    expect(state().notice).toMatchObject({ kind: "problem" });
    expect(column(1)).toContain(" I10");
  });

  test("when the check after a repair fails, what was repaired can still be undone", async () => {
    await actions.check();
    actions.previewRepairs();
    excel.failNext("read", BUSY);
    await applyPreview();
    expect(column(1)).not.toContain(" I10");
    expect(state().undoable).not.toBeNull();
    expect(checked().outdated).toBe(true);
  });
});

describe("going through the findings", () => {
  test("each step selects the next cell in Excel; after the last, the next step is another", async () => {
    await actions.check();
    await actions.saveRules({ "code-spacing": "off" });
    await actions.check("same");
    await actions.nextFinding();
    expect(excel.selected).toEqual({ row: 1, column: 1 });
    await actions.nextFinding();
    expect(excel.selected).toEqual({ row: 3, column: 1 });
    expect(nextStep(state())).toEqual({ kind: "nextFinding" });
    await actions.previousFinding();
    expect(excel.selected).toEqual({ row: 1, column: 1 });
    await actions.nextFinding();
    await actions.nextFinding();
    expect(nextStep(state())).toEqual({ kind: "fill" });
  });

  test("after a repair the walk goes on where it stood, not from the start", async () => {
    await actions.check();
    await actions.nextFinding();
    await actions.nextFinding();
    await actions.nextFinding();
    expect(excel.selected).toEqual({ row: 2, column: 1 });
    const spaced = checked().groups[1]?.values[0];
    if (!spaced) throw new Error("nothing to repair");
    await actions.repairValue(spaced);
    const { reading, single } = preview();
    await actions.change(reading, "one cell", single ? [single] : []);
    await actions.nextFinding();
    expect(excel.selected).toEqual({ row: 4, column: 2 });
  });

  test("checking again leaves the walk at its finding", async () => {
    await actions.check();
    await actions.nextFinding();
    await actions.nextFinding();
    const at = checked().browse.walk;
    await actions.check("same");
    expect(checked().browse.walk).toEqual(at);
  });

  test("a cell that cannot be selected is told, and the list stays", async () => {
    await actions.check();
    excel.failNext("select", BUSY);
    await actions.nextFinding();
    expect(state().notice).toMatchObject({ kind: "problem", problem: BUSY.problem });
    expect(checked().browse.walk.kind).toBe("at");
  });
});

describe("filling descriptions", () => {
  test("fills new columns beside the codes in a sheet that has none, and undo takes them away", async () => {
    await actions.openFill();
    const { view } = state();
    if (view.kind !== "fill") throw new Error(`The pane shows ${view.kind}`);
    const targets = view.draft.sources.map(({ column: { header }, target }) => [
      header,
      target.kind,
    ]);
    expect(targets).toEqual([
      ["Dx 1", "newColumn"],
      ["Dx 2", "newColumn"],
      ["CPT", "skip"],
    ]);
    await actions.fill(view.draft);
    expect(column(2)).toEqual([
      "Dx 1 description",
      "Type 2 diabetes mellitus",
      "Essential (primary) hypertension",
      "Type 2 diabetes mellitus",
      "Type 2 diabetes mellitus without complications",
    ]);
    await actions.undo();
    expect(excel.sheet.rows[0]).toEqual(HEADER);
  });
});

describe("clearing", () => {
  test("takes the flags off, and says so", async () => {
    await actions.check();
    await actions.clearFlags();
    expect(excel.flagged).toBeNull();
    expect(checked().flags).toEqual({ kind: "cleared" });
    expect(state().notice).toMatchObject({ kind: "done" });
  });

  test("starting over forgets the results", async () => {
    await actions.check();
    actions.startOver();
    expect(nextStep(state())).toEqual({ kind: "check" });
  });
});

describe("columns", () => {
  test("what the person chose is kept with the workbook and counts at once", async () => {
    await open({
      name: "People",
      rows: [
        ["Name", "X"],
        ["Smith", "E11"],
      ],
    });
    const { sheet } = state();
    const columns = "glance" in sheet ? sheet.glance.layout.columns : [];
    const chosen = columns.map((each) =>
      each.column === 1
        ? { ...each, role: "diagnosis" as const, evidence: "user" as const, confidence: 1 }
        : each,
    );
    await actions.saveColumns(chosen);
    expect(excel.settings?.columns.map(({ header }) => header)).toEqual(["X"]);
    expect(nextStep(state())).toEqual({ kind: "check" });
  });
});

/** Lets everything that was begun without being waited for come to its end. */
async function settled() {
  for (let i = 0; i < 20 || state().work; i++)
    await new Promise((resolve) => setTimeout(resolve, 1));
}

test("a say on the rules is kept for the workbook, and every sheet's results are of before it", async () => {
  await actions.check();
  excel.activate({ name: "Other", rows: [["Dx 1"], ["E11"]] });
  await settled();
  await actions.check();
  await actions.saveRules({ "not-billable": "off" });
  expect(excel.rules).toEqual({ "not-billable": "off" });
  expect(Object.values(state().checked).map(({ outdated }) => outdated)).toEqual([true, true]);
  expect(state().choices.rules).toEqual({ "not-billable": "off" });
});
