import { beforeAll, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { zipSync } from "fflate";
import type { CodeTables } from "../../src/codes/types";
import { writeWorkbook } from "../../src/files/xlsx";
import { openOwnTable, problemSentence, withOwnTables, type OwnKind } from "../../src/own-tables";
import { testTables } from "../tables";
import { hcpcsRecordFile } from "./hcpcs-record-file";
import { ownFile, readAll } from "./own-file";

// Every code, text, pair and number is invented.
const LIST = `Clinic fees 2026
Code,Mod,Description,Effective,Fee
99991,,Invented one,01/01/2026,12.50
99991,26,"Invented one, read",01/01/2026,6.00
99992,,Invented two,01/01/2026,80
J1885,,Ketorolac,01/01/2026,3
`;
const PAIRS = `"Licence"\t\t\t
Column 1\tColumn 2\t*\tEffective\tDeletion\tModifier\tRationale
99991\t99992\t\t20200101\t*\t1\tMore extensive procedure
99991\t99993\t*\t19960101\t20251231\t0\tMutually exclusive procedures
`;
const LIMITS = `HCPCS/CPT Code,Practitioner Services MUE Values,MUE Adjudication Indicator,MUE Rationale
99991,1,2 Date of Service Edit: Policy,Anatomic Consideration
99992,4,3 Date of Service Edit: Clinical,Clinical: Data
`;
const ORDER = ["A00   0", "A000  1", "A001  1"]
  .map(
    (code, at) =>
      `0000${at + 1} ${code.slice(0, 6)}  ${code.slice(6)} ${"Invented".padEnd(60)} Invented ${at}`,
  )
  .join("\r\n");
const INPATIENT_ORDER = ["001     0", "0016070 1", "0016071 1"]
  .map((code, at) => `0000${at + 1} ${code} ${"Invented".padEnd(60)} Invented ${at}`)
  .join("\r\n");
const RECORDS = hcpcsRecordFile([
  {
    kind: "modifier",
    code: "A1",
    long_description: "Invented",
    add_date: "20020701",
    effective_date: "20020701",
  },
  {
    kind: "code",
    code: "A0021",
    long_description: "Invented and so long that it takes more than one line of the file ".repeat(
      2,
    ),
    add_date: "19850101",
  },
]);
const ROWS = [
  ["code", "description", "effective"],
  ["99991", "Invented one", { day: 20260101 }],
  [99992, "Invented two", { day: 20260101 }],
];
const bytesOf = (text: string) => new TextEncoder().encode(text);
const WORKBOOK = writeWorkbook([{ name: "A", rows: ROWS }]);

const FILES: readonly (readonly [name: string, bytes: Uint8Array])[] = [
  ["fees.csv", bytesOf(LIST)],
  ["fees utf-16.csv", Buffer.from(`\ufeff${LIST.replaceAll(",", ";")}`, "utf16le")],
  ["list.xlsx", WORKBOOK],
  [
    "lists.zip",
    zipSync({ "readme.txt": bytesOf("Read me"), "fees.csv": bytesOf(LIST), "list.xlsx": WORKBOOK }),
  ],
  ["ccipra-v322r0-f1.txt", bytesOf(PAIRS)],
  [
    "ccipra-v322r0.zip",
    zipSync({ "f1.txt": bytesOf(PAIRS), "f2.txt": bytesOf(PAIRS) }, { level: 0 }),
  ],
  ["MCR_MUE_Eff_07-01-2026.csv", bytesOf(LIMITS)],
  ["icd10cm_order_2028.txt", bytesOf(ORDER)],
  ["icd10pcs_order_2028.txt", bytesOf(INPATIENT_ORDER)],
  [
    "2028-code-descriptions.zip",
    zipSync({
      "release/icd10cm_codes_2028.txt": bytesOf("A000    Invented\r\nA001    Invented\r\n"),
      "release/icd10cm_order_2028.txt": bytesOf(ORDER),
    }),
  ],
  ["HCPC2026_OCT_ANWEB.txt", bytesOf(RECORDS)],
];

const RUNS = Number(process.env["FUZZ_RUNS"] ?? 60);
/** A file of a few kilobytes that keeps the reader longer than this has made it hang. */
const LONGEST_MS = 20_000;

let tables: CodeTables;
beforeAll(async () => {
  tables = await testTables();
});

interface Slip {
  readonly kind: "flip" | "cut" | "repeat" | "insert" | "swap";
  readonly at: number;
  readonly length: number;
  readonly byte: number;
}

const slip = fc.record<Slip>({
  kind: fc.constantFrom("flip", "cut", "repeat", "insert", "swap"),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.integer({ min: 1, max: 80 }),
  byte: fc.integer({ min: 0, max: 255 }),
});

function mutated(bytes: Uint8Array, { kind, at, length, byte }: Slip): Uint8Array {
  const start = Math.floor(at * bytes.length);
  const [before, piece, after] = [
    bytes.subarray(0, start),
    bytes.subarray(start, start + length),
    bytes.subarray(start + length),
  ];
  const parts: Record<Slip["kind"], readonly Uint8Array[]> = {
    flip: [before, Uint8Array.of((bytes[start] ?? 0) ^ (byte || 1)), bytes.subarray(start + 1)],
    cut: byte % 4 === 0 ? [before] : [before, after],
    repeat: [before, piece, piece, piece, after],
    insert: [before, new Uint8Array(length).fill(byte), piece, after],
    swap: [after, piece, before],
  };
  return Uint8Array.from(Buffer.concat(parts[kind]));
}

/** Whatever the bytes: a whole table that answers, or a sentence. Nothing in between, and soon. */
function expectTableOrSentence(name: string, bytes: Uint8Array): void {
  const start = performance.now();
  const reading = readAll(ownFile(name, bytes), { fewestCodes: 1 });
  expect(performance.now() - start).toBeLessThan(LONGEST_MS);
  if ("problem" in reading) {
    expect(problemSentence(reading.problem)).toMatch(/^.+: .+\. .+\.$/s);
    return;
  }
  const { facts, bytes: kept } = reading.ok;
  const opened = openOwnTable(kept);
  expect(opened?.facts).toEqual(facts);
  const merged = withOwnTables(tables, [reading.ok]);
  if (merged.cpt) {
    const codes = Array.from({ length: merged.cpt.size }, (_, at) => merged.cpt?.codeAt(at) ?? "");
    expect(codes).toEqual([...new Set(codes)].sort());
    expect(codes.length).toBe(facts.count);
    for (const code of codes) expect(merged.cpt.spans(code).length).toBeGreaterThan(0);
  }
  const pairs = merged.ncci?.among(["99991", "99992", "99993"], 20260801, "practitioner") ?? [];
  expect(pairs.length).toBeLessThanOrEqual(6);
  const limit = merged.mue?.on(20260801, "practitioner")("99992") ?? null;
  if (limit) expect([1, 2, 3]).toContain(limit.indicator);
}

/** Every kind that there is: a new one does not compile until it has a place here, and fails without a file. */
const KINDS: Readonly<Record<OwnKind, true>> = {
  icd10cm: true,
  icd10pcs: true,
  hcpcs: true,
  cpt: true,
  ncci: true,
  mue: true,
};

test("there is a file of every kind, and each is taken as it stands", () => {
  const kinds = FILES.map(([name, bytes]) => {
    const reading = readAll(ownFile(name, bytes), { fewestCodes: 1 });
    return "ok" in reading ? reading.ok.facts.kind : problemSentence(reading.problem);
  });
  expect(new Set(kinds)).toEqual(new Set(Object.keys(KINDS)));
});

describe("slips in a file never break the reading", () => {
  test.each(FILES)("%s", (name, bytes) => {
    expectTableOrSentence(name, bytes);
    fc.assert(
      fc.property(fc.array(slip, { minLength: 1, maxLength: 4 }), (slips) => {
        expectTableOrSentence(name, slips.reduce(mutated, bytes));
      }),
      { numRuns: RUNS, interruptAfterTimeLimit: 8_000 },
    );
  });
});

const cell = fc.oneof(
  fc.constantFrom(
    "99991",
    "99991-26",
    "0001A",
    "100",
    "J1885",
    "D0120",
    "Code",
    "Description",
    "Effective",
    "Column 1",
    "MUE Values",
    "20260101",
    "*",
    "0",
    "1",
    "9",
    "",
    "=1+1",
    "12/31/9999",
    "HCPC",
    "RECID",
  ),
  fc.string({ maxLength: 12 }),
);

test("rows of any cells are a table or a sentence", () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 12 }),
      fc.constantFrom(",", ";", "\t"),
      (rows, delimiter) => {
        const text = rows.map((cells) => cells.join(delimiter)).join("\n");
        expectTableOrSentence("any.csv", bytesOf(text));
      },
    ),
    { numRuns: RUNS * 5, interruptAfterTimeLimit: 8_000 },
  );
});

test("a kept table of which anything was changed is not opened", () => {
  const reading = readAll(ownFile("fees.csv", bytesOf(LIST)));
  if (!("ok" in reading)) throw new Error("not read");
  const { bytes } = reading.ok;
  fc.assert(
    fc.property(slip, (each) => {
      const changed = mutated(bytes, each);
      if (Buffer.compare(changed, bytes) !== 0) expect(openOwnTable(changed)).toBeNull();
    }),
    { numRuns: RUNS * 3 },
  );
});
