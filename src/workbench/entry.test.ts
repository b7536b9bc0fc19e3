import { describe, expect, test } from "@jest/globals";
import type { EntrySettings } from "./entry";
import { parseEntry } from "./entry";
import { DE_DE, EN_US } from "./model/locale";
import { CellError } from "./model/scalar";

const SETTINGS: EntrySettings = {
  locale: EN_US,
  date1904: false,
  currentYear: 2026,
  numberFormat: "General",
};

function read(text: string, settings: Partial<EntrySettings> = {}): unknown {
  const { formula, value, textPrefix, numberFormat } = parseEntry(text, {
    ...SETTINGS,
    ...settings,
  });
  if (formula !== null) return { formula };
  if (textPrefix) return { text: value };
  return numberFormat === null ? value : [value, numberFormat];
}

describe("numbers", () => {
  test.each([
    ["5", 5],
    ["99213", 99213],
    ["00100", 100],
    ["0450", 450],
    [" 5 ", 5],
    ["-5", -5],
    ["+1", 1],
    ["1.50", 1.5],
    [".5", 0.5],
    ["5.", 5],
    ["1,234", [1234, "#,##0"]],
    ["1,234.5", [1234.5, "#,##0.00"]],
    ["12%", [0.12, "0%"]],
    ["12.5%", [0.125, "0.00%"]],
    ["$5", [5, "$#,##0_);[Red]($#,##0)"]],
    ["$1,234.50", [1234.5, "$#,##0.00_);[Red]($#,##0.00)"]],
    ["-$5", [-5, "$#,##0_);[Red]($#,##0)"]],
    ["(5)", -5],
    ["1E5", [100000, "0.00E+00"]],
    ["1e-2", [0.01, "0.00E+00"]],
    ["0 1/2", [0.5, "# ?/?"]],
    ["2 3/16", [2.1875, "# ??/??"]],
    ["1234567890123456789", 1234567890123460000],
  ])("%j is the number %j", (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test.each([
    ["1,2"],
    ["12,34"],
    ["1.2.3"],
    ["5 apples"],
    ["E11.9"],
    ["1E"],
    ["--5x".slice(2)],
    ["12-"],
  ])("%j stays text", (text) => {
    expect(read(text)).toBe(text);
  });

  test("a comma is the decimal point where a person's locale has it so", () => {
    expect(read("1,5", { locale: DE_DE })).toBe(1.5);
    expect(read("1.234,5", { locale: DE_DE })).toEqual([1234.5, "#,##0.00"]);
  });
});

// https://support.microsoft.com/en-us/office/stop-automatically-changing-numbers-to-dates-452bd2db-cc96-47d1-81e4-72cec11c4ed8
// https://learn.microsoft.com/en-us/office/troubleshoot/excel/wrongly-assumes-1900-is-leap-year
// https://www.betaarchive.com/wiki/index.php?title=Microsoft_KB_Archive/181194 (a month and a year)
// https://support.microsoft.com/kb/214391 (two-digit years, dates of two parts)
describe("dates and times", () => {
  test.each([
    ["5/30/2026", [46172, "m/d/yyyy"]],
    ["2026-05-30", [46172, "m/d/yyyy"]],
    ["05/30/26", [46172, "m/d/yyyy"]],
    ["5/30/29", [47268, "m/d/yyyy"]],
    ["5/30/30", [11108, "m/d/yyyy"]],
    ["5/30", [46172, "d-mmm"]],
    ["1-2", [46024, "d-mmm"]],
    ["8-1", [46235, "d-mmm"]],
    ["12/2", [46358, "d-mmm"]],
    ["5/32", [11810, "mmm-yy"]],
    ["5/2026", [46143, "mmm-yy"]],
    ["30-May-2015", [42154, "d-mmm-yy"]],
    ["30 May", [46172, "d-mmm"]],
    ["May 30, 2015", [42154, "d-mmm-yy"]],
    ["May 2015", [42125, "mmm-yy"]],
    ["DEC1", [46357, "d-mmm"]],
    ["MARCH1", [46082, "d-mmm"]],
    ["SEPT2", [46267, "d-mmm"]],
    ["Dec 32", [12024, "mmm-yy"]],
    ["1:2", [62 / 1440, "h:mm"]],
    ["10:30 PM", [22.5 / 24, "h:mm AM/PM"]],
    ["1:02:03", [3723 / 86400, "h:mm:ss"]],
    ["26:00", [26 / 24, "[h]:mm:ss"]],
    ["5/30/2026 12:00", [46172.5, "m/d/yyyy h:mm"]],
    ["1/1/1900", [1, "m/d/yyyy"]],
    ["2/28/1900", [59, "m/d/yyyy"]],
    ["3/1/1900", [61, "m/d/yyyy"]],
  ])("%j is %j", (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test.each([
    ["2/30/2026"],
    ["13/13/2026"],
    ["13-15"],
    ["12345-6789-01"],
    ["0002-7510-01"],
    ["1:60"],
    ["13:00 PM"],
    ["A-1"],
    ["Mayo 5"],
    ["12/31/1899"],
  ])("%j stays text", (text) => {
    expect(read(text)).toBe(text);
  });

  test("days come before months where a person's locale has it so", () => {
    expect(read("30.05.2026", { locale: DE_DE })).toEqual([46172, "dd.mm.yyyy"]);
    expect(read("1.2", { locale: DE_DE })).toEqual([46054, "d-mmm"]);
  });

  test("the 1904 system counts from 1 January 1904", () => {
    expect(read("1/2/1904", { date1904: true })).toEqual([1, "m/d/yyyy"]);
    expect(read("1/1/1903", { date1904: true })).toBe("1/1/1903");
  });
});

// https://learn.microsoft.com/en-us/javascript/api/excel/excel.range#excel-excel-range-values-member
describe("formulas", () => {
  test.each([
    ["=A1", "=A1"],
    ["+A1", "=+A1"],
    ["-E11", "=-E11"],
    ["- see note", "=- see note"],
    ["@home", "=home"],
  ])("%j is taken for the formula %j", (text, formula) => {
    expect(read(text)).toEqual({ formula });
  });

  test.each([["="], ["+"], ["-"], ["@"]])("%j alone is text", (text) => {
    expect(read(text)).toBe(text);
  });
});

// https://support.microsoft.com/en-us/office/format-numbers-as-text-583160db-936b-4e52-bdff-6f1863518ba4
describe("text", () => {
  test.each([["00100"], ["=A1"], ["5/30"], ["TRUE"], ["-E11"], ["1E5"]])(
    "%j stays text in a cell formatted as text",
    (text) => {
      expect(read(text, { numberFormat: "@" })).toBe(text);
    },
  );

  test.each([
    ["'00100", "00100"],
    ["'=A1", "=A1"],
    ["''x", "'x"],
    ["'", ""],
  ])("an apostrophe makes text of %j", (text, kept) => {
    expect(read(text)).toEqual({ text: kept });
  });

  test("nothing empties the cell", () => {
    expect(read("")).toBeNull();
  });

  test.each([
    ["true", true],
    ["FALSE", false],
    ["#n/a", CellError.of("#N/A")],
  ])("%j is a value of its own", (text, value) => {
    expect(read(text)).toBe(value);
  });
});
