import { describe, expect, test } from "@jest/globals";
import { errorCode, onSheet, startExcel } from "../../../test/support/in-excel";

describe("looks", () => {
  test("are given to cells and read back; null where the cells differ", async () => {
    await startExcel();
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange("A1:B2");
      range.format.fill.color = "yellow";
      range.format.font.set({ bold: true, color: "#f00", size: 14, name: "Arial", italic: true });
      range.format.wrapText = true;
      range.format.horizontalAlignment = "Center";
      range.format.verticalAlignment = "Top";
      range.format.protection.locked = false;
      sheet.getRange("A1").format.font.bold = false;
      range.load(
        "format/fill/color,format/wrapText,format/horizontalAlignment,format/protection/locked",
      );
      range.format.font.load("bold,color,size,name,italic");
      await context.sync();
      expect(range.format.fill.color).toBe("#FFFF00");
      expect([range.format.wrapText, range.format.horizontalAlignment]).toEqual([true, "Center"]);
      expect(range.format.protection.locked).toBe(false);
      const { bold, color, size, name, italic } = range.format.font;
      expect([bold, color, size, name, italic]).toEqual([null, "#FF0000", 14, "Arial", true]);
    });
  });

  test("number formats stand cell by cell; null leaves one as it is", async () => {
    await startExcel();
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange("A1:B2");
      range.numberFormat = [
        ["@", "0.00"],
        [null, "@"],
      ];
      range.load("numberFormat");
      await context.sync();
      expect(range.numberFormat).toEqual([
        ["@", "0.00"],
        ["General", "@"],
      ]);
    });
  });

  test("widths and heights belong to whole columns and rows", async () => {
    const { excel } = await startExcel();
    excel.loadSheet({ name: "S", rows: [["a rather long text that asks for room"]] });
    await onSheet(async (sheet, context) => {
      sheet.getRange("B2").format.columnWidth = 100;
      sheet.getRange("B2").format.rowHeight = 30;
      // By the whole column: github.com/OfficeDev/office-js/issues/5999
      sheet.getRange("A9").format.autofitColumns();
      const cells = ["A9", "B9", "C9", "A2", "B:C"].map((address) => {
        const cell = sheet.getRange(address);
        cell.load("format/columnWidth,format/rowHeight");
        return cell.format;
      });
      await context.sync();
      expect(cells[0]?.columnWidth).toBeGreaterThan(150);
      expect([cells[1]?.columnWidth, cells[2]?.columnWidth, cells[3]?.rowHeight]).toEqual([
        100, 48, 30,
      ]);
      expect(cells[4]?.columnWidth).toBeNull();
    });
  });

  test("borders are kept side by side", async () => {
    const { excel } = await startExcel();
    await onSheet(async (sheet, context) => {
      const border = sheet.getRange("A1:B2").format.borders.getItem("EdgeBottom");
      border.style = "Double";
      border.color = "#00FF00";
      border.load("style,color,weight");
      await context.sync();
      expect([border.style, border.color, border.weight]).toEqual(["Double", "#00FF00", "Thin"]);
    });
    const before = excel.snapshot();
    await onSheet((sheet) => {
      const border = sheet.getRange("C3").format.borders.getItem("EdgeTop");
      border.style = "Continuous";
      border.style = "None";
    });
    expect(excel.snapshot()).toEqual(before);
  });

  test("a colour that is none is refused", async () => {
    await startExcel();
    const work = onSheet((sheet) => (sheet.getRange("A1").format.fill.color = "#12345"));
    expect(await errorCode(work)).toBe("InvalidArgument");
  });

  test("a look given to a million rows costs as much as one", async () => {
    const { excel } = await startExcel();
    const started = performance.now();
    await onSheet((sheet) => {
      sheet.getRange("A1:Z1048576").format.fill.color = "#FFEEDD";
      sheet.getRange("C2:C1048576").numberFormat = "@" as unknown as string[][];
    });
    expect(performance.now() - started).toBeLessThan(2_000);
    expect(excel.workbook.styleAt(excel.workbook.activeSheet, 1_048_575, 2)).toMatchObject({
      fillColor: "#FFEEDD",
      numberFormat: "@",
    });
  });
});

