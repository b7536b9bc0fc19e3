import { invalidArgument } from "../excel-error";
import { addChart } from "../model/edit/charts";
import type { Sheet } from "../model/sheet";
import { integer, oneOf, text } from "./args";
import { Chart, SERIES_BY } from "./chart";
import { CHART_TYPES } from "./chart-types";
import type { WireContext } from "./context";
import { KeyedCollection } from "./keyed-collection";
import { isRange } from "./range-address";

/** https://learn.microsoft.com/en-us/javascript/api/excel/excel.chartcollection */
export class ChartCollection extends KeyedCollection<Chart> {
  readonly className = "ChartCollection";
  readonly scalars = ["Count"];

  constructor(
    private readonly context: WireContext,
    private readonly sheet: Sheet,
  ) {
    super();
  }

  get Count(): number {
    return this.sheet.charts.length;
  }
  items(): Chart[] {
    return this.sheet.charts.map(({ id }) => new Chart(this.context, this.sheet, id));
  }
  GetCount(): number {
    return this.Count;
  }
  Add(type: unknown, sourceData: unknown, seriesBy: unknown): Chart {
    const kind = oneOf(type, CHART_TYPES);
    if (!isRange(sourceData)) throw invalidArgument();
    const source = { sheet: sourceData.sheet, rect: sourceData.rect };
    const by = oneOf(seriesBy, SERIES_BY, "Auto");
    const { id } = addChart(this.context.workbook, this.sheet, kind, source, by);
    return new Chart(this.context, this.sheet, id);
  }
  /** By name; Office.js itself comes back by id. */
  GetItemOrNullObject(key: unknown): Chart | null {
    const wanted = text(key);
    const { charts } = this.sheet;
    const found = charts.find(({ name, id }) => name === wanted || id === wanted);
    return found ? new Chart(this.context, this.sheet, found.id) : null;
  }
  GetItemAt(index: unknown): Chart {
    const found = this.sheet.charts[integer(index)];
    if (found === undefined) throw invalidArgument();
    return new Chart(this.context, this.sheet, found.id);
  }
}
