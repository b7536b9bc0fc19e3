import { expect, test } from "@jest/globals";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { DOCUMENT } from "./wire-members";

const WORKBENCH = "src/workbench";
const WIRE = `${WORKBENCH}/wire`;
const PAGE = /https:\/\/[^\s)"'`]+/g;

const document = readFileSync(DOCUMENT, "utf8");

/** The rows of the table below a heading: its cells, without the head. */
function rowsBelow(heading: string): string[][] {
  const part = document.split(`## ${heading}\n`)[1]?.split("\n## ")[0] ?? "";
  const rows = part.split("\n").filter((line) => line.startsWith("|"));
  return rows.slice(2).map((line) => line.split(/(?<!\\)\|/).map((cell) => cell.trim()));
}

/** The tests that a cell names, as they lie in the project. */
function testsIn(cell: string): string[] {
  return [...cell.matchAll(/`([^`]+\.test\.tsx?)`/g)].map(([, file = ""]) =>
    file.startsWith("test/") || file.startsWith("src/") ? file : path.join(WORKBENCH, file),
  );
}

const pagesIn = (text: string): string[] =>
  (text.match(PAGE) ?? []).map((page) => page.replace(/#.*$|[,;]$/, ""));

test("each behaviour has tests that name the pages it was read from", () => {
  const rows = rowsBelow("What it does, and where that was read");
  expect(rows.length).toBeGreaterThan(25);
  const unnamed = rows.flatMap(([, , pages = "", tests = ""]) => {
    const named = testsIn(tests).flatMap((file) => pagesIn(readFileSync(file, "utf8")));
    return pagesIn(pages).filter((page) => !named.includes(page));
  });
  expect(unnamed).toEqual([]);
});

/** Saving and opening is not simulated: only a person with Excel can tell. */
const NO_TEST = "none: see the checklist";

test("each choice where nothing is documented names its test", () => {
  const rows = rowsBelow("What is not documented, and what was chosen");
  expect(rows.length).toBeGreaterThan(25);
  const unnamed = rows.filter(
    ([, , , tests = ""]) => testsIn(tests).length === 0 && tests !== NO_TEST,
  );
  expect(unnamed.map(([, question]) => question)).toEqual([]);
  expect(rows.filter(([, , , tests]) => tests === NO_TEST)).toHaveLength(1);
});

test("each page that the simulation's source names stands in the document", () => {
  const files = readdirSync(WORKBENCH, { recursive: true, encoding: "utf8" });
  const sources = files.filter((file) => /(?<!\.test)\.ts$/.test(file));
  const named = sources.flatMap((file) =>
    pagesIn(readFileSync(path.join(WORKBENCH, file), "utf8")).filter(isBehaviour),
  );
  expect(named.length).toBeGreaterThan(20);
  const listed = new Set(pagesIn(document));
  expect([...new Set(named)].filter((page) => !listed.has(page))).toEqual([]);
});

/** Of Microsoft's pages those that tell how Excel behaves; one of a class tells what its wire class must have. */
const isBehaviour = (page: string): boolean =>
  /^https:\/\/(?:learn|support)\.microsoft\.com\//.test(page) &&
  !page.includes("/javascript/api/excel/");

test("each test that the document names is there", () => {
  const missing = testsIn(document).filter((file) => !existsSync(file));
  expect(missing).toEqual([]);
});

test("each class of Excel's API names its page above it", () => {
  const files = readdirSync(WIRE).filter((file) => /^[^.]+\.ts$/.test(file));
  const classes = files.flatMap((file) => classesIn(readFileSync(path.join(WIRE, file), "utf8")));
  expect(classes.length).toBeGreaterThan(50);
  const without = classes.filter(({ above }) => !above.includes("https://learn.microsoft.com/"));
  expect(without.map(({ name }) => name)).toEqual([]);
});

/** Each class that a request can reach, with the comment right above it. */
function classesIn(source: string): { readonly name: string; readonly above: string }[] {
  const [before = "", ...parts] = source.split(/^export (?=class )/m);
  return parts.flatMap((part, i) => {
    const name = /readonly className = "(\w+)"/.exec(part)?.[1];
    if (name === undefined) return [];
    const preceding = i === 0 ? before : (parts[i - 1] ?? "");
    return [{ name, above: /\/\*\*(?:(?!\/\*\*)[\s\S])*\*\/\s*$/.exec(preceding)?.[0] ?? "" }];
  });
}
