import { describe, expect, test } from "@jest/globals";
import { errorCode, onSheet, startExcel } from "../../../test/support/in-excel";

async function sheetNames(): Promise<string[]> {
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    return worksheets.items.map(({ name }) => name);
  });
}

// https://support.microsoft.com/en-us/office/rename-a-worksheet-3f1f7148-ee83-404d-8ef0-9ff99fbad1f9
describe("a sheet's name", () => {
  test.each([
    [""],
    [" "],
    ["x".repeat(32)],
    ["a/b"],
    ["a\\b"],
    ["a?b"],
    ["a*b"],
    ["a[b"],
    ["a]b"],
    ["a:b"],
    ["'quoted"],
    ["quoted'"],
    ["History"],
  ])("cannot be %j", async (name) => {
    await startExcel();
    expect(await errorCode(onSheet((sheet) => (sheet.name = name)))).toBe("InvalidArgument");
  });

  test("cannot be another sheet's, whatever the case", async () => {
    const { excel } = await startExcel();
    excel.person.addSheet("Claims");
    expect(await errorCode(onSheet((sheet) => (sheet.name = "CLAIMS")))).toBe("ItemAlreadyExists");
    const add = onSheet((_sheet, context) => context.workbook.worksheets.add("claims").load("id"));
    expect(await errorCode(add)).toBe("ItemAlreadyExists");
  });

  test("may have quotes, spaces and an emoji inside", async () => {
    const { excel } = await startExcel();
    excel.loadSheet({ name: "O'Hara's 🩺 May", rows: [["x"]] });
    await onSheet(async (sheet, context) => {
      const used = sheet.getUsedRange();
      used.load("address");
      await context.sync();
      expect(used.address).toBe("'O''Hara''s 🩺 May'!A1");
    });
  });

  test("is followed by formulas", async () => {
    const { excel } = await startExcel();
    excel.loadSheet({ name: "Codes", rows: [["E11.9"]] });
    excel.loadSheet({ name: "Claims", rows: [[{ formula: "=Codes!A1" }]] });
    excel.person.renameSheet("Codes", "My codes");
    const claims = excel.workbook.sheetNamed("Claims");
    expect(claims?.grid.at(0, 0).formula?.text).toBe("='My codes'!A1");
  });
});

// https://learn.microsoft.com/en-us/javascript/api/excel/excel.worksheet#excel-excel-worksheet-showgridlines-member
test("a sheet's gridlines and headings are shown until they are hidden", async () => {
  const { excel } = await startExcel();
  await onSheet(async (sheet, context) => {
    sheet.load("showGridlines,showHeadings");
    await context.sync();
    expect([sheet.showGridlines, sheet.showHeadings]).toEqual([true, true]);
    sheet.showGridlines = false;
    sheet.showHeadings = false;
  });
  const { showGridlines, showHeadings } = excel.workbook.activeSheet;
  expect([showGridlines, showHeadings]).toEqual([false, false]);
});

describe("sheets", () => {
  test("are added at the end, found by name or id, moved and deleted", async () => {
    await startExcel();
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const added = worksheets.add("Claims");
      worksheets.add();
      added.load("id,name,position");
      await context.sync();
      const again = worksheets.getItem(added.id);
      again.position = 0;
      await context.sync();
    });
    expect(await sheetNames()).toEqual(["Claims", "Sheet1", "Sheet3"]);
    await onSheet((_sheet, context) => context.workbook.worksheets.getItem("Sheet1").delete());
    expect(await sheetNames()).toEqual(["Claims", "Sheet3"]);
  });

  test("the last visible one can be neither deleted nor hidden", async () => {
    await startExcel();
    expect(await errorCode(onSheet((sheet) => sheet.delete()))).toBe("InvalidOperation");
    expect(await errorCode(onSheet((sheet) => (sheet.visibility = "Hidden")))).toBe(
      "InvalidOperation",
    );
  });

  test("one that is gone is not found any more", async () => {
    const { excel } = await startExcel();
    excel.person.addSheet("Gone");
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Gone");
      const range = sheet.getRange("A1");
      range.load("values");
      await context.sync();
      excel.person.deleteSheet("Gone");
      range.load("values");
      expect(await errorCode(context.sync())).toBe("ItemNotFound");
      sheet.load("name");
      expect(await errorCode(context.sync())).toBe("ItemNotFound");
    });
  });

  test("are copied with all that stands on them", async () => {
    const { excel } = await startExcel();
    excel.loadSheet({
      name: "Claims",
      rows: [["Dx"], ["E11"]],
      table: "T",
      columnWidths: { A: 99 },
    });
    await onSheet((sheet) => sheet.copy("End"));
    expect(await sheetNames()).toEqual(["Claims", "Claims (2)"]);
    const copy = excel.workbook.sheetNamed("Claims (2)");
    expect(copy && excel.workbook.valueAt(copy, 1, 0)).toBe("E11");
    expect(copy?.columns.sizeAt(0)).toBe(99);
    expect(copy?.tables).toHaveLength(1);
  });

  test("keep custom properties, frozen panes and names", async () => {
    const { excel } = await startExcel();
    await onSheet((sheet, context) => {
      sheet.customProperties.add("role", "claims");
      sheet.freezePanes.freezeRows(1);
      context.workbook.names.add("Codes", sheet.getRange("A1:A9"));
    });
    await onSheet(async (sheet, context) => {
      const property = sheet.customProperties.getItemOrNullObject("ROLE");
      const none = sheet.customProperties.getItemOrNullObject("nothing");
      const frozen = sheet.freezePanes.getLocationOrNullObject();
      const named = context.workbook.names.getItem("codes");
      const cells = named.getRange();
      property.load("value");
      frozen.load("address");
      named.load("formula");
      cells.load("address");
      await context.sync();
      expect([property.value, none.isNullObject]).toEqual(["claims", true]);
      expect(frozen.address).toBe("Sheet1!1:1");
      expect([named.formula, cells.address]).toEqual(["=Sheet1!$A$1:$A$9", "Sheet1!A1:A9"]);
    });
    excel.person.insertRows(1);
    expect(excel.workbook.names[0]?.formula).toBe("=Sheet1!$A$2:$A$10");
  });
});

