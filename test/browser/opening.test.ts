import { afterAll, expect, test } from "@jest/globals";
import { closeBrowser, openWorkbench } from "./workbench";

const CHOSEN = "own-lists.xlsx";

afterAll(closeBrowser);

test("a sample that comes late does not take the place of the file that was chosen meanwhile", async () => {
  const { page, button, close } = await openWorkbench();
  let letCome = () => {};
  const held = new Promise<void>((resolve) => (letCome = resolve));
  await page.route("**/samples/*.xlsx", async (route) => {
    await held;
    await route.continue();
  });
  await page.reload();
  await page.setInputFiles("#file", `assets/samples/${CHOSEN}`);
  const isOpen = (name: string) => window.simulatedExcel.workbook.name === name;
  await page.waitForFunction(isOpen, CHOSEN);
  const late = page.waitForResponse("**/samples/*.xlsx");
  letCome();
  await (await late).finished();
  await button("Check codes").waitFor();
  expect(await page.evaluate(isOpen, CHOSEN)).toBe(true);
  await close();
});

test("a file that cannot be read is named with what to do, and the workbook before stays open", async () => {
  const { page, pane, button, close } = await openWorkbench();
  await button("Check codes").waitFor();
  const before = await page.title();
  const bytes = Buffer.from("no workbook");
  await page.setInputFiles("#file", { name: "claims.xlsx", mimeType: "", buffer: bytes });
  await page.getByRole("alert").filter({ hasText: "save it as .xlsx" }).waitFor();
  expect(await page.title()).toBe(before);
  await button("Check codes").click();
  await pane.getByText(/cells? flagged/).waitFor();
  await page.getByRole("button", { name: "Sort by this column" }).click();
  expect(await page.getByRole("alert").count()).toBe(0);
  await close();
});