// https://learn.microsoft.com/en-us/office/dev/add-ins/excel/excel-add-ins-conditional-formatting
describe("conditional formats", () => {
  test("are added on top, told in order, and deleted one by one", async () => {
    await startExcel();
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange("A2:A9");
      const first = range.conditionalFormats.add("Custom");
      first.custom.rule.formula = "=TRUE";
      const second = range.conditionalFormats.add("CellValue");
      second.cellValue.rule = { formula1: "=5", operator: "GreaterThan" };
      second.cellValue.format.font.color = "#FF0000";
      second.stopIfTrue = true;
      await context.sync();
      const all = sheet.getRange().conditionalFormats;
      all.load("items/id,items/type,items/priority,items/stopIfTrue");
      const count = all.getCount();
      await context.sync();
      expect(count.value).toBe(2);
      expect(
        all.items.map(({ type, priority, stopIfTrue }) => [type, priority, stopIfTrue]),
      ).toEqual([
        ["CellValue", 0, true],
        ["Custom", 1, false],
      ]);
      all.items[0]?.delete();
      const rest = sheet.getRange("A5").conditionalFormats;
      rest.load("items/type,items/priority");
      await context.sync();
      expect(rest.items.map(({ type, priority }) => [type, priority])).toEqual([["Custom", 0]]);
    });
  });

  test("tell where they stand, through inserted rows", async () => {
    const { excel } = await startExcel();
    const id = await onSheet(async (sheet, context) => {
      const format = sheet.getRange("A2:A9").conditionalFormats.add("Custom");
      format.custom.rule.formula = "=$B2>0";
      format.load("id");
      await context.sync();
      return format.id;
    });
    excel.person.insertRows(1);
    excel.person.insertRows(5, 2);
    await onSheet(async (sheet, context) => {
      const format = sheet.getRange().conditionalFormats.getItem(id);
      const range = format.getRange();
      range.load("address");
      format.custom.rule.load("formula");
      await context.sync();
      expect([range.address, format.custom.rule.formula]).toEqual(["Sheet1!A3:A12", "=$B1>0"]);
    });
  });

  test("cleared on a part of their cells keep the rest", async () => {
    const { excel } = await startExcel();
    await onSheet((sheet) => {
      sheet.getRange("A1:B9").conditionalFormats.add("Custom").custom.rule.formula = "=TRUE";
      sheet.getRange("A3:B4").conditionalFormats.clearAll();
    });
    await onSheet(async (sheet, context) => {
      const formats = sheet.getRange().conditionalFormats;
      formats.load("items/id");
      await context.sync();
      const ranges = formats.items[0]?.getRanges();
      const one = formats.items[0]?.getRangeOrNullObject();
      ranges?.load("address");
      await context.sync();
      expect(ranges?.address).toBe("Sheet1!A1:B2,Sheet1!A5:B9");
      expect(one?.isNullObject).toBe(true);
    });
    await onSheet((sheet) => sheet.getRange().conditionalFormats.clearAll());
    expect(excel.workbook.activeSheet.conditionalFormats).toEqual([]);
  });

  // https://github.com/OfficeDev/office-js/issues/5194
  test("see relative references from the cells that they were fetched from", async () => {
    await startExcel();
    await onSheet(async (sheet, context) => {
      const formats = sheet.getRange("C1:C9").conditionalFormats;
      formats.add("Custom").custom.rule.formula = "=C1=1";
      await context.sync();
      const below = sheet.getRange("C4").conditionalFormats.getItemAt(0).custom.rule;
      below.load("formula");
      await context.sync();
      expect(below.formula).toBe("=C4=1");
      below.formula = "=$A5=2";
      const rule = formats.getItemAt(0).custom.rule;
      rule.load("formula");
      await context.sync();
      expect(rule.formula).toBe("=$A2=2");
    });
  });

  test("of one type have no part of another", async () => {
    await startExcel();
    await onSheet(async (sheet, context) => {
      const format = sheet.getRange("A1").conditionalFormats.add("Custom");
      const other = format.cellValueOrNullObject;
      other.load("rule");
      await context.sync();
      expect(other.isNullObject).toBe(true);
    });
  });

  test("of types that are not simulated are refused, not pretended", async () => {
    await startExcel();
    const work = onSheet((sheet) =>
      sheet.getRange("A1").conditionalFormats.add("DataBar").load("id"),
    );
    expect(await errorCode(work)).toBe("InvalidArgument");
  });
});

