import { beforeEach, expect, test } from "@jest/globals";
import { type FakeExcel, fakeExcel } from "../../../test/pane/fake-excel";
import { openClaimWorkbook } from "../../../test/support/claim-workbook";
import { settle } from "../../../test/support/in-excel";
import { testTables } from "../../../test/tables";
import { directChecker } from "../checker/direct-checker";
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
      ["Claim", "DOS", "Dx 1"],
      ["C1", "2026-05-04", "E11"],
      ["C2", "2026-05-04", "E11"],
    ],
  });
  const store = createStore(reduce, INITIAL_STATE);
  const checker = directChecker({ codes: testTables, descriptions: async () => undefined });
  actions = createActions(store, excel, checker);
  state = store.state;
  await actions.start();
});

test("a report tells of the last check, its tables and its rules, without what is ignored", async () => {
  await actions.check();
  const value = checkedOf(state())!.groups[0]!.values[0]!;
  await actions.ignore({ value, finding: value.findings[0]!, reason: "as documented" });
  await actions.report();
  const [report] = excel.reports;
  expect(report?.findings.count).toBe(1);
  expect(report?.ignored).toMatchObject([{ entry: { reason: "as documented" } }]);
  expect(
    report?.tables.find(({ system }) => system === "icd10cm")?.releases.length,
  ).toBeGreaterThan(9);
  expect(report?.rules.map(({ id }) => id)).toContain("not-billable");
  expect(state().notice).toMatchObject({ text: "The report stands in the sheet “Audit report”." });
});

test("lines that were changed since are checked again first", async () => {
  await actions.check();
  excel.edit(1, 2, "E11.9");
  await actions.report();
  expect(excel.reports[0]?.findings.count).toBe(1);
});

test("without a check there is nothing to report", async () => {
  await actions.report();
  expect(excel.reports).toEqual([]);
});

test("what is said about a report stands beside it, and goes once another sheet is shown", async () => {
  const book = await openClaimWorkbook([
    ["Claim", "DOS", "Dx 1"],
    ["C1", "2026-05-04", "E11"],
  ]);
  const store = createStore(reduce, INITIAL_STATE);
  const checker = directChecker({ codes: testTables, descriptions: async () => undefined });
  const inExcel = createActions(store, book.edge, checker);
  const atRest = async () => {
    do await settle();
    while (store.state().work !== null);
  };
  await inExcel.start();
  await inExcel.check();
  await inExcel.report();
  await atRest();
  expect(store.state().sheet.kind).toBe("report");
  expect(store.state().notice).toMatchObject({
    text: "The report stands in the sheet “Audit report”.",
  });

  book.excel.person.activateSheet("Claims");
  await atRest();
  expect(store.state().sheet.kind).toBe("ready");
  expect(store.state().notice).toBeNull();
  book.close();
});
