import type { Browser, FrameLocator, Locator, Page, Request } from "playwright-core";
import { serveWorkbench, type Serving } from "../../scripts/serve";
import type { SimulatedExcel } from "../../src/workbench/simulated-excel";
import { launchChromium } from "./chromium";

declare global {
  interface Window {
    simulatedExcel: SimulatedExcel;
  }
}

/** The workbench in a real browser, as `npm start` shows it. */
export interface OpenWorkbench {
  readonly page: Page;
  readonly pane: FrameLocator;
  /** Every request of the page and of the pane since it opened. */
  readonly requests: readonly Request[];
  /** What went wrong in the browser: errors that nobody caught. */
  readonly faults: readonly string[];
  button(name: string | RegExp): Locator;
  /** The texts of a column of the active sheet, by its header; the header is looked for in the first rows. */
  column(header: string): Promise<string[]>;
  /** The same texts once they are as wanted. Fails with the last ones when they are not for a long time. */
  columnOnce(header: string, isWanted: (texts: string[]) => boolean): Promise<string[]>;
  /** The whole workbook but the change log, which is there to stay, as plain text: for before and after. */
  picture(): Promise<string>;
  openSample(file: string): Promise<void>;
  close(): Promise<void>;
}

const ROOT = process.cwd();
const PATIENCE_MS = 60_000;
const LOOK_AGAIN_MS = 50;

export interface Look {
  readonly width?: number;
  readonly height?: number;
  readonly dark?: boolean;
  /** The newest set of ExcelApi; without it that of an Excel of today. */
  readonly excelApi?: string;
}

let serving: Promise<Serving> | undefined;
let browser: Promise<Browser> | undefined;

/** Opens the built workbench (npm run build:workbench) with the first sample. */
export async function openWorkbench(look: Look = {}): Promise<OpenWorkbench> {
  serving ??= serveWorkbench(ROOT, 0);
  browser ??= launchChromium();
  const { address } = await serving;
  const context = await (
    await browser
  ).newContext({
    viewport: { width: look.width ?? 1400, height: look.height ?? 800 },
    colorScheme: look.dark ? "dark" : "light",
  });
  context.setDefaultTimeout(PATIENCE_MS);
  const requests: Request[] = [];
  const faults: string[] = [];
  context.on("request", (request) => requests.push(request));
  const page = await context.newPage();
  page.on("pageerror", (error) => faults.push(error.message));
  await page.goto(look.excelApi ? `${address}?excelApi=${look.excelApi}` : address);
  const pane = page.frameLocator("#pane");
  const button = (name: string | RegExp) => pane.getByRole("button", { name });
  await pane.getByRole("heading").or(button("Check codes")).first().waitFor();
  const column = (header: string) => page.evaluate(columnTexts, header);
  return {
    page,
    pane,
    requests,
    faults,
    button,
    column,
    async columnOnce(header, isWanted) {
      const end = Date.now() + PATIENCE_MS;
      for (;;) {
        const texts = await column(header);
        if (isWanted(texts)) return texts;
        if (Date.now() > end)
          throw new Error(`${header} stays ${JSON.stringify(texts.filter(Boolean))}`);
        await page.waitForTimeout(LOOK_AGAIN_MS);
      }
    },
    picture: () => page.evaluate(pictureText),
    async openSample(file) {
      const workbook = await page.evaluate(() => window.simulatedExcel.workbook.name);
      if (workbook !== file) await page.selectOption("#samples", file);
      await page.waitForFunction((name) => window.simulatedExcel.workbook.name === name, file);
      await button("Check codes").waitFor();
    },
    close: () => context.close(),
  };
}

/** Ends the browser and the server. To be called once, after all tests of a file. */
export async function closeBrowser(): Promise<void> {
  await (await browser)?.close();
  await (await serving)?.close();
  browser = serving = undefined;
}

/** Runs in the page. */
function pictureText(): string {
  const withoutLog = (key: string, value: unknown) =>
    key.startsWith("encounter-codes.change") ? undefined : value;
  return JSON.stringify(window.simulatedExcel.snapshot(), withoutLog, 1);
}

/** Runs in the page. */
function columnTexts(header: string): string[] {
  const { workbook } = window.simulatedExcel;
  const sheet = workbook.activeSheet;
  const text = (row: number, column: number) => String(workbook.valueAt(sheet, row, column) ?? "");
  for (let row = 0; row < 10; row++) {
    for (let column = 0; column < 40; column++) {
      if (text(row, column) !== header) continue;
      return Array.from({ length: 2500 }, (_, i) => text(i, column));
    }
  }
  return [];
}
