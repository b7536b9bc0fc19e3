import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "@jest/globals";

const DOCUMENTS = [
  "README.md",
  ...readdirSync("docs", { encoding: "utf8", recursive: true })
    .filter((file) => file.endsWith(".md"))
    .map((file) => join("docs", file)),
];

const textOf = (document: string) => readFileSync(document, "utf8");
const found = (text: string, pattern: RegExp) =>
  [...text.matchAll(pattern)].map(([, group]) => group ?? "");

/** The addresses that a reader of the page can jump to: its headings as GitHub writes them, and anchors set by hand. */
function anchorsOf(document: string): string[] {
  const text = textOf(document).replace(/^```[^]*?^```/gm, "");
  const headings = found(text, /^#+ (.+)$/gm).map((heading) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, "")
      .replaceAll(" ", "-"),
  );
  return [...headings, ...found(text, /<a (?:id|name)="([^"]+)">/g)];
}

function leadsSomewhere(document: string, link: string): boolean {
  const [path = "", anchor] = link.split("#");
  const target = path === "" ? document : join(dirname(document), path);
  if (!existsSync(target)) return false;
  return anchor === undefined || anchorsOf(target).includes(anchor);
}

test("every link from one page of the documents to another leads there", () => {
  const lost = DOCUMENTS.flatMap((document) =>
    found(textOf(document), /\]\(([^)\s]+)\)/g)
      .filter((link) => !/^<?https?:/.test(link) && !leadsSomewhere(document, link))
      .map((link) => `${document}: ${link}`),
  );
  expect(lost).toEqual([]);
});

test("every npm command that the documents name is one of package.json's", () => {
  const { scripts } = JSON.parse(textOf("package.json")) as { scripts: Record<string, string> };
  const unknown = DOCUMENTS.flatMap((document) =>
    found(textOf(document), /npm run ([\w:-]+)/g)
      .filter((name) => !Object.hasOwn(scripts, name))
      .map((name) => `${document}: ${name}`),
  );
  expect(unknown).toEqual([]);
});

test("every path of the project that the documents name is there", () => {
  const lost = DOCUMENTS.flatMap((document) =>
    found(textOf(document), /[`\s]((?:src|test|scripts|assets|docs)\/[\w./-]*\w\/?)(?=[`\s])/g)
      .filter((path) => !existsSync(path))
      .map((path) => `${document}: ${path}`),
  );
  expect(lost).toEqual([]);
});

test("every package of package.json is among those that the documents account for, and no other", () => {
  const { dependencies, devDependencies } = JSON.parse(textOf("package.json")) as Record<
    "dependencies" | "devDependencies",
    Record<string, string>
  >;
  const listed = found(textOf("docs/dependencies.md"), /^\| `([^`]+)`/gm);
  expect(listed.sort()).toEqual(Object.keys({ ...dependencies, ...devDependencies }).sort());
});
