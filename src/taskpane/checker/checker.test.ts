import { describe, expect, test } from "@jest/globals";
import { buildBatch } from "../../claims/batch";
import { detectLayout } from "../../claims/layout/detect-layout";
import { partOf } from "../../check/recheck/part";
import { loadCodeTables, loadDescriptions } from "../../codes/load";
import type { Findings } from "../../check/types";
import { claimBatch } from "../../../test/claim-batch";
import { readTableFile, testTables, testTablesOfHospital } from "../../../test/tables";
import { directChecker } from "./direct-checker";
import type { FromWorker, ToWorker } from "./messages";
import { serveChecks } from "./serve-checks";
import { TablesProblem } from "./tables-problem";
import { workerChecker } from "./worker-checker";

const LINES = 4_000;
const HEADER = ["DOS", "Dx 1", "Dx 2"];

/** Every line its own day and code, so that there is work to do in every line. */
function batch(lines: number) {
  const rows = Array.from({ length: lines }, (_, i) => [44_000 + (i % 2000), `E${i}`, `X${i * 7}`]);
  const layout = detectLayout([HEADER, ...rows.slice(0, 50)]);
  return buildBatch(layout, [rows], { defaultDay: 20260101, date1904: false });
}

const source = { codes: testTables, descriptions: async () => undefined };

