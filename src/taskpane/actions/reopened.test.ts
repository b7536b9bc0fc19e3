import { afterEach, expect, test } from "@jest/globals";
import { openClaimWorkbook, type ClaimWorkbook } from "../../../test/support/claim-workbook";
import { testTables } from "../../../test/tables";
import { readChanges } from "../../excel/kept/changes";
import { inExcel } from "../../excel/run";
import { directChecker } from "../checker/direct-checker";
import { reduce } from "../store/reducer";
import { checkedOf, glanceOf, INITIAL_STATE } from "../store/state";
import { createStore } from "../store/store";
import { createActions } from ".";

let book: ClaimWorkbook;
afterEach(() => book.close());

async function openPane() {
  const store = createStore(reduce, INITIAL_STATE);
  const checker = directChecker({ codes: testTables, descriptions: async () => undefined });
  const actions = createActions(store, book.edge, checker);
  await actions.start();
  return { actions, state: store.state };
}

/**
 * Saves the workbook, closes it, and opens what a file holds of it in an Excel and an add-in of their own: its cells,
 * and the settings as text. https://learn.microsoft.com/en-us/office/dev/add-ins/develop/persisting-add-in-state-and-settings
 */
async function saveAndReopen(area: string): Promise<void> {
  const rows = book.values(area);
  const settings = JSON.stringify([...book.excel.workbook.settings]);
  const { id } = book.sheet;
  book.close();
  book = await openClaimWorkbook(rows);
  for (const [key, value] of JSON.parse(settings) as [string, unknown][]) {
    book.excel.workbook.settings.set(key, value);
  }
  expect(book.sheet.id).toBe(id);
}

test("a workbook that was saved keeps columns, rules, ignored findings and the change log", async () => {
  book = await openClaimWorkbook([
    ["Claim", "DOS", "Dx 1", "Other"],
    ["C1", "2026-05-04", "E11", "R05.1"],
    ["C2", "2026-05-05", " I10", "R05.1"],
  ]);
  const before = await openPane();
  const columns = glanceOf(before.state())!.layout.columns;
  const other = { column: 3, header: "Other", role: "diagnosis", position: 2 } as const;
  const byHand = { ...columns[2]!, ...other, evidence: "user", confidence: 1 } as const;
  await before.actions.saveColumns([...columns.filter(({ column }) => column !== 3), byHand]);
  await before.actions.saveRules({ "missing-code": "off" });
  await before.actions.check();
  const values = () => checkedOf(before.state())!.groups.flatMap((group) => group.values);
  const header = values().find(({ cause }) => cause.value === "E11")!;
  await before.actions.ignore({
    value: header,
    finding: header.findings[0]!,
    reason: "as documented",
  });
  const { reading } = checkedOf(before.state())!;
  await before.actions.change(reading, "Repair", [
    { row: 2, column: 2, before: " I10", after: "I10" },
  ]);

  await saveAndReopen("A1:D3");
  const after = await openPane();
  const { sheetId, layout } = glanceOf(after.state())!;
  expect(layout.columns.find(({ column }) => column === 3)).toMatchObject(other);
  expect(after.state().choices.rules).toEqual({ "missing-code": "off" });
  expect(after.state().choices.ignored).toMatchObject([{ value: "E11", reason: "as documented" }]);
  await after.actions.check();
  expect(checkedOf(after.state())!.ignored).toHaveLength(1);
  expect(checkedOf(after.state())!.findings.count).toBe(0);
  const { changes } = await inExcel((context) => readChanges(context));
  const repair = changes.find(({ record }) => record.title === "Repair");
  expect(repair?.columns[0]?.told).toEqual([{ row: 2, before: " I10", after: "I10" }]);
  expect(sheetId).toBe(book.sheet.id);
});
