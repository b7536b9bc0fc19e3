/**
 * How fast the formulas answer: 100,000 calls of CODES.DESCRIBE, one a cell, through the line to the worker, against a
 * plain loop that looks each code up in the tables. Both in one run, so that the ratio holds on any machine.
 * Run: npx tsx test/bench/functions.ts
 */
import type { CodeTables } from "../../src/codes/types";
import { describeCode } from "../../src/codes/describe-code";
import { serialOfDay } from "../../src/claims/dates";
import { createFunctions } from "../../src/functions/functions";
import { directChecker } from "../../src/taskpane/checker/direct-checker";
import { testTables } from "../tables";

const CALLS = 100_000;
const RUNS = 5;
/** Different codes among the calls: a practice's usual ones, and as many as there are calls. */
const DIFFERENT = [500, CALLS];
const DAYS = [20230301, 20240301, 20250301];

interface Call {
  readonly code: string;
  readonly day: number;
}

function callsOf(tables: CodeTables, different: number): Call[] {
  const { icd10cm } = tables;
  return Array.from({ length: CALLS }, (_, i) => ({
    code: icd10cm.codeAt(((i % different) * 97) % icd10cm.size),
    day: DAYS[i % DAYS.length] ?? 0,
  }));
}

function median(times: number[]): number {
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}

/** Time of the processor, which other work on the machine does not lengthen as it does the clock's. */
async function milliseconds(work: () => unknown): Promise<number> {
  const start = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

const tables = await testTables();
for (const different of DIFFERENT) {
  const calls = callsOf(tables, different);
  const checker = directChecker({ codes: testTables, descriptions: async () => undefined });
  let messages = 0;
  const ask: typeof checker.describe = (questions) => {
    messages++;
    return checker.describe(questions);
  };
  const { describe } = createFunctions({
    ask,
    today: () => 20260305,
    dateHabits: async () => ({ date1904: false }),
  });
  const formulas = () =>
    Promise.all(calls.map(({ code, day }) => describe([[code]], [[serialOfDay(day, false)]])));
  const loop = () => calls.map(({ code, day }) => describeCode(code, null, day, tables));

  const [ours, peer]: [number[], number[]] = [[], []];
  for (let run = 0; run <= RUNS; run++) {
    ours.push(await milliseconds(formulas));
    peer.push(await milliseconds(loop));
  }
  const ratio = median(ours.slice(1)) / median(peer.slice(1));
  console.log(
    `${CALLS} calls, ${new Set(calls.map(({ code }) => code)).size} different codes: ` +
      `${(messages / (RUNS + 1)).toFixed(1)} messages to the worker, ${ratio.toFixed(2)} times a plain loop ` +
      `(${median(ours.slice(1)).toFixed(0)} ms against ${median(peer.slice(1)).toFixed(0)} ms of processor)`,
  );
}
