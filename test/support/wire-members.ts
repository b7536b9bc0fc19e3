import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { apiName } from "../../src/workbench/protocol/members";
import { WireObject } from "../../src/workbench/protocol/wire-object";
import { simulatedClasses } from "./member-sets";

const WIRE = "src/workbench/wire";
export const DOCUMENT = "docs/simulated-excel.md";
const BEGIN = "<!-- members: written by `npx tsx test/support/wire-members.ts` -->";
const END = "<!-- end of members -->";

/** For each simulated class its members in the names of the API, read from the classes themselves. */
export async function wireMembers(): Promise<ReadonlyMap<string, readonly string[]>> {
  const files = readdirSync(WIRE).filter((file) => /^[^.]+\.ts$/.test(file));
  const classes = new Set(
    simulatedClasses((file) => readFileSync(path.join(WIRE, file), "utf8"), files),
  );
  const found = new Map<string, readonly string[]>();
  for (const file of files) {
    const module = (await import(path.resolve(WIRE, file))) as Record<string, unknown>;
    for (const [name, exported] of Object.entries(module)) {
      if (typeof exported !== "function" || !classes.has(name)) continue;
      found.set(name, membersOf(exported.prototype as object));
    }
  }
  return found;
}

function membersOf(prototype: object): string[] {
  const names = new Set<string>();
  for (let at = prototype; at !== WireObject.prototype; at = Object.getPrototypeOf(at) as object) {
    for (const name of Object.getOwnPropertyNames(at)) {
      if (!/^[A-Z]/.test(name)) continue;
      const isMethod = typeof Object.getOwnPropertyDescriptor(at, name)?.value === "function";
      names.add(isMethod ? `${apiName(name)}()` : apiName(name));
    }
    for (const name of Object.getOwnPropertyNames(at)) {
      const event = /^_Register(?:Event)?(?:Data)?([A-Z]\w*?)(?:Event)?$/.exec(name)?.[1];
      if (event !== undefined) names.add(`on${event}`);
    }
  }
  return [...names].sort();
}

/** The document with its list of members made anew. */
export function withMembers(
  document: string,
  members: ReadonlyMap<string, readonly string[]>,
): string {
  const [before = "", rest = ""] = document.split(BEGIN);
  const after = rest.split(END)[1] ?? "";
  const lines = [...members]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, own]) => `- **${name}**: ${own.map((member) => `\`${member}\``).join(" ")}`);
  return `${before}${BEGIN}\n\n${lines.join("\n")}\n\n${END}${after}`;
}

async function write(): Promise<void> {
  writeFileSync(DOCUMENT, withMembers(readFileSync(DOCUMENT, "utf8"), await wireMembers()));
}

if (process.argv[1] && pathToFileURL(process.argv[1]).href.endsWith("/wire-members.ts")) {
  void write();
}
