import { beforeAll, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { TestColumn } from "../../../test/claim-batch";
import { claimBatch } from "../../../test/claim-batch";
import { testTables } from "../../../test/tables";
import type { Batch, CellValue } from "../../claims/types";
import type { CodeTables } from "../../codes/types";
import { runCheck } from "../run";
import type { Findings } from "../types";
import { digest } from "./digest";
import type { IgnoredFinding } from ".";
import { siftIgnored, toIgnore } from ".";

let tables: CodeTables;
beforeAll(async () => {
  tables = await testTables();
});

/** A line by its columns' headers. */
type Line = Readonly<Record<string, CellValue>>;

const ROLES: Readonly<Record<string, Omit<TestColumn, "cells">>> = {
  Claim: { role: "claimId" },
  Patient: { role: "patientId" },
  DOS: { role: "serviceDate" },
  "Dx 1": { role: "diagnosis" },
  "Dx 2": { role: "diagnosis", position: 2 },
  CPT: { role: "procedure" },
};
const HEADERS = Object.keys(ROLES);

const diagnosis = fc.constantFrom<CellValue>("E11.9", "e11.9", " I10", "I10", "J45.9", "");
const line: fc.Arbitrary<Line> = fc.record({
  Claim: fc.constantFrom<CellValue>("C1", "C2", ""),
  Patient: fc.constantFrom<CellValue>("P1", "P2"),
  DOS: fc.constantFrom<CellValue>("2025-05-01", "2025-05-02"),
  "Dx 1": diagnosis,
  "Dx 2": diagnosis,
  CPT: fc.constantFrom<CellValue>("99213", "99214", " 99215"),
});

function batchOf(lines: readonly Line[], headers: readonly string[] = HEADERS): Batch {
  return claimBatch(
    headers.map((header) => ({
      ...ROLES[header]!,
      header,
      cells: lines.map((each) => each[header]!),
    })),
  );
}

const checked = (batch: Batch): Findings => runCheck(batch, tables, { rules: {} });
const RUNS = { numRuns: 25 };
const NOTE = { everywhere: false, reason: "as documented", at: "2026-01-02T03:04:05Z" };

/** What a person sees of a finding: which line, which column, which sentence. */
function seen(lines: readonly Line[], headers: readonly string[], findings: Findings, i: number) {
  const { Claim, Patient, DOS, CPT } = lines[findings.line[i]!]!;
  const { rule, value, message } = findings.causes[findings.cause[i]!]!;
  return JSON.stringify([
    Claim,
    Patient,
    DOS,
    CPT,
    headers[findings.column[i]!],
    rule,
    value,
    message,
  ]);
}

interface History {
  readonly lines: readonly Line[];
  readonly pick: number;
  readonly inserted: readonly { readonly at: number; readonly line: Line }[];
  readonly order: readonly number[];
  readonly headers: readonly string[];
}

const history: fc.Arbitrary<History> = fc.record({
  lines: fc.array(line, { minLength: 1, maxLength: 12 }),
  pick: fc.nat(),
  inserted: fc.array(fc.record({ at: fc.nat(), line }), { maxLength: 4 }),
  order: fc.array(fc.nat(), { minLength: 16, maxLength: 16 }),
  headers: fc.shuffledSubarray(HEADERS, { minLength: HEADERS.length }),
});

/** The lines after rows were inserted and all were sorted by something. */
function moved({ lines, inserted, order }: History): Line[] {
  const now = [...lines];
  for (const { at, line: added } of inserted) now.splice(at % (now.length + 1), 0, added);
  return now
    .map((each, i) => ({ each, by: order[i]! }))
    .sort((a, b) => a.by - b.by)
    .map(({ each }) => each);
}

function ignoreOne(lines: readonly Line[], pick: number) {
  const batch = batchOf(lines);
  const findings = checked(batch);
  if (findings.count === 0) return null;
  const finding = pick % findings.count;
  const entry = toIgnore(batch, findings, finding, NOTE);
  return { batch, findings, finding, entry };
}

describe("an ignored finding", () => {
  test("is the one that was meant, and no other", () => {
    fc.assert(
      fc.property(history, ({ lines, pick }) => {
        const ignoring = ignoreOne(lines, pick);
        if (!ignoring) return;
        const { batch, findings, finding, entry } = ignoring;
        const sifted = siftIgnored(batch, findings, [entry]);
        const cell = { line: findings.line[finding], column: findings.column[finding] };
        expect(sifted.ignored).toEqual([
          { entry, cause: findings.causes[findings.cause[finding]!], cells: [cell] },
        ]);
        expect(sifted.findings.count).toBe(findings.count - 1);
      }),
      RUNS,
    );
  });

  test("is known again after sorting, inserted rows and moved columns, and a new check", () => {
    let known = 0;
    fc.assert(
      fc.property(history, (each) => {
        const ignoring = ignoreOne(each.lines, each.pick);
        if (!ignoring) return;
        const { findings, finding, entry } = ignoring;
        const now = moved(each);
        const batch = batchOf(now, each.headers);
        const again = checked(batch);
        const wanted = seen(each.lines, HEADERS, findings, finding);
        const alike = Array.from({ length: again.count }, (_, i) => i).filter(
          (i) => seen(now, each.headers, again, i) === wanted,
        );
        // An inserted line can change what a rule says of the first one: then it is another finding.
        if (alike.length <= entry.place!.nth) return;
        const sifted = siftIgnored(batch, again, [entry]);
        const cells = sifted.ignored.flatMap((here) => here.cells);
        expect(cells).toHaveLength(1);
        const found = alike.map((i) => ({ line: again.line[i], column: again.column[i] }));
        expect(found).toContainEqual(cells[0]);
        known += 1;
      }),
      RUNS,
    );
    expect(known).toBeGreaterThan(RUNS.numRuns / 2);
  });

  test("is back once the code of its cell changes, and ignored again once it is as it was", () => {
    fc.assert(
      fc.property(history, diagnosis, ({ lines, pick }, other) => {
        const ignoring = ignoreOne(lines, pick);
        if (!ignoring) return;
        const { batch, findings, finding, entry } = ignoring;
        const header = HEADERS[findings.column[finding]!]!;
        const at = findings.line[finding]!;
        if (!header.startsWith("Dx") || lines[at]![header] === other) return;
        const changed = lines.map((each, i) => (i === at ? { ...each, [header]: other } : each));
        const batchNow = batchOf(changed);
        const now = siftIgnored(batchNow, checked(batchNow), [entry]);
        const hidden = now.ignored.flatMap(({ cells }) => cells);
        expect(hidden).not.toContainEqual({ line: at, column: findings.column[finding] });
        expect(siftIgnored(batch, findings, [entry]).ignored).toHaveLength(1);
      }),
      RUNS,
    );
  });

  test("survives repairs and descriptions in other cells of its line", () => {
    const lines = [
      {
        Claim: "C1",
        Patient: "P1",
        DOS: "2025-05-01",
        "Dx 1": "E11",
        "Dx 2": " I10",
        CPT: "99213",
      },
    ];
    const { entry } = ignoreOne(lines, 0)!;
    const repaired = batchOf([{ ...lines[0]!, "Dx 2": "I10" }]);
    const { findings, ignored } = siftIgnored(repaired, checked(repaired), [entry]);
    expect(findings.count).toBe(0);
    expect(ignored).toHaveLength(1);
  });

  test("for every cell covers the same sentence about the same value, in any column, and nothing else", () => {
    fc.assert(
      fc.property(history, ({ lines, pick }) => {
        const batch = batchOf(lines);
        const findings = checked(batch);
        if (findings.count === 0) return;
        const finding = pick % findings.count;
        const entry = toIgnore(batch, findings, finding, { ...NOTE, everywhere: true });
        const sentence = (i: number) => {
          const { rule, value, message } = findings.causes[findings.cause[i]!]!;
          return JSON.stringify([rule, value, message]);
        };
        const all = Array.from({ length: findings.count }, (_, i) => i);
        const same = all.filter((i) => sentence(i) === sentence(finding));
        const sifted = siftIgnored(batch, findings, [entry]);
        expect(sifted.ignored.flatMap(({ cells }) => cells)).toHaveLength(same.length);
        expect(sifted.findings.count).toBe(findings.count - same.length);
      }),
      RUNS,
    );
  });
});

describe("sifting", () => {
  test("with nothing ignored gives the very findings back", () => {
    const batch = batchOf([
      { Claim: "C1", Patient: "P1", DOS: "", "Dx 1": "E11", "Dx 2": "", CPT: "" },
    ]);
    const findings = checked(batch);
    expect(siftIgnored(batch, findings, []).findings).toBe(findings);
  });

  test("tells what it did not meet", () => {
    const lines = [
      { Claim: "C1", Patient: "P1", DOS: "2025-05-01", "Dx 1": "E11", "Dx 2": "", CPT: "99213" },
    ];
    const { entry } = ignoreOne(lines, 0)!;
    const gone: IgnoredFinding = { ...entry, value: "E10" };
    const batch = batchOf(lines);
    expect(siftIgnored(batch, checked(batch), [gone]).notMet).toEqual([gone]);
  });
});

test("different texts have different digests, and a text always the same", () => {
  const digests = new Set(Array.from({ length: 5_000 }, (_, i) => digest(`claim C${i} P1`)));
  expect(digests.size).toBe(5_000);
  // Stands in workbooks by now.
  expect(digest("E11 is a category")).toBe("1w2qe00uhvy");
});
