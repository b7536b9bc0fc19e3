import { afterAll, expect, test } from "@jest/globals";
import { closeBrowser, openWorkbench } from "./workbench";

afterAll(closeBrowser);

test("with Check as I type on, a wrong code typed in the grid is in the list and flagged in its row, and gone once it is right", async () => {
  const workbench = await openWorkbench();
  const { page, pane } = workbench;
  const type = async (address: string, code: string) => {
    await page.evaluate((cell) => window.simulatedExcel.person.select(cell), address);
    await page.locator("#grid").focus();
    await page.keyboard.type(code);
    await page.keyboard.press("Enter");
  };
  await workbench.button("Check codes").click();
  await pane.getByText(/cells? flagged/).waitFor();
  await pane.getByRole("switch", { name: "Check as I type" }).click();
  await pane.getByText(/^Live: all lines checked/).waitFor();
  const { cell, code } = await page.evaluate(cleanDiagnosis);
  const row = Number(cell.slice(1));
  await expectFlag(/^$/);

  await type(cell, "I25.1");
  await pane.getByText(`Live: row ${row} checked just now, 1 finding.`).waitFor();
  await pane.getByRole("button", { name: /^I25\.1\b/ }).waitFor();
  await expectFlag(/^✖ \[Dx 1\] I25\.1 is a category/);

  await type(cell, code);
  await pane.getByText(`Live: row ${row} checked just now, nothing found.`).waitFor();
  await expectFlag(/^$/);
  expect(workbench.faults).toEqual([]);
  await workbench.close();

  async function expectFlag(pattern: RegExp): Promise<void> {
    await workbench.columnOnce("Code check", (texts) => pattern.test(texts[row - 1] ?? ""));
  }
});

/** Runs in the page: the first cell below Dx 1 whose line is not flagged. */
function cleanDiagnosis(): { cell: string; code: string } {
  const { workbook } = window.simulatedExcel;
  const at = (row: number, column: number) => workbook.valueAt(workbook.activeSheet, row, column);
  const cells = Array.from({ length: 900 }, (_, i) => [Math.floor(i / 30), i % 30] as const);
  const find = (header: string) => cells.find(([row, column]) => at(row, column) === header);
  const [top, diagnosis] = find("Dx 1") ?? [0, 0];
  const [, flags] = find("Code check") ?? [0, 0];
  let row = top + 1;
  while ((at(row, flags) ?? "") !== "") row += 1;
  const cell = `${String.fromCharCode(65 + diagnosis)}${row + 1}`;
  return { cell, code: String(at(row, diagnosis)) };
}
