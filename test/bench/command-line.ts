/**
 * The command line on the clinic sample repeated to 100,000 lines, as whole processes, beside a peer in the same run:
 * a Node process that only reads the same file and cuts it into fields at each comma. The ratio is what a check costs
 * over touching every field once.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { PLAIN_CSV, recordOf, writeCsv } from "../../src/files/csv";
import { clinicLines, median, pace } from "./clinic-lines";

const LINES = 100_000;
const RUNS = 3;
const PEER = `
  const lines = require("fs").readFileSync(process.argv[1], "utf8").split("\\n");
  let fields = 0;
  for (const line of lines) fields += line.split(",").length;
  console.log(fields);
`;

const folder = mkdtempSync(path.join(tmpdir(), "encounter-codes-"));
const file = path.join(folder, "claims.csv");
const rows = clinicLines(LINES).map((row) => row.map(String));
writeFileSync(
  file,
  Buffer.concat(
    Array.from(
      writeCsv(
        rows.map((row) => recordOf(row, PLAIN_CSV)),
        PLAIN_CSV,
      ),
    ),
  ),
);

function time(words: readonly string[]): number {
  const start = performance.now();
  try {
    execFileSync(process.execPath, words, { stdio: "ignore" });
  } catch (error) {
    // Exit code 1 says that errors were found: there are some in the sample.
    if ((error as { status?: number }).status !== 1) throw error;
  }
  return performance.now() - start;
}

const check: number[] = [];
const peer: number[] = [];
for (let run = 0; run < RUNS; run++) {
  check.push(
    time(["build/encounter-codes.mjs", "check", file, "--format", "json", "--on", "2026-11-16"]),
  );
  peer.push(time(["-e", PEER, file]));
}
rmSync(folder, { recursive: true });
console.log(`Command line, ${LINES.toLocaleString("en-US")} lines of 18 columns (CSV)`);
console.log(`  check           ${pace(median(check), LINES)}`);
console.log(`  peer: cut only  ${pace(median(peer), LINES)}`);
console.log(`  ratio           ${(median(check) / median(peer)).toFixed(1)} × the peer's time`);
