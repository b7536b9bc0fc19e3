/**
 * Does the pane answer throughout? Its longest tasks, in a real Chromium, while 200,000 lines are checked, flagged, filled
 * and cleared, and while its list shows a group of 500,000 cells. A task is one stretch of the pane's own work in which
 * no click is heard; the simulated Excel's work beside it, which Excel does elsewhere, is not counted.
 * `npm run bench:pane` (builds first); `LINES=20000 npm run bench:pane` for less.
 */
import { closeBrowser, openWorkbench, type OpenWorkbench } from "../browser/workbench";

const LINES = Number(process.env["LINES"] ?? 200_000);
const CELLS = LINES * 2.5;
/** What a person does not notice: web.dev/articles/inp calls an answer within 200 ms good. */
const GOOD_MS = 200;
const MINUTES = 10 * 60_000;

interface Task {
  readonly ms: number;
}

declare global {
  interface Window {
    tasks: Task[];
  }
}

/** Runs in the pane: notes each long task of its own. learn: w3.org/TR/longtasks-1, name "self". */
function watchTasks(): void {
  window.tasks = [];
  new PerformanceObserver((list) => {
    for (const { name, duration } of list.getEntries())
      if (name === "self") window.tasks.push({ ms: duration });
  }).observe({ type: "longtask" });
}

/** A sheet of claim lines in which every hundredth code, or all of some columns, are a category. */
async function openSheet({ page, pane }: OpenWorkbench, name: string, lines: number, all: number) {
  await page.evaluate(
    ({ name, lines, all }) => {
      const codes = ["I10", "E11.9", "Z00.00", "M54.50", "J06.9"];
      const excel = window.simulatedExcel;
      excel.loadSheet({
        name,
        rows: (function* () {
          yield ["Claim ID", "DOS", "Dx 1", "Dx 1 Description", "Dx 2", "Dx 3", "CPT", "Units"];
          for (let i = 0; i < lines; i++) {
            const [one, two, three] = [0, 1, 2].map((column) =>
              column < all || (i * 5 + column) % 100 === 0 ? "E11" : codes[(i + column) % 5]!,
            );
            yield [`A${i}`, 45_700 + (i % 300), one!, "", two!, three!, "99213", 1];
          }
        })(),
        numberFormats: { B: "mm/dd/yyyy" },
      });
      excel.person.activateSheet(name);
    },
    { name, lines, all },
  );
  await pane.getByText(name).first().waitFor();
}

async function measured(bench: OpenWorkbench, what: string, act: () => Promise<void>) {
  const frame = (await (await bench.page.$("#pane"))!.contentFrame())!;
  await frame.evaluate(() => void (window.tasks.length = 0));
  const start = performance.now();
  await act();
  await bench.page.waitForTimeout(300);
  const tasks = await frame.evaluate(() => window.tasks.map(({ ms }) => ms));
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const longest = Math.max(0, ...tasks);
  const over = tasks.filter((ms) => ms > GOOD_MS).length;
  const told = longest === 0 ? "none above 50 ms" : `longest ${longest.toFixed(0)} ms`;
  console.log(
    `  ${what.padEnd(34)} ${told}, ${over} above ${GOOD_MS} ms, ${tasks.length} above 50 ms, in ${seconds} s`,
  );
}

const bench = await openWorkbench({ width: 1300, height: 900 });
const { pane, button } = bench;
for (const frame of bench.page.frames()) await frame.evaluate(watchTasks);
console.log(`The pane's own tasks, ${LINES.toLocaleString("en-US")} lines`);
await openSheet(bench, "Year", LINES, 0);
const flagged = () =>
  pane
    .getByText(/cells? flagged/)
    .first()
    .waitFor({ timeout: MINUTES });
await measured(bench, "check and flag", async () => {
  await button("Check codes").click();
  await flagged();
});
await measured(bench, "check again", async () => {
  await button("Check again").click();
  await button("Cancel").waitFor();
  await button("Check again").waitFor({ timeout: MINUTES });
});
await measured(bench, "fill descriptions", async () => {
  await button("Fill descriptions").click();
  await button(/^Fill [\d,]+ cells/).click({ timeout: MINUTES });
  await pane
    .getByText(/filled in/)
    .first()
    .waitFor({ timeout: MINUTES });
});
await measured(bench, "clear flags", async () => {
  await button("More actions").click();
  await button("Clear flags").click();
  await pane.getByText("The flags are cleared").first().waitFor({ timeout: MINUTES });
});
await openSheet(bench, "Wrong", Math.ceil(CELLS / 3), 3);
await measured(bench, `check, one group of ${CELLS.toLocaleString("en-US")} cells`, async () => {
  await button("Check codes").click();
  await flagged();
});
await measured(bench, "open it and go through it", async () => {
  await button(/^E11/).first().click();
  await bench.page.waitForTimeout(500);
  for (let i = 0; i < 30; i++) await bench.page.keyboard.press("ArrowDown");
});
await bench.close();
await closeBrowser();
