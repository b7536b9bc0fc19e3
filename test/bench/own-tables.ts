/**
 * How small and fast CMS's pairs and limits are once they are added: 2.5 million invented pairs, as many as all files of
 * a quarter hold together, read from their text, kept, opened, and held against 100,000 claim lines, beside plain Maps of
 * strings in the same run. Run: npm run bench:own-tables
 */
import { runCheck } from "../../src/check/run";
import type { CodeTables } from "../../src/codes/types";
import { openOwnTable, readOwnTable, withOwnTables, type OwnTable } from "../../src/own-tables";
import { claimBatch } from "../claim-batch";
import { ownFile } from "../own-tables/own-file";
import { testTables } from "../tables";
import { settledBytes } from "./settled-memory";

const CODES = 15_000;
const PAIRS_A_CODE = 167;
const LINES = 100_000;
const LINES_A_CLAIM = 4;
const RUNS = 5;

/** A small generator of numbers below a limit, the same at every run. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Any number as five digits: the shape of CPT, and no list of it. */
function codeAt(number: number): string {
  return String(10_000 + number * 5);
}

const RATIONALES = ["Misuse of the second code", "More extensive procedure", "Mutually exclusive"];

/** The text of a file of pairs: each first code with other codes further on, some of them ended. */
function pairsText(): Uint8Array {
  const below = numbers(11);
  const pieces = ["Column 1\tColumn 2\t*\tEffective\tDeletion\tModifier\tRationale\r\n"];
  for (let first = 0; first < CODES; first++) {
    for (let at = 1; at <= PAIRS_A_CODE; at++) {
      const second = (first + at * 61 + below(50)) % CODES;
      const from = `${1996 + below(29)}${["0101", "0401", "0701", "1001"][below(4)]}`;
      const to = below(5) ? "*" : "20251231";
      pieces.push(
        `${codeAt(first)}\t${codeAt(second)}\t\t${from}\t${to}\t${below(2)}\t${RATIONALES[below(3)]}\r\n`,
      );
    }
  }
  return new TextEncoder().encode(pieces.join(""));
}

function timed<T>(work: () => T): { readonly ms: number; readonly result: T } {
  const start = performance.now();
  const result = work();
  return { ms: performance.now() - start, result };
}

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0;
}

function readTable(
  bytes: Uint8Array,
  name = "ccipra-v323r0-f1.txt",
): { readonly table: OwnTable; readonly longestStep: number } {
  const steps = readOwnTable(ownFile(name, bytes));
  let longestStep = 0;
  for (;;) {
    const { ms, result } = timed(() => steps.next());
    longestStep = Math.max(longestStep, ms);
    if (!result.done) continue;
    if ("ok" in result.value) return { table: result.value.ok, longestStep };
    throw new Error(result.value.problem.reason);
  }
}

interface PeerPair {
  readonly from: number;
  readonly to: number;
  readonly indicator: string;
}

/** What one writes first: a Map from the two codes to what is said of them. */
function peerMap(bytes: Uint8Array): Map<string, PeerPair> {
  const map = new Map<string, PeerPair>();
  for (const line of new TextDecoder().decode(bytes).split("\r\n").slice(1)) {
    const [first, second, , from, to, indicator = ""] = line.split("\t");
    if (second === undefined) continue;
    const end = to === "*" ? Infinity : Number(to);
    map.set(`${first} ${second}`, { from: Number(from), to: end, indicator });
  }
  return map;
}

function peerFound(
  map: Map<string, PeerPair>,
  claims: readonly (readonly string[])[],
  day: number,
) {
  let found = 0;
  for (const codes of claims)
    for (const first of codes)
      for (const second of codes) {
        const pair = first === second ? undefined : map.get(`${first} ${second}`);
        if (pair && pair.indicator !== "9" && pair.from <= day && day <= pair.to) found++;
      }
  return found;
}

async function heldBy<T>(make: () => T): Promise<{ readonly bytes: number; readonly made: T }> {
  const before = await settledBytes();
  const made = make();
  return { bytes: (await settledBytes()) - before, made };
}

/** Claims of four lines, each of a patient and a provider; few have a modifier that parts, or more than one unit. */
interface Line {
  readonly patient: string;
  readonly npi: string;
  readonly code: string;
  readonly modifier: string;
  readonly units: number;
}

const NPIS = ["1234567893", "1993999998"];

function linesOf(claims: readonly (readonly string[])[]): Line[] {
  return claims.flat().map((code, at) => ({
    patient: `P${Math.floor(at / LINES_A_CLAIM)}`,
    npi: NPIS[Math.floor(at / LINES_A_CLAIM) % NPIS.length]!,
    code,
    modifier: at % 7 === 0 ? "59" : "",
    units: at % 200 === 0 ? 9 : 1,
  }));
}

/** How long checks of the same lines take, the first one as it is in a pane that was just opened. */
function checkTimes(tables: CodeTables, lines: readonly Line[]): number[] {
  const batch = claimBatch([
    { role: "patientId", cells: lines.map(({ patient }) => patient) },
    { role: "npi", cells: lines.map(({ npi }) => npi) },
    { role: "serviceDate", cells: lines.map(() => "11/15/2026") },
    { role: "procedure", cells: lines.map(({ code }) => code) },
    { role: "modifier", cells: lines.map(({ modifier }) => modifier) },
    { role: "units", cells: lines.map(({ units }) => units) },
  ]);
  return Array.from({ length: RUNS }, () => timed(() => runCheck(batch, tables, { rules: {} })).ms);
}

