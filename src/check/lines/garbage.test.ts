import { beforeAll, describe, expect, test } from "@jest/globals";
import { claimBatch, type TestColumn } from "../../../test/claim-batch";
import { testTables } from "../../../test/tables";
import type { CellValue, ColumnRole } from "../../claims/types";
import type { CodeTable, CodeTables } from "../../codes/types";
import { CELL_RULES } from "../../rules";
import type { RuleId } from "../../rules/ids";
import { runCheck } from "../run";
import type { Cause, Findings } from "../types";

const LINES = 100_000;
/** Two lines in a pane of usual width would be half of it; an excluded pair and its note take most. */
const LONGEST_MESSAGE = 330;

/** The same numbers at every run, so that a failure can be looked at again. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** What stands in the cells of a role: right things, wrong ones, and what nobody would expect there. */
const POOLS: Partial<Record<ColumnRole, readonly CellValue[]>> = {
  claimId: ["", "1001", 1002, "A-7", "N/A", "Total"],
  patientId: ["", "P1", "p1", 17],
  serviceDate: ["", "01/15/2025", 45672, "2025-02-30", "soon", "1/2/30", 20991231, -5, "1850-01-01"],
  serviceDateTo: ["", "01/14/2025", 45673, "12/31/2199", "#N/A"],
  birthDate: ["", "05/06/1975", "5/6/25", 1, 60, "1800-01-01", 46000, true, "unknown"],
  sex: ["", "F", "male", 1, "X", "?"],
  placeOfService: ["", 11, "2", "77", "10", "Office", "11, 22", "O2", "1.0"],
  diagnosis: ["", "E11.9", "M25.562", " i10", "E11", "I1O", "N/A", "99213", "V00.01XA", "E11.9; I10", 250.5, "Cough"],
  procedure: ["", 99213, "36415", "J1885", "A0425", "99213-25", "9921", "TBD", "1-Mar", "J0000"],
  modifier: ["", "RT", "LT", "50", "59", "XS", "26", "TC", "ZZ", 12, "rt", "RT", "25 59", "N/A", "RH", "76"],
  diagnosisPointer: ["", "A", "AB", "C", "E", "M", 1, 12, 46024, "2-Jan", "A-D", "1.0", "E11.9", "?", "ABCDE", "AA"],
  units: ["", 1, "2", 0, -1, 1.5, "two", "2-Jan", 46024, "#REF!", true, 1e21],
  charge: ["", 80, "$1,234.50", 0, -5, 33.335, "free", 1e12, "#DIV/0!", false],
  npi: ["", "1234567893", 1234567890, "123", "1234567893.0", "1.23E+09", "pending", "0000000000"],
  revenueCode: ["", "", "", "0120", 250, "0450", "N/A", "ER"],
  ndc: ["", "00002759701", "0002-7597-01", 2759701, "5.02E+10", "Ozempic", "1-2-3", "N400002759701"],
}; // prettier-ignore

/** One code in so many is a real one, or nearly. */
const REAL_CODES = 100;

/** Characters that no pool has. */
const ODD = "\u0000\u00A0\u200B\u202EЕ😀\"'=+-@,;|#\t\nA9";

/** What slips into a code. */
const SLIPS = [..."OIl01XA9. -"];

/** A real code of a table, as it is or with a character lost, added or changed. */
function realCode(table: CodeTable, below: (limit: number) => number): string {
  const code = table.codeAt(below(table.size));
  const at = below(code.length);
  const [before, after] = [code.slice(0, at), code.slice(at)];
  const slip = SLIPS[below(SLIPS.length)] ?? "";
  return [code, before + after.slice(1), before + slip + after, before + slip + after.slice(1)][
    below(4)
  ] as string;
}

function garbageColumn(
  role: ColumnRole,
  position: number,
  seed: number,
  { icd10cm, hcpcs }: CodeTables,
): TestColumn {
  const below = numbers(seed);
  const pool = POOLS[role] ?? [""];
  const table = { diagnosis: icd10cm, procedure: hcpcs }[role as "diagnosis" | "procedure"];
  const odd = () => Array.from({ length: below(6) }, () => [...ODD][below(19)] ?? "").join("");
  const cells = Array.from({ length: LINES }, () => {
    if (below(40) === 0) return odd();
    if (table && below(REAL_CODES) === 0) return realCode(table, below);
    return pool[below(pool.length)] ?? "";
  });
  return { role, position, cells, separator: role === "modifier" && position === 4 ? "," : null };
}

