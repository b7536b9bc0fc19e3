import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { testTables } from "../../../test/tables";
import { periodsBetween, tablePeriods } from "./periods";

test("a period begins with the day of a change", () => {
  const periods = periodsBetween([20151001, 20161001]);
  expect(periods.count).toBe(3);
  expect([20150930, 20151001, 20160930, 20161001, 20991231].map((day) => periods.of(day))).toEqual([
    0, 1, 1, 2, 2,
  ]);
});

test("without changes there is one period", () => {
  const periods = periodsBetween([]);
  expect([periods.count, periods.of(20250101)]).toEqual([1, 0]);
});

test("the day that stands for a period lies in it", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 20000101, max: 20991231 })), (days) => {
      const periods = periodsBetween([...days].sort((a, b) => a - b));
      for (let period = 0; period < periods.count; period++) {
        expect(periods.of(periods.dayIn(period))).toBe(period);
      }
    }),
  );
});

test("within a period the tables answer alike on every day", async () => {
  const tables = await testTables();
  const periods = tablePeriods(null, tables);
  const day = fc
    .date({ min: new Date("2014-01-01"), max: new Date("2028-12-31"), noInvalidDate: true })
    .map((date) => Number(date.toISOString().slice(0, 10).replaceAll("-", "")));
  fc.assert(
    fc.property(day, fc.nat(), (on, seed) => {
      for (const table of [tables.icd10cm, tables.hcpcs, tables.modifier, tables.pos]) {
        const code = table.codeAt(seed % table.size);
        const other = periods.dayIn(periods.of(on));
        expect(table.on(code, on).status).toBe(table.on(code, other).status);
        expect(table.description(code, on)).toBe(table.description(code, other));
      }
    }),
    { numRuns: 2_000 },
  );
});
