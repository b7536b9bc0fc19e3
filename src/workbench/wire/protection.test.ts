import { describe, expect, test } from "@jest/globals";
import { errorCode, load, onSheet, startExcel } from "../../../test/support/in-excel";
import type { ProtectionOptions } from "../model/protection";

async function protectedClaims(options: Partial<ProtectionOptions> = {}) {
  const { excel } = await startExcel();
  excel.loadSheet({
    name: "Claims",
    rows: [["Dx"], ["E11"]],
    table: "Lines",
    styles: { B2: { locked: false } },
  });
  excel.person.protect("Claims", options);
  return excel;
}

// https://learn.microsoft.com/en-us/office/dev/add-ins/excel/excel-add-ins-worksheets#data-protection
// https://support.microsoft.com/en-us/office/protect-a-worksheet-3179efdb-1285-4d49-a9c3-f4ca36276de6
describe("a protected sheet", () => {
  test.each<[string, (sheet: Excel.Worksheet) => unknown]>([
    ["values", (sheet) => (sheet.getRange("A2").values = [["x"]])],
    ["formulas", (sheet) => (sheet.getRange("A2").formulas = [["=1"]])],
    ["number formats", (sheet) => (sheet.getRange("A2").numberFormat = [["@"]])],
    ["fills", (sheet) => (sheet.getRange("A2").format.fill.color = "#FF0000")],
    ["column widths", (sheet) => (sheet.getRange("A2").format.columnWidth = 99)],
    ["clearing", (sheet) => sheet.getRange("A1:A2").clear("Contents")],
    ["inserted rows", (sheet) => sheet.getRange("2:2").insert("Down").load("address")],
    ["inserted columns", (sheet) => sheet.getRange("B:B").insert("Right").load("address")],
    ["inserted cells", (sheet) => sheet.getRange("E2").insert("Down").load("address")],
    ["deleted rows", (sheet) => sheet.getRange("2:2").delete("Up")],
    ["deleted columns", (sheet) => sheet.getRange("B:B").delete("Left")],
    ["sorting", (sheet) => sheet.getRange("A1:A2").sort.apply([{ key: 0 }])],
    ["filtering", (sheet) => sheet.autoFilter.apply("A1:A2")],
    ["hidden rows", (sheet) => (sheet.getRange("A2").rowHidden = true)],
    ["merging", (sheet) => sheet.getRange("D1:D2").merge()],
    [
      "conditional formats",
      (sheet) => sheet.getRange("A2").conditionalFormats.add("Custom").load("id"),
    ],
    ["table columns", (sheet) => sheet.tables.getItem("Lines").columns.add().load("name")],
    ["data validation", (sheet) => sheet.getRange("A2").dataValidation.clear()],
  ])("refuses %s, and stays as it was", async (_name, work) => {
    const excel = await protectedClaims();
    const before = excel.snapshot();
    expect(await errorCode(onSheet((sheet) => void work(sheet)))).toBe("AccessDenied");
    expect(excel.snapshot()).toEqual(before);
  });

  test("takes values in cells that are not locked", async () => {
    await protectedClaims();
    await onSheet((sheet) => (sheet.getRange("B2").values = [["x"]]));
    expect((await load("B2", "values")).values).toEqual([["x"]]);
  });

  test.each<[keyof ProtectionOptions, (sheet: Excel.Worksheet) => unknown]>([
    ["allowFormatCells", (sheet) => (sheet.getRange("A2").format.fill.color = "#FF0000")],
    ["allowInsertRows", (sheet) => sheet.getRange("2:2").insert("Down").load("address")],
    ["allowInsertColumns", (sheet) => sheet.getRange("B:B").insert("Right").load("address")],
    ["allowFormatColumns", (sheet) => (sheet.getRange("A2").format.columnWidth = 99)],
    ["allowAutoFilter", (sheet) => sheet.autoFilter.apply("A1:A2")],
  ])("permits what %s permits", async (option, work) => {
    await protectedClaims({ [option]: true });
    expect(await errorCode(onSheet((sheet) => void work(sheet)))).toBeNull();
  });

  // https://learn.microsoft.com/office/vba/api/excel.protection.allowdeletingrows
  test.each<[string, boolean, string | null]>([
    ["refuses to delete rows with locked cells, whatever is allowed", true, "AccessDenied"],
    ["gives up rows whose cells are all unlocked", false, null],
  ])("%s", async (_name, locked, expected) => {
    const excel = await protectedClaims({ allowDeleteRows: true });
    excel.person.unprotect("Claims");
    await onSheet((sheet) => (sheet.getRange("9:9").format.protection.locked = locked));
    excel.person.protect("Claims", { allowDeleteRows: true });
    expect(await errorCode(onSheet((sheet) => sheet.getRange("9:9").delete("Up")))).toBe(expected);
  });

  test("refuses a person too", async () => {
    const excel = await protectedClaims();
    expect(() => excel.person.type("A2", "x")).toThrow("protected sheet");
  });

  test("tells that it is protected and what is allowed, and can be opened with the right password", async () => {
    const { excel } = await startExcel();
    await onSheet((sheet) => sheet.protection.protect({ allowSort: true }, "secret"));
    await onSheet(async (sheet, context) => {
      sheet.protection.load("protected,options");
      await context.sync();
      expect(sheet.protection.protected).toBe(true);
      expect(sheet.protection.options).toMatchObject({ allowSort: true, allowInsertRows: false });
    });
    expect(await errorCode(onSheet((sheet) => sheet.protection.unprotect("wrong")))).toBe(
      "AccessDenied",
    );
    expect(await errorCode(onSheet((sheet) => sheet.protection.protect()))).toBe(
      "InvalidOperation",
    );
    await onSheet((sheet) => sheet.protection.unprotect("secret"));
    expect(excel.workbook.activeSheet.protection.protected).toBe(false);
  });
});

test("a workbook with protected structure keeps its sheets", async () => {
  await startExcel();
  await Excel.run(async (context) => {
    context.workbook.protection.protect();
    await context.sync();
  });
  const add = onSheet((_sheet, context) => context.workbook.worksheets.add("New").load("name"));
  expect(await errorCode(add)).toBe("AccessDenied");
  expect(await errorCode(onSheet((sheet) => (sheet.name = "Other")))).toBe("AccessDenied");
});
