import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { dateDoubt } from "../../src/claims/date-doubts";
import { lineDays } from "../../src/claims/line-days";
import type { DateOrder } from "../../src/claims/types";
import { openExcel } from "../../src/excel";
import type { SheetReading } from "../../src/excel/types";
import type { FixtureCell } from "../../src/workbench/fixture";
import type { Locale } from "../../src/workbench/model/locale";
import { DE_DE, EN_US, FR_FR } from "../../src/workbench/model/locale";
import type { BootedOffice } from "../support/office";
import { bootOffice } from "../support/office";

/** Which days a column's cells are read as, in an Excel of this culture. */

let office: BootedOffice;
beforeAll(async () => {
  office = await bootOffice();
});
afterAll(() => office.close());

interface Reading {
  readonly locale?: Locale;
  readonly date1904?: boolean;
  readonly chosen?: DateOrder;
}

/** Reads a column of dates; `chosen` is what a person said of them for this sheet. */
async function read(
  dates: readonly FixtureCell[],
  { locale = EN_US, date1904 = false, chosen }: Reading = {},
): Promise<SheetReading> {
  office.excel.startOver({ locale });
  office.excel.workbook.date1904 = date1904;
  const rows = [["DOS", "Dx 1"], ...dates.map((date) => [date, "E11.9"])];
  office.excel.loadSheet({ name: "Claims", rows });
  const edge = openExcel();
  const { sheetId } = await edge.glance();
  const settings = { columns: [], reportOnly: false, ...(chosen && { dateOrder: chosen }) };
  await edge.saveSettings(sheetId, settings);
  return edge.read("sheet", (await edge.glance()).layout);
}

async function daysRead(dates: readonly FixtureCell[], how: Reading = {}): Promise<number[]> {
  return [...lineDays((await read(dates, how)).batch).days];
}

const GB = { ...DE_DE, name: "en-GB", shortDate: "dd/mm/yyyy", dateSeparator: "/" };

// https://learn.microsoft.com/en-us/javascript/api/excel/excel.cultureinfo
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

test.each([
  ["fr-FR", FR_FR, ["30 mai 2015", "30-mai-2015", "30/05/2015", "30 mai 15", "samedi 30 mai 2015"]],
  ["de-DE", DE_DE, ["30. Mai 2015", "30.05.2015", "30.5.15", "30-Mai-2015"]],
  ["es-ES", { ...FR_FR, name: "es-ES" }, ["30 de mayo de 2015", "30-may-15", "30/5/2015"]],
])("dates as text in the words of %s are read", async (_, locale, dates) => {
  const texts = dates.map((text) => ({ text }));
  expect(await daysRead(texts, { locale })).toEqual(dates.map(() => 20150530));
});

test.each([
  ["février", 20150203, FR_FR],
  ["août", 20150803, FR_FR],
  ["déc.", 20151203, FR_FR],
  ["März", 20150303, DE_DE],
  ["Dez.", 20151203, DE_DE],
])("3 %s 2015 is read", async (month, day, locale) => {
  expect(await daysRead([{ text: `3 ${month} 2015` }], { locale })).toEqual([day]);
});

describe("dates that could be two days", () => {
  const doubtIn = async (dates: readonly FixtureCell[], how?: Reading) => {
    const { batch, layout } = await read(dates, how);
    return dateDoubt(batch, layout.dateOrder !== undefined);
  };
  const TEXT = { text: "03/04/2025" };

  test.each([
    ["en-US", EN_US, "month-first"],
    ["fr-FR", FR_FR, "day-first"],
    ["de-DE", DE_DE, "day-first"],
  ])("are told with an example, as %s reads them", async (_, locale, order) => {
    const doubt = { columns: [0], order, example: "03/04/2025", by: "excel" };
    expect(await doubtIn([42_154, TEXT], { locale })).toEqual(doubt);
  });

  test("are none where another date of the column tells, or no text is among them", async () => {
    expect(await doubtIn([TEXT, { text: "30/04/2025" }])).toBeNull();
    expect(
      await doubtIn([{ text: "04/04/2025" }, 42_154, 20_150_304, { text: "3 May 2025" }]),
    ).toBeNull();
  });

  test("are read as a person chose for this sheet, which is kept with the workbook", async () => {
    const chosen = "day-first";
    expect(await doubtIn([TEXT], { chosen })).toMatchObject({ order: chosen, by: "person" });
    expect(await daysRead([TEXT], { chosen })).toEqual([20250403]);
    expect(await daysRead([TEXT, { text: "05/30/2025" }], { chosen })).toEqual([
      20250304, 20250530,
    ]);
  });
});