describe("the check in a worker", () => {
  test("tells its progress, in slices that leave room for Cancel", async () => {
    const seen: number[] = [];
    const findings = await directChecker(source).check(
      batch(LINES),
      { rules: {} },
      { onProgress: (done, total) => seen.push(done / total) },
    );
    expect(findings.count).toBeGreaterThan(LINES);
    expect(seen.length).toBeGreaterThan(1);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
  });

  test("Cancel ends it at once with an AbortError, and the worker stops working", async () => {
    const sent: FromWorker[] = [];
    let receive: (message: FromWorker) => void = () => undefined;
    const serve = serveChecks(source, (message) => {
      sent.push(message);
      receive(message);
    });
    const checker = workerChecker({
      send: (message: ToWorker) => void setTimeout(() => serve(message)),
      listen: (onMessage) => void (receive = onMessage),
    });
    const controller = new AbortController();
    const check = checker.check(
      batch(LINES),
      { rules: {} },
      {
        signal: controller.signal,
        onProgress: () => controller.abort(),
      },
    );
    await expect(check).rejects.toMatchObject({ name: "AbortError" });
    while (sent.at(-1)?.kind !== "cancelled") await new Promise((resolve) => setTimeout(resolve));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(sent.at(-1)).toMatchObject({ kind: "cancelled" });
  });

  test("a signal that is aborted already starts nothing", async () => {
    const signal = AbortSignal.abort();
    const check = directChecker(source).check(batch(10), { rules: {} }, { signal });
    await expect(check).rejects.toMatchObject({ name: "AbortError" });
  });

  test("gives the official text of each line, and none beside a code that is not found", async () => {
    const rows = [
      [46_000, "E11.9", ""],
      [46_000, "E1199", ""],
      [46_000, "", ""],
    ];
    const layout = detectLayout([HEADER, ...rows]);
    const small = buildBatch(layout, [rows], { defaultDay: 20260101, date1904: false });
    const texts = await directChecker(source).texts(small, 1);
    expect(texts).toEqual(["Type 2 diabetes mellitus without complications", null, null]);
  });

  test("ICD-10-PCS is loaded once, and only for a sheet with such a column", async () => {
    let loads = 0;
    const checker = directChecker({
      ...source,
      inpatientProcedures: () => (loads++, testTablesOfHospital()),
    });
    const sheet = (...codes: string[]) => {
      const rows = codes.map((code) => [46_000, code]);
      const layout = detectLayout([["DOS", "Procedure"], ...rows]);
      return buildBatch(layout, [rows], { defaultDay: 20260101, date1904: false });
    };
    await checker.check(sheet("99213", "99214"), { rules: {} });
    expect(loads).toBe(0);
    const hospital = sheet("0DTJ4ZZ", "0DTJ", "ODTJ4ZZ", "0DTJ9ZZ");
    const { causes } = await checker.check(hospital, { rules: {} });
    expect(causes.map(({ rule }) => rule)).toEqual([
      "not-billable",
      "code-characters",
      "unknown-code",
    ]);
    expect(await checker.texts(hospital, 1)).toEqual([
      "Resection of Appendix, Percutaneous Endoscopic Approach",
      null,
      null,
      null,
    ]);
    expect(loads).toBe(1);
  });

  test("codes that could be meant are looked for in one line", async () => {
    const checker = directChecker(source);
    const batch = claimBatch([{ role: "diagnosis", cells: ["E11", "I10"] }]);
    const { causes } = await checker.check(batch, { rules: {} });
    const asked = { rule: "not-billable", value: "E11", column: 0 } as const;
    const { suggestions } = causes[0]!;
    expect(suggestions.length).toBeGreaterThan(0);
    expect(await checker.suggest(partOf(batch, [0]), asked)).toEqual(suggestions);
  });

  test("lines are checked again by the tables that the sheet as it stands needs", async () => {
    const checker = directChecker({ ...source, inpatientProcedures: testTablesOfHospital });
    const sheet = (...codes: string[]) => {
      const rows = codes.map((code) => [46_000, code]);
      const layout = detectLayout([["DOS", "Procedure"], ...rows]);
      return buildBatch(layout, [rows], { defaultDay: 20260101, date1904: false });
    };
    const typed = (line: number, code: string) => ({
      shifts: [],
      lines: [line],
      values: [[46_000], [code]],
    });
    const rules = ({ causes }: Findings) => causes.map(({ rule }) => rule);

    await checker.follow("hospital", sheet("0DTJ4ZZ", "0FT44ZZ", "0DTJ4ZZ"), { rules: {} });
    const one = await checker.recheck("hospital", typed(2, "0DTJ"));
    expect(one.lines).toEqual([2]);
    expect(rules(one.findings)).toEqual(["not-billable"]);

    await checker.follow("office", sheet("99213", "0DTJ4ZZ", "99214"), { rules: {} });
    const all = await checker.recheck("office", typed(2, "0FT44ZZ"));
    const fresh = await checker.check(sheet("99213", "0DTJ4ZZ", "0FT44ZZ"), { rules: {} });
    expect(all.lines).toBeNull();
    expect(rules(all.findings)).toEqual(rules(fresh));
  });

  test("opening waits for the codes alone: the descriptions follow", async () => {
    const never = new Promise<void>(() => undefined);
    const checker = directChecker({ codes: testTables, descriptions: () => never });
    expect((await checker.open()).rules.length).toBeGreaterThan(0);
  });

  test("a first check tells what the codes alone tell, and is the same but for words once descriptions are there", async () => {
    let arrive: () => void = () => undefined;
    const arrived = new Promise<void>((resolve) => (arrive = resolve));
    const checker = directChecker({
      codes: () => loadCodeTables(readTableFile),
      descriptions: async (tables) => {
        await arrived;
        await loadDescriptions(tables, readTableFile);
      },
    });
    const lines = batch(200);
    const meanwhile = await checker.checkMeanwhile(lines, { rules: {} });
    expect(meanwhile?.count).toBeGreaterThan(200);
    arrive();
    const all = await checker.check(lines, { rules: {} });
    const told = ({ causes, cause, line, column }: Findings) =>
      [...line].map((at, i) => [
        at,
        column[i],
        causes[cause[i]!]!.rule,
        causes[cause[i]!]!.message,
      ]);
    expect(told(meanwhile!)).toEqual(told(all));
    expect(await checker.checkMeanwhile(lines, { rules: {} })).toBeNull();
  });

  test("tables that cannot be had are told as such, and asked for again", async () => {
    let tries = 0;
    const codes = () => (tries++ === 0 ? Promise.reject(new Error("offline")) : testTables());
    const checker = directChecker({ ...source, codes });
    await expect(checker.open()).rejects.toBeInstanceOf(TablesProblem);
    await expect(checker.open()).resolves.toMatchObject({ rules: expect.anything() });
  });

  test("a worker that breaks down fails what waits for it, and nothing hangs", async () => {
    let breakDown: (reason: string) => void = () => undefined;
    const checker = workerChecker({
      send: () => undefined,
      listen: (_onMessage, onBreak) => void (breakDown = onBreak),
    });
    const open = checker.open();
    breakDown("out of memory");
    await expect(open).rejects.toThrow("out of memory");
  });
});
