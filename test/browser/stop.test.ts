import { expect, test } from "@jest/globals";
import { closeGate } from "./gate";
import { openForEachTest } from "./open-for-each-test";
import type { OpenWorkbench } from "./workbench";

/** E11 is a category: each of these lines gets a flag. */
const LINES = 2_400;
const FIRST_ROW = 2;

let workbench: OpenWorkbench;

openForEachTest((opened) => (workbench = opened));

/** Opens a sheet of many lines in an Excel that takes little at once, so that flagging takes many requests. */
async function openLongSheet(): Promise<void> {
  await workbench.page.evaluate((lines) => {
    const excel = window.simulatedExcel;
    excel.loadSheet({
      name: "Year",
      rows: [
        ["Claim ID", "DOS", "Dx 1", "CPT"],
        ...Array.from({ length: lines }, (_, i) => [`A${i}`, 45_700, "E11", "99213"]),
      ],
      numberFormats: { B: "mm/dd/yyyy" },
    });
    excel.person.activateSheet("Year");
    excel.payloadLimit = 60_000;
  }, LINES);
  await workbench.pane.getByText("Year").first().waitFor();
}

/** Starts the check and presses Cancel once the first flags are written. Gives the row that the notice names. */
async function stopWhileFlagging(): Promise<number> {
  const gate = await closeGate(workbench.page);
  await workbench.button("Check codes").click();
  await workbench.button("Cancel").waitFor();
  const progress = workbench.pane.getByText(/^[1-9][\d,]* of /).first();
  const flagging = workbench.pane.getByText("Flagging cells in the sheet…").first();
  while (!((await flagging.isVisible()) && (await progress.isVisible()))) await gate.passOne();
  await workbench.button("Cancel").click();
  await gate.open();
  const said = await workbench.pane
    .getByText(/Stopped after row/)
    .first()
    .textContent();
  return Number(/row ([\d,]+)/.exec(said ?? "")?.[1]?.replace(",", ""));
}

/** The rows that have a flag, from the first on. */
async function flaggedRows(): Promise<number[]> {
  const texts = await workbench.column("Code check");
  return texts.flatMap((text, row) => (text.startsWith("✖") ? [row + 1] : []));
}

test("Cancel while flagging names the row, and what is done stays on request", async () => {
  await openLongSheet();
  const row = await stopWhileFlagging();
  expect(row).toBeGreaterThanOrEqual(FIRST_ROW);
  expect(row).toBeLessThanOrEqual(LINES);
  await workbench.button("Keep what is done").click();
  await workbench.pane
    .getByText(/Stopped after row/)
    .first()
    .waitFor({ state: "detached" });
  const whole = Array.from({ length: row - FIRST_ROW + 1 }, (_, i) => i + FIRST_ROW);
  expect(await flaggedRows()).toEqual(whole);
});

test("what is done when Cancel is pressed can be put back: the sheet is as it was", async () => {
  await openLongSheet();
  const before = await workbench.picture();
  await stopWhileFlagging();
  expect(await workbench.picture()).not.toBe(before);
  await workbench.button("Put it back").click();
  await workbench.pane.getByText("The flags are as they were before.").first().waitFor();
  expect(await workbench.picture()).toBe(before);
});
