import { beforeEach, describe, expect, test } from "@jest/globals";
import { errorCode, onSheet, startExcel } from "../../../test/support/in-excel";
import type { BootedOffice } from "../../../test/support/office";

let booted: BootedOffice;

beforeEach(async () => {
  booted = await startExcel();
  booted.excel.loadSheet({ name: "Report", rows: [["Rule", "Cells"]] });
  booted.excel.person.activateSheet("Report");
});

const pageSetup = () => booted.excel.workbook.sheetNamed("Report")!.pageSetup;

// https://learn.microsoft.com/en-us/javascript/api/excel/excel.pagelayout
// https://learn.microsoft.com/en-us/javascript/api/excel/excel.pagelayoutzoomoptions
describe("the page layout of a sheet", () => {
  test("is portrait, unscaled and without titles until it is set, and tells what was set", async () => {
    const told = await onSheet(async ({ pageLayout }, context) => {
      const before = pageLayout.load("orientation,zoom").toJSON;
      const none = pageLayout.getPrintTitleRowsOrNullObject();
      await context.sync();
      const first = { ...before.call(pageLayout), isTitled: !none.isNullObject };
      pageLayout.orientation = "Landscape";
      pageLayout.zoom = { horizontalFitToPages: 1 };
      pageLayout.setPrintTitleRows("$1:$1");
      const rows = pageLayout.getPrintTitleRowsOrNullObject().load("address");
      pageLayout.load("orientation,zoom");
      await context.sync();
      return { first, second: pageLayout.toJSON(), rows: rows.address };
    });
    expect(told).toMatchObject({
      first: { orientation: "Portrait", zoom: { scale: 100 }, isTitled: false },
      second: { orientation: "Landscape", zoom: { scale: null, horizontalFitToPages: 1 } },
      rows: "Report!1:1",
    });
  });

  test("fits to pages or has a scale of 10 to 400, not both", async () => {
    const zoomed = (zoom: Excel.PageLayoutZoomOptions) =>
      errorCode(onSheet(({ pageLayout }) => void (pageLayout.zoom = zoom)));
    expect(await zoomed({ scale: 400 })).toBeNull();
    expect(await zoomed({ horizontalFitToPages: 1, verticalFitToPages: 2 })).toBeNull();
    for (const refused of [
      { scale: 9 },
      { scale: 401 },
      { scale: 100, horizontalFitToPages: 1 },
      { verticalFitToPages: 0 },
      {},
    ]) {
      expect(await zoomed(refused)).toBe("InvalidArgument");
    }
    expect(pageSetup().zoom).toMatchObject({ horizontalFitToPages: 1, verticalFitToPages: 2 });
  });

  test("repeats whole rows only", async () => {
    const part = onSheet(({ pageLayout }) => pageLayout.setPrintTitleRows("A1:C1"));
    expect(await errorCode(part)).toBe("InvalidArgument");
    expect(pageSetup().titleRows).toBeNull();
  });

  test("has a footer of three parts for all pages", async () => {
    await onSheet((sheet) => {
      const footer = sheet.pageLayout.headersFooters.defaultForAllPages;
      footer.leftFooter = "&F";
      footer.rightFooter = "Page &P of &N";
    });
    const long = onSheet((sheet) => {
      sheet.pageLayout.headersFooters.defaultForAllPages.centerFooter = "x".repeat(256);
    });
    expect(await errorCode(long)).toBe("InvalidArgument");
    expect(pageSetup().footers).toEqual({
      leftFooter: "&F",
      centerFooter: "",
      rightFooter: "Page &P of &N",
    });
  });

  test("is refused on a protected sheet, and by an Excel before 1.9", async () => {
    booted.excel.person.protect("Report");
    const turn = () =>
      errorCode(onSheet(({ pageLayout }) => void (pageLayout.orientation = "Landscape")));
    expect(await turn()).toBe("AccessDenied");
    booted = await startExcel({ excelApi: "1.8" });
    expect(await turn()).toBe("ApiNotFound");
  });
});
