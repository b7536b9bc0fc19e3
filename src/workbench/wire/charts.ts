import { invalidArgument, itemNotFound } from "../excel-error";
import type { Chart as ChartModel } from "../model/chart";
import { addChart, changeChart, deleteChart } from "../model/edit/charts";
import { boundingRect } from "../model/rect";
import type { Rect } from "../model/rect";
import type { Sheet } from "../model/sheet";
import { WireCollection, WireObject } from "../protocol/wire-object";
import { flag, integer, oneOf, text } from "./args";
import { CHART_TYPES } from "./chart-types";
import type { WireContext } from "./context";
import { isRange, rectFromAddress } from "./range-address";
import { SheetItem } from "./sheet-item";

const SERIES_BY = ["Auto", "Columns", "Rows"] as const;

/** https://learn.microsoft.com/en-us/javascript/api/excel/excel.chartcollection */
export class ChartCollection extends WireCollection<Chart> {
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
  GetItem(key: unknown): Chart {
    const found = this.GetItemOrNullObject(key);
    if (found === null) throw itemNotFound();
    return found;
  }
  GetItemAt(index: unknown): Chart {
    const found = this.sheet.charts[integer(index)];
    if (found === undefined) throw invalidArgument();
    return new Chart(this.context, this.sheet, found.id);
  }
}

/** https://learn.microsoft.com/en-us/javascript/api/excel/excel.chart */
export class Chart extends SheetItem<ChartModel> {
  readonly className = "Chart";
  readonly scalars = ["Name", "Id", "ChartType"];

  protected get siblings(): readonly ChartModel[] {
    return this.sheet.charts;
  }
  change(change: Partial<Omit<ChartModel, "id">>): void {
    changeChart(this.context.workbook, this.sheet, this.model, change);
  }

  get Name(): string {
    return this.model.name;
  }
  set Name(value: unknown) {
    this.change({ name: text(value) });
  }
  get ChartType(): string {
    return this.model.type;
  }
  set ChartType(value: unknown) {
    this.change({ type: oneOf(value, CHART_TYPES) });
  }
  get Title(): ChartTitle {
    return new ChartTitle(this);
  }
  get Axes(): ChartAxes {
    return new ChartAxes(this);
  }
  get Legend(): ChartLegend {
    return new ChartLegend(this);
  }

  SetData(sourceData: unknown, seriesBy: unknown): void {
    if (!isRange(sourceData)) throw invalidArgument();
    const source = { sheet: sourceData.sheet, rect: sourceData.rect };
    this.change({ source, seriesBy: oneOf(seriesBy, SERIES_BY, "Auto") });
  }
  /** Over the cells from the first to the last. */
  SetPosition(startCell: unknown, endCell: unknown): void {
    const start = this.#rect(startCell);
    const end = endCell === null || endCell === undefined ? start : this.#rect(endCell);
    this.change({ covers: boundingRect(start, end) });
  }
  Delete(): void {
    deleteChart(this.context.workbook, this.sheet, this.model);
  }

  #rect(cell: unknown): Rect {
    if (!isRange(cell)) {
      return rectFromAddress(this.context.workbook, this.sheet, text(cell));
    }
    if (cell.sheet !== this.sheet) throw invalidArgument();
    return cell.rect;
  }
}

/** https://learn.microsoft.com/en-us/javascript/api/excel/excel.charttitle */
export class ChartTitle extends WireObject {
  readonly className = "ChartTitle";
  readonly scalars = ["Text", "Visible"];

  constructor(private readonly chart: Chart) {
    super();
  }
  get Text(): string {
    return this.chart.model.title;
  }
  set Text(value: unknown) {
    this.chart.change({ title: text(value) });
  }
  get Visible(): boolean {
    return this.chart.model.titleVisible;
  }
  set Visible(value: unknown) {
    this.chart.change({ titleVisible: flag(value) });
  }
}

/** https://learn.microsoft.com/en-us/javascript/api/excel/excel.chartlegend */
export class ChartLegend extends WireObject {
  readonly className = "ChartLegend";
  readonly scalars = ["Visible"];

  constructor(private readonly chart: Chart) {
    super();
  }
  get Visible(): boolean {
    return this.chart.model.legendVisible;
  }
  set Visible(value: unknown) {
    this.chart.change({ legendVisible: flag(value) });
  }
}

/** https://learn.microsoft.com/en-us/javascript/api/excel/excel.chartaxes */
export class ChartAxes extends WireObject {
  readonly className = "ChartAxes";
  readonly scalars: readonly string[] = [];

  constructor(private readonly chart: Chart) {
    super();
  }
  get CategoryAxis(): ChartAxis {
    return new ChartAxis(this.chart);
  }
}

/** https://learn.microsoft.com/en-us/javascript/api/excel/excel.chartaxis */
export class ChartAxis extends WireObject {
  readonly className = "ChartAxis";
  readonly scalars = ["ReversePlotOrder"];

  constructor(private readonly chart: Chart) {
    super();
  }
  get ReversePlotOrder(): boolean {
    return this.chart.model.categoriesReversed;
  }
  set ReversePlotOrder(value: unknown) {
    this.chart.change({ categoriesReversed: flag(value) });
  }
}
