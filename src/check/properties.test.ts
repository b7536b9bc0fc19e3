import { beforeAll, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { claimBatch } from "../../test/claim-batch";
import { testTables } from "../../test/tables";
import { toldFindings } from "../../test/told-findings";
import type { CellValue } from "../claims/types";
import type { CodeTables, Day } from "../codes/types";
import { CELL_RULES } from "../rules";
import type { CellFacts } from "../rules/reading/cell";
import type { CodeKind, Requirement } from "../rules/types";
import { checkCell } from "./cells/check-cell";
import { checkValue } from "./cells/check-value";
import { planRepairs } from "./findings/repairs";
import { runCheck } from "./run";

let tables: CodeTables;
beforeAll(async () => {
  tables = await testTables();
});

const IDENTITY = new Set(
  CELL_RULES.filter(({ phase }) => phase === "identity").map(({ id }) => id),
);
const SPELLING = new Set(
  CELL_RULES.filter(({ phase }) => phase === "spelling").map(({ id }) => id),
);

/** What people leave in code cells, and what no one does. */
const LEFTOVERS: readonly CellValue[] = [
  "", " ", "-", "N/A", "TBD", "#N/A", "#REF!", true, false, 0, 1, 25, 100, 250, 401.9, 9921, 99213, 45352, -25, 1e21,
  "1-Mar", "1.00E+05", "99213.0", "99213-25", "E11.9, I10", "E11.9 - Diabetes", "Office", "O2", "250.00", "0DTJ4ZZ",
  "I1O", "E1l.9", "Е11.9", "Total", "E11.-", "W2189A", "S72.001", "J1885", "J0000", "d0120", "+99417", "=E11",
]; // prettier-ignore

const cellValue: fc.Arbitrary<CellValue> = fc.oneof(
  fc.constantFrom(...LEFTOVERS),
  fc.string({ maxLength: 12 }),
  fc.string({ unit: "binary", maxLength: 8 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer(),
  // A real code, with something done to it.
  fc
    .tuple(fc.nat(), fc.nat({ max: 9 }), fc.nat(), fc.constantFrom(..." .-,OIl01XA\u00A0\u200BЕ;"))
    .map(([seed, deed, at, character]) => {
      const table = seed % 5 === 0 ? tables.hcpcs : tables.icd10cm;
      const code = table.codeAt(seed % table.size);
      const place = at % (code.length + 1);
      const [before, after] = [code.slice(0, place), code.slice(place)];
      if (deed < 2) return `${code.slice(0, 3)}.${code.slice(3)}`;
      if (deed < 4) return before + character + after;
      if (deed < 6) return before + after.slice(1);
      if (deed < 8) return before + character + after.slice(1);
      return deed === 8 ? code.toLowerCase() : `${code} ${character}`;
    }),
);

const day: fc.Arbitrary<Day> = fc
  .date({ min: new Date("2014-06-01"), max: new Date("2028-06-01"), noInvalidDate: true })
  .map((date) => Number(date.toISOString().slice(0, 10).replaceAll("-", "")));

const kind = fc.constantFrom<CodeKind>("diagnosis", "procedure", "modifier", "placeOfService");
const words = fc.constantFrom(
  null,
  "Essential hypertension",
  "T2DM w/o comp",
  "x",
  "Left, initial encounter",
);

/** Without the tables, which would fill the screen when a property fails. */
const facts: fc.Arbitrary<Omit<CellFacts, "tables">> = fc.record({
  kind,
  value: cellValue,
  day,
  description: words,
  isKindSure: fc.boolean(),
  required: fc.constantFrom<Requirement>(null, "principal", "procedure", "code"),
  dots: fc.constantFrom("dotted", "plain"),
});

describe("whatever a cell holds", () => {
  test("at most one rule speaks of what the code is, and no rule speaks twice", () => {
    fc.assert(
      fc.property(facts, (cell) => {
        const rules = checkCell({ ...cell, tables }).map(({ rule }) => rule);
        expect(rules.filter((rule) => IDENTITY.has(rule)).length).toBeLessThanOrEqual(1);
        expect(new Set(rules).size).toBe(rules.length);
      }),
      { numRuns: 2_500 },
    );
  });

  test("every message is one plain sentence about it", () => {
    fc.assert(
      fc.property(facts, (cell) => {
        for (const { message } of checkCell({ ...cell, tables })) {
          expect(message).not.toMatch(/undefined|null\b|NaN|Infinity|\.$/);
          expect(message.length).toBeLessThan(400);
        }
      }),
      { numRuns: 1_500 },
    );
  });

  test("a repair leaves nothing of what it mends, and brings in nothing new", () => {
    fc.assert(
      fc.property(facts, (cell) => {
        const findings = checkCell({ ...cell, tables });
        for (const { rule, repair } of findings) {
          if (repair === null) continue;
          const after = checkCell({ ...cell, tables, value: repair }).map(
            (finding) => finding.rule,
          );
          expect(after).not.toContain(rule);
          const before = new Set(findings.map((finding) => finding.rule));
          expect(after.filter((id) => !before.has(id) && !SPELLING.has(id))).toEqual([]);
        }
      }),
      { numRuns: 2_500 },
    );
  });

  test("a repair, and every suggestion with a description, is a code of the tables", () => {
    fc.assert(
      fc.property(facts, (cell) => {
        for (const { suggestions } of checkCell({ ...cell, tables })) {
          for (const { value, description } of suggestions) {
            expect(value).not.toBe("");
            if (description === null) continue;
            expect(
              checkCell({ ...cell, tables, value, description: null, required: null }).map(
                ({ rule }) => rule,
              ),
            ).not.toContain("unknown-code");
          }
        }
      }),
      { numRuns: 1_000 },
    );
  });
});

describe("a whole sheet", () => {
  const line = fc.record({
    principal: cellValue,
    other: cellValue,
    procedure: cellValue,
    text: words,
    on: day,
  });
  const lines = fc.array(line, { minLength: 1, maxLength: 40 });

  function sheetOf(
    rows: readonly {
      principal: CellValue;
      other: CellValue;
      procedure: CellValue;
      text: string | null;
      on: Day;
    }[],
  ) {
    return claimBatch([
      { role: "diagnosis", position: 1, cells: rows.map(({ principal }) => principal) },
      { role: "description", describes: 0, cells: rows.map(({ text }) => text ?? "") },
      { role: "diagnosis", position: 2, separator: ";", cells: rows.map(({ other }) => other) },
      { role: "procedure", cells: rows.map(({ procedure }) => procedure) },
      { role: "serviceDate", cells: rows.map(({ on }) => on) },
    ]);
  }

  test("is judged the same whatever the order of its lines", () => {
    const withoutLine = (told: string[]) => told.map((each) => each.replace(/^\d+ /, "")).sort();
    fc.assert(
      fc.property(lines, (rows) => {
        const forwards = toldFindings(runCheck(sheetOf(rows), tables, { rules: {} }));
        const backwards = toldFindings(
          runCheck(sheetOf([...rows].reverse()), tables, { rules: {} }),
        );
        expect(withoutLine(backwards)).toEqual(withoutLine(forwards));
      }),
      { numRuns: 80 },
    );
  });

  test("is judged as each of its cells by itself", () => {
    fc.assert(
      fc.property(lines, (rows) => {
        const told = toldFindings(runCheck(sheetOf(rows), tables, { rules: {} }));
        const alone = rows.flatMap((row, at) =>
          toldFindings(runCheck(sheetOf([row]), tables, { rules: {} })).map((each) =>
            each.replace(/^0 /, `${at} `),
          ),
        );
        // How the column writes its codes and what most lines leave out are facts about the whole sheet.
        const comparable = (each: string) => !each.includes("missing-code") && !each.includes("->");
        expect(told.filter(comparable)).toEqual(alone.filter(comparable));
      }),
      { numRuns: 80 },
    );
  });

  test("has nothing left to repair once its repairs are made", () => {
    fc.assert(
      fc.property(lines, (rows) => {
        const batch = sheetOf(rows);
        const findings = runCheck(batch, tables, { rules: {} });
        const { corrections, refused } = planRepairs(batch, findings);
        expect(refused).toEqual([]);
        const repaired = rows.map((row) => ({ ...row }));
        const fields = { 0: "principal", 2: "other", 3: "procedure" } as const;
        for (const { line: at, column, after } of corrections) {
          const row = repaired[at];
          const field = fields[column as 0 | 2 | 3];
          if (row) row[field] = after;
        }
        const again = sheetOf(repaired);
        const left = runCheck(again, tables, { rules: {} });
        expect(planRepairs(again, left).corrections).toEqual([]);
      }),
      { numRuns: 80 },
    );
  });
});

test("a list is judged as its codes one by one", () => {
  const code = fc.constantFrom(
    "E11.9",
    "e11.9",
    "E11",
    "I1O",
    "E119.",
    "W2189A",
    "S72.001",
    "J45.99",
    "99213",
    "I10",
  );
  fc.assert(
    fc.property(fc.array(code, { minLength: 2, maxLength: 5 }), (codes) => {
      const common = {
        day: 20250115,
        description: null,
        required: null,
        dots: "dotted" as const,
        tables,
        kindOf: () => ({ kind: "diagnosis" as const, isSure: true }),
      };
      const inList = checkValue({ ...common, value: codes.join("; "), separator: ";" });
      const alone = codes.flatMap((value) => checkValue({ ...common, value, separator: null }));
      expect(inList.map(({ value, message }) => [value, message])).toEqual(
        alone.map(({ value, message }) => [value, message]),
      );
    }),
  );
});
