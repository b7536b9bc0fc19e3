import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { Writable } from "node:stream";
import { runCommandLine } from "../../src/cli/program";

/** Inside the project, so that the bundle finds the code tables as it does where it is installed. */
const OUTPUT = resolve("test/output");

/** What a command left behind. */
export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command in this process, which is much faster than in one of its own. */
export function runHere(...args: readonly string[]): Promise<Outcome> {
  return runIn(resolve("test/output/no-own-tables"), ...args);
}

/** The same with a user's folder of own tables. */
export async function runIn(dataFolder: string, ...args: readonly string[]): Promise<Outcome> {
  const [stdout, stderr] = [new Collected(), new Collected()];
  const code = await runCommandLine(args, {
    stdout,
    stderr,
    codesFolder: resolve("assets/codes"),
    dataFolder,
    version: "0.0.0",
    today: 20260305,
  });
  return { code, stdout: stdout.text, stderr: stderr.text };
}

class Collected extends Writable {
  text = "";

  override _write(piece: unknown, _encoding: string, done: () => void): void {
    this.text += String(piece);
    done();
  }
}

/** A folder for the files of one test suite. */
export interface TestFolder {
  path(name: string): string;
  /** Writes a file into the folder and gives its path. */
  file(name: string, contents: string | Uint8Array): string;
  read(name: string): Buffer;
  remove(): void;
}

/** The command line as users get it: built by the project's own script, run in a process of its own. */
export interface CommandUnderTest extends TestFolder {
  /** Path of the built command. */
  readonly bundle: string;
  run(...args: readonly string[]): Outcome;
}

/** A new folder for the files of a test suite. */
export function createFolder(): TestFolder {
  mkdirSync(OUTPUT, { recursive: true });
  const folder = mkdtempSync(join(OUTPUT, "cli-"));
  const path = (name: string) => join(folder, name);
  return {
    path,
    file(name, contents) {
      writeFileSync(path(name), contents);
      return path(name);
    },
    read: (name) => readFileSync(path(name)),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Builds the command line into a new folder. */
export function buildCommand(): CommandUnderTest {
  const folder = createFolder();
  const bundle = folder.path("encounter-codes.mjs");
  execFileSync("npm", ["run", "--silent", "build:cli", "--", `--outfile=${bundle}`], {
    stdio: ["ignore", "ignore", "inherit"],
    shell: process.platform === "win32",
  });
  return {
    ...folder,
    bundle,
    run(...args) {
      const { status, stdout, stderr } = spawnSync(process.execPath, [bundle, ...args], {
        encoding: "utf8",
        maxBuffer: 2 ** 28,
      });
      return { code: status, stdout, stderr };
    },
  };
}
