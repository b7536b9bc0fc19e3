/**
 * Takes pictures of the pane in its moments, at two widths, light and dark: `npx tsx test/pane/shots.ts [words…]`
 * takes those whose name holds one of the words. They land in test/output/pane/. `--contrast` and `--zoomed` take
 * Windows' high contrast and a page zoomed to 200 % instead; `--no-build` the harness as it was built last.
 */
import { mkdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import sirv from "sirv";
import { launchChromium } from "../browser/chromium";
import { buildHarness } from "./build-harness";
import { MOMENTS, type Moment } from "./moments";

/** How the pane is looked at. */
interface Look {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly shade: "light" | "dark";
  /** Pixels of the screen for one of the page: 2 where it is zoomed to 200 %. */
  readonly scale?: number;
  /** Windows' high contrast, where the person's own few colors stand for all. */
  readonly contrast?: boolean;
}

const USUAL: readonly Look[] = [
  { name: "320-light", width: 320, height: 720, shade: "light" },
  { name: "450-dark", width: 450, height: 720, shade: "dark" },
];
const CONTRAST: Look = { name: "320-contrast", width: 320, height: 720, shade: "dark", contrast: true }; // prettier-ignore
/** A pane of 450 by 720 pixels, of which half is left. */
const ZOOMED: Look = { name: "225-zoomed", width: 225, height: 360, shade: "light", scale: 2 };
const asked = [
  ...(process.argv.includes("--contrast") ? [CONTRAST] : []),
  ...(process.argv.includes("--zoomed") ? [ZOOMED] : []),
];
const looks = asked.length > 0 ? asked : USUAL;
const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core"), "utf8");
const output = path.join(import.meta.dirname, "..", "output", "pane");

const wanted = process.argv.slice(2).filter((word) => !word.startsWith("--"));
const folder = process.argv.includes("--no-build")
  ? path.join(import.meta.dirname, "..", "..", "build", "pane-harness")
  : await buildHarness();
mkdirSync(output, { recursive: true });
const serve = sirv(folder, { dev: true });
const server = createServer((request, response) => serve(request, response));
await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
const address = `http://localhost:${(server.address() as AddressInfo).port}/taskpane.html`;
const browser = await launchChromium();
try {
  for (const moment of MOMENTS) {
    if (wanted.length > 0 && !wanted.some((word) => moment.name.includes(word))) continue;
    for (const look of looks) await picture(browser, moment, look);
  }
} finally {
  await browser.close();
  server.close();
}

async function picture(on: Browser, moment: Moment, look: Look) {
  const { width, height, shade, scale = 1, contrast = false } = look;
  const context = await on.newContext({
    viewport: { width, height },
    deviceScaleFactor: scale,
    colorScheme: shade,
    forcedColors: contrast ? "active" : "none",
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  await page.route("https://**", (route) => route.abort()); // Office.js is not needed here
  const said: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" && !message.text().includes("net::ERR_"))
      said.push(message.text());
  });
  page.on("pageerror", (error) => said.push(String(error)));
  await moment.before?.(page);
  await page.goto(`${address}?sheet=${moment.sheet}${moment.query ?? ""}`);
  if (!moment.before && !moment.query?.includes("problem"))
    await page.getByText("ICD-10-CM to").waitFor({ state: "attached" }); // hidden where there is no room
  await moment.lead(page);
  await settle(page);
  await page.screenshot({ path: path.join(output, `${moment.name}-${look.name}.png`) });
  for (const fault of await axeFaults(page)) said.push(fault);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
  if (wide) said.push("the page scrolls sideways");
  console.log(`${moment.name} ${look.name}`, ...said);
  if (said.length > 0) process.exitCode = 1;
  await context.close();
}

/** What the accessibility checker objects to, by its rule and the first element. */
async function axeFaults(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof import("axe-core") };
    const { violations } = await axe.run();
    return violations.map(
      ({ id, nodes }) => `axe ${id}: ${nodes[0]?.html ?? ""} ${nodes[0]?.failureSummary ?? ""}`,
    );
  });
}

async function settle(page: Page) {
  await page.evaluate(() => document.fonts.ready);
  await page.mouse.move(0, 0); // where the last click was, something else may stand now
  await page.waitForTimeout(150);
}
