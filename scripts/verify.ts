// Format, lint and types, all at once: none needs another, and together they take as long as the slowest. Scripts of
// package.json that are named run beside them: `npm test` builds in what time the linter leaves.
import { spawn } from "node:child_process";

const CHECKS = ["eslint . --max-warnings 0", "tsc -p .", "prettier --check --log-level warn ."];

/** Runs a command of the project's packages. Gives its exit code; what it says is said here. */
function run(command: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, { shell: true, stdio: "inherit" });
    child.on("error", reject);
    child.on("close", (code) => resolve(code ?? 1));
  });
}

const beside = process.argv.slice(2).map((name) => `npm run --silent ${name}`);
const codes = await Promise.all([...CHECKS, ...beside].map(run));
process.exitCode = codes.some((code) => code !== 0) ? 1 : 0;
