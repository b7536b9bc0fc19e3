import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "@jest/globals";

/** A requirement set as our sources name it: a text of its own. */
const SET = /"(1\.\d+)"/g;
/** A row of the page's table of sets. */
const ROW = /^\| (1\.\d+) +\|/gm;

/** Sources that run in Excel, without tests. */
function sources(): string[] {
  const inExcel = readdirSync("src/excel", { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts") && !file.includes(".test."))
    .map((file) => path.join("src/excel", file));
  return ["src/addin.tsx", ...inExcel];
}

const matches = (text: string, pattern: RegExp): string[] =>
  Array.from(text.matchAll(pattern), ([, set = ""]) => set);

test("the page of Excel versions tells of each requirement set that the add-in asks for, and of no other", () => {
  const asked = sources().flatMap((file) => matches(readFileSync(file, "utf8"), SET));
  const page = readFileSync("docs/excel-versions.md", "utf8");
  const told = matches(page.slice(page.indexOf("## What each set adds")), ROW);
  expect(asked.length).toBeGreaterThan(5);
  expect(told).toEqual([...new Set(told)]);
  expect(new Set(told)).toEqual(new Set(asked));
});
