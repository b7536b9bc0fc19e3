import { afterAll, beforeAll, test } from "@jest/globals";
import fc from "fast-check";
import type { CodeTables } from "../../src/codes/types";
import type { BootedOffice } from "../support/office";
import { bootOffice } from "../support/office";
import { testTables } from "../tables";
import { RANDOM_WORKBOOK } from "./random-workbook";
import { walk } from "./whole-path";

/** `SHEETS=500 npx jest test/sheets/random` walks so many; a failure names its seed, for `SEED=…`. */
const WORKBOOKS = Number(process.env["SHEETS"] ?? 25);
const SEED = process.env["SEED"];

let office: BootedOffice;
let tables: CodeTables;
beforeAll(async () => {
  [office, tables] = await Promise.all([bootOffice(), testTables()]);
});
afterAll(() => office.close());

test(
  "whatever oddities come together on a sheet, its lines are found, flagged, repaired, filled and given back",
  async () => {
    await fc.assert(
      fc.asyncProperty(RANDOM_WORKBOOK, async (made) => {
        await walk(office.excel, tables, made);
      }),
      { numRuns: WORKBOOKS, ...(SEED && { seed: Number(SEED) }) },
    );
  },
  60_000 + WORKBOOKS * 1_000,
);
