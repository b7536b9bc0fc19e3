import { describe, expect, test } from "@jest/globals";
import { openClaimWorkbook } from "../../test/support/claim-workbook";
import { findingsOf } from "../../test/support/findings";
import { settle } from "../../test/support/in-excel";
import type { CellValue } from "../claims/types";

const CLAIMS: CellValue[][] = [
  ["Claim ID", "DOS", "Dx 1", "Units"],
  ["A1", 45_700, "E11.9", 1],
  ["A2", 45_701, "e11.9 ", 1],
];

describe.each(["1.9", "1.14", "1.17"])("with ExcelApi %s", (excelApi) => {
  test.each([undefined, "Lines"])("the whole main job goes through (table: %s)", async (table) => {
    const book = await openClaimWorkbook(CLAIMS, { excelApi, ...(table && { table }) });
    try {
      const { edge } = book;
      const before = book.picture();
      const { sheetId, layout } = await edge.glance();
      const edits: string[] = [];
      const stop = await edge.onSheetEdited!(sheetId, () => edits.push("edited"));
      book.excel.person.select("A2:A3");
      const reading = await edge.read("selection", layout);
      await edge.mark(reading, findingsOf([{ line: 1, column: 2 }]));
      expect(book.value("E3")).toBe("✖ [Dx 1] is not billable");
      await edge.change(reading, "1 repair", [
        { row: 2, column: 2, before: "e11.9 ", after: "E11.9" },
      ]);
      const again = await edge.reread!(reading, (await edge.glance()).layout);
      const column = {
        codeColumn: 2,
        targetColumn: null,
        header: "Dx 1 description",
        texts: ["Type 2 diabetes", "Type 2 diabetes"],
      };
      await edge.fill(again, { mode: "emptyOnly", columns: [column] });
      expect(book.values("C2:D3").flat()).toEqual([
        "E11.9",
        "Type 2 diabetes",
        "E11.9",
        "Type 2 diabetes",
      ]);
      await edge.undo();
      await edge.undo();
      await edge.clearMarks();
      await edge.select(sheetId, 0, 0);
      await settle();
      expect(edits).toEqual([]);
      stop();
      await settle();
      book.excel.person.select("A1");
      expect(book.picture()).toEqual(before);
    } finally {
      book.close();
    }
  });
});
