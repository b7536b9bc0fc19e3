import { afterAll, expect, test } from "@jest/globals";
import type { FrameLocator, Page } from "playwright-core";
import { writeWorkbook } from "../../src/files/xlsx";
import { closeBrowser, openWorkbench } from "./workbench";

afterAll(closeBrowser);

// Every code and text is invented, in the shape of CPT.
const HEAD = ["CPT/HCPCS", "Mod", "Short Desc", "Long Description", "Fee", "Eff Date"];
const FEES = [
  ["99991", "", "Inv svc", "Invented service", "120.00", "01/01/2026"],
  ["99991", "26", "Inv svc prof", "Invented service, reading only", "60.00", "01/01/2026"],
  ["99992", "", "Inv visit", "Invented visit", "80.00", "01/01/2026"],
];
const CSV_FILE = {
  name: "Fees 2026.csv",
  mimeType: "text/csv",
  buffer: Buffer.from(
    [["Sunny Side Clinic"], HEAD, ...FEES].map((row) => row.join(";")).join("\n"),
  ),
};
const WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const XLSX_FILE = {
  name: "Fees as a workbook.xlsx",
  mimeType: WORKBOOK,
  buffer: Buffer.from(
    writeWorkbook([
      {
        name: "Fees",
        rows: [["Sunny Side Clinic"], [], HEAD, ...FEES, ["Total", "", "", "", 260]],
      },
    ]),
  ),
};
/** Texts that do not pack well: some 200 KB of them are kept. */
const LARGE_FILE = {
  name: "Large.csv",
  mimeType: "text/csv",
  buffer: Buffer.from(
    [
      "Code,Description",
      ...Array.from({ length: 8_000 }, (_, i) => `${10_000 + i},Invented ${Math.sin(i)}`),
    ].join("\n"),
  ),
};
const WITH_FORMULA = {
  name: "formula.xlsx",
  mimeType: WORKBOOK,
  buffer: Buffer.from(
    writeWorkbook([
      {
        name: "Fees",
        rows: [
          ["Code", "Description"],
          ["99991", { formula: "A1", result: "Invented" }],
        ],
      },
    ]),
  ),
};

const openTables = (pane: FrameLocator) =>
  pane.getByRole("button", { name: "Code tables" }).click();
const add = (pane: FrameLocator, ...files: readonly (typeof CSV_FILE)[]) =>
  pane.getByLabel("Files with codes").setInputFiles([...files]);
/** Waits until a sentence of the panel stands there. */
const says = (pane: FrameLocator, text: string) => pane.getByText(text).first().waitFor();
const kept = (pane: FrameLocator) => pane.getByRole("button", { name: /^Remove .+/ });

test("a fee schedule is taken as CSV and as a workbook; a formula in one is refused with its row", async () => {
  const { pane, faults, close } = await openWorkbench();
  await openTables(pane);
  await add(pane, CSV_FILE, XLSX_FILE, WITH_FORMULA);
  await says(pane, "CPT list Fees 2026 is added.");
  await says(pane, "counts together with CPT list Fees 2026: remove that one if");
  await says(pane, "1 row holds no CPT code");
  await says(pane, "formula.xlsx, line 2: a code or description is a formula, not a text.");
  await says(pane, "2 codes · from 01/01/2026");
  expect(await kept(pane).count()).toBe(2);
  expect(faults).toEqual([]);
  await close();
});

test("where the browser has no room, that is said, the lists stay, and with room the list is kept", async () => {
  const { page, pane, faults, close } = await openWorkbench();
  const protocol = await page.context().newCDPSession(page);
  const { origin } = new URL(page.url());
  await protocol.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: 100_000 });
  await openTables(pane);
  await add(pane, CSV_FILE);
  await says(pane, "CPT list Fees 2026 is added.");
  await add(pane, LARGE_FILE);
  await says(pane, "There is not enough room to keep this list. Free some space on the disk");
  expect(await kept(pane).count()).toBe(1);
  await protocol.send("Storage.overrideQuotaForOrigin", { origin });
  await add(pane, LARGE_FILE);
  await says(pane, "CPT list Large is added");
  await kept(pane).nth(1).waitFor();
  expect(faults).toEqual([]);
  await close();
});

async function secondPane(page: Page): Promise<FrameLocator> {
  const other = await page.context().newPage();
  await other.goto(page.url());
  const pane = other.frameLocator("#pane");
  await pane.getByRole("button", { name: "Check codes" }).waitFor();
  return pane;
}

test("two panes that are open at once keep each other's lists", async () => {
  const { page, pane, faults, close } = await openWorkbench();
  const other = await secondPane(page);
  await openTables(pane);
  await openTables(other);
  await says(other, "None yet.");
  await add(pane, CSV_FILE);
  await says(pane, "CPT list Fees 2026 is added.");
  await add(other, XLSX_FILE);
  await says(other, "CPT list Fees as a workbook is added");
  await kept(other).nth(1).waitFor();
  await kept(other).first().click();
  await kept(other).nth(1).waitFor({ state: "detached" });
  await page.reload();
  await openTables(pane);
  await kept(pane).first().waitFor();
  expect(await kept(pane).count()).toBe(1);
  expect(faults).toEqual([]);
  await close();
});

/** Runs in the page: what a newer version of the add-in does to the store when it is opened. */
async function openAsNewerVersion(): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const request = indexedDB.open("encounter-codes", 2);
    request.onsuccess = () => resolve(request.result.close());
    request.onerror = () => reject(request.error);
  });
}

test("a pane makes room for a newer version in another window, and then says that it is the older one", async () => {
  const { page, pane, faults, close } = await openWorkbench();
  await openTables(pane);
  await add(pane, CSV_FILE);
  await says(pane, "CPT list Fees 2026 is added.");
  await page.evaluate(openAsNewerVersion);
  await add(pane, XLSX_FILE);
  await says(
    pane,
    "A newer version of this add-in keeps the lists on this computer. Close the pane",
  );
  await page.reload();
  await openTables(pane);
  await says(pane, "A newer version of this add-in keeps the lists on this computer.");
  await pane
    .getByRole("heading", { name: "ICD-10-CM" })
    .or(pane.getByText("ICD-10-CM"))
    .first()
    .waitFor();
  expect(faults).toEqual([]);
  await close();
});

test("where the browser denies storage, the lists of the add-in work, and that nothing can be kept is said", async () => {
  const { page, pane, faults, button, close } = await openWorkbench();
  // As browsers do it with cookies blocked: they throw at the mere mention.
  const deny =
    'Object.defineProperty(self,"indexedDB",{configurable:true,get(){throw new DOMException("denied","SecurityError")}});';
  await page.route(/\.js$/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: deny + (await response.text()) });
  });
  await page.reload();
  await openTables(pane);
  await says(pane, "Lists cannot be kept here");
  await add(pane, CSV_FILE);
  await says(pane, "The lists that come with the add-in work as before.");
  await pane
    .getByRole("button", { name: /Back|Close/ })
    .first()
    .click();
  await button("Check codes").click();
  await button("Check again").waitFor();
  expect(faults).toEqual([]);
  await close();
});
