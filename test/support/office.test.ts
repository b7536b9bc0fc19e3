import { afterEach, describe, expect, jest, test } from "@jest/globals";
import type { BootedOffice } from "./office";
import { bootOffice } from "./office";

let booted: BootedOffice | null = null;
afterEach(() => {
  booted?.close();
  booted = null;
});

describe("the real office.js against the simulated Excel", () => {
  test("starts, and says that it is in Excel", async () => {
    booted = await bootOffice();
    expect(Office.context.host).toBe("Excel");
    expect(Office.context.requirements.isSetSupported("ExcelApi", "1.17")).toBe(true);
    expect(Office.context.requirements.isSetSupported("ExcelApi", "1.18")).toBe(false);
  });

  test("writes and reads cells", async () => {
    booted = await bootOffice();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const range = sheet.getRange("A1:B2");
      range.values = [
        ["Code", 1],
        ["E11.9", true],
      ];
      range.load("values,address,text");
      sheet.load("name");
      await context.sync();
      expect(range.values).toStrictEqual([
        ["Code", 1],
        ["E11.9", true],
      ]);
      expect(range.address).toBe("Sheet1!A1:B2");
      expect(sheet.name).toBe("Sheet1");
    });
  });

  test("goes on while the test's clock stands still", async () => {
    const { excel } = (booted = await bootOffice());
    jest.useFakeTimers();
    try {
      await Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [["x"]];
        await context.sync();
      });
    } finally {
      jest.useRealTimers();
    }
    expect(excel.workbook.valueAt(excel.workbook.activeSheet, 0, 0)).toBe("x");
  });

  test("gives errors that are errors here, with Excel's code", async () => {
    booted = await bootOffice();
    const run = Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Nowhere").load("name");
      await context.sync();
    });
    await expect(run).rejects.toBeInstanceOf(Error);
    await expect(run).rejects.toMatchObject({ code: "ItemNotFound" });
  });

  test("tells of changes, and of who made them", async () => {
    booted = await bootOffice();
    const heard: string[] = [];
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.onChanged.add(async (event) => {
        heard.push(`${event.address} ${String(event.triggerSource)}`);
      });
      await context.sync();
      sheet.getRange("B2").values = [["x"]];
      await context.sync();
    });
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(heard).toEqual(["B2 ThisLocalAddin"]);
  });

  test("keeps a null object null", async () => {
    booted = await bootOffice();
    await Excel.run(async (context) => {
      const used = context.workbook.worksheets.getActiveWorksheet().getUsedRangeOrNullObject(true);
      used.load("address");
      await context.sync();
      expect(used.isNullObject).toBe(true);
    });
  });

  test("keeps conditional formats with their rule and look", async () => {
    booted = await bootOffice();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A2:A9");
      const format = range.conditionalFormats.add(Excel.ConditionalFormatType.custom);
      format.custom.rule.formula = '=ISNUMBER(SEARCH("x",$B2))';
      format.custom.format.fill.color = "#ffdddd";
      await context.sync();
      const all = range.conditionalFormats;
      all.load("items/id,items/type,items/custom/rule/formula,items/custom/format/fill/color");
      await context.sync();
      const [first] = all.items;
      expect(first?.type).toBe("Custom");
      expect(first?.custom.rule.formula).toBe('=ISNUMBER(SEARCH("x",$B2))');
      expect(first?.custom.format.fill.color).toBe("#FFDDDD");
    });
  });

  test("keeps settings with the workbook", async () => {
    booted = await bootOffice();
    await Excel.run(async (context) => {
      context.workbook.settings.add("codes", { version: 1 });
      await context.sync();
      const setting = context.workbook.settings.getItemOrNullObject("codes");
      setting.load("value");
      await context.sync();
      expect(setting.value).toEqual({ version: 1 });
    });
    expect(booted.excel.workbook.settings.get("codes")).toEqual({ version: 1 });
  });
});