function garbage(tables: CodeTables) {
  const roles = Object.keys(POOLS) as ColumnRole[];
  const columns = roles.flatMap((role): [ColumnRole, number][] => {
    if (role === "diagnosis" || role === "modifier") return [1, 2, 3, 4].map((at) => [role, at]);
    return [[role, 1]];
  });
  return claimBatch(columns.map(([role, at], i) => garbageColumn(role, at, 97 * (i + 1), tables)));
}

/** The rules of which each names what one value is: of them a cell may have one. */
const IDENTITY: ReadonlySet<RuleId> = new Set(
  CELL_RULES.filter(({ phase }) => phase === "identity").map(({ id }) => id),
);
const ABOUT_A_CELL: ReadonlySet<RuleId> = new Set(CELL_RULES.map(({ id }) => id));

/** The findings of each cell that has several. Left out: the column of lists, where each code can have its own. */
function* crowdedCells(
  { count, line, column, cause, causes }: Findings,
  listColumn: number,
): Generator<Cause[]> {
  for (let first = 0, next = 0; first < count; first = next) {
    while (next < count && line[next] === line[first] && column[next] === column[first]) next++;
    if (next - first < 2 || column[first] === listColumn) continue;
    yield Array.from(cause.subarray(first, next), (at) => causes[at] as Cause);
  }
}

describe("100,000 lines of garbage", () => {
  let tables: CodeTables;
  let findings: Findings;
  let listColumn: number;
  beforeAll(async () => {
    tables = await testTables();
    const batch = garbage(tables);
    listColumn = batch.columns.find(({ separator }) => separator !== null)?.column ?? -1;
    findings = runCheck(batch, tables, { rules: {}, today: 20250301 });
  }, 120_000);

  test("are checked without a crash, and every kind of error is found in them", () => {
    expect(findings.count).toBeGreaterThan(LINES);
    const found = new Set(findings.causes.map(({ rule }) => rule));
    for (const rule of ["modifier-duplicate", "units", "npi", "ndc", "date-order"] as const)
      expect(found).toContain(rule);
  });

  test("come out in order of line, then column", () => {
    const { count, line, column } = findings;
    for (let i = 1; i < count; i++) {
      const [before, now] = [i - 1, i].map((at) => (line[at] ?? 0) * 100 + (column[at] ?? 0));
      if ((before ?? 0) > (now ?? 0)) throw new Error(`Finding ${i} is out of order`);
    }
  });

  test("have no cell with two errors of one cause", () => {
    const wrong = new Set<string>();
    for (const causes of crowdedCells(findings, listColumn)) {
      const rules = causes.map(({ rule }) => rule);
      if (new Set(rules).size < rules.length) wrong.add(`twice the same: ${rules.join(", ")}`);
      for (const { rule, value } of causes.filter((each) => IDENTITY.has(each.rule))) {
        const others = causes.filter(
          (each) =>
            each.rule !== rule &&
            each.value === value &&
            (IDENTITY.has(each.rule) || !ABOUT_A_CELL.has(each.rule)),
        );
        for (const other of others) wrong.add(`${value}: ${rule} and ${other.rule}`);
      }
    }
    expect([...wrong]).toEqual([]);
  });

  test("get one plain sentence for each cause, without jargon or blame", () => {
    const jargon =
      /claim form|header|\bedits?\b|invalid|illegal|regex|boolean|string|you(?:r| have)/i;
    const odd = findings.causes.filter(
      // What stood in the cell is repeated as it was.
      ({ message, value }) =>
        /undefined|\bnull\b|NaN|Infinity|\.$|\n/.test(message) ||
        jargon.test(message.replaceAll(value, "")) ||
        message.length > LONGEST_MESSAGE,
    );
    expect(odd.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([]);
  });
});
