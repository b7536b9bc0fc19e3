/**
 * How fast the check is: lines a second on 100,000 claim lines of 12 columns, against a naive peer that runs the
 * same rules on every cell without remembering any. Both in one run, so that the ratio holds on any machine.
 * Run: npx tsx test/bench/check.ts
 */
import { cellAt } from "../../src/claims/column-cells";
import { lineDays } from "../../src/claims/line-days";
import type { Batch, CellValue } from "../../src/claims/types";
import { checkCell } from "../../src/check/cells/check-cell";
import { checkSteps } from "../../src/check/check-steps";
import { codeKinds } from "../../src/check/cells/code-kind";
import { codeColumns, descriptionsOf } from "../../src/check/columns/code-columns";
import { runCheck } from "../../src/check/run";
import { dotted } from "../../src/codes/icd10cm";
import type { CodeTables } from "../../src/codes/types";
import { claimBatch } from "../claim-batch";
import { testTables } from "../tables";

const LINES = 100_000;
/** The peer is slow: it gets a part of the lines, and its rate counts. */
const PEER_LINES = 5_000;
const DIFFERENT_LINES = 2_000;
const RUNS = 5;

/** A small generator of numbers below a limit, the same at every run. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state % below;
  };
}

/** 2,000 different claim lines, one in twenty with an error, repeated to 100,000. */
function benchBatch(tables: CodeTables): Batch {
  const below = numbers(7);
  const { icd10cm } = tables;
  const inForce = Array.from({ length: icd10cm.size }, (_, at) => icd10cm.codeAt(at)).filter(
    (code) => icd10cm.spans(code)[0]?.billable && icd10cm.spans(code)[0]?.to === null,
  );
  const usual = Array.from({ length: 400 }, () => inForce[below(inForce.length)] ?? "I10");
  const diagnosis = () => dotted(usual[below(usual.length)] ?? "I10");
  const lines = Array.from({ length: DIFFERENT_LINES }, (_, i) => {
    const first =
      i % 20 === 0 ? (["E11", "I1O", " I10", "E119.", "250.00"][below(5)] ?? "") : diagnosis();
    return {
      claim: 10_000 + i,
      patient: 500 + below(300),
      day: 45_300 + below(900),
      diagnoses: [first, diagnosis(), below(2) ? diagnosis() : "", below(4) ? "" : diagnosis()],
      text: icd10cm.description(first.replace(".", ""), 20250101) ?? "Follow-up",
      procedure: below(3) ? 99_202 + below(14) : "J1885",
      modifier: below(3) ? "" : "25",
      place: below(5) ? 11 : "02",
      charge: 50 + below(400),
    };
  });
  type Line = (typeof lines)[number];
  const cells = (of: (line: Line) => CellValue) =>
    Array.from({ length: LINES }, (_, i) => of(lines[i % lines.length] as Line));
  return claimBatch([
    { role: "claimId", cells: cells(({ claim }) => claim) },
    { role: "patientId", cells: cells(({ patient }) => patient) },
    { role: "serviceDate", cells: cells(({ day }) => day) },
    ...[0, 1, 2, 3].map((at) => ({
      role: "diagnosis" as const,
      position: at + 1,
      cells: cells(({ diagnoses }) => diagnoses[at] ?? ""),
    })),
    { role: "description", describes: 3, cells: cells(({ text }) => text) },
    { role: "procedure", cells: cells(({ procedure }) => procedure) },
    { role: "modifier", cells: cells(({ modifier }) => modifier) },
    { role: "placeOfService", cells: cells(({ place }) => place) },
    { role: "charge", cells: cells(({ charge }) => charge) },
  ]);
}

/** Every cell through every rule, one after the other. */
function naiveCheck(batch: Batch, tables: CodeTables, lineCount: number): number {
  const { days } = lineDays(batch);
  const columns = codeColumns(batch).map((column) => ({
    column,
    kinds: codeKinds(column, batch, tables),
    descriptions: descriptionsOf(column, batch),
  }));
  let findings = 0;
  for (let line = 0; line < lineCount; line++) {
    const day = days[line] ?? batch.defaultDay;
    for (const { column, kinds, descriptions } of columns) {
      const value = cellAt(column.cells, line);
      const found = kinds.of(value, day, undefined);
      if (!found) continue;
      const words = descriptions ? String(cellAt(descriptions.cells, line)) : "";
      findings += checkCell({
        kind: found.kind,
        isKindSure: found.isSure,
        value,
        day,
        description: words || null,
        required: null,
        dots: "dotted",
        tables,
      }).length;
    }
  }
  return findings;
}

/** Time of the processor, which other work on the machine does not lengthen as it does the clock's. */
function milliseconds(work: () => unknown): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

function median(times: number[]): number {
  return times.sort((a, b) => a - b)[times.length >> 1] ?? 0;
}

/** The longest time that one step holds the thread. */
function longestStep(batch: Batch, tables: CodeTables): number {
  const steps = checkSteps(batch, tables, { rules: {} });
  let longest = 0;
  for (let done = false; !done;) {
    longest = Math.max(
      longest,
      milliseconds(() => (done = steps.next().done === true)),
    );
  }
  return longest;
}

async function main(): Promise<void> {
  const tables = await testTables();
  const batch = benchBatch(tables);
  const first = milliseconds(() => runCheck(batch, tables, { rules: {} }));
  const warm = median(
    Array.from({ length: RUNS }, () => milliseconds(() => runCheck(batch, tables, { rules: {} }))),
  );
  const peer = median(
    Array.from({ length: 3 }, () => milliseconds(() => naiveCheck(batch, tables, PEER_LINES))),
  );
  const rate = (LINES / warm) * 1000;
  const peerRate = (PEER_LINES / peer) * 1000;
  const { count } = runCheck(batch, tables, { rules: {} });
  console.log(`${LINES} lines, ${batch.columns.length} columns, ${count} findings`);
  console.log(
    `first check ${first.toFixed(0)} ms, then ${warm.toFixed(0)} ms: ${rate.toFixed(0)} lines/s`,
  );
  console.log(
    `naive peer ${peerRate.toFixed(0)} lines/s: ${(rate / peerRate).toFixed(1)} times slower`,
  );
  console.log(`longest step ${longestStep(batch, tables).toFixed(0)} ms`);
}

void main();
