import { expect, test } from "@jest/globals";
import { openForEachTest } from "./open-for-each-test";
import type { OpenWorkbench } from "./workbench";

let workbench: OpenWorkbench;

openForEachTest((opened) => (workbench = opened));

test("a finding is ignored with a reason, its flag goes, and the audit report tells of both", async () => {
  const { pane, button, page } = workbench;
  await button("Check codes").click();
  await pane.getByText(/cells? flagged/).waitFor();
  expect((await workbench.column("Code check"))[4]).toMatch(/^✖ \[Dx 1\] E11 is a category/);

  await button(/^E11\D/)
    .first()
    .click();
  await button("Ignore…").click();
  await pane.getByRole("textbox").fill("=as documented");
  await button("Ignore 1 cell").click();
  await pane.getByText(/^Ignored\. You find/).waitFor();
  expect((await workbench.column("Code check"))[4]).toBe("");
  await pane.locator("[data-at]").first().press("End"); // what is ignored stands at the end of a long list
  await button(/^Ignored \(1\)/).click();
  await pane.getByText("“=as documented”").waitFor();

  await button("More actions").click();
  await button("Audit report").click();
  await pane.getByText("This is an audit report").waitFor();
  await pane.getByText("The report stands in the sheet “Audit report”.").last().waitFor();
  const report = await page.evaluate(() => {
    const { workbook } = window.simulatedExcel;
    const sheet = workbook.activeSheet;
    const rows = sheet.usedWithin({ row: 0, column: 0, rows: 500, columns: 9 }, true)!.rows;
    const reasons = Array.from({ length: rows }, (_, row) => workbook.valueAt(sheet, row, 7));
    return { name: sheet.name, charts: sheet.charts.length, reasons };
  });
  expect(report).toMatchObject({ name: "Audit report", charts: 1 });
  expect(report.reasons).toContain("=as documented");
});
