import { invalidArgument } from "../excel-error";
import type { Chart as ChartModel } from "../model/chart";
import { changeChart, deleteChart } from "../model/edit/charts";
import { boundingRect } from "../model/rect";
import type { Rect } from "../model/rect";
import { oneOf, text } from "./args";
import { ChartAxes, ChartLegend, ChartTitle } from "./chart-parts";
import { CHART_TYPES } from "./chart-types";
import { isRange, rectFromAddress } from "./range-address";
import { SheetItem } from "./sheet-item";

export const SERIES_BY = ["Auto", "Columns", "Rows"] as const;

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
