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
const heading = (name: string) => workbench.pane.getByRole("heading", { name }).waitFor();
const press = (name: string | RegExp) => workbench.button(name).first().click();
const escape = () => workbench.page.keyboard.press("Escape");

/**
 * What the accessibility checker objects to in the pane, by its rule and the first element. In the dark only what can
 * differ there is looked at: the colors.
 */
async function objections(moment: string, isDark: boolean): Promise<string[]> {
  return paneFrame().evaluate(
    async ({ when, only }) => {
      const { axe } = window as unknown as { axe: typeof import("axe-core") };
      const { violations, passes } = await axe.run(document, only ? { runOnly: only } : {});
      if (passes.length === 0) return [`${when}: nothing was looked at`];
      return violations.map(({ id, nodes }) => `${when}: ${id} ${nodes[0]?.html ?? ""}`);
    },
    { when: moment, only: isDark ? ["color-contrast"] : null },
  );
}

/** The pane's moments in the order in which a person meets them: each begins where the one before left. */
const MOMENTS: readonly (readonly [string, () => Promise<unknown>])[] = [
  ["opened", async () => {}],
  [
    "columns",
    async () => {
      await press("Change columns");
      await heading("What does each column hold?");
    },
  ],
  [
    "rules",
    async () => {
      await escape();
      await press("What is checked");
      await heading("What is checked");
    },
  ],
  [
    "keys",
    async () => {
      await escape();
      await press("Keyboard shortcuts");
      await heading("Keyboard shortcuts");
    },
  ],
  [
    "checked, with a finding open, and why",
    async () => {
      await escape();
      await press("Check codes");
      await workbench.pane.getByText(/cells? flagged/).waitFor();
      await press(/^E11\D/);
      await press("Why?");
    },
  ],
  [
    "ignoring",
    async () => {
      await press("Ignore…");
      await heading("Ignore this finding");
    },
  ],
  [
    "ignored, with a notice",
    async () => {
      await workbench.pane.getByRole("textbox").fill("as documented");
      await press("Ignore 1 cell");
      await workbench.pane.getByText(/^Ignored\. You find/).waitFor();
    },
  ],
  [
    "repairs before they are made",
    async () => {
      await press(/certain repair/);
      await heading("Certain repairs");
    },
  ],
  [
    "repaired, with more actions",
    async () => {
      await press(/^Change \d/);
      await workbench.pane.getByText(/cells? changed\./).waitFor();
      await press("More actions");
    },
  ],
  [
    "filling",
    async () => {
      await press("Fill descriptions");
      await heading("Fill descriptions");
      await press("Fill other columns too");
    },
  ],
  [
    "looking up",
    async () => {
      await escape();
      await press("Look up a code");
      await workbench.pane.getByRole("combobox", { name: "Code or words" }).fill("diabetes");
      const found = workbench.pane.getByRole("listbox", { name: "Codes found" });
      await found.getByRole("option").first().waitFor();
    },
  ],
  [
    "a code's page",
    async () => {
      await press("Details");
      await workbench.pane
        .getByText(/Can be billed|A category/)
        .first()
        .waitFor();
    },
  ],
  [
    "code tables",
    async () => {
      await press("Code tables");
      await heading("All codes, by list");
    },
  ],
];

test.each(["light", "dark"])("every moment of the pane is accessible, %s", async (shade) => {
  const isDark = shade === "dark";
  workbench = await openWorkbench({ dark: isDark });
  await workbench.page.emulateMedia({ reducedMotion: "reduce" });
  await paneFrame().evaluate(axeSource);
  const found: string[] = [];
  for (const [moment, lead] of MOMENTS) {
    await lead();
    found.push(...(await objections(moment, isDark)));
  }
  expect(found).toEqual([]);
});

test("a screen reader hears what is under way, what was found and what was done, each once", async () => {
  workbench = await openWorkbench();
  const { pane } = workbench;
  await paneFrame().evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    // Only what changes in a region that is there already is sure to be read.
    for (const region of document.querySelectorAll("[role=status]")) {
      let last = region.textContent;
      new MutationObserver(() => {
        const text = region.textContent;
        if (text !== last && text !== "") heard.push(text);
        last = text;
      }).observe(region, { childList: true, characterData: true, subtree: true });
    }
  });
  await press("Check codes");
  await pane.getByText(/cells? flagged/).waitFor();
  await press(/certain repair/);
  await press(/^Change \d/);
  await pane.getByText(/cells? changed\./).waitFor();
  await press(/^Go through/);
  await pane.getByText("1 of 17", { exact: true }).waitFor();
  const heard = await paneFrame().evaluate(() => (window as unknown as { heard: string[] }).heard);
  expect(heard.filter((text) => text.startsWith("Reading the sheet…"))).not.toEqual([]);
  expect(heard.filter((text) => text.startsWith("Findings:"))).toEqual([
    "Findings: 16 errors and 3 warnings.",
    "Findings: 15 errors and 2 warnings.",
  ]);
  expect(heard.filter((text) => text.includes("2 cells changed."))).toHaveLength(1);
  expect(heard.filter((text) => text.startsWith("1 of 17, F5: E11 is a category"))).toHaveLength(1);
});

test("in a low pane the findings keep their room, and all of it can be scrolled to", async () => {
  workbench = await openWorkbench({ height: 420 });
  await press("Check codes");
  await workbench.pane.getByText(/cells? flagged/).waitFor();
  const list = workbench.pane.getByRole("region", { name: "Findings" });
  await list.scrollIntoViewIfNeeded();
  expect((await list.boundingBox())?.height).toBeGreaterThan(200);
  await workbench
    .button(/^E11\D/)
    .first()
    .click();
  await workbench.pane.getByText("Why?").waitFor();
});
