import type { Chart as ChartModel } from "../model/chart";
import { WireObject } from "../protocol/wire-object";
import { flag, text } from "./args";

/** The chart that a part belongs to. */
interface ChartPartOf {
  readonly model: ChartModel;
  change(change: Partial<Omit<ChartModel, "id">>): void;
}

/** https://learn.microsoft.com/en-us/javascript/api/excel/excel.charttitle */
export class ChartTitle extends WireObject {
  readonly className = "ChartTitle";
  readonly scalars = ["Text", "Visible"];

  constructor(private readonly chart: ChartPartOf) {
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

  constructor(private readonly chart: ChartPartOf) {
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

  constructor(private readonly chart: ChartPartOf) {
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

  constructor(private readonly chart: ChartPartOf) {
    super();
  }
  get ReversePlotOrder(): boolean {
    return this.chart.model.categoriesReversed;
  }
  set ReversePlotOrder(value: unknown) {
    this.chart.change({ categoriesReversed: flag(value) });
  }
}
