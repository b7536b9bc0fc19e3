import { beforeEach, describe, expect, test } from "@jest/globals";
import { SimulatedExcel } from "../../simulated-excel";
import { apiValue } from "../scalar";
import { parseRect } from "../address";
import { readValues } from "./read";

/**
 * Formulas that fill the cells beside them, as told at
 * https://support.microsoft.com/en-us/office/dynamic-array-formulas-and-spilled-array-behavior-205c6b06-03ba-4151-89a1-87a7eb36e531
 * https://support.microsoft.com/en-us/office/how-to-correct-a-spill-error-ffe0f555-b479-4a17-a6e2-ef9cc9ad4023
 * https://support.microsoft.com/en-us/office/spilled-range-operator-3dd5899f-bca2-4b9d-a172-3eae9ac22efd
 * https://learn.microsoft.com/en-us/javascript/api/excel/excel.spillerrorcellvaluesubtype
 */

let excel: SimulatedExcel;
beforeEach(() => {
  excel = new SimulatedExcel();
  excel.loadSheet({
    name: "Claims",
    rows: [["Code"], ["E11.9"], ["I10"], ["Z00.00"]],
  });
});

const sheet = () => excel.workbook.activeSheet;
const shown = (address: string) => {
  const rect = parseRect(address)!;
  const values = readValues(excel.workbook, sheet(), rect);
  return rect.columns === 1 ? values.flat() : values;
};
const errorAt = (address: string) => {
  const { row, column } = parseRect(address)!;
  return sheet().grid.at(row, column).formula?.spillError ?? null;
};
const ALL = ["E11.9", "I10", "Z00.00"];

describe("a formula that gives several values", () => {
  test("fills the cells below it and beside it", () => {
    excel.person.type("C2", "=A2:A4");
    expect(shown("C2:C5")).toEqual([...ALL, ""]);
    excel.person.type("E1", "=SEQUENCE(2,3)");
    expect(shown("E1:H2")).toEqual([
      [1, 2, 3, ""],
      [4, 5, 6, ""],
    ]);
  });

  test("follows the cells that it reads, grows and shrinks, and shows 0 for an empty one", () => {
    excel.person.type("C2", "=A2:A4");
    excel.person.type("A3", "R05");
    excel.person.clear("A4");
    expect(shown("C2:C4")).toEqual(["E11.9", "R05", 0]);
    excel.person.type("E1", "=SEQUENCE(F1)");
    excel.person.type("F1", 3);
    expect(shown("E1:E4")).toEqual([1, 2, 3, ""]);
    excel.person.type("F1", 2);
    expect(shown("E1:E4")).toEqual([1, 2, "", ""]);
    excel.person.type("F1", 1);
    expect(shown("E1:E4")).toEqual([1, "", "", ""]);
  });

  test("can feed another one, in whatever order they were typed", () => {
    excel.person.type("B2", '=C2#&"!"');
    expect(shown("B2")).toEqual(["#REF!"]);
    excel.person.type("C2", "=D2:D4");
    excel.person.type("D2", "=A2:A4");
    expect(shown("B2:B4")).toEqual(["E11.9!", "I10!", "Z00.00!"]);
    excel.person.clear("D2");
    expect(shown("B2:D2")).toEqual([["0!", 0, ""]]);
  });

  test("hung on itself in a circle ends all the same", () => {
    excel.person.type("C2", "=E2:E4");
    excel.person.type("D2", "=C2#+1");
    excel.person.type("E2", "=D2:D4");
    expect(shown("C2:C4").every((value) => typeof value === "number")).toBe(true);
    excel.person.clear("E2");
    expect(shown("C2:C4")).toEqual([0, 0, 0]);
  });

  test("is gone with its cells once the formula is", () => {
    excel.person.type("C2", "=A2:A4");
    excel.person.type("C2", "mine");
    expect(shown("C2:C4")).toEqual(["mine", "", ""]);
    expect(sheet().spills).toEqual([]);
  });
});

