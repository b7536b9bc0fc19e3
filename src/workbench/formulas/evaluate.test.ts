import { describe, expect, test } from "@jest/globals";
import { loadSheet } from "../fixture";
import { formulaContent } from "../model/edit/enter";
import { readValues } from "../model/edit/read";
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
    // https://support.microsoft.com/en-us/office/hyperlink-function-333c7ce6-c5ae-4164-9c47-7de9b76f577f
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

/** All that a formula in F1 gives, beside the sheet of `result`; one value where it gives one. */
function whole(formula: string, dynamicArrays = true): unknown {
  const workbook = new Workbook("Book1.xlsx");
  workbook.dynamicArrays = dynamicArrays;
  const sheet = loadSheet(workbook, {
    name: "Sheet 1",
    rows: [
      ["E11.9", 1, "x"],
      ["I10", 2, ""],
      [null, 3, true],
    ],
  });
  sheet.grid.put(0, 5, formulaContent(formula));
  workbook.emit({ kind: "otherChange", sheet });
  const area = sheet.spills[0] ?? { row: 0, column: 5, rows: 1, columns: 1 };
  const values = readValues(workbook, sheet, area);
  return area.rows * area.columns === 1 ? values[0]?.[0] : values;
}

// https://support.microsoft.com/en-us/office/dynamic-array-formulas-and-spilled-array-behavior-205c6b06-03ba-4151-89a1-87a7eb36e531
describe("formulas that work on several cells at once", () => {
  test.each<[string, unknown]>([
    ["=B1:B3*2", [[2], [4], [6]]],
    ["=-B1:B3", [[-1], [-2], [-3]]],
    ["=B1:B2%", [[0.01], [0.02]]],
    ['=A1:A3&"!"', [["E11.9!"], ["I10!"], ["!"]]],
    [
      "=A1:B2",
      [
        ["E11.9", 1],
        ["I10", 2],
      ],
    ],
    ["=A1:A3", [["E11.9"], ["I10"], [0]]],
    ["=LEFT(A1:A2,1)", [["E"], ["I"]]],
    ['=IF(B1:B3>1,A1:A3,"small")', [["small"], ["I10"], [0]]],
    ["=IFERROR(B1:B3/(B1:B3-2),0)", [[-1], [0], [3]]],
    ["=B1:B3/(B1:B3-2)", [[-1], ["#DIV/0!"], [3]]],
    ["=ISNUMBER(A1:B1)", [[false, true]]],
    ["=COUNTIF(B1:B3,{1})", "#NAME?"],
    ["=COUNTIF(B1:B3,B2:B3)", [[1], [1]]],
    ["=VLOOKUP(A1:A2,A1:B3,2,FALSE)", [[1], [2]]],
    [
      "=B1:B3+SEQUENCE(1,2)",
      [
        [2, 3],
        [3, 4],
        [4, 5],
      ],
    ],
    ["=B1:B3+SEQUENCE(2)", [[2], [4], ["#N/A"]]],
    [
      "=SEQUENCE(2,2,5,10)",
      [
        [5, 15],
        [25, 35],
      ],
    ],
    ["=SEQUENCE(0)", "#CALC!"],
    ["=ROW(A2:A3)", [[2], [3]]],
    ["=COLUMN(A1:C1)", [[1, 2, 3]]],
    ["=ROWS(B1:B3*2)", 3],
    ["=SUM(B1:B3*2)", 12],
    ["=AND(B1:B3>0)", true],
    ['=TEXTJOIN(",",TRUE,LEFT(A1:A2,1))', "E,I"],
    ["=@A1:A3", "E11.9"],
    ["=@SEQUENCE(3)", 1],
    ["=A1#", "#REF!"],
    ["=SUM(Table1[#All])", "#NAME?"],
  ])("%s gives %j", (formula, expected) => {
    expect(whole(formula)).toEqual(expected);
  });

  // https://support.microsoft.com/en-us/office/implicit-intersection-operator-ce3be07b-0101-4450-a24e-c1c999be2b34
  test.each<[string, unknown]>([
    ["=B1:B3*2", 2],
    ["=A1:A3", "E11.9"],
    ["=A1:B2", "#VALUE!"],
    ["=SUM(B1:B3)", 6],
    ["=ROW(A2:A3)", 2],
  ])("%s gives %j in an Excel without dynamic arrays", (formula, expected) => {
    expect(whole(formula, false)).toEqual(expected);
  });
});
