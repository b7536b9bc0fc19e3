/**
 * `npm run screenshots`: the README's picture of the workbench (docs/images/), and the pane at 320 and 450 px, light
 * and dark, after a check (test/output/screenshots/, to be looked at by whoever changed it).
 */
import { mkdirSync } from "node:fs";
import path from "node:path";
import { closeBrowser, openWorkbench, type Look } from "../test/browser/workbench";

const root = path.join(import.meta.dirname, "..");
const pictures = path.join(root, "docs/images");
const looks = path.join(root, "test/output/screenshots");

/** The pane's border, dragged so that the pane is this wide. */
async function shoot(file: string, paneWidth: number, look: Look): Promise<void> {
  const workbench = await openWorkbench(look);
  const { page, button } = workbench;
  await page.evaluate((width) => {
    document.querySelector("aside")!.style.width = `${width}px`; // part of the page
  }, paneWidth);
  await button("Check codes").click();
  await workbench.pane.getByText(/cells? flagged/).waitFor();
  await button(/^E11\.7/).click();
  await page.waitForTimeout(500); // for the ink of the pressed buttons to fade
  await page.screenshot({ path: file });
  await workbench.close();
}

mkdirSync(pictures, { recursive: true });
mkdirSync(looks, { recursive: true });
await shoot(path.join(pictures, "workbench.png"), 400, { width: 1360, height: 760 });
for (const width of [320, 450]) {
  for (const dark of [false, true]) {
    const name = `pane-${width}-${dark ? "dark" : "light"}.png`;
    await shoot(path.join(looks, name), width, { width: 1000, height: 900, dark });
  }
}
await closeBrowser();
