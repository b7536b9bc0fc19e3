import { readFileSync } from "node:fs";
import { afterAll, expect, test } from "@jest/globals";
import type { Truth } from "../../scripts/samples/lay-out";
import { closeBrowser, openWorkbench, type OpenWorkbench } from "./workbench";

const SAMPLES = "assets/samples";
const TRUTH = JSON.parse(readFileSync(`${SAMPLES}/own-lists.truth.json`, "utf8")) as Truth & {
  readonly file: string;
  readonly lists: readonly string[];
};

afterAll(closeBrowser);

async function openSheet({ page, button }: OpenWorkbench): Promise<void> {
  await page.setInputFiles("#file", `${SAMPLES}/${TRUTH.file}`);
  const isOpen = (name: string) => window.simulatedExcel.workbook.name === name;
  await page.waitForFunction(isOpen, TRUTH.file);
  await button("Check codes").click();
  await button("Check again").waitFor();
}

/** The rows of the sheet, from 1, whose cells are flagged. */
async function flaggedRows({ column }: OpenWorkbench): Promise<number[]> {
  const reasons = await column("Code check");
  return reasons.flatMap((text, row) => (/^[✖⚠ℹ]/u.test(text) ? [row + 1] : []));
}

test("a CPT list, NCCI pairs and unit limits speak once added, after a reload too, until they are removed", async () => {
  const workbench = await openWorkbench();
  const { page, pane, button } = workbench;
  await button("Code tables").click();
  await pane
    .getByLabel("Files with codes")
    .setInputFiles(TRUTH.lists.map((file) => `${SAMPLES}/${file}`));
  await pane
    .getByText(/ is added\b/)
    .nth(TRUTH.lists.length - 1)
    .waitFor();

  await page.reload();
  await openSheet(workbench);
  expect(await flaggedRows(workbench)).toEqual(TRUTH.seeded.map(({ row }) => row));
  await button("Fill descriptions").click();
  await button("Fill other columns too").click();
  await pane.getByLabel("Descriptions of CPT/HCPCS go to").selectOption("newColumn");
  await button(/^Fill \d+ cells?$/).click();
  await pane.getByText(/descriptions? filled in/).waitFor();
  expect(await workbench.picture()).toContain('"Invented repair of the left wing"');

  await page.reload();
  await button("Code tables").click();
  await pane.getByText("4 codes · without dates").first().waitFor();
  expect(await pane.getByText("00/00/0000").count()).toBe(0);
  const kept = button(/^Remove .+/);
  await kept.first().waitFor();
  for (let left = TRUTH.lists.length; left > 0; left--) {
    await kept.first().click();
    await kept.nth(left - 1).waitFor({ state: "detached" });
  }
  await pane.getByText("None yet.").waitFor();
  await page.reload();
  await openSheet(workbench);
  expect(await flaggedRows(workbench)).toEqual([]);
  expect(workbench.faults).toEqual([]);
  await workbench.close();
});
