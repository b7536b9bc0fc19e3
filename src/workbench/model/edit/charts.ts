import type { Chart, ChartSeriesBy } from "../chart";
import type { Rect } from "../rect";
import type { Shift } from "../shift";
import { shiftRect } from "../shift";
import type { Sheet } from "../sheet";
import type { Workbook } from "../workbook";
import { refuseUnlessAllowed } from "./guards";

/** Adds a chart of the numbers in `rect` of `source` to a sheet, under Excel's name for it: "Chart 1". */
export function addChart(
  workbook: Workbook,
  sheet: Sheet,
  type: string,
  source: { readonly sheet: Sheet; readonly rect: Rect },
  seriesBy: ChartSeriesBy,
): Chart {
  workbook.requireSheet(sheet);
  workbook.requireSheet(source.sheet);
  refuseUnlessAllowed(sheet, "allowEditObjects");
  const chart: Chart = {
    id: workbook.newId(),
    name: freeName(sheet),
    type,
    source: { ...source },
    seriesBy,
    title: "",
    titleVisible: true,
    legendVisible: true,
    categoriesReversed: false,
    covers: null,
  };
  sheet.charts.push(chart);
  workbook.emit({ kind: "otherChange", sheet });
  return chart;
}

function freeName({ charts }: Sheet): string {
  let number = charts.length + 1;
  while (charts.some(({ name }) => name === `Chart ${number}`)) number += 1;
  return `Chart ${number}`;
}

export function changeChart(
  workbook: Workbook,
  sheet: Sheet,
  chart: Chart,
  change: Partial<Omit<Chart, "id">>,
): void {
  workbook.requireSheet(sheet);
  refuseUnlessAllowed(sheet, "allowEditObjects");
  Object.assign(chart, change);
  workbook.emit({ kind: "otherChange", sheet });
}

export function deleteChart(workbook: Workbook, sheet: Sheet, chart: Chart): void {
  workbook.requireSheet(sheet);
  refuseUnlessAllowed(sheet, "allowEditObjects");
  sheet.charts = sheet.charts.filter((other) => other !== chart);
  workbook.emit({ kind: "otherChange", sheet });
}

/** Charts of a sheet's numbers go with them; a chart itself stands over its cells and moves with those. */
export function shiftCharts(workbook: Workbook, shifted: Sheet, shift: Shift): void {
  for (const sheet of workbook.sheets) {
    for (const chart of sheet.charts) {
      const { source, covers } = chart;
      if (source.sheet === shifted) source.rect = source.rect && shiftRect(source.rect, shift);
      if (sheet === shifted) chart.covers = covers && (shiftRect(covers, shift) ?? covers);
    }
  }
}
