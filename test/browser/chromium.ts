import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { chromium, type Browser } from "playwright-core";

/** Where browsers of Chromium's family are installed, on Linux, Mac and Windows. */
const SYSTEM_BROWSERS = [
  process.env.CHROME_PATH,
  "/usr/bin/chromium",
  "/usr/bin/google-chrome",
  "/usr/bin/microsoft-edge",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/** Quiet and offline: no updates, no sync, no sandbox (containers have none to give). */
const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--font-render-hinting=none",
];

/** Starts the system's browser, or the one that an npm package carries, so that tests need no system packages. */
export async function launchChromium(): Promise<Browser> {
  const system = SYSTEM_BROWSERS.find((file) => file && existsSync(file));
  if (system) return chromium.launch({ executablePath: system, args: FLAGS });
  const { executable, libraries } = carriedBrowser();
  return chromium.launch({
    executablePath: executable,
    args: FLAGS,
    env: { ...process.env, LD_LIBRARY_PATH: libraries },
  });
}

function carriedBrowser(): { executable: string; libraries: string } {
  const script = path.resolve("test/browser/carried-chromium.mjs");
  const told = execFileSync(process.execPath, [script], { encoding: "utf8" });
  return JSON.parse(told) as { executable: string; libraries: string };
}
