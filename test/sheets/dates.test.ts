import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { lineDays } from "../../src/claims/line-days";
import { openExcel } from "../../src/excel";
import type { FixtureCell } from "../../src/workbench/fixture";
import { DE_DE, EN_US } from "../../src/workbench/model/locale";
import type { BootedOffice } from "../support/office";
import { bootOffice } from "../support/office";

/** Which days a column's cells are read as, in an Excel of this culture. */

let office: BootedOffice;
beforeAll(async () => {
  office = await bootOffice();
});
afterAll(() => office.close());

async function daysRead(
  dates: readonly FixtureCell[],
  { locale = EN_US, date1904 = false } = {},
): Promise<number[]> {
  office.excel.startOver({ locale });
  office.excel.workbook.date1904 = date1904;
  const rows = [["DOS", "Dx 1"], ...dates.map((date) => [date, "E11.9"])];
  office.excel.loadSheet({ name: "Claims", rows });
  const edge = openExcel();
  const { batch } = await edge.read("sheet", (await edge.glance()).layout);
  return [...lineDays(batch).days];
}

const GB = { ...DE_DE, name: "en-GB", shortDate: "dd/mm/yyyy", dateSeparator: "/" };

test.each([
  ["en-US", EN_US, [20250304]],
  ["en-GB", GB, [20250403]],
  ["de-DE", DE_DE, [20250403]],
])("03/04/2025 alone is read as %s writes dates", async (_, locale, days) => {
  expect(await daysRead(["03/04/2025"], { locale })).toEqual(days);
});

test("what a column's own dates prove wins over how Excel writes dates", async () => {
  expect(await daysRead(["03/04/2025", "05/30/2025"], { locale: GB })).toEqual([
    20250304, 20250530,
  ]);
  expect(await daysRead(["03.04.2025", "30.05.2025"])).toEqual([20250403, 20250530]);
});

test("serial numbers, YYYYMMDD and named months are the same day everywhere", async () => {
  const dates = [42_154, 20_150_530, "20150530", "30-May-2015", "2015-05-30"];
  for (const locale of [EN_US, DE_DE]) {
    expect(await daysRead(dates, { locale })).toEqual(dates.map(() => 20150530));
  }
  expect(await daysRead([42_154 - 1_462], { date1904: true })).toEqual([20150530]);
});
