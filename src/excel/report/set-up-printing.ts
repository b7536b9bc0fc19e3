/**
 * Landscape, all columns on one page, the title on each, and at the foot the workbook and the page. No print area: what
 * an auditor writes beside the report shall be printed too.
 */
export function setUpPrinting(sheet: Excel.Worksheet): void {
  const { pageLayout } = sheet;
  pageLayout.orientation = "Landscape";
  pageLayout.zoom = { horizontalFitToPages: 1 };
  pageLayout.setPrintTitleRows("$1:$1");
  const footer = pageLayout.headersFooters.defaultForAllPages;
  footer.leftFooter = "&F";
  footer.rightFooter = "Page &P of &N";
}
