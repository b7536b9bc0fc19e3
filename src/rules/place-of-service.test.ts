import { expect, test } from "@jest/globals";
import { testCellRule } from "../../test/cell-rule";
import { coverageOf, dayBeyond } from "../../test/coverage";
import { testTables } from "../../test/tables";
import { toUs } from "../codes/day";
import type { CodeTable, Day } from "../codes/types";
import { placeOfService } from "./place-of-service";
import type { CodeCell } from "./types";

const ENDED = { to: 20240630, billable: true, inferred: false } as const;

testCellRule(placeOfService, {
  valid: [
    { code: "11", as: "placeOfService" },
    { code: 11, as: "placeOfService" },
    { code: "02", as: "placeOfService" },
    { code: "99", as: "placeOfService" },
    { code: "", as: "placeOfService" },
    { code: "10", as: "placeOfService", on: 20220101 },
    { code: "27", as: "placeOfService", on: 20231001 },
    { code: "66", as: "placeOfService", on: 20240801 },
    // For any date of service, once the claim is processed from 2016 on (MLN Matters MM9231).
    { code: "19", as: "placeOfService", on: 20151231 },
    { code: "02", as: "placeOfService", on: 20170101 },
    { code: "58", as: "placeOfService", on: 20200101 },
    { code: "11", as: "placeOfService", on: 20300101 },
    // Nothing is known of these days.
    { code: "77", as: "placeOfService", on: 20150930 },
    // For other rules to say.
    { code: 2, as: "placeOfService" },
    { code: "111", as: "placeOfService" },
    { code: "Office", as: "placeOfService" },
    { code: "77", as: "modifier" },
  ],
  invalid: [
    { code: "77", as: "placeOfService", on: 20240115, says: "77 is not a place of service" },
    { code: 36, as: "placeOfService", on: 20240801 },
    { code: "77 ", as: "placeOfService", on: 20240115, also: ["code-spacing"] },
    {
      code: "77",
      as: "placeOfService",
      on: dayBeyond("pos"),
      severity: "warning",
      says: `ends on ${toUs(coverageOf("pos").to)}`,
    },
    { code: "10", as: "placeOfService", on: 20211231, says: "only from 01/01/2022 on" },
    { code: "27", as: "placeOfService", on: 20230930 },
    // CMS's list of May 2024 names it, for August: no change request is known to us, so that we only warn in between.
    { code: "66", as: "placeOfService", on: 20240430, severity: "error" },
    {
      code: "66",
      as: "placeOfService",
      on: 20240501,
      severity: "warning",
      says: "only from 08/01/2024 on",
    },
    { code: "66", as: "placeOfService", on: 20240731, severity: "warning" },
    { code: "02", as: "placeOfService", on: 20161231 },
    { code: "58", as: "placeOfService", on: 20191231 },
  ],
});

test("a place that a newer list of CMS has not any more is a warning from then on", async () => {
  const { pos, ...tables } = await testTables();
  const known: CodeTable = {
    ...pos,
    on: (code, day) =>
      day <= 20240630
        ? pos.on(code, day)
        : { ...pos.on(code, day), status: "expired", span: { ...ENDED, from: 20151001 } },
  };
  const cell = { kind: "placeOfService", code: "60", tables: { ...tables, pos: known } } as const;
  const verdictOn = (day: Day) => placeOfService.check({ ...cell, day } as unknown as CodeCell);
  expect(verdictOn(20240630)).toBeNull();
  expect(verdictOn(20240701)).toMatchObject({
    severity: "warning",
    message: expect.stringContaining("only until 06/30/2024") as unknown,
  });
});
