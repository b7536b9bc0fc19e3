import { describe, expect, test } from "@jest/globals";
import { conditionalLook } from "./conditional-look";
import { loadSheet } from "./fixture";
import type { CellValueRule, ConditionalFormat } from "./model/conditional-format";
import { addConditionalFormat } from "./model/edit/conditional-formats";
import { deleteCells, insertCells } from "./model/edit/insert-delete";
import { parseRect } from "./model/address";
import { MAX_COLUMNS, MAX_ROWS } from "./model/rect";
import type { Sheet } from "./model/sheet";
import { Workbook } from "./model/workbook";
import { displayAt } from "./view";

function claims(): { workbook: Workbook; sheet: Sheet; format: ConditionalFormat } {
  const workbook = new Workbook("Book1.xlsx");
  const sheet = loadSheet(workbook, {
    name: "Claims",
    rows: [
      ["Dx 1", "Amount", "Code check"],
      ["E11", 10, "Error [Dx 1]: a category"],
      ["I10", 20, ""],
      ["E11.9", 30, "Error [Dx 1]: something"],
    ],
  });
  const format = add(workbook, sheet, "A2:A4");
  format.formula = '=ISNUMBER(SEARCH("[Dx 1]",$C2))';
  format.look = { ...format.look, fillColor: "#FFC7CE", bold: true };
  return { workbook, sheet, format };
}

function add(workbook: Workbook, sheet: Sheet, address: string): ConditionalFormat {
  const area = parseRect(address);
  if (area === null) throw new Error(address);
  return addConditionalFormat(workbook, sheet, [area], "Custom");
}

const flagged = (workbook: Workbook, sheet: Sheet, column = 0): number[] =>
  [0, 1, 2, 3, 4, 5, 6].filter((row) => conditionalLook(workbook, sheet, row, column) !== null);

describe("a conditional format with a formula", () => {
  test("looks at each row from that row", () => {
    const { workbook, sheet } = claims();
    expect(flagged(workbook, sheet)).toEqual([1, 3]);
    expect(displayAt(workbook, sheet, 1, 0)).toMatchObject({
      fill: "#FFC7CE",
      bold: true,
      text: "E11",
    });
    expect(displayAt(workbook, sheet, 2, 0)).toMatchObject({ fill: null, bold: false });
  });

  const wholeRows = (row: number, rows: number) => ({ row, rows, column: 0, columns: MAX_COLUMNS });

  test("moves with its cells when rows are inserted above and inside", () => {
    const { workbook, sheet } = claims();
    insertCells(workbook, sheet, wholeRows(0, 1), "down");
    expect(sheet.conditionalFormats[0]?.formula).toBe('=ISNUMBER(SEARCH("[Dx 1]",$C3))');
    insertCells(workbook, sheet, wholeRows(3, 1), "down");
    expect(flagged(workbook, sheet)).toEqual([2, 5]);
  });

  test("still looks at its own row when its first row is deleted", () => {
    const { workbook, sheet } = claims();
    deleteCells(workbook, sheet, wholeRows(1, 1), "up");
    expect(sheet.conditionalFormats[0]).toMatchObject({
      areas: [parseRect("A2:A3")],
      formula: '=ISNUMBER(SEARCH("[Dx 1]",$C2))',
    });
    expect(flagged(workbook, sheet)).toEqual([2]);
  });

  test("follows a column that is inserted between the cell and what its formula reads", () => {
    const { workbook, sheet } = claims();
    insertCells(workbook, sheet, { row: 0, rows: MAX_ROWS, column: 1, columns: 1 }, "right");
    expect(sheet.conditionalFormats[0]?.formula).toBe('=ISNUMBER(SEARCH("[Dx 1]",$D2))');
    expect(flagged(workbook, sheet)).toEqual([1, 3]);
  });

  test("matches nothing once the column that it reads is deleted", () => {
    const { workbook, sheet } = claims();
    deleteCells(workbook, sheet, { row: 0, rows: MAX_ROWS, column: 2, columns: 1 }, "left");
    expect(sheet.conditionalFormats[0]?.formula).toBe('=ISNUMBER(SEARCH("[Dx 1]",#REF!))');
    expect(flagged(workbook, sheet)).toEqual([]);
  });

  test("goes when all its cells are deleted", () => {
    const { workbook, sheet } = claims();
    deleteCells(workbook, sheet, wholeRows(1, 3), "up");
    expect(sheet.conditionalFormats).toEqual([]);
  });
});

// https://support.microsoft.com/en-us/office/manage-conditional-formatting-rule-precedence-e09711a3-48df-4bcb-b82c-9d8b8b22463d
describe("several conditional formats on a cell", () => {
  test("lie over each other, the newest on top", () => {
    const { workbook, sheet } = claims();
    const second = add(workbook, sheet, "A2:A9");
    second.formula = "=TRUE";
    second.look = { ...second.look, fillColor: "#00FF00", italic: true };
    expect(conditionalLook(workbook, sheet, 1, 0)).toMatchObject({
      fillColor: "#00FF00",
      italic: true,
      bold: true,
    });
  });

  test("end at one that stops", () => {
    const { workbook, sheet } = claims();
    const second = add(workbook, sheet, "A2:A9");
    second.formula = "=TRUE";
    second.stopIfTrue = true;
    expect(conditionalLook(workbook, sheet, 1, 0)).toMatchObject({ fillColor: null, bold: null });
  });
});

test.each<[CellValueRule, number[]]>([
  [{ operator: "Between", formula1: "10", formula2: "=$B$3" }, [1, 2]],
  [{ operator: "GreaterThan", formula1: "=15" }, [2, 3]],
  [{ operator: "EqualTo", formula1: "20" }, [2]],
])("a cell value rule %j matches rows %j", (cellValue, rows) => {
  const { workbook, sheet, format } = claims();
  Object.assign(format, { type: "CellValue", cellValue, areas: [parseRect("B2:B4")] });
  expect(flagged(workbook, sheet, 1)).toEqual(rows);
});

test("a text rule does not regard case", () => {
  const { workbook, sheet, format } = claims();
  Object.assign(format, { type: "ContainsText", text: { operator: "BeginsWith", text: "e11." } });
  expect(flagged(workbook, sheet)).toEqual([3]);
});
