import { placeIn } from "./cells";
import type { ReportLayout, ReportPart } from "./lay-out";
import { bodyTop, firstRowOf } from "./lay-out";
import { PARTS } from "./words";

/** In points, of the columns that findings, ignored ones and changes share. */
const WIDTHS = [210, 62, 48, 62, 110, 130, 420, 170, 105] as const;
const TITLE_SIZE = 14;
const LINK_COLOR = "#0563C1";
/** The column of links. */
const LINKS = 3;
/** Rules more than these would not be read in a chart. */
const MOST_BARS = 12;
const ROWS_AROUND_BARS = 9;

/** Makes the written rows a report: tables, bold heads, widths, links to the parts, the chart, the frozen top; and shows it. */
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
  sheet.freezePanes.freezeRows(1);
  sheet.activate();
  sheet.getCell(0, 0).select();
  await context.sync();
}

function dress(sheet: Excel.Worksheet, part: ReportPart): void {
  const { top, headers, count, isTable, title } = part;
  sheet.getCell(top, 0).format.font.bold = true;
  if (headers === null) {
    sheet.getRangeByIndexes(firstRowOf(part), 0, Math.max(1, count), 1).format.font.bold = true;
    return;
  }
  if (count === 0) return;
  const first = bodyTop(part);
  sheet.getRangeByIndexes(first, 0, 1, headers.length).format.font.bold = true;
  if (!isTable) return;
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
  chart.title.text = PARTS.rules;
  chart.legend.visible = false;
  chart.axes.categoryAxis.reversePlotOrder = true; // bars are drawn from below: the first rule shall be on top
  const findings = parts.find(({ isTable }) => isTable);
  const last = Math.min(rules.top + bars + ROWS_AROUND_BARS, (findings?.top ?? Infinity) - 2);
  chart.setPosition(sheet.getCell(rules.top, LINKS), sheet.getCell(last, LINKS + 3));
}
