import { readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { openForEachTest } from "./open-for-each-test";
import type { OpenWorkbench } from "./workbench";

let workbench: OpenWorkbench;

openForEachTest((opened) => (workbench = opened));

const ribbon = (name: string) =>
  workbench.page.getByRole("toolbar", { name: "Home tab" }).getByRole("button", { name });
const paneIsShown = () => workbench.page.locator("#task-pane").isVisible();
const selected = () => workbench.page.locator("#address").textContent();

const isFlag = (text: string) => /^[✖⚠ℹ]/u.test(text);

test("with the pane closed, the Home tab checks, goes to findings, fills and clears", async () => {
  const { page, pane } = workbench;
  await page.getByRole("button", { name: "Close the pane" }).click();
  expect(await paneIsShown()).toBe(false);

  await ribbon("Check codes").click();
  await workbench.columnOnce("Code check", (texts) => texts.some(isFlag));
  await pane.getByText(/cells? flagged/).waitFor({ state: "attached" }); // a button pressed sooner only shows the pane

  await ribbon("Next finding").click();
  await page.waitForFunction(() => document.getElementById("address")?.textContent !== "A1");
  const first = await selected();
  await page.locator("#grid").focus();
  await page.keyboard.press("Control+Alt+Shift+N");
  await page.waitForFunction(
    (before) => document.getElementById("address")?.textContent !== before,
    first,
  );

  const before = await workbench.column("Dx 1 Description");
  await ribbon("Fill descriptions").click();
  const filled = (texts: readonly string[]) => texts.filter(Boolean).length;
  await workbench.columnOnce("Dx 1 Description", (now) => filled(now) > filled(before));

  await ribbon("Show pane").click();
  await pane.getByText(/cells? flagged/).waitFor();
  await pane.getByText(/descriptions? filled in/).waitFor();

  await ribbon("Clear flags").click();
  await pane.getByText("The flags are cleared").waitFor();
  await workbench.columnOnce("Code check", (texts) => !texts.some(isFlag));
});

test("the pane comes by itself when it has something to say", async () => {
  const { page, pane } = workbench;
  await page.evaluate(() => window.simulatedExcel.person.addSheet("Empty"));
  await page.evaluate(() => window.simulatedExcel.person.activateSheet("Empty"));
  await pane.getByText("No claim lines on this sheet").waitFor();
  await page.getByRole("button", { name: "Close the pane" }).click();
  await ribbon("Check codes").click();
  await page.locator("#task-pane").waitFor({ state: "visible" });
});

test("a formula in a cell is answered by the add-in", async () => {
  const told = await workbench.page.evaluate(async () => {
    const { person, workbook } = window.simulatedExcel;
    person.addSheet("Formulas");
    person.activateSheet("Formulas");
    person.paste("A1", [
      ["e119", '=CODES.DESCRIBE(A1,"2026-03-05")', '=CODES.STATUS(A1,"2026-03-05")'],
      ["E99.99", "=CODES.CLEAN(A1)", "=CODES.DESCRIBE(A2)"],
    ]);
    const cells = () =>
      [0, 1].map((row) =>
        [1, 2].map((column) => {
          const value = workbook.valueAt(workbook.activeSheet, row, column);
          return typeof value === "object" ? (value?.code ?? "") : String(value);
        }),
      );
    for (let waited = 0; waited < 2_400 && cells().flat().includes("#BUSY!"); waited++) {
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    return cells();
  });
  expect(told).toEqual([
    ["Type 2 diabetes mellitus without complications", "valid"],
    ["E11.9", "#N/A"],
  ]);
});

test("the built page answers every function, button and key combination that Excel is told of", async () => {
  const frame = workbench.page.frames().find((each) => each.url().includes("taskpane.html"));
  const associated = await frame?.evaluate(() => {
    type Association = { readonly _association: { readonly mappings: object } };
    const ids = (of: unknown) => Object.keys((of as Association)._association.mappings);
    return { functions: ids(CustomFunctions), actions: ids(Office.actions) };
  });
  const read = (file: string) => readFileSync(`dist/${file}`, "utf8");
  const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id.toUpperCase());
  const { functions } = JSON.parse(read("functions.json"));
  const { actions } = JSON.parse(read("shortcuts.json"));
  const buttons = [...read("manifest.xml").matchAll(/<FunctionName>(\w+)</g)];
  expect(associated?.functions.sort()).toEqual(ids(functions).sort());
  expect(associated?.actions.sort()).toEqual(ids(actions).sort());
  expect(ids(actions)).toEqual(expect.arrayContaining(buttons.map(([, id]) => id?.toUpperCase())));
});
