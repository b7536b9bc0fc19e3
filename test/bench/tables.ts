/**
 * Measures the code tables: `npx tsx test/bench/tables.ts`. Prints sizes over the wire beside the same facts as
 * text and as JSON, the time from bytes to the first answer, memory, and lookups a second beside a Map's.
 */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import {
  CODE_FILES,
  INPATIENT_FILES,
  loadCodeTables,
  loadDescriptions,
  loadInpatientProcedures,
  TEXT_FILES,
} from "../../src/codes/load";
import type { CodeTable, CodeTables, Day } from "../../src/codes/types";
import { readTableFile } from "../tables";
import { listedBeside } from "./listed-beside";
import { settledBytes } from "./settled-memory";

const SERVICE_DAY: Day = 20240115;
const ROUNDS = 9;
const LOOKUPS = 1_000_000;

function brotli(bytes: Uint8Array): number {
  const {
    BROTLI_PARAM_QUALITY: quality,
    BROTLI_PARAM_LGWIN: window,
    BROTLI_PARAM_SIZE_HINT: size,
  } = constants;
  const params = { [quality]: constants.BROTLI_MAX_QUALITY, [window]: 24, [size]: bytes.length };
  return brotliCompressSync(bytes, { params }).length;
}

function xz(bytes: Uint8Array): number | null {
  const run = spawnSync("xz", ["-9e", "-c"], { input: bytes, maxBuffer: 2 ** 30 });
  return run.error || run.status !== 0 ? null : run.stdout.length;
}

function row(name: string, ...numbers: (number | null)[]): void {
  const columns = numbers.map((number) =>
    (number === null ? "-" : number.toLocaleString("en-US")).padStart(12),
  );
  console.log(name.padEnd(34) + columns.join(""));
}

/** One stretch of days on which everything that the table says about a code stays the same. */
interface Fact {
  readonly code: string;
  readonly from: Day;
  readonly to: Day | null;
  readonly billable: boolean;
  readonly inferred: boolean;
  readonly description: string;
  /** "" where the table has none. */
  readonly short: string;
}

function factsOf(table: CodeTable): Fact[] {
  const codes = Array.from({ length: table.size }, (_, at) => table.codeAt(at));
  return codes.flatMap((code) =>
    table.spans(code).flatMap((span) => {
      const days = table.changes.filter((day) => day > span.from && day <= (span.to ?? Infinity));
      const starts = [span.from, ...days].filter(
        (day, at, all) =>
          at === 0 || table.description(code, day) !== table.description(code, all[at - 1] ?? day),
      );
      return starts.map((from, at) => ({
        code,
        from,
        to: starts[at + 1] ?? span.to,
        billable: span.billable,
        inferred: span.inferred,
        description: table.description(code, from) ?? "",
        short: table.shortDescription(code, from) ?? "",
      }));
    }),
  );
}

function asText(facts: readonly Fact[]): string {
  return facts
    .map(({ code, from, to, billable, inferred, description, short }) =>
      [code, from, to ?? "", Number(billable), inferred ? "i" : "", description, short].join("\t"),
    )
    .join("\n");
}

async function printSizes(tables: CodeTables, facts: readonly Fact[]): Promise<void> {
  console.log(
    ["", "bytes", "Brotli 11", "gzip -9"]
      .map((title, at) => (at ? title.padStart(12) : title.padEnd(34)))
      .join(""),
  );
  let total = [0, 0, 0];
  for (const name of [...CODE_FILES, ...TEXT_FILES]) {
    const bytes = readFileSync(`assets/codes/${name}`);
    const sizes = [bytes.length, brotli(bytes), gzipSync(bytes, { level: 9 }).length];
    total = total.map((sum, at) => sum + (sizes[at] ?? 0));
    row(name, ...sizes);
  }
  row("total", ...total);
  const beside = await listedBeside(tables);
  const lines = beside.map((line) => line.join("\t")).join("\n");
  const text = new TextEncoder().encode(`${asText(facts)}\n${lines}`);
  const json = new TextEncoder().encode(JSON.stringify([facts, beside]));
  row("same facts as sorted text", text.length, brotli(text), gzipSync(text, { level: 9 }).length);
  row("same facts as JSON", json.length, brotli(json), gzipSync(json, { level: 9 }).length);
  const packed = xz(text);
  row("same facts as sorted text, xz -9e", packed);
  const [, wire = 0] = total;
  console.log(`tables to xz        ${ratio(wire, packed ?? NaN)} (goal: at most 1.1, and 620 KB)`);
  console.log(`tables to JSON      ${ratio(wire, brotli(json))}`);
}

/** ICD-10-PCS comes on demand, so it stands apart. */
function printInpatientSizes(facts: readonly Fact[]): void {
  console.log("\nICD-10-PCS, loaded on demand: bytes, Brotli 11");
  const files = INPATIENT_FILES.map((name) => readFileSync(`assets/codes/${name}`));
  INPATIENT_FILES.forEach((name, at) => {
    const bytes = files[at] ?? new Uint8Array();
    row(name, bytes.length, brotli(bytes));
  });
  const packed = xz(new TextEncoder().encode(asText(facts)));
  row("same facts as sorted text, xz -9e", packed);
  const wire = files.reduce((sum, bytes) => sum + brotli(bytes), 0);
  console.log(`tables to xz        ${ratio(wire, packed ?? NaN)}`);
}

function ratio(ours: number, theirs: number): string {
  return (ours / theirs).toFixed(2);
}

