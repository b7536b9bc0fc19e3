import { existsSync, readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import { expect, test } from "@jest/globals";

const FILES = new Set(
  ["src", "scripts", "test"].flatMap((room) =>
    readdirSync(room, { encoding: "utf8", recursive: true })
      .map((file) => posix.join(room, file.replaceAll("\\", "/")))
      .filter((file) => /\.tsx?$/.test(file)),
  ),
);

/** What is left of an import when the program runs; types are gone by then. */
const IMPORT = /^(?:import|export)\s(?!type\s)[^;]*?from\s+"(\.[^"]*)";/gm;

/** The files that a file needs before it can run. */
function needs(file: string): string[] {
  return [...readFileSync(file, "utf8").matchAll(IMPORT)].flatMap(([, from = ""]) => {
    const path = posix.join(posix.dirname(file), from);
    return (
      [path, `${path}.ts`, `${path}.tsx`, `${path}/index.ts`].find((at) => FILES.has(at)) ?? []
    );
  });
}

/** The first way from a file back to itself, by what is imported; null where there is none. */
function circle(imports: ReadonlyMap<string, readonly string[]>): string[] | null {
  const done = new Set<string>();
  const walk = (file: string, way: readonly string[]): string[] | null => {
    if (way.includes(file)) return [...way.slice(way.indexOf(file)), file];
    if (done.has(file)) return null;
    done.add(file);
    for (const next of imports.get(file) ?? []) {
      const found = walk(next, [...way, file]);
      if (found) return found;
    }
    return null;
  };
  for (const file of imports.keys()) {
    const found = walk(file, []);
    if (found) return found;
  }
  return null;
}

test("no file needs itself through the files that it imports", () => {
  const imports = new Map([...FILES].map((file) => [file, needs(file)]));
  expect(imports.get("src/addin.tsx")?.every((file) => existsSync(file))).toBe(true);
  expect(imports.get("src/addin.tsx")).not.toHaveLength(0);
  expect(circle(imports)).toBeNull();
});

test("a circle is told by the way through it", () => {
  const imports = new Map([
    ["a", ["b"]],
    ["b", ["c", "d"]],
    ["c", []],
    ["d", ["b"]],
  ]);
  expect(circle(imports)).toEqual(["b", "d", "b"]);
});
