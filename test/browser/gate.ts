import type { Page } from "playwright-core";

/** Holds the add-in's requests to Excel, so that a test acts at the moment it means however fast the machine is. */
interface Gate {
  /** Waits for the next request, lets it pass, and waits until the pane has drawn what came of it. */
  passOne(): Promise<void>;
  /** Lets all pass from now on. */
  open(): Promise<void>;
}

declare global {
  interface Window {
    /** The requests that wait, each with what lets it pass. */
    held?: (() => void)[];
  }
}

/** Closes the gate: no request of the add-in is answered until the test says so. */
export async function closeGate(page: Page): Promise<Gate> {
  await page.evaluate(() => {
    const held: (() => void)[] = (window.held = []);
    window.simulatedExcel.between(() => new Promise((pass) => held.push(pass)));
  });
  const somethingWaits = () => page.waitForFunction(() => window.held?.length);
  return {
    async passOne() {
      await somethingWaits();
      await page.evaluate(() => window.held?.shift()?.());
      await somethingWaits();
      // The pane's frame is drawn with the page around it: the second frame shows what the first was told.
      await page.evaluate(
        () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
      );
    },
    open: () =>
      page.evaluate(() => {
        window.simulatedExcel.between(null);
        for (const pass of window.held ?? []) pass();
      }),
  };
}
