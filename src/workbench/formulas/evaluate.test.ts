import { describe, expect, test } from "@jest/globals";
import { loadSheet } from "../fixture";
import { apiValue } from "../model/scalar";
import { Workbook } from "../model/workbook";

/** What a formula gives in D1, beside this sheet. */
function result(formula: string): string | number | boolean {
  const workbook = new Workbook("Book1.xlsx");
  const sheet = loadSheet(workbook, {
    name: "Sheet 1",
    rows: [
      ["E11.9", 1, "x", { formula }],
      ["I10", 2, "", null],
      [null, 3, true, null],
      ["e11.65", "4", { formula: "=1/0" }, null],
    ],
  });
  loadSheet(workbook, { name: "Codes", rows: [["E11.9", "Type 2 diabetes"]] });
  return apiValue(workbook.valueAt(sheet, 0, 3));
}

// https://support.microsoft.com/en-us/office/calculation-operators-and-precedence-in-excel-48be406d-4975-4d31-b2b8-7af9e0e2878a
describe("formulas", () => {
  test.each<[string, string | number | boolean]>([
    ["=1+2*3", 7],
    ["=(1+2)*3", 9],
    ["=-2^2", 4],
    ["=2^3^2", 64],
    ["=10%", 0.1],
    ['="a"&1&TRUE', "a1TRUE"],
    ['="A"="a"', true],
    ["=1<2", true],
    ['="10"+5', 15],
    ["=A9", 0],
    ["=A9=0", true],
    ['=A9=""', true],
    ["=1/0", "#DIV/0!"],
    ['="x"+1', "#VALUE!"],
    ["=B1+B2", 3],
    ["='Sheet 1'!B2", 2],
    ["=Codes!B1", "Type 2 diabetes"],
    ["=Nowhere!A1", "#REF!"],
    ["=Nothing", "#NAME?"],
    ["=CODES.DESCRIBE(A1)", "#NAME?"],
    ["=Table1[Dx]", "#NAME?"],
    ["=D1", 0],
    // https://support.microsoft.com/en-us/office/search-searchb-functions-9ab04538-0e55-4719-a72e-b6f54513b495
    ['=SEARCH("11",A1)', 2],
    ['=SEARCH("e",A1)', 1],
    ['=SEARCH("?1.",A1)', 2],
    ['=SEARCH("~?",A1)', "#VALUE!"],
    ['=FIND("e",A1)', "#VALUE!"],
    ['=ISNUMBER(SEARCH("[Dx 1]","Error [Dx 1] x"))', true],
    ['=ISNUMBER(SEARCH("zzz",A1))', false],
    ["=LEFT(A1,3)", "E11"],
    ["=RIGHT(A1)", "9"],
    ["=MID(A1,2,2)", "11"],
    ["=LEN(A1)", 5],
    ['=TRIM("  a  b ")', "a b"],
    ['=SUBSTITUTE(A1,".","")', "E119"],
    ['=TEXT(B1,"00000")', "00001"],
    ["=AND(B1=1,B2=2)", true],
    ["=OR(B1=5,FALSE)", false],
    ["=NOT(TRUE)", false],
    ['=IF(B1>0,"yes","no")', "yes"],
    ["=IF(B1<0,1/0,5)", 5],
    ['=IFERROR(1/0,"none")', "none"],
    ["=SUM(B1:B4)", 6],
    ["=SUM(B:B,10)", 16],
    ["=COUNT(B1:B4)", 3],
    ["=COUNTA(A1:A4)", 3],
    ['=COUNTIF(A1:A4,"E11*")', 2],
    ['=COUNTIF(B1:B4,">1")', 2],
    ["=COUNTIF(B1:B4,4)", 1],
    ["=SUM(C1:C4)", "#DIV/0!"],
    ["=ISERROR(C4)", true],
    ["=VLOOKUP(A1,Codes!A:B,2,FALSE)", "Type 2 diabetes"],
    ['=VLOOKUP("zz",Codes!A:B,2,FALSE)', "#N/A"],
    ["=MATCH(2,B1:B4,0)", 2],
    ["=INDEX(A1:B4,2,1)", "I10"],
    ["=MAX(B1:B3)-MIN(B1:B3)", 2],
    ["=ROW()", 1],
    ["=ROWS(A1:A4)", 4],
    ["=ISBLANK(A3)", true],
    ["=DATE(2026,5,30)", 46172],
    ["=DATE(2025,17,30)", 46172],
    ["=YEAR(46172)&MONTH(46172)&DAY(46172)", "2026530"],
    [`=HYPERLINK("#'Sheet 1'!A1","A1")`, "A1"],
  ])("%s gives %j", (formula, expected) => {
    expect(result(formula)).toBe(expected);
  });

  test("follow the cells that they read", () => {
    const workbook = new Workbook("Book1.xlsx");
    const sheet = loadSheet(workbook, {
      name: "S",
      rows: [[1, { formula: "=A1*2" }, { formula: "=B1+1" }]],
    });
    expect(workbook.valueAt(sheet, 0, 2)).toBe(3);
    loadSheet(workbook, { name: "T", rows: [[5]] });
    sheet.grid.put(0, 0, { id: workbook.dictionary.idOf(10), formula: null, textPrefix: false });
    workbook.emit({ kind: "otherChange", sheet });
    expect(workbook.valueAt(sheet, 0, 2)).toBe(21);
  });
});