/** What one writes first: lines gathered in a Map by patient, provider and day, and what is said of them looked up. */
function peerCheck(
  pairs: Map<string, PeerPair>,
  limits: Map<string, number>,
  lines: readonly Line[],
  day: number,
): number {
  const visits = new Map<string, Line[]>();
  for (const line of lines) {
    const key = `${line.patient} ${line.npi} ${day}`;
    const visit = visits.get(key);
    if (visit) visit.push(line);
    else visits.set(key, [line]);
  }
  let found = 0;
  for (const visit of visits.values()) {
    const units = new Map<string, number>();
    for (const line of visit) units.set(line.code, (units.get(line.code) ?? 0) + line.units);
    for (const [code, sum] of units) if (sum > (limits.get(code) ?? Infinity)) found++;
    for (const first of visit)
      for (const second of visit) {
        const pair = pairs.get(`${first.code} ${second.code}`);
        if (!pair || pair.indicator === "9" || pair.from > day || pair.to < day) continue;
        if (pair.indicator === "0" || !(first.modifier || second.modifier)) found++;
      }
  }
  return found;
}

const LIMITS_NAME = "MCR_MUE_PractitionerServices_Eff_10-01-2026.csv";
const LIMITS_HEADER =
  "HCPCS/CPT Code,Practitioner Services MUE Values,MUE Adjudication Indicator,MUE Rationale";

function limitsText(): Uint8Array {
  const rows = Array.from(
    { length: CODES },
    (_, at) => `${codeAt(at)},${1 + (at % 7)},${2 + (at % 2)} Date of Service Edit,Clinical: Data`,
  );
  return new TextEncoder().encode([LIMITS_HEADER, ...rows].join("\n"));
}

/** Opens kept tables as a pane or a command does that begins. */
function openKept(bundled: CodeTables, kept: readonly OwnTable[]): CodeTables {
  return withOwnTables(
    bundled,
    kept.map(({ bytes }) => openOwnTable(bytes)!),
  );
}

const bundled = await testTables();
const bytes = pairsText();
const count = CODES * PAIRS_A_CODE;
const shown = (number: number) => Math.round(number).toLocaleString("en-US");
console.log(`Pairs: ${shown(count)} invented ones in ${shown(bytes.length / 2 ** 20)} MB of text`);

const peer = await heldBy(() => timed(() => peerMap(bytes)));
const own = timed(() => readTable(bytes));
const { table, longestStep } = own.result;
console.log(
  `kept        ${(table.bytes.length / count).toFixed(2)} bytes a pair (goal: at most 12)`,
);
console.log(
  `reading     ${shown(own.ms)} ms, the Map ${shown(peer.made.ms)} ms: ${(own.ms / peer.made.ms).toFixed(2)} ×; longest step ${shown(longestStep)} ms`,
);
const kept = [table, readTable(limitsText(), LIMITS_NAME).table];
const held = await heldBy(() => timed(() => openKept(bundled, kept)));
const opened = held.made;
console.log(`opening     ${shown(opened.ms)} ms for what was kept`);
// What was kept is looked up where it lies.
const inMemory = held.bytes + table.bytes.length;
console.log(
  `in memory   ${(inMemory / count).toFixed(1)} bytes a pair, the Map ${(peer.bytes / count).toFixed(1)}: 1/${(peer.bytes / inMemory).toFixed(0)}`,
);

const below = numbers(23);
const claims = Array.from({ length: LINES / LINES_A_CLAIM }, () =>
  Array.from({ length: LINES_A_CLAIM }, () => codeAt(below(CODES))),
);
const { ncci } = opened.result;
if (!ncci) throw new Error("no pairs");
const day = 20261115;
const ownFound = () =>
  claims.reduce((sum, codes) => sum + ncci.among(codes, day, "practitioner").length, 0);
const same = ownFound() === peerFound(peer.made.result, claims, day);
const ownTimes = Array.from({ length: RUNS }, () => timed(ownFound).ms);
const peerTimes = Array.from(
  { length: RUNS },
  () => timed(() => peerFound(peer.made.result, claims, day)).ms,
);
console.log(
  `asking      ${shown(median(ownTimes))} ms for ${shown(LINES)} lines, the Map ${shown(median(peerTimes))} ms: ${(median(ownTimes) / median(peerTimes)).toFixed(2)} ×; ${same ? "the same pairs" : "OTHER PAIRS"}`,
);
const lines = linesOf(claims);
const limits = new Map(Array.from({ length: CODES }, (_, at) => [codeAt(at), 1 + (at % 7)]));
const [without, within] = [checkTimes(bundled, lines), checkTimes(opened.result, lines)];
const maps = Array.from(
  { length: RUNS },
  () => timed(() => peerCheck(peer.made.result, limits, lines, day)).ms,
);
const [more, first] = [median(within) - median(without), within[0]! - without[0]!];
console.log(
  `checking    pairs and limits add ${shown(more)} ms to ${shown(median(without))} ms for ${shown(LINES)} lines (the first time ${shown(first)} ms); grouping and asking with Maps ${shown(median(maps))} ms: ${(more / median(maps)).toFixed(2)} ×`,
);
if (!same) process.exitCode = 1;
