import { describe, expect, test } from "@jest/globals";
import { buildBatch } from "../../claims/batch";
import { detectLayout } from "../../claims/layout/detect-layout";
import type { SheetReading } from "../types";
import { planEdits } from "./plan-edits";
import { sheetEdit, type SheetEdit } from "./sheet-edit";

/** Title, blank row, header in row 3, lines in rows 4 to 9. */
function claims(scope: SheetReading["scope"] = "sheet"): SheetReading {
  const lines = Array.from({ length: 6 }, (_, i) => [`A${i}`, 45_700 + i, "E11.9", "note"]);
  const rows = [["March"], [""], ["Claim ID", "DOS", "Dx 1", "Remarks"], ...lines];
  const layout = detectLayout(rows);
  return {
    sheetId: "1",
    sheetName: "Claims",
    scope,
    layout,
    batch: buildBatch(layout, [lines], { defaultDay: 20260101, date1904: false }),
    endRow: rows.length,
    tableId: null,
    protected: false,
    headerCells: new Map(),
  };
}

type Change = Parameters<typeof sheetEdit>[0]["changeType"];
const edits = (...changes: [Change, string][]): SheetEdit[] =>
  changes.map(([changeType, address]) => sheetEdit({ changeType, address }));
const rows = (first: number, last: number) => ({ first: first - 1, end: last });

describe("planEdits", () => {
  test("names the rows that were touched, where they stand after the shifts", () => {
    const plan = planEdits(
      claims(),
      edits(["RangeEdited", "C8"], ["RowInserted", "5:6"], ["RangeEdited", "C4"]),
    );
    expect(plan?.touched).toEqual([rows(4, 6), rows(10, 10)]);
    expect(plan?.shifts).toEqual([{ kind: "insert", at: 1, count: 2 }]);
  });

  test("rows above the header move it and all lines, and touch none", () => {
    const plan = planEdits(claims(), edits(["RowInserted", "1:2"], ["RowDeleted", "2:2"]));
    expect(plan?.reading.layout.headerRows?.last).toBe(3);
    expect(plan?.reading.batch.firstRow).toBe(4);
    expect([plan?.shifts, plan?.touched]).toEqual([[], []]);
  });

  test("rows deleted in the midst of lines that were read lately are read again", () => {
    const plan = planEdits(claims(), edits(["RowDeleted", "5:6"]), [rows(8, 8)]);
    expect(plan?.shifts).toEqual([{ kind: "delete", at: 1, count: 2 }]);
    expect(plan?.touched).toEqual([rows(6, 6)]);
  });

  test("columns that nobody reads, and titles, touch nothing", () => {
    const plan = planEdits(claims(), edits(["RangeEdited", "D5:D9"], ["RangeEdited", "A1"]));
    expect(plan?.touched).toEqual([]);
  });

  test("below the last line the sheet may go on further, selected rows do not", () => {
    expect(planEdits(claims(), edits(["RangeEdited", "C10"]))?.mayGrow).toBe(true);
    expect(planEdits(claims("selection"), edits(["RangeEdited", "C10"]))?.touched).toEqual([]);
  });

  test.each([
    ["RangeEdited", "C3"],
    ["RowDeleted", "3:4"],
    ["ColumnInserted", "B:B"],
    ["CellInserted", "C5"],
  ] as const)("only a look at the whole sheet tells what came of %s of %s", (change, address) => {
    expect(planEdits(claims(), edits([change, address]))).toBeNull();
  });
});

describe("of several blocks", () => {
  const whole = claims();
  const inBlock = { ...whole, layout: { ...whole.layout, block: { first: 0, end: 12 } } };

  test("edits of another block touch nothing, and those in between may add lines", () => {
    expect(planEdits(inBlock, edits(["RangeEdited", "A13:C20"]))?.touched).toEqual([]);
    expect(planEdits(inBlock, edits(["RangeEdited", "A9:C14"]))?.touched).toEqual([rows(9, 12)]);
    expect(planEdits(inBlock, edits(["RangeEdited", "C10"]))).toMatchObject({ mayGrow: true });
  });

  test("where all stand after rows came in or went, only a look tells", () => {
    expect(planEdits(inBlock, edits(["RowInserted", "14:14"]))).toBeNull();
    expect(planEdits(inBlock, edits(["RowDeleted", "5:5"]))).toBeNull();
  });

  test("what is typed apart from the lines may begin another", () => {
    expect(planEdits(whole, edits(["RangeEdited", "A11:C11"]))).toBeNull();
  });
});
