import { expect, test } from "@jest/globals";
import { openForEachTest } from "./open-for-each-test";
import type { OpenWorkbench } from "./workbench";

let workbench: OpenWorkbench;

openForEachTest((opened) => (workbench = opened));

const field = () => workbench.pane.getByRole("combobox", { name: "Code or words" });
const hits = () => workbench.pane.getByRole("listbox", { name: "Codes found" }).getByRole("option");

/** The person selects a cell of the sheet. */
const select = (address: string) =>
  workbench.page.evaluate((at) => {
    const { person, workbook } = window.simulatedExcel;
    person.select(`${workbook.activeSheet.name}!${at}`);
  }, address);

test("a code is found by the keyboard alone, put beside its description, and taken out by Undo", async () => {
  const before = await workbench.picture();
  await select("A7");
  await workbench.button("Check codes").focus();
  await workbench.page.keyboard.press("/");
  await field().fill("broken wrist");
  await hits().first().waitFor();
  await field().fill("dm2 hyperglyc");
  await hits().filter({ hasText: "E11.65" }).first().waitFor();
  await workbench.page.keyboard.press("Control+End");
  await hits()
    .last()
    .and(workbench.pane.getByRole("option", { selected: true }))
    .waitFor();
  await workbench.page.keyboard.press("Control+Home");
  await workbench.pane.getByText("E11.65 goes into").waitFor();
  await workbench.page.keyboard.press("Enter");
  await workbench.pane.getByText(/^E11\.65 is in/).waitFor();
  expect(await workbench.picture()).not.toBe(before);
  expect((await workbench.picture()).match(/E11\.65/g)?.length).toBe(
    (before.match(/E11\.65/g)?.length ?? 0) + 1,
  );
  await workbench.button("Undo").first().click();
  await workbench.pane.getByText(/put back/).waitFor();
  await workbench.page.keyboard.press("Escape");
  await workbench.button("Check codes").waitFor();
});

test("a code that has ended is shown with its last day, and a CPT code leads to the practice's own list", async () => {
  await select("A7");
  await workbench.button("Look up a code").click();
  await field().fill("J1030");
  await hits().filter({ hasText: "ended 03/31/2024" }).waitFor();
  await field().fill("27447");
  await workbench.button("Add it under Code tables").click();
  await workbench.pane.getByRole("heading", { name: "Code tables" }).waitFor();
});

test("a list that was added stays over a reload, is searched, and is gone when removed", async () => {
  const list = ["Code,Description", "99213,Made up visit", "99214,Made up longer visit"].join("\n");
  await workbench.button("Code tables").click();
  await workbench.pane
    .getByLabel("Files with codes")
    .setInputFiles([{ name: "fees.csv", mimeType: "text/csv", buffer: Buffer.from(list) }]);
  await workbench.pane.getByText(/is added\.$/).waitFor();

  await workbench.page.reload();
  await workbench.button("Look up a code").click();
  await field().fill("99214");
  await hits().filter({ hasText: "Made up longer visit" }).waitFor();
  await workbench.page.keyboard.press("Escape");

  await workbench.button("Code tables").click();
  await workbench.button(/^Remove CPT list/).click();
  await workbench.pane.getByText(/is removed\./).waitFor();
  await workbench.page.reload();
  await workbench.button("Code tables").click();
  await workbench.pane.getByText("None yet.").waitFor();
});
