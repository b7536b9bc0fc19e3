import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { Writable } from "node:stream";
import { beforeAll, describe, expect, test } from "@jest/globals";
import { sampleFiles, truthFile } from "../scripts/samples/files";
import type { Truth } from "../scripts/samples/lay-out";
import { runCommandLine } from "../src/cli/program";
import { RULES } from "../src/rules";
import { testTablesOfHospital } from "./tables";

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

async function check(file: string, { on, lists = [] }: Truth): Promise<Found[]> {
  const stdout = collector();
  const stderr = collector();
  const code = await runCommandLine(
    [
      ...["check", path.join(folder, file), "--on", on, "--format", "json"],
      ...lists.flatMap((list) => ["--table", path.join(folder, list)]),
    ],
    {
      stdout,
      stderr,
      codesFolder: path.join(__dirname, "../assets/codes"),
      dataFolder: path.join(__dirname, "output/no-own-tables"),
      version: "test",
      today: 20261123,
    },
  );
  const told = stderr
    .text()
    .split("\n")
    .filter((line) => line !== "");
  expect(code).toBe(1);
  expect(told).toHaveLength(lists.length);
  for (const line of told) expect(line).toMatch(/^For this check: .* is added\b/);
  return (JSON.parse(stdout.text()) as { findings: Found[] }).findings;
}

test("the samples are what `npm run samples` makes of today's tables", async () => {
  for (const { name, bytes } of sampleFiles(await testTablesOfHospital())) {
    const same = Buffer.compare(readFileSync(path.join(folder, name)), bytes) === 0;
    expect({ name, same }).toEqual({ name, same: true });
  }
});

test("every rule is seeded somewhere", () => {
  const seeded = new Set(samples.flatMap((file) => truthOf(file).seeded.map(({ rule }) => rule)));
  expect(RULES.filter(({ id }) => !seeded.has(id))).toEqual([]);
});

describe.each(samples)("%s", (file) => {
  const truth = truthOf(file);
  const cell = ({ row, column }: { row: number; column: string }) => `${column}${row}`;
  let findings: Found[];
  beforeAll(async () => {
    findings = await check(file, truth);
  });

  test("every seeded error is found under its rule", () => {
    const found = findings.map((f) => `${cell(f)} ${f.rule}`);
    const seeded = truth.seeded.map((s) => `${cell(s)} ${s.rule}`);
    expect(seeded.filter((one) => !found.includes(one))).toEqual([]);
  });

  test("a rule speaks as loud as it must where that depends on who bills", () => {
    const loudness = new Map(findings.map((f) => [`${cell(f)} ${f.rule}`, f.severity]));
    const told = truth.seeded.filter((s) => s.severity !== undefined);
    const heard = told.map((s) => ({ ...s, severity: loudness.get(`${cell(s)} ${s.rule}`) }));
    expect(heard).toEqual(told);
  });

  test("nothing, not even a note, stands on a clean cell", () => {
    const spoiled = new Set(truth.seeded.map(cell));
    expect(findings.filter((f) => !spoiled.has(cell(f)))).toEqual([]);
  });

  test("a spoiled cell has one finding: one cause", () => {
    const cells = findings.map(cell);
    const crowded = findings.filter((f) => cells.indexOf(cell(f)) !== cells.lastIndexOf(cell(f)));
    expect(crowded.map((f) => `${cell(f)} ${f.rule}`)).toEqual([]);
  });
});
