import { afterAll, afterEach, expect, test } from "@jest/globals";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { closeBrowser, openWorkbench, type OpenWorkbench } from "./workbench";

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core"), "utf8");

let workbench: OpenWorkbench;
afterEach(async () => {
  expect(workbench.faults).toEqual([]);
  await workbench.close();
});
afterAll(closeBrowser);

const paneFrame = () =>
  workbench.page.frames().find((each) => each.url().includes("taskpane.html"))!;

/** What the accessibility checker objects to in the pane, by its rule and the first element. */
async function objections(moment: string): Promise<string[]> {
  return paneFrame().evaluate(async (when) => {
    const { axe } = window as unknown as { axe: typeof import("axe-core") };
    const { violations, passes } = await axe.run(document);
    if (passes.length < 10) return [`${when}: next to nothing was looked at`];
    return violations.map(({ id, nodes }) => `${when}: ${id} ${nodes[0]?.html ?? ""}`);
  }, moment);
}

test.each(["light", "dark"])("the pane's main moments are accessible, %s", async (shade) => {
  workbench = await openWorkbench({ dark: shade === "dark" });
  const { pane, page, button } = workbench;
  await page.emulateMedia({ reducedMotion: "reduce" });
  await paneFrame().evaluate(axeSource);
  const found = await objections("opened");

  await button("Check codes").click();
  await pane.getByText(/cells? flagged/).waitFor();
  await button(/^E11\D/)
    .first()
    .click();
  await pane.getByText("Why?").waitFor();
  found.push(...(await objections("checked, with a finding open")));

  await button(/certain repair/).click();
  await pane.getByRole("heading", { name: "Certain repairs" }).waitFor();
  found.push(...(await objections("repairs before they are made")));
  await page.keyboard.press("Escape");

  await button("Look up a code").click();
  await pane.getByRole("combobox", { name: "Code or words" }).fill("diabetes");
  await pane.getByRole("listbox", { name: "Codes found" }).getByRole("option").first().waitFor();
  found.push(...(await objections("looking up")));

  await page.keyboard.press("Escape");
  await button("Code tables").click();
  await pane.getByRole("heading", { name: "Code tables" }).waitFor();
  found.push(...(await objections("code tables")));
  expect(found).toEqual([]);
});
