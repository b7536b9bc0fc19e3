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
