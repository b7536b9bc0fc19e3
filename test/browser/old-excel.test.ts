import { afterAll, expect, test } from "@jest/globals";
import { mkdirSync } from "node:fs";
import { closeBrowser, openWorkbench } from "./workbench";

afterAll(closeBrowser);

test("in an Excel older than the pane needs, one screen says what is needed and what to do", async () => {
  const { page, pane, faults, picture, close } = await openWorkbench({ excelApi: "1.8" });
  const before = await picture();
  await pane.getByRole("heading", { name: "This version of Excel is too old" }).waitFor();
  await pane
    .getByText(/needs Excel 2021 or newer.*open the workbook in Excel on the web/)
    .waitFor();
  expect(await pane.getByRole("button").count()).toBe(0);
  await page.setViewportSize({ width: 1200, height: 640 });
  const frame = page.locator("#pane");
  await frame.evaluate((element) => (element.style.width = "320px"));
  const isWide = () => document.documentElement.scrollWidth > window.innerWidth;
  expect(await pane.locator("body").evaluate(isWide)).toBe(false);
  mkdirSync("test/output/pane", { recursive: true });
  await frame.screenshot({ path: "test/output/pane/old-excel-320.png" });
  expect(await picture()).toBe(before);
  expect(faults).toEqual([]);
  await close();
});

test("in Excel LTSC 2021 the pane opens on the claim sheet and checks it", async () => {
  const { button, pane, faults, close } = await openWorkbench({ excelApi: "1.14" });
  await button("Check codes").click();
  await pane.getByText(/cells? flagged/).waitFor();
  expect(faults).toEqual([]);
  await close();
});

test("where the script cannot start, the pane says so after a while, and nothing before", async () => {
  const { page, pane, close } = await openWorkbench();
  await page.route("**/*.js", (route) =>
    route.request().frame() === page.mainFrame() ? route.continue() : route.abort(),
  );
  await page.reload();
  const told = pane.getByText(/could not start.*Nothing in your workbook was changed/s);
  await told.waitFor({ state: "attached" });
  expect(await told.isVisible()).toBe(false);
  await pane
    .locator("body")
    .evaluate(() => document.getAnimations().forEach((each) => each.finish()));
  expect(await told.isVisible()).toBe(true);
  await close();
});
