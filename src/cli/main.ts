#!/usr/bin/env node
import { existsSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { today } from "../codes/day";
import { dataFolder } from "./own-tables/data-folder";
import { runCommandLine } from "./program";

/** The package's folder: the nearest one above that has the code tables. */
function packageFolder(start: string): string {
  for (let folder = start; ; folder = dirname(folder)) {
    if (existsSync(join(folder, "assets", "codes"))) return folder;
    if (folder === dirname(folder)) return start;
  }
}

function versionOf(folder: string): string {
  const path = join(folder, "package.json");
  if (!existsSync(path)) return "unknown";
  const { version } = JSON.parse(readFileSync(path, "utf8")) as { version: string };
  return version;
}

const folder = packageFolder(import.meta.dirname);

// The exit code is set, not forced: what is still on its way to a slow reader must get there.
process.exitCode = await runCommandLine(process.argv.slice(2), {
  stdout: process.stdout,
  stderr: process.stderr,
  codesFolder: join(folder, "assets", "codes"),
  dataFolder: dataFolder(process.platform, process.env, homedir()),
  version: versionOf(folder),
  today: today(),
});
