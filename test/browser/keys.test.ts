import { beforeEach, expect, test } from "@jest/globals";
import { closeGate } from "./gate";
import { openForEachTest } from "./open-for-each-test";
import type { OpenWorkbench } from "./workbench";

let workbench: OpenWorkbench;

openForEachTest((opened) => (workbench = opened));
beforeEach(intoPane);

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
  const gate = await closeGate(page);
  await press("Enter");
  await pane.getByRole("progressbar").waitFor();
  await press("Escape");
  await gate.open();
  await pane.getByText(/^Stopped\./).waitFor();
  await press("Escape");
  await pane.getByText(/^Stopped\./).waitFor({ state: "detached" });
});

test("by keys alone: through the pane, its further actions and its panels, always seeing where one is", async () => {
  const { pane } = workbench;
  await press("Enter");
  await pane.getByText(/cells? flagged/).waitFor();
  await focused(/certain repair/);
  await workbench.button("Look up a code").focus();
  const reached = await tabThrough();
  expect(reached.filter(({ seen }) => !seen)).toEqual([]);
  const names = reached.map(({ name }) => name);
  const order = ["errors", "certain repair", "More actions", "is a category", "Code tables"];
  const found = order.map((name) => names.findIndex((each) => each.includes(name)));
  expect(found).toEqual([...found].sort((a, b) => a - b));
  expect(found).not.toContain(-1);

  const more = workbench.button("More actions");
  await more.focus();
  await press("Enter");
  await focused(/^More actions$/);
  expect(await more.getAttribute("aria-expanded")).toBe("true");
  await press("Tab");
  await focused(/^Audit report$/);
  await press("Tab");
  await press("Tab");
  await focused(/^What is checked$/);
  await press("Enter");
  await heading("What is checked").waitFor();
  await press("Escape");
  await focused(/^More actions$/); // what is behind it is folded away again
});

test("what goes when it is pressed hands the focus on: to what it brought, else to the next step", async () => {
  const { pane, page } = workbench;
  const pressOn = async (name: string | RegExp) => {
    await workbench.button(name).first().focus();
    await press("Enter");
  };
  await press("Enter");
  await pane.getByText(/cells? flagged/).waitFor();
  await workbench
    .button(/^E11\D/)
    .first()
    .click();
  await pressOn(/^Show \d+ more$/);
  await focused(/^Use E11/);
  const isFifth = () => document.activeElement?.closest("li")?.parentElement?.children[4]?.contains(document.activeElement); // prettier-ignore
  expect(await page.frames().find((each) => each.url().includes("taskpane"))?.evaluate(isFifth)).toBe(true); // prettier-ignore

  await pressOn("Fill descriptions");
  await heading("Fill descriptions").waitFor();
  await pressOn("Fill other columns too");
  await focused(/Do not fill/);

  await press("Escape");
  await pressOn(/certain repair/);
  await pressOn(/^Change \d/);
  await pane.getByText(/cells? changed\./).waitFor();
  await pane.locator("[data-primary]", { hasText: "Next finding" }).waitFor();
  await pressOn("Dismiss");
  await focused(/^Next finding$/);

  await press("ArrowDown");
  await focused(/^Use E11/);
  await press("Enter");
  await pane.getByText("1 cell changed.").waitFor();
  await focused(/^Go through/); // it was the first
});

interface Reached {
  readonly name: string;
  /** Whether the element that has the focus shows it: by an outline or a shadow, a link by a second line below it. */
  readonly seen: boolean;
}

/** Presses Tab from where the focus is, until it leaves the pane or begins anew. */
async function tabThrough(): Promise<Reached[]> {
  const frame = workbench.page.frames().find((each) => each.url().includes("taskpane.html"))!;
  const reached: Reached[] = [];
  for (let n = 0; n < 60; n++) {
    await press("Tab");
    const at = await frame.evaluate(focusNow);
    if (at === null || reached.some(({ name }) => name === at.name)) break;
    reached.push(at);
  }
  return reached;
}

/** Runs in the pane. */
function focusNow(): Reached | null {
  const element = document.activeElement;
  if (!element || element === document.body || !document.hasFocus()) return null;
  const name = element.getAttribute("aria-label") ?? element.textContent;
  const shows = (look: CSSStyleDeclaration) =>
    (look.outlineStyle !== "none" && parseFloat(look.outlineWidth) > 0) ||
    look.boxShadow !== "none" ||
    look.textDecorationStyle === "double";
  const looks = [getComputedStyle(element), getComputedStyle(element, "::after")];
  return { name, seen: looks.some(shows) };
}
