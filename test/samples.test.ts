import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { Writable } from "node:stream";
import { describe, expect, test } from "@jest/globals";
import { sampleFiles, truthFile } from "../scripts/samples/files";
import type { Truth } from "../scripts/samples/sheets";
import { runCommandLine } from "../src/cli/program";
import { CELL_RULES } from "../src/rules";
import { testTables } from "./tables";

const folder = path.join(__dirname, "../assets/samples");
const samples = readdirSync(folder).filter((file) => file.endsWith(".xlsx"));

interface Found {
  readonly row: number;
  readonly column: string;
  readonly rule: string;
  readonly severity: string;
}

const truthOf = (file: string) =>
  JSON.parse(readFileSync(path.join(folder, truthFile(file)), "utf8")) as Truth;

function collector(): Writable & { text(): string } {
  const pieces: string[] = [];
  const stream = new Writable({
    write(piece: Buffer, _encoding, done) {
      pieces.push(piece.toString());
      done();
    },
  });
  return Object.assign(stream, { text: () => pieces.join("") });
}

async function check(file: string, on: string): Promise<Found[]> {
  const stdout = collector();
  const stderr = collector();
  const code = await runCommandLine(
    ["check", path.join(folder, file), "--on", on, "--format", "json"],
    {
      stdout,
      stderr,
      codesFolder: path.join(__dirname, "../assets/codes"),
      version: "test",
      today: 20261123,
    },
  );
  expect({ code, stderr: stderr.text() }).toEqual({ code: 1, stderr: "" });
  return (JSON.parse(stdout.text()) as { findings: Found[] }).findings;
}

test("the samples are what `npm run samples` makes of today's tables", async () => {
  for (const { name, bytes } of sampleFiles(await testTables())) {
    const same = Buffer.compare(readFileSync(path.join(folder, name)), bytes) === 0;
    expect({ name, same }).toEqual({ name, same: true });
  }
});

test("every cell rule is seeded somewhere", () => {
  const seeded = new Set(samples.flatMap((file) => truthOf(file).seeded.map(({ rule }) => rule)));
  expect(CELL_RULES.map(({ id }) => id).filter((id) => !seeded.has(id))).toEqual([]);
});

describe.each(samples)("%s", (file) => {
  const truth = truthOf(file);
  const cell = ({ row, column }: { row: number; column: string }) => `${column}${row}`;

  test("every seeded error is found under its rule", async () => {
    const found = (await check(file, truth.on)).map((f) => `${cell(f)} ${f.rule}`);
    const seeded = truth.seeded.map((s) => `${cell(s)} ${s.rule}`);
    expect(seeded.filter((one) => !found.includes(one))).toEqual([]);
  });

  test("no error or warning stands on a clean cell", async () => {
    const spoiled = new Set(truth.seeded.map(cell));
    const alarms = (await check(file, truth.on)).filter((f) => !spoiled.has(cell(f)));
    expect(alarms).toEqual([]);
  });
});
