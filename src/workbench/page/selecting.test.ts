import { expect, test } from "@jest/globals";
import { formatRect } from "../model/address";
import { SimulatedExcel } from "../simulated-excel";
import { textOf, textRows } from "./clipboard-text";
import { filterByCell, sortByColumn } from "./list-acts";
import { Selecting } from "./selecting";

function selecting(): { excel: SimulatedExcel; hand: Selecting; selected: () => string } {
  const excel = new SimulatedExcel();
  const hand = new Selecting(() => excel);
  return { excel, hand, selected: () => formatRect(hand.selected) };
}

test("drags over cells from where it began, to any side", () => {
  const { hand, selected } = selecting();
  hand.select({ row: 4, column: 2 });
  hand.extendTo({ row: 1, column: 0 });
  expect(selected()).toBe("A2:C5");
  hand.extendTo({ row: 6, column: 3 });
  expect(selected()).toBe("C5:D7");
});

test("extends what somebody else has selected, and stays on the sheet", () => {
  const { excel, hand, selected } = selecting();
  hand.select({ row: 8, column: 8 });
  excel.person.select("B2:B3");
  hand.extend([1, 0]);
  expect(selected()).toBe("B2:B4");
  hand.move([-9, -9]);
  expect(selected()).toBe("A1");
});

test("sorts and filters the list below its header, and leaves a title above it", () => {
  const { excel } = selecting();
  const rows = [["Claims"], ["Claim", "Dx"], [2, "I10"], [1, "E11"], [3, "I10"]];
  excel.loadSheet({ name: "Claims", rows });
  const shown = () => textOf(excel.workbook, { row: 0, column: 0, rows: 9, columns: 1 });
  sortByColumn(excel, 0);
  expect(shown()).toBe("Claims\nClaim\n1\n2\n3");
  filterByCell(excel, { row: 3, column: 1 });
  const sheet = excel.workbook.activeSheet;
  expect([0, 1, 2, 3, 4].filter((row) => sheet.rowHidden(row))).toEqual([2]);
});

test("reads cells from the clipboard as spreadsheets put them there", () => {
  expect(textRows("E11\t5\r\nI10\t\r\n")).toEqual([
    ["E11", "5"],
    ["I10", ""],
  ]);
});