test("data validation is kept with its type and rule, holds no entry back, and moves with its cells", async () => {
  const { excel } = await startExcel();
  await onSheet((sheet) => {
    sheet.getRange("B2:B9").dataValidation.rule = { list: { inCellDropDown: true, source: "a,b" } };
  });
  excel.person.type("B2", "c");
  expect(excel.workbook.valueAt(excel.workbook.activeSheet, 1, 1)).toBe("c");
  excel.person.insertColumns("A");
  await onSheet(async (sheet, context) => {
    const [inside, across, outside] = ["C3", "C1:C3", "E1"].map((address) => {
      const validation = sheet.getRange(address).dataValidation;
      validation.load("type,rule");
      return validation;
    });
    await context.sync();
    expect([inside?.type, across?.type, outside?.type]).toEqual(["List", "Inconsistent", "None"]);
    expect(inside?.rule).toEqual({ list: { inCellDropDown: true, source: "a,b" } });
  });
});

test("a link is kept with its cells and moves with them", async () => {
  const { excel } = await startExcel();
  await onSheet((sheet) => {
    sheet.getRange("B2").hyperlink = {
      documentReference: "Sheet1!A1",
      screenTip: "Go there",
      textToDisplay: "A1",
    };
  });
  excel.person.insertRows(1);
  await onSheet(async (sheet, context) => {
    const cell = sheet.getRange("B3");
    cell.load("hyperlink,values");
    await context.sync();
    expect(cell.values).toEqual([["A1"]]);
    expect(cell.hyperlink).toEqual({
      documentReference: "Sheet1!A1",
      screenTip: "Go there",
      textToDisplay: "A1",
    });
    cell.clear("Hyperlinks");
    await context.sync();
  });
  expect(excel.workbook.activeSheet.hyperlinks).toEqual([]);
});

// https://learn.microsoft.com/en-us/javascript/api/excel/excel.cultureinfo, https://learn.microsoft.com/en-us/javascript/api/excel/excel.numberformatinfo
test("the application tells how a person here writes numbers and dates, and computes dates", async () => {
  const { DE_DE } = await import("../model/locale");
  await startExcel({ locale: DE_DE });
  await onSheet(async (_sheet, context) => {
    const { cultureInfo } = context.workbook.application;
    cultureInfo.load("name,datetimeFormat/shortDatePattern");
    const { numberFormat } = cultureInfo;
    numberFormat.load("numberDecimalSeparator,numberGroupSeparator");
    const day = context.workbook.functions.date(2000, 1, 1);
    day.load("value");
    await context.sync();
    expect(cultureInfo.name).toBe("de-DE");
    expect(cultureInfo.datetimeFormat.shortDatePattern).toBe("dd.mm.yyyy");
    expect(numberFormat.numberDecimalSeparator).toBe(",");
    expect(numberFormat.numberGroupSeparator).toBe(".");
    expect(day.value).toBe(36526);
  });
});

// https://learn.microsoft.com/en-us/javascript/api/excel/excel.functions
// https://support.microsoft.com/en-us/Excel/countblank-function
test("Excel counts blank cells of a range, formulas that give an empty text among them", async () => {
  await startExcel();
  await onSheet(async (sheet, context) => {
    sheet.getRange("A1:A4").formulas = [["x"], [0], ['=""'], [" "]];
    const { functions } = context.workbook;
    const inLines = functions.countBlank(sheet.getRange("A1:A6")).load("value");
    const beside = functions.countBlank(sheet.getRange("B1:B6")).load("value");
    await context.sync();
    expect([inLines.value, beside.value]).toEqual([3, 6]);
  });
});