describe("the selection", () => {
  test("is one range or several", async () => {
    const { excel } = await startExcel();
    excel.person.select("B2:C3");
    await onSheet(async (_sheet, context) => {
      const one = context.workbook.getSelectedRange();
      const cell = context.workbook.getActiveCell();
      one.load("address");
      cell.load("address");
      await context.sync();
      expect([one.address, cell.address]).toEqual(["Sheet1!B2:C3", "Sheet1!B2"]);
    });
    excel.person.select("A1", "C3:D4");
    const work = onSheet((_sheet, context) => context.workbook.getSelectedRange().load("address"));
    expect(await errorCode(work)).toBe("InvalidSelection");
    await onSheet(async (_sheet, context) => {
      const several = context.workbook.getSelectedRanges();
      several.load("address,areaCount,cellCount");
      several.areas.load("items/address");
      await context.sync();
      expect(several.address).toBe("Sheet1!A1,Sheet1!C3:D4");
      expect([several.areaCount, several.cellCount]).toEqual([2, 5]);
      expect(several.areas.items.map(({ address }) => address)).toEqual([
        "Sheet1!A1",
        "Sheet1!C3:D4",
      ]);
    });
  });

  test("brings a sheet to the front", async () => {
    const { excel } = await startExcel();
    excel.person.addSheet("Other");
    await onSheet((_sheet, context) => {
      context.workbook.worksheets.getItem("Other").getRange("B2").select();
    });
    expect(excel.workbook.activeSheet.name).toBe("Other");
  });
});

// https://learn.microsoft.com/en-us/javascript/api/excel/excel.settingcollection, https://learn.microsoft.com/en-us/javascript/api/excel/excel.setting
// https://learn.microsoft.com/en-us/office/dev/add-ins/develop/persisting-add-in-state-and-settings
test("the workbook keeps settings, properties and the document's settings", async () => {
  const { excel } = await startExcel();
  await Excel.run(async (context) => {
    context.workbook.settings.add("a", [1, { b: 2 }]);
    context.workbook.properties.custom.add("checked", "2026-05-30");
    await context.sync();
    context.workbook.settings.getItem("a").delete();
    context.workbook.settings.add("c", "d");
    const custom = context.workbook.properties.custom.getItem("checked");
    custom.load("value,type");
    context.workbook.settings.load("items/key,items/value");
    await context.sync();
    expect([custom.value, custom.type]).toEqual(["2026-05-30", "String"]);
    expect(
      context.workbook.settings.items.map(({ key, value }) => [key, value as unknown]),
    ).toEqual([["c", "d"]]);
  });
  Office.context.document.settings.set("kept", "yes");
  await new Promise((resolve) => Office.context.document.settings.saveAsync(resolve));
  expect(excel.workbook.documentSettings).toEqual({ kept: expect.anything() });
  expect(Office.context.document.settings.get("kept")).toBe("yes");
});

// https://support.microsoft.com/en-us/office/names-in-formulas-fc2935f9-115d-4bef-a370-3aa8bb4c91f1
test("a name cannot be one that means cells already", async () => {
  const { excel } = await startExcel();
  excel.loadSheet({ name: "Claims", rows: [["Dx"], ["I10"]], table: "Claims" });
  for (const name of ["DX1", "R1C1", "c", "1st", "a b", ""]) {
    const add = onSheet((sheet) => sheet.names.add(name, sheet.getRange("A1")));
    expect(await errorCode(add)).toBe("InvalidArgument");
  }
  const rename = onSheet((sheet) => void (sheet.tables.getItem("Claims").name = "TAX2026"));
  expect(await errorCode(rename)).toBe("InvalidArgument");
  expect(await errorCode(onSheet((sheet) => sheet.names.add("XYZ1", "=1")))).toBeNull();
});

// https://github.com/OfficeDev/office-js/issues/3957
test("an add-in's settings take a megabyte together", async () => {
  await startExcel();
  const add = (key: string, characters: number) =>
    onSheet((_, { workbook }) => workbook.settings.add(key, "é".repeat(characters)));
  await add("a", 300_000);
  expect(await errorCode(add("b", 300_000))).toBe("InvalidArgument");
  expect(await errorCode(add("a", 400_000))).toBeNull();
});

// https://learn.microsoft.com/en-us/javascript/api/excel/excel.worksheet#excel-excel-worksheet-getrange-member(1)
test("an address takes 8,192 characters, of several areas too", async () => {
  await startExcel();
  const areas = Array.from({ length: 1_500 }, (_, at) => `A${at + 1_000}`).join(",");
  const ask = (address: string) =>
    errorCode(onSheet((sheet) => sheet.getRanges(address).load("address")));
  expect(await ask(areas)).toBe("InvalidArgument");
  expect(await ask(areas.slice(0, 5_999))).toBeNull();
});
