import { afterAll, afterEach, beforeEach, expect, test } from "@jest/globals";
import { closeBrowser, openWorkbench, type OpenWorkbench } from "./workbench";

let workbench: OpenWorkbench;

beforeEach(async () => {
  workbench = await openWorkbench();
  await intoPane();
});
afterEach(async () => {
  expect(workbench.faults).toEqual([]);
  await workbench.close();
});
afterAll(closeBrowser);

/** As F6 does it in Excel: into the pane, on nothing in particular. */
async function intoPane(): Promise<void> {
  await workbench.pane.locator("footer").click({ position: { x: 2, y: 2 } });
}
const press = (key: string) => workbench.page.keyboard.press(key);
const heading = (name: string) => workbench.pane.getByRole("heading", { name });

/** Until the element of that name has the focus. */
async function focused(name: RegExp): Promise<void> {
  const frame = workbench.page.frames().find((each) => each.url().includes("taskpane.html"));
  await frame?.waitForFunction((source) => {
    const element = document.activeElement;
    const named = element?.getAttribute("aria-label") ?? element?.textContent ?? "";
    return new RegExp(source).test(named);
  }, name.source);
}

test("Enter takes each next step, and Escape goes back to where one was", async () => {
  const { pane } = workbench;
  await press("Enter");
  await pane.getByText(/cells? flagged/).waitFor();
  await focused(/certain repair/);

  await press("Enter");
  await heading("Certain repairs").waitFor();
  await press("Escape");
  await focused(/certain repair/);

  await press("Enter");
  await heading("Certain repairs").waitFor();
  await press("Enter");
  await pane.getByText(/cells? changed\./).waitFor();
  await focused(/^Go through/);
});

test("arrow keys lead into the list and through it; Escape there closes what is open", async () => {
  const { pane } = workbench;
  await press("Enter");
  await pane.getByText(/cells? flagged/).waitFor();
  await focused(/certain repair/);
  await intoPane();
  await press("ArrowDown");
  await focused(/category/);
  await press("ArrowDown");
  await press("ArrowRight");
  await pane.getByText("Why?").waitFor();
  await press("Escape");
  await pane.getByText("Why?").waitFor({ state: "detached" });
});

test("Escape on a panel returns to the link that opened it", async () => {
  for (const [link, title] of [
    ["Change columns", "What does each column hold?"],
    ["What is checked", "What is checked"],
  ] as const) {
    await workbench.button(link).click();
    await heading(title).waitFor();
    await press("Escape");
    await focused(new RegExp(`^${link}$`));
  }
});

test("? lists the keys, and a click on nothing does not keep Escape from closing the list", async () => {
  await press("?");
  await heading("Keyboard shortcuts").waitFor();
  await workbench.pane.getByText("Ctrl+Alt+Shift+C").waitFor();
  await intoPane();
  await press("Escape");
  await workbench.button("Check codes").waitFor();
});

test("Escape stops work, then puts away what was said about it", async () => {
  const { page, pane } = workbench;
  const slowly = () => new Promise<void>((resolve) => setTimeout(resolve, 300));
  await page.evaluate(`window.simulatedExcel.between(${slowly.toString()})`);
  await press("Enter");
  await pane.getByRole("progressbar").waitFor();
  await press("Escape");
  await pane.getByText(/^Stopped\./).waitFor();
  await press("Escape");
  await pane.getByText(/^Stopped\./).waitFor({ state: "detached" });
});
