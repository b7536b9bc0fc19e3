/** @jest-environment jsdom */
import { describe, expect, jest, test } from "@jest/globals";
import { onSheet, startExcel } from "./in-excel";

describe("in a test that has a window of its own", () => {
  test("Office.js runs beside it", async () => {
    const { excel } = await startExcel();
    expect(window.document.body).toBeDefined();
    await onSheet((sheet) => (sheet.getRange("A1").values = [["x"]]));
    expect(excel.workbook.valueAt(excel.workbook.activeSheet, 0, 0)).toBe("x");
  });

  test("it goes on while the test's clock stands still", async () => {
    const { excel } = await startExcel();
    jest.useFakeTimers();
    try {
      await onSheet((sheet) => (sheet.getRange("A1").values = [["x"]]));
    } finally {
      jest.useRealTimers();
    }
    expect(excel.workbook.valueAt(excel.workbook.activeSheet, 0, 0)).toBe("x");
  });
});
