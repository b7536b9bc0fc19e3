import { readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import type { Truth } from "../../scripts/samples/lay-out";
import { openForEachTest } from "./open-for-each-test";
import type { OpenWorkbench } from "./workbench";

const TRUTH = JSON.parse(readFileSync("assets/samples/small-practice.truth.json", "utf8")) as Truth;

let workbench: OpenWorkbench;

openForEachTest((opened) => (workbench = opened));

async function check(): Promise<void> {
  await workbench.button("Check codes").click();
  await workbench.pane.getByText(/cells? flagged/).waitFor();
}

async function clearFlags(): Promise<void> {
  await workbench.button("More actions").click();
  await workbench.button("Clear flags").click();
}

/** Excel gives each conditional format a new id when it is made anew. */
const withoutIds = (picture: string) => picture.replace(/"id": "\{[^"]*"/g, '"id": ""');
const filled = (texts: readonly string[]) => texts.filter((text) => text !== "");

test("Check flags each wrong code in the sheet with its reason, and no other line", async () => {
  await check();
  const reasons = await workbench.column("Code check");
  expect(reasons[4]).toMatch(/^✖ \[Dx 1\] E11 is a category/);
  const flagged = reasons.flatMap((text, row) => (/^[✖⚠ℹ]/u.test(text) ? [row + 1] : []));
  expect(flagged).toEqual([...new Set(TRUTH.seeded.map(({ row }) => row))]);
});

test("checking again updates the flags in place", async () => {
  await check();
  const before = await workbench.picture();
  await workbench.button("Check again").click();
  await workbench.button("Cancel").waitFor({ state: "detached" });
  await workbench.pane.getByText(/cells? flagged/).waitFor();
  expect(withoutIds(await workbench.picture())).toBe(withoutIds(before));
});

test("Clear flags leaves the whole workbook exactly as it was", async () => {
  const before = await workbench.picture();
  await check();
  expect(await workbench.picture()).not.toBe(before);
  await clearFlags();
  await workbench.pane.getByText("The flags are cleared").waitFor();
  expect(await workbench.picture()).toBe(before);
});

test("a click on a finding selects its cell", async () => {
  await check();
  await workbench.button(/^E11\.7/).click();
  await workbench.button("F20").first().click();
  await workbench.page.waitForFunction(
    () => document.getElementById("address")?.textContent === "F20",
  );
});

test("certain repairs are applied on a click and put back by Undo", async () => {
  await check();
  await workbench.button(/certain repair/).click();
  await workbench.button(/^Change \d+ cells?$/).click();
  await workbench.pane.getByText(/cells? changed\./).waitFor();
  expect((await workbench.column("Dx 1"))[33]).toBe("I10");
  await workbench.button("Undo").first().click();
  await workbench.pane.getByText(/cells? put back/).waitFor();
  expect((await workbench.column("Dx 1"))[33]).toBe(" I10");
});

test("descriptions are filled into empty cells only, and Undo takes them out again", async () => {
  const before = await workbench.picture();
  const own = await workbench.column("Dx 1 Description");
  await check();
  await workbench.button("Fill descriptions").click();
  await workbench.button(/^Fill \d+ cells?$/).click();
  await workbench.pane.getByText(/descriptions? filled in/).waitFor();
  const now = await workbench.column("Dx 1 Description");
  expect(filled(now).length).toBeGreaterThan(filled(own).length);
  own.forEach((text, row) => text !== "" && expect(now[row]).toBe(text));
  await workbench.button("Undo").first().click();
  await workbench.pane.getByText(/put back/).waitFor();
  await clearFlags();
  await workbench.pane.getByText("The flags are cleared").waitFor();
  expect(await workbench.picture()).toBe(before);
});

test("a whole run asks for nothing but the add-in's own files and Office.js", async () => {
  await check();
  await workbench.button("Fill descriptions").click();
  await workbench.button(/^Fill \d+ cells?$/).click();
  await workbench.pane.getByText(/descriptions? filled in/).waitFor();
  await workbench.button(/certain repair/).click();
  await workbench.button(/^Change \d+ cells?$/).click();
  await workbench.pane.getByText(/cells? changed\./).waitFor();
  await clearFlags();
  await workbench.pane.getByText("The flags are cleared").waitFor();

  const own = new URL(workbench.page.url()).origin;
  const asked = workbench.requests.map((request) => ({
    method: request.method(),
    url: new URL(request.url()),
  }));
  expect(asked.filter(({ url }) => url.origin !== own && url.protocol !== "data:")).toEqual([]);
  expect(asked.filter(({ method }) => method !== "GET")).toEqual([]);
  // The workbench reads manifest.xml, functions.json and shortcuts.json in Excel's stead: it learns the add-in by them.
  const FILES =
    /^\/(|manifest\.xml|(functions|shortcuts)\.json|taskpane\.html|office-js\/.*|assets\/icons\/.*|samples\/.*|codes\/[\w.]+\.bin|[\w.-]+\.(js|css))$/;
  expect(asked.map(({ url }) => url.pathname).filter((path) => !FILES.test(path))).toEqual([]);
});
