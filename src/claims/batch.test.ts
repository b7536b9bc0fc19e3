import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { batchBuilder, buildBatch } from "./batch";
import { cellAt } from "./column-cells";
import { detectLayout } from "./layout/detect-layout";
import type { CellValue } from "./types";

const HEAD: CellValue[][] = [
  ["Patient", "Dx1", "Notes", "CPT", "DOS"],
  ["Roe", "E11.9", "x", "99213", 45789],
];
const LAYOUT = detectLayout(HEAD);
const OPTIONS = { defaultDay: 20250101, date1904: false };

describe("a batch", () => {
  test("keeps the mapped columns and no others", () => {
    const batch = buildBatch(LAYOUT, [HEAD.slice(1)], OPTIONS);
    expect(batch.columns.map(({ column, role }) => [column, role])).toEqual([
      [1, "diagnosis"],
      [3, "procedure"],
      [4, "serviceDate"],
    ]);
    expect(batch).toMatchObject({ firstRow: 1, lineCount: 1, ...OPTIONS });
  });

  test("reads rows that begin right of the sheet's first column", () => {
    const batch = buildBatch(LAYOUT, [[["E11.9", "x", "99213"]]], { ...OPTIONS, firstColumn: 1 });
    expect(batch.columns.map(({ cells }) => cellAt(cells, 0))).toEqual(["E11.9", "99213", ""]);
  });

  test("fills short rows up with blanks, and keeps blank rows so that lines stay rows", () => {
    const batch = buildBatch(
      LAYOUT,
      [[["Roe", "E11.9"], [], ["Doe", "I10", "", "36415"]]],
      OPTIONS,
    );
    expect(batch.lineCount).toBe(3);
    expect(
      batch.columns.map(({ cells }) => [...cells.indexes].map((_, line) => cellAt(cells, line))),
    ).toEqual([
      ["E11.9", "", "I10"],
      ["", "", "36415"],
      ["", "", ""],
    ]);
  });

  test("can begin elsewhere than the layout's first claim line, for a selection", () => {
    expect(buildBatch(LAYOUT, [], { ...OPTIONS, firstRow: 40 }).firstRow).toBe(40);
  });

  test("is the same however the rows were cut into blocks", () => {
    const rows = fc.array(
      fc.array(fc.oneof(fc.constantFrom("E11.9", "I10", ""), fc.integer()), { maxLength: 6 }),
    );
    fc.assert(
      fc.property(rows, fc.integer({ min: 1, max: 5 }), (lines, size) => {
        const builder = batchBuilder(LAYOUT, OPTIONS);
        for (let at = 0; at < lines.length; at += size) builder.addRows(lines.slice(at, at + size));
        expect(builder.finish()).toEqual(buildBatch(LAYOUT, [lines], OPTIONS));
      }),
    );
  });
});
