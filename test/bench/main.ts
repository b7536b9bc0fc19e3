/** `npm run bench`: every measurement, one after the other, each with its peer in the same run. */
import { execFileSync } from "node:child_process";

const MEASUREMENTS = [
  "pane-size",
  "tables",
  "check",
  "live",
  "search",
  "command-line",
  "functions",
  "office",
] as const;

for (const name of MEASUREMENTS) {
  execFileSync("npx", ["tsx", `test/bench/${name}.ts`], { stdio: "inherit" });
  console.log();
}