function median(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[times.length >> 1] ?? NaN;
}

async function milliseconds(work: () => unknown): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return median(times);
}

/** What one would do without a format: facts by code in a Map. */
function mapFrom(json: string): Map<string, Fact[]> {
  const byCode = new Map<string, Fact[]>();
  for (const fact of JSON.parse(json) as Fact[]) {
    const known = byCode.get(fact.code);
    if (known) known.push(fact);
    else byCode.set(fact.code, [fact]);
  }
  return byCode;
}

function statusInMap(byCode: ReadonlyMap<string, readonly Fact[]>, code: string, day: Day): string {
  for (const { from, to, billable } of byCode.get(code) ?? []) {
    if (from <= day && (to === null || day <= to)) return billable ? "valid" : "header";
  }
  return "unknown";
}

async function printLoading(facts: readonly Fact[]): Promise<void> {
  const files = new Map<string, Uint8Array>();
  for (const name of [...CODE_FILES, ...TEXT_FILES]) files.set(name, await readTableFile(name));
  const fetchFile = (name: string) => Promise.resolve(files.get(name) ?? new Uint8Array());
  const json = JSON.stringify(facts);

  const codes = await milliseconds(async () => {
    const tables = await loadCodeTables(fetchFile);
    tables.icd10cm.on("E119", SERVICE_DAY);
  });
  const all = await milliseconds(async () => {
    const tables = await loadCodeTables(fetchFile);
    await loadDescriptions(tables, fetchFile);
    tables.icd10cm.description("E119", SERVICE_DAY);
  });
  const map = await milliseconds(() => statusInMap(mapFrom(json), "E119", SERVICE_DAY));
  console.log(`\nbytes to first answer, all systems (median of ${ROUNDS})`);
  console.log(`  status          ${codes.toFixed(1)} ms`);
  console.log(`  description     ${all.toFixed(1)} ms`);
  console.log(`  JSON and Map    ${map.toFixed(1)} ms`);
  console.log(
    `  the Map takes   ${ratio(map, codes)} times as long to a status (goal: at least 5)`,
  );

  const before = await settledBytes();
  const tables = await loadCodeTables(fetchFile);
  await loadDescriptions(tables, fetchFile);
  tables.icd10cm.description("E119", SERVICE_DAY);
  const loaded = await settledBytes();
  const byCode = mapFrom(json);
  const mapped = await settledBytes();
  const fileBytes = [...files.values()].reduce((sum, bytes) => sum + bytes.length, 0);
  console.log("\nmemory");
  console.log(
    `  tables          ${((loaded - before + fileBytes) / 2 ** 20).toFixed(1)} MiB, files included`,
  );
  console.log(
    `  JSON and Map    ${((mapped - loaded) / 2 ** 20).toFixed(1)} MiB (${byCode.size} codes)`,
  );
  const share = ratio(loaded - before + fileBytes, mapped - loaded);
  console.log(`  tables to Map   ${share} (goal: at most 0.5)`);
  printLookups(tables, byCode);
}

/** Codes as they come out of a sheet: each a string of its own, never looked up before. */
function freshCodes(table: CodeTable): string[] {
  const decoder = new TextDecoder();
  const encoder = new TextEncoder();
  let seed = 1;
  return Array.from({ length: LOOKUPS }, () => {
    seed = (seed * 48271) % 2147483647;
    return decoder.decode(encoder.encode(table.codeAt(seed % table.size)));
  });
}

/** In millions. */
function lookupsASecond(table: CodeTable, look: (code: string) => unknown): number {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const codes = freshCodes(table);
    const start = performance.now();
    for (const code of codes) look(code);
    times.push(performance.now() - start);
  }
  return LOOKUPS / median(times) / 1000;
}

function printLookups({ icd10cm }: CodeTables, byCode: ReadonlyMap<string, readonly Fact[]>): void {
  console.log("\nlookups of ICD-10-CM codes on a day");
  const ours = lookupsASecond(icd10cm, (code) => icd10cm.on(code, SERVICE_DAY));
  const theirs = lookupsASecond(icd10cm, (code) => statusInMap(byCode, code, SERVICE_DAY));
  console.log(`  tables          ${ours.toFixed(1)} million a second`);
  console.log(`  Map             ${theirs.toFixed(1)} million a second`);
  console.log(`  tables to Map   ${ratio(ours, theirs)} (goal: at least 1)`);
  let start = performance.now();
  for (let at = 0; at < icd10cm.size; at++) icd10cm.description(icd10cm.codeAt(at), SERVICE_DAY);
  console.log(
    `  all ${icd10cm.size} descriptions in order: ${(performance.now() - start).toFixed(0)} ms`,
  );
  const codes = freshCodes(icd10cm).slice(0, 10_000);
  start = performance.now();
  for (const code of codes) icd10cm.description(code, SERVICE_DAY);
  console.log(`  10,000 descriptions at random: ${(performance.now() - start).toFixed(0)} ms`);
}

const tables = await loadCodeTables(readTableFile);
await loadDescriptions(tables, readTableFile);
const facts = [tables.icd10cm, tables.hcpcs, tables.modifier, tables.pos].flatMap(factsOf);
console.log(`${facts.length} facts`);
await printSizes(tables, facts);
const { icd10pcs } = await loadInpatientProcedures(tables, readTableFile);
if (icd10pcs) printInpatientSizes(factsOf(icd10pcs));
await printLoading(facts);
