import { beforeEach, describe, expect, test } from "@jest/globals";
import { errorCode, load, onSheet, startExcel } from "../../../test/support/in-excel";
import type { BootedOffice } from "../../../test/support/office";

let booted: BootedOffice;

const ROWS = [
  ["Rule", "Cells"],
  ["not-billable", 4],
  ["unknown-code", 2],
];

beforeEach(async () => {
  booted = await startExcel();
  booted.excel.loadSheet({ name: "Counts", rows: ROWS });
  booted.excel.person.activateSheet("Counts");
});

const charts = () => booted.excel.workbook.sheetNamed("Counts")!.charts;
const addChart = (type: string = "BarClustered") =>
  onSheet((sheet) => {
    const chart = sheet.charts.add(type as Excel.ChartType, sheet.getRange("A1:B3"), "Columns");
    chart.title.text = "Findings by rule";
    chart.legend.visible = false;
    chart.axes.categoryAxis.reversePlotOrder = true;
    chart.setPosition("D1", "H10");
    return chart;
  });

// https://learn.microsoft.com/en-us/javascript/api/excel/excel.chartcollection
describe("charts", () => {
  test("are added with their data, title, legend and place", async () => {
    await addChart();
    expect(charts()).toMatchObject([
      {
        name: "Chart 1",
        type: "BarClustered",
        seriesBy: "Columns",
        title: "Findings by rule",
        legendVisible: false,
        categoriesReversed: true,
        source: { rect: { row: 0, column: 0, rows: 3, columns: 2 } },
        covers: { row: 0, column: 3, rows: 10, columns: 5 },
      },
    ]);
  });

  test("are found by name and place, changed and deleted", async () => {
    await addChart();
    await onSheet(async (sheet, context) => {
      const chart = sheet.charts.getItem("Chart 1").load("name,chartType");
      const title = sheet.charts.getItemAt(0).title.load("text");
      const none = sheet.charts.getItemOrNullObject("Chart 2");
      const count = sheet.charts.getCount();
      await context.sync();
      expect([chart.name, chart.chartType, title.text]).toEqual([
        "Chart 1",
        "BarClustered",
        "Findings by rule",
      ]);
      expect([none.isNullObject, count.value]).toEqual([true, 1]);
      chart.name = "By rule";
      chart.setData(sheet.getRange("A1:B2"));
      await context.sync();
      expect(charts()[0]).toMatchObject({ name: "By rule", source: { rect: { rows: 2 } } });
      chart.delete();
    });
    expect(charts()).toEqual([]);
  });

  test("of another kind, or of something that is no range, are refused", async () => {
    expect(await errorCode(addChart("Banana"))).toBe("InvalidArgument");
    expect(charts()).toEqual([]);
  });

  test("go with their data and their cells", async () => {
    await addChart();
    booted.excel.person.insertRows(0, 2);
    expect(charts()[0]).toMatchObject({ source: { rect: { row: 2 } }, covers: { row: 2 } });
  });

  test("are refused on a protected sheet", async () => {
    await onSheet((sheet) => sheet.protection.protect());
    expect(await errorCode(addChart())).toBe("AccessDenied");
  });

  test("go along with a copied sheet, showing the copy's numbers", async () => {
    await addChart();
    await onSheet((sheet) => void sheet.copy());
    const copy = booted.excel.workbook.sheetNamed("Counts (2)")!;
    expect(copy.charts[0]).toMatchObject({ title: "Findings by rule", source: { sheet: copy } });
  });
});

// https://support.microsoft.com/en-us/office/hyperlink-function-333c7ce6-c5ae-4164-9c47-7de9b76f577f
test("HYPERLINK shows its text", async () => {
  await onSheet((sheet) => {
    sheet.getRange("D1").formulas = [[`=HYPERLINK("#'It''s'!A5","A5")`]];
  });
  expect((await load("D1", "values")).values).toEqual([["A5"]]);
});
