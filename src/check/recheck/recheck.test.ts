import { beforeAll, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { claimBatch, type TestColumn } from "../../../test/claim-batch";
import { tablesWithLists, testTables } from "../../../test/tables";
import { editBatch, type LineEdits } from "../../claims/batch-edits";
import { cellAt } from "../../claims/column-cells";
import type { LineShift } from "../../claims/line-moves";
import type { Batch, CellValue, ColumnRole } from "../../claims/types";
import type { CodeTables } from "../../codes/types";
import { suggestionsLeft } from "../cells/allowance";
import { runCheck } from "../run";
import type { CheckSettings, Findings } from "../types";
import { mergeFindings } from "./merge-findings";
import { followSteps, recheckSteps, type Followed, type Rechecked } from "./recheck";

/** Runs of the property; more are worth their time after a change to a rule about lines, or to what a column tells. */
const HISTORIES = Number(process.env["HISTORIES"] ?? 30);

let tables: CodeTables;
/** With invented lists of a practice: CPT codes, code pairs and unit limits. */
let withLists: CodeTables;
beforeAll(async () => {
  tables = await testTables();
  withLists = await tablesWithLists();
});

const SETTINGS: CheckSettings = { rules: {}, today: 20260101 };

/** Every finding with where it is and all that is said of it, whatever place its cause has in the list. */
function told({ count, line, column, cause, causes }: Findings): unknown[] {
  return Array.from({ length: count }, (_, i) => [line[i], column[i], causes[cause[i] ?? -1]]);
}

interface Sheet {
  readonly roles: readonly Omit<TestColumn, "cells">[];
  readonly pools: readonly (readonly CellValue[])[];
}

const column = (
  role: ColumnRole,
  pool: readonly CellValue[],
  more: Partial<TestColumn> = {},
): readonly [Omit<TestColumn, "cells">, readonly CellValue[]] => [{ role, ...more }, pool];

const sheetOf = (...columns: readonly ReturnType<typeof column>[]): Sheet => ({
  roles: columns.map(([role]) => role),
  pools: columns.map(([, pool]) => pool),
});

const DATES: readonly CellValue[] = [45_700, "01/15/2025", "03/04/2025", "", "30/05/2025", "soon"];
const CODES: readonly CellValue[] = [
  "E11.9",
  "I10",
  "",
  "E11",
  "e11.9 ",
  "Z00.00",
  "N/A",
  "S72.001A",
];

const SHEETS: readonly Sheet[] = [
  sheetOf(
    column("claimId", ["A1", "a1", "A2", "A3", "", "Total"]),
    column("patientId", ["P1", "P2", ""]),
    column("serviceDate", DATES),
    column("birthDate", ["05/06/1975", "1980-01-01", 20_000, "", "30/05/1990"]),
    column("sex", ["F", "M", ""]),
    column("diagnosis", CODES),
    column("diagnosis", ["", "", "I10", "E119", "O80"], { position: 2 }),
    column("description", ["", "Essential hypertension", "Diabetes"], { describes: 5 }),
    column("procedure", ["99213", "J1885", "", "36415", "9921"]),
    column("modifier", ["", "", "25", "RT", "ZZ"]),
    column("diagnosisPointer", ["A", "B", "AB", ""]),
    column("units", [1, 2, 0, ""]),
    column("charge", [80, 12, ""]),
  ),
  sheetOf(
    column("code", ["E11.9", "99213", "J1885", "250.00", "", "E11", "I1O", "A0425"]),
    column("codeSystem", ["ICD-10", "CPT", "ICD-9", ""]),
    column("description", ["", "Office visit", "Hypertension"], { describes: 0 }),
  ),
  sheetOf(
    column("claimId", ["", "1", "2"]),
    column("claimId", ["", "X", "Y"], { position: 2 }),
    column("patientId", ["", "P1", "p1"]),
    column("serviceDate", [45_700, 45_701]),
    column("diagnosis", ["", "", "I10", "E11.9; I10"], { separator: ";" }),
    column("procedure", ["99213", "36415", ""]),
    column("charge", [80, 80, ""]),
  ),
  // A few codes make the column one of inpatient procedures, and lines without one are right then.
  sheetOf(
    column("serviceDate", [45_700]),
    column("procedure", ["0DTJ4ZZ", "0FT44ZZ", "0DTJ", "99213", "", ""]),
  ),
  // Rows of nothing but a number close the sheet, or are lines without a code.
  sheetOf(column("code", ["E119", "I10", "Z0000", "", "", ""]), column("units", [1, 0, "many"])),
  // A claim in four, or a few less, tells of two patients: now it is said, now the column is taken for something else.
  sheetOf(
    column("claimId", ["C1", "C2", "C3", "C4", "C5", "C6", "C7", "C8", "c8", ""]),
    column("sex", ["F", "F", "F", "F", "F", "F", "F", "F", "F", "F", "F", "M"]),
    column("patientId", ["P", "P", "P", "P", "P", "P", "P", "P", "P", "P", "p", "Q", ""]),
    column("birthDate", [20_000, 20_000, 20_000, 20_000, 20_000, 20_000, "", "unknown", 20_001]),
    column("diagnosis", ["I10", "E11.9", "I10", ""]),
  ),
  // With a practice's own lists lines of one patient and provider matter to each other over claims.
  sheetOf(
    column("claimId", ["C1", "C2", "C3", "c3", ""]),
    column("patientId", ["P1", "P2", ""]),
    column("serviceDate", [45_672, 45_672, 45_673]),
    column("procedure", ["99991", "99992", "99993", "99994", "99213", ""]),
    column("modifier", ["", "", "", "59"]),
    column("units", [1, 2, 5, 30, ""]),
    column("npi", ["", "1234567893", "1993999998"]),
    column("placeOfService", ["11", "11", "21"]),
  ),
  // About half of the lines have a diagnosis: now it is missing in the others, now it is not asked for.
  sheetOf(column("serviceDate", [45_700, 45_701]), column("diagnosis", ["", "I10"])),
];

type Row = readonly CellValue[];

/** What happens to a sheet's rows. Numbers are taken modulo what there is. */
type Act =
  | { readonly kind: "set"; readonly at: number; readonly rows: readonly Row[] }
  | { readonly kind: "insert"; readonly at: number; readonly rows: readonly Row[] }
  | { readonly kind: "delete"; readonly at: number; readonly count: number }
  | { readonly kind: "cell"; readonly at: number; readonly column: number; readonly row: Row }
  | { readonly kind: "sort"; readonly column: number };

const aRow = ({ pools }: Sheet): fc.Arbitrary<Row> =>
  fc.tuple(...pools.map((pool) => fc.constantFrom(...pool)));

const anAct = (sheet: Sheet): fc.Arbitrary<Act> => {
  const rows = fc.array(aRow(sheet), { minLength: 1, maxLength: 4 });
  return fc.oneof(
    fc.record({ kind: fc.constant("set" as const), at: fc.nat(60), rows }),
    fc.record({ kind: fc.constant("insert" as const), at: fc.nat(60), rows }),
    fc.record({
      kind: fc.constant("delete" as const),
      at: fc.nat(60),
      count: fc.integer({ min: 1, max: 4 }),
    }),
    fc.record({
      kind: fc.constant("cell" as const),
      at: fc.nat(60),
      column: fc.nat(12),
      row: aRow(sheet),
    }),
    fc.record({ kind: fc.constant("sort" as const), column: fc.nat(12) }),
  );
};

const aHistory = fc.constantFrom(...SHEETS).chain((sheet) =>
  fc.record({
    sheet: fc.constant(sheet),
    hasLists: fc.boolean(),
    settings: fc.nat(3).map((at) => CHOICES[at]!),
    rows: fc.array(aRow(sheet), { minLength: 1, maxLength: 45 }),
    steps: fc.array(fc.array(anAct(sheet), { minLength: 1, maxLength: 3 }), {
      minLength: 1,
      maxLength: 5,
    }),
  }),
);

const batchOf = ({ roles }: Sheet, rows: readonly Row[]): Batch => ({
  ...claimBatch(roles.map((role, i) => ({ ...role, cells: rows.map((row) => row[i] ?? "") }))),
  lineCount: rows.length,
});

/** What the rows come to, and what a face would tell of it: shifts, and the lines to read again. */
function act(rows: Row[], acts: readonly Act[]): { rows: Row[]; edits: LineEdits } {
  const shifts: LineShift[] = [];
  let touched: boolean[] = rows.map(() => false);
  const shift = (kind: LineShift["kind"], at: number, fresh: readonly Row[], count: number) => {
    if (count === 0) return;
    shifts.push({ kind, at, count });
    rows.splice(at, kind === "delete" ? count : 0, ...fresh);
    touched.splice(at, kind === "delete" ? count : 0, ...fresh.map(() => true));
  };
  for (const each of acts) {
    const count = rows.length;
    if (each.kind === "insert") shift("insert", each.at % (count + 1), each.rows, each.rows.length);
    else if (each.kind === "sort") {
      const key = (row: Row) => String(row[each.column % row.length]);
      rows = rows.toSorted((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
      touched = rows.map(() => true);
    } else if (count > 0) {
      const at = each.at % count;
      if (each.kind === "delete") shift("delete", at, [], Math.min(each.count, count - at));
      else if (each.kind === "set")
        each.rows.slice(0, count - at).forEach((row, i) => {
          rows[at + i] = row;
          touched[at + i] = true;
        });
      else {
        rows[at] = rows[at]!.map((value, i) => (i === each.column ? (each.row[i] ?? "") : value));
        touched[at] = true;
      }
    }
  }
  const lines = touched.flatMap((isTouched, line) => (isTouched ? [line] : []));
  const width = rows[0]?.length ?? 0;
  const values = Array.from({ length: width }, (_, i) => lines.map((line) => rows[line]![i]!));
  return { rows, edits: { shifts, lines, values } };
}

function finished<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

const run = (before: Followed, edits: LineEdits): Rechecked =>
  finished(recheckSteps(before, edits, before.tables));
const follow = (batch: Batch, by = tables, settings = SETTINGS): Followed =>
  finished(followSteps(batch, by, settings));

/** What a person can have chosen: nothing, or that rules count otherwise or not at all. */
const CHOICES: readonly CheckSettings[] = [
  SETTINGS,
  SETTINGS,
  { ...SETTINGS, rules: { "claim-consistency": "info", "duplicate-line": "off" } },
  { ...SETTINGS, rules: { "ncci-pair": "off", "not-billable": "off", "missing-code": "warning" } },
];

describe("checking changed lines again", () => {
  test("finds what a check of the whole sheet finds as it stands, whatever changed", () => {
    fc.assert(
      fc.property(aHistory, ({ sheet, rows: first, steps, hasLists, settings }) => {
        const by = hasLists ? withLists : tables;
        let rows = [...first];
        let followed = follow(batchOf(sheet, rows), by, settings);
        let findings = runCheck(followed.batch, by, settings);
        for (const acts of steps) {
          const { rows: after, edits } = act(rows, acts);
          rows = after;
          const { lineCount } = followed.batch;
          const { followed: next, checked } = run(followed, edits);
          findings = mergeFindings(findings, lineCount, edits.shifts, checked);
          followed = next;
          const fresh = batchOf(sheet, rows);
          expect(cellsOf(followed.batch)).toEqual(cellsOf(fresh));
          const whole = runCheck(fresh, by, settings);
          expect(told(findings)).toEqual(told(whole));
          expect(findings.claimLines).toBe(whole.claimLines);
        }
      }),
      { numRuns: HISTORIES },
    );
  }, 600_000);

  test("gives a list no more suggestions than a check of the whole sheet gives", () => {
    const wrong = Array.from({ length: 520 }, (_, i) => `E11.9${String(i + 1000).slice(1)}`);
    const batch = claimBatch([{ role: "diagnosis", cells: wrong }]);
    const before = runCheck(batch, tables, SETTINGS);
    const edits = { shifts: [], lines: [3, 7], values: [["I10.99", wrong[519]!]] };
    const steps = recheckSteps(
      follow(batch),
      edits,
      tables,
      editBatch(batch, edits),
      suggestionsLeft(before),
    );
    const { followed, checked } = finished(steps);
    const after = mergeFindings(before, batch.lineCount, [], checked);
    const fresh = runCheck(followed.batch, tables, SETTINGS);
    const bare = (findings: Findings) =>
      told(findings).map((each) => JSON.stringify(each).replace(/,"suggestions".*/, ""));
    expect(bare(after)).toEqual(bare(fresh));
    expect(suggestionsLeft(fresh)).toBe(0);
    expect(suggestionsLeft(after)).toBeLessThanOrEqual(2);
    expect(after.causes[after.cause[3]!]?.unasked).toBe(true);
    // The same wrong code is one cause, whether it was looked for or not.
    expect(after.cause[7]).toBe(after.cause[519]);
  });

  test("looks only at the changed line and its claim where nothing else depends on it", () => {
    const claims = Array.from({ length: 60 }, (_, i) => `C${Math.floor(i / 3)}`);
    const batch = claimBatch([
      { role: "claimId", cells: claims },
      { role: "serviceDate", cells: claims.map(() => 45_700) },
      { role: "diagnosis", cells: claims.map(() => "E11.9") },
    ]);
    const { checked } = run(follow(batch), {
      shifts: [],
      lines: [7],
      values: [["C2"], [45_700], ["E11"]],
    });
    expect(checked.lines).toEqual([6, 7, 8]);
    expect(told(checked.findings)).toMatchObject([[7, 2, { rule: "not-billable", value: "E11" }]]);
  });

  test("looks at rows of nothing but sums again once a line with a code comes after them", () => {
    const batch = claimBatch([
      { role: "code", cells: ["I10", "", ""] },
      { role: "units", cells: [1, 0, 0] },
    ]);
    const { checked } = run(follow(batch), {
      shifts: [],
      lines: [2],
      values: [["E11.9"], [1]],
    });
    expect(told(checked.findings)).toMatchObject([[1, 1, { rule: "units", value: "0" }]]);
  });

  test("looks at all lines once most of them have what was not asked for before", () => {
    const codes = Array.from({ length: 40 }, (_, i) => (i < 19 ? "I10" : ""));
    const batch = claimBatch([
      { role: "serviceDate", cells: codes.map(() => 45_700) },
      { role: "diagnosis", cells: codes },
    ]);
    const { checked } = run(follow(batch), {
      shifts: [],
      lines: [38, 39],
      values: [
        [45_700, 45_700],
        ["I10", "I10"],
      ],
    });
    expect(checked.lines).toBeNull();
    expect(checked.findings.count).toBe(19);
  });

  test("looks at all lines where one date settles which number is the month in all others", () => {
    const days = Array.from({ length: 30 }, () => "03/04/2025");
    const batch = claimBatch([
      { role: "serviceDate", cells: days },
      { role: "diagnosis", cells: days.map(() => "E11.9") },
    ]);
    const { checked } = run(follow(batch), {
      shifts: [],
      lines: [3],
      values: [["30/05/2025"], ["E11.9"]],
    });
    expect(checked.lines).toBeNull();
  });
});

function cellsOf({ columns, lineCount }: Batch): CellValue[][] {
  return columns.map(({ cells }) =>
    Array.from({ length: lineCount }, (_, line) => cellAt(cells, line)),
  );
}
