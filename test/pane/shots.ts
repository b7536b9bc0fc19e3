/**
 * Takes pictures of the pane in its moments, at two widths, light and dark: `npx tsx test/pane/shots.ts [words…]`
 * takes those whose name holds one of the words. They land in test/output/pane/.
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

const WIDTHS = [320, 450] as const;
const HEIGHT = 720;
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
    for (const width of WIDTHS)
      await picture(browser, moment, width, width === 450 ? "dark" : "light");
  }
} finally {
  await browser.close();
  server.close();
}

async function picture(on: Browser, moment: Moment, width: number, shade: "light" | "dark") {
  const context = await on.newContext({
    viewport: { width, height: HEIGHT },
    colorScheme: shade,
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
  await page.goto(`${address}?sheet=${moment.sheet}${moment.query ?? ""}`);
  await page.getByText("ICD-10-CM to").waitFor();
  await moment.lead(page);
  await settle(page);
  await page.screenshot({ path: path.join(output, `${moment.name}-${width}-${shade}.png`) });
  for (const fault of await axeFaults(page)) said.push(fault);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
  if (wide) said.push("the page scrolls sideways");
  console.log(`${moment.name} ${width} ${shade}`, ...said);
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
  await page.waitForTimeout(150);
}
