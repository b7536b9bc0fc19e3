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
