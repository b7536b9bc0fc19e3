import { beforeAll, expect, test } from "@jest/globals";
import fc from "fast-check";
import { claimBatch } from "../../test/claim-batch";
import { testTables } from "../../test/tables";
import type { CellValue } from "../claims/types";
import type { CodeTables } from "../codes/types";
import { partOf } from "./recheck/part";
import { runCheck } from "./run";
import { suggestionsFor } from "./suggestions-for";

let tables: CodeTables;
beforeAll(async () => {
  tables = await testTables();
});

const CODES = ["E11", "E11.99", "I1O", "e11.9 ", "", "S72.001", "250.00", "Z00.0", "I10; E11"];
const WORDS = ["", "Type 2 diabetes", "Essential hypertension", "Fracture of femur"];
const PROCEDURES = ["J1886", "99213", "", "A9999", "E11.9"];
const DAYS = [45_700, 42_300, "", "03/04/2019"];
const pick = (pool: readonly CellValue[]) => fc.constantFrom(...pool);

const ROLES = [
  { role: "serviceDate" },
  { role: "diagnosis", separator: ";" },
  { role: "diagnosis", position: 2 },
  { role: "description", describes: 1 },
  { role: "procedure" },
] as const;

test("asked for one finding, the codes that could be meant are those that a check of the whole sheet finds", () => {
  const row = fc.tuple(pick(DAYS), pick(CODES), pick(CODES), pick(WORDS), pick(PROCEDURES));
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 20 }), (rows) => {
      const batch = claimBatch(
        ROLES.map((each, i) => ({ ...each, cells: rows.map((r) => r[i]!) })),
      );
      const { causes, cause, line, column } = runCheck(batch, tables, { rules: {} });
      cause.forEach((each, i) => {
        const { rule, value, suggestions } = causes[each]!;
        const asked = { rule, value, column: column[i]! };
        const alone = partOf(batch, [line[i]!]);
        if (suggestions.length > 0)
          expect(suggestionsFor(alone, asked, tables)).toEqual(suggestions);
      });
    }),
    { numRuns: 60 },
  );
});

test("where too many codes are wrong, the check says of which it did not look for any", () => {
  const wrong = Array.from({ length: 700 }, (_, i) => `E11.9${String(i + 1000).slice(1)}`);
  const batch = claimBatch([{ role: "diagnosis", cells: wrong }]);
  const { causes } = runCheck(batch, tables, { rules: {} });
  const [first, last] = [causes[0]!, causes.at(-1)!];
  expect([first.unasked, last.unasked]).toEqual([undefined, true]);
  expect(last.suggestions).toEqual([]);
  const { rule, value } = last;
  expect(suggestionsFor(partOf(batch, [699]), { rule, value, column: 0 }, tables)).not.toEqual([]);
});