describe("something in the way", () => {
  test.each<[string, () => void]>([
    ["a value", () => excel.person.type("C4", "mine")],
    ["a formula", () => excel.person.type("C4", "=1")],
    ["an empty text behind an apostrophe", () => excel.person.type("C4", "'")],
  ])("%s gives #SPILL!, and the formula spills once it is taken away", (_, put) => {
    put();
    excel.person.type("C2", "=A2:A4");
    expect(shown("C2:C3")).toEqual(["#SPILL!", ""]);
    expect(errorAt("C2")).toBe("Collision");
    excel.person.clear("C4");
    expect(shown("C2:C4")).toEqual(ALL);
    expect(errorAt("C2")).toBeNull();
  });

  test("typed into a spill stays, and takes the values away; deleting cells of a spill takes nothing away", () => {
    excel.person.type("C2", "=A2:A4");
    excel.person.clear("C3");
    excel.person.clear("C3:C4");
    expect(shown("C2:C4")).toEqual(ALL);
    excel.person.type("C3", "mine");
    expect(shown("C2:C4")).toEqual(["#SPILL!", "mine", ""]);
  });

  test("can be another spill: the place is that one's until it leaves it", () => {
    excel.person.type("C4", "=A2:B2");
    excel.person.type("D2", "=A2:A4");
    expect(shown("D2")).toEqual(["#SPILL!"]);
    excel.person.clear("C4");
    expect(shown("D2:D4")).toEqual(ALL);
  });

  test("can be merged cells, a table, or the sheet's edge", () => {
    excel.person.merge("C3:D3");
    excel.person.type("C2", "=A2:A4");
    expect(errorAt("C2")).toBe("MergedCell");
    excel.person.type("C1048576", "=A2:A4");
    expect(errorAt("C1048576")).toBe("WorksheetEdge");
  });

  test("is a table, for a formula in it and for one that would spill into it", () => {
    excel.loadSheet({
      name: "Lines",
      table: "Lines",
      rows: [
        ["Dx", "Words"],
        ["I10", ""],
      ],
    });
    excel.person.activateSheet("Lines");
    excel.person.type("B2", "=Claims!A2:A4");
    expect(errorAt("B2")).toBe("Table");
    excel.person.type("D1", "=Claims!A2:A4");
    expect(shown("D1:D3")).toEqual(ALL);
  });
});

describe("when cells move", () => {
  test("rows are inserted or deleted through a spill, and it fills what its formula then means", () => {
    excel.person.type("C2", "=A2:A4");
    excel.person.insertRows(3);
    expect(sheet().grid.at(1, 2).formula?.text).toBe("=A2:A5");
    expect(shown("C2:C6")).toEqual(["E11.9", 0, "I10", "Z00.00", ""]);
    excel.person.deleteRows(3, 2);
    expect(shown("C2:C4")).toEqual(["E11.9", "Z00.00", ""]);
    excel.person.deleteRows(2);
    expect(shown("C1:C4")).toEqual(["", "", "", ""]);
  });

  test("cells pushed down or right leave no value of a spill behind", () => {
    excel.person.type("C2", "=A2:A4");
    excel.person.insertCells("C3", "down");
    expect(shown("C2:C5")).toEqual([...ALL, ""]);
    excel.person.insertCells("C3", "right");
    expect(shown("C2:D5")).toEqual([
      ["E11.9", ""],
      ["I10", ""],
      ["Z00.00", ""],
      ["", ""],
    ]);
    excel.person.insertColumns("A");
    expect(shown("D2:D4")).toEqual(ALL);
  });

  test("a sort moves the formula with its row, and never the values that it fills", () => {
    excel.person.type("C2", "=$A$2:$A$4");
    excel.person.sort("A2:C4", "A", { descending: true, headers: false });
    expect(shown("A2:A4")).toEqual(["Z00.00", "I10", "E11.9"]);
    expect(shown("C2:C6")).toEqual(["", "", "Z00.00", "I10", "E11.9"]);
  });

  test("a copy of the formula fills cells of its own; a copy of the others is their values", () => {
    excel.person.type("C2", "=$A$2:$A$4");
    excel.person.copy("C2:C4", "E2:E4");
    expect(shown("E2:E4")).toEqual(ALL);
    expect(sheet().spills).toHaveLength(2);
    excel.person.copy("C3:C4", "G3");
    excel.person.clear("C2");
    expect(shown("G2:G4")).toEqual(["", "I10", "Z00.00"]);
  });
});

// https://support.microsoft.com/en-us/office/implicit-intersection-operator-ce3be07b-0101-4450-a24e-c1c999be2b34
describe("without dynamic arrays", () => {
  test.each<[string, string | number]>([
    ["=A2:A4", "I10"],
    ['=A2:A4&"!"', "I10!"],
    ["=LEFT(A2:A4,1)", "I"],
    ["=A5:A9", "#VALUE!"],
    ["=A2:B4", "#VALUE!"],
    ["=SEQUENCE(3)", 1],
  ])("%s in row 3 gives %j, and fills no other cell", (formula, expected) => {
    excel = new SimulatedExcel({ excelApi: "1.11" });
    excel.loadSheet({ name: "Claims", rows: [["Code"], ["E11.9"], ["I10"], ["Z00.00"]] });
    excel.person.type("C3", formula);
    expect(shown("C3:C4")).toEqual([expected, ""]);
  });

  test("an Excel of any age can be told to have them, or not", () => {
    for (const dynamicArrays of [true, false]) {
      const other = new SimulatedExcel({ excelApi: dynamicArrays ? "1.9" : "1.17", dynamicArrays });
      other.person.type("A1", "=SEQUENCE(2)");
      const { workbook } = other;
      expect(apiValue(workbook.valueAt(workbook.activeSheet, 1, 0))).toBe(dynamicArrays ? 2 : "");
    }
  });
});
