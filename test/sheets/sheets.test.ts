import { afterAll, beforeAll, describe, test } from "@jest/globals";
import type { CodeTables } from "../../src/codes/types";
import type { BootedOffice } from "../support/office";
import { bootOffice } from "../support/office";
import { testTables } from "../tables";
import { MADE_WORKBOOKS } from "./made-workbooks";
import { walk } from "./whole-path";

/** Sheets as people make them, each on the whole path. */

let office: BootedOffice;
let tables: CodeTables;
beforeAll(async () => {
  [office, tables] = await Promise.all([bootOffice(), testTables()]);
});
afterAll(() => office.close());

// Grouped rows: https://learn.microsoft.com/en-us/office/dev/add-ins/excel/excel-add-ins-ranges-group
describe("checked, flagged, repaired, filled, undone and cleared, as it was opened:", () => {
  test.each(MADE_WORKBOOKS)("%s", async (_, made) => {
    await walk(office.excel, tables, made);
  });
});
