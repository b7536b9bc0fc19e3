import { describe, expect, test } from "@jest/globals";
import { displayText } from "./display";
import { CellError } from "./model/scalar";

// https://support.microsoft.com/en-us/office/number-format-codes-5026bbd6-04bc-48cd-bf33-80f18b4eae68
describe("a number by its format", () => {
  test.each([
    [5, "General", "5"],
    [0.1 + 0.2, "General", "0.3"],
    [1 / 3, "General", "0.333333333"],
    [-1234.5, "General", "-1234.5"],
    [123456789012, "General", "1.23457E+11"],
    [0.00001, "General", "1E-05"],
    [100, "00000", "00100"],
    [5, "0.00", "5.00"],
    [1.005, "0.00", "1.01"],
    [1234.5, "#,##0", "1,235"],
    [1234567, "#,##0.00", "1,234,567.00"],
    [0.125, "0%", "13%"],
    [0.125, "0.0%", "12.5%"],
    [-5, "0.00", "-5.00"],
    [-0.001, "0.00", "0.00"],
    [-5, "$#,##0_);[Red]($#,##0)", "($5)"],
    [5, "$#,##0_);[Red]($#,##0)", "$5 "],
    [0, '0;-0;"none"', "none"],
    [12345, "0.00E+00", "1.23E+04"],
    [0.5, "# ?/?", "1/2"],
    [2.1875, "# ??/??", "2 3/16"],
    [1500, "0,", "2"],
    [5, '"Dx "0', "Dx 5"],
    [5, "@", "5"],
    [1.5, "[$€-407] 0.0", "€ 1.5"],
    [0.5, "#.##", ".5"],
    [3, "0.##", "3."],
  ])("%d in %j shows %j", (value, format, text) => {
    expect(displayText(value, format, false)).toBe(text);
  });

  test.each([
    [46172, "m/d/yyyy", "5/30/2026"],
    [46172, "yyyy-mm-dd", "2026-05-30"],
    [46172, "dd-mmm-yy", "30-May-26"],
    [46172, "dddd, mmmm d", "Saturday, May 30"],
    [46172.75, "m/d/yyyy h:mm AM/PM", "5/30/2026 6:00 PM"],
    [0.5, "h:mm:ss", "12:00:00"],
    [26 / 24, "[h]:mm", "26:00"],
    [62 / 1440, "mm:ss", "02:00"],
    // https://learn.microsoft.com/en-us/office/troubleshoot/excel/wrongly-assumes-1900-is-leap-year
    [60, "m/d/yyyy", "2/29/1900"],
    [1, "m/d/yyyy", "1/1/1900"],
    [61, "m/d/yyyy", "3/1/1900"],
    [-1, "m/d/yyyy", "########"],
  ])("%d in %j is the date %j", (value, format, text) => {
    expect(displayText(value, format, false)).toBe(text);
  });

  test("the 1904 system counts from 1 January 1904", () => {
    expect(displayText(1, "m/d/yyyy", true)).toBe("1/2/1904");
  });
});

describe("other values", () => {
  test.each([
    [null, "0.00", ""],
    ["E11.9", "0.00", "E11.9"],
    ["x", '0;-0;0;"Code "@', "Code x"],
    [true, "0", "TRUE"],
    [CellError.of("#N/A"), "0", "#N/A"],
  ])("%j in %j shows %j", (value, format, text) => {
    expect(displayText(value, format, false)).toBe(text);
  });
});
