import { placeIn } from "./cells";
import type { ReportLayout, ReportPart } from "./lay-out";
import { bodyTop, firstRowOf, HEAD_ROWS } from "./lay-out";
import { setUpPrinting } from "./set-up-printing";
import { PARTS } from "./words";

/** In points, of the columns that findings, ignored ones and changes share: readable when they stand on one page. */
const WIDTHS = [160, 62, 44, 56, 100, 105, 300, 130, 100] as const;
const TITLE_SIZE = 16;
const PART_SIZE = 12;
const HEADER_FILL = "#F2F2F2";
const COUNT_FORMAT = "#,##0";
const LINK_COLOR = "#0563C1";
/** Of longer lists Excel would have to measure each row anew: their texts stay in one line. */
const MOST_WRAPPED = 20_000;
/** The column of links. */
const LINKS = 3;
/** Rules more than these would not be read in a chart. */
const MOST_BARS = 12;
const ROWS_AROUND_BARS = 9;

/** Makes the written rows a report: tables, heads, widths, links to the parts, the chart, the top, the print; and shows it. */
export async function finishSheet(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  sheetName: string,
  layout: ReportLayout,
): Promise<void> {
  WIDTHS.forEach((width, column) => {
    sheet.getRangeByIndexes(0, column, 1, 1).getEntireColumn().format.columnWidth = width;
  });
  const title = sheet.getCell(0, 0).format.font;
  title.bold = true;
  title.size = TITLE_SIZE;
  for (const part of layout.parts) dress(sheet, part);
  linkParts(sheet, sheetName, layout.parts);
  addChart(sheet, layout.parts);
  sheet.showGridlines = false;
  sheet.freezePanes.freezeRows(HEAD_ROWS - 1); // the title, and the links that lead back to the parts
  setUpPrinting(sheet);
  sheet.activate();
  sheet.getCell(0, 0).select();
  await context.sync();
}

function dress(sheet: Excel.Worksheet, part: ReportPart): void {
  const { top, headers, count, isTable, title } = part;
  const head = sheet.getCell(top, 0).format.font;
  head.bold = true;
  head.size = PART_SIZE;
  if (headers === null) {
    sheet.getRangeByIndexes(firstRowOf(part), 0, Math.max(1, count), 1).format.font.bold = true;
    return;
  }
  if (count === 0) return;
  const first = bodyTop(part);
  const header = sheet.getRangeByIndexes(first, 0, 1, headers.length).format;
  header.font.bold = true;
  const body = sheet.getRangeByIndexes(firstRowOf(part), 0, count, headers.length).format;
  body.verticalAlignment = "Top";
  if (count <= MOST_WRAPPED && title !== PARTS.columns) body.wrapText = true;
  if (!isTable) {
    header.fill.color = HEADER_FILL;
    if (title !== PARTS.columns) {
      const counts = sheet.getRangeByIndexes(firstRowOf(part), 1, count, 1);
      counts.numberFormat = COUNT_FORMAT as unknown as string[][]; // One value stands for all cells of the range.
    }
    return;
  }
  const table = sheet.tables.add(
    sheet.getRangeByIndexes(first, 0, count + 1, headers.length),
    true,
  );
  table.style = "TableStyleLight1";
  if (title === PARTS.changes) return; // its addresses are of then, and lead nowhere
  asLink(sheet.getRangeByIndexes(firstRowOf(part), LINKS, count, 1).format.font);
}

function asLink(font: Excel.RangeFont): void {
  font.color = LINK_COLOR;
  font.underline = "Single";
}

/** Below the title, so that the long parts are one click away. */
function linkParts(sheet: Excel.Worksheet, sheetName: string, parts: readonly ReportPart[]): void {
  parts
    .filter(({ isTable }) => isTable)
    .forEach(({ title, top }, at) => {
      const column = [0, LINKS + 1, LINKS + 3][at] ?? 0;
      sheet.getCell(1, column).hyperlink = {
        documentReference: placeIn(sheetName, top, 0),
        textToDisplay: title,
        screenTip: title,
      };
      asLink(sheet.getCell(1, column).format.font);
    });
}

/** The rules with the most findings, beside the counts. */
function addChart(sheet: Excel.Worksheet, parts: readonly ReportPart[]): void {
  const rules = parts.find(({ title }) => title === PARTS.rules);
  if (!rules || rules.count === 0) return;
  const bars = Math.min(rules.count, MOST_BARS);
  const source = sheet.getRangeByIndexes(bodyTop(rules), 0, bars + 1, 2);
  const chart = sheet.charts.add("BarClustered", source, "Columns");
  chart.title.text = bars < rules.count ? `${PARTS.rules}: the ${bars} most frequent` : PARTS.rules;
  chart.legend.visible = false;
  chart.axes.categoryAxis.reversePlotOrder = true; // bars are drawn from below: the first rule shall be on top
  const findings = parts.find(({ isTable }) => isTable);
  const last = Math.min(rules.top + bars + ROWS_AROUND_BARS, (findings?.top ?? Infinity) - 2);
  chart.setPosition(sheet.getCell(rules.top, LINKS), sheet.getCell(last, LINKS + 3));
}
