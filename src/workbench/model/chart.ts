import type { Rect } from "./rect";

export type ChartSeriesBy = "Auto" | "Columns" | "Rows";

/** A chart on a sheet: what it shows and where it stands; how it is drawn is Excel's own business. */
export interface Chart {
  readonly id: string;
  name: string;
  type: string;
  /** Where its numbers stand, on any sheet; they move with their cells. `rect` is null once they are deleted. */
  source: { readonly sheet: { readonly name: string }; rect: Rect | null };
  seriesBy: ChartSeriesBy;
  title: string;
  titleVisible: boolean;
  legendVisible: boolean;
  /** Categories from the last to the first. */
  categoriesReversed: boolean;
  /** The cells that it covers; null where Excel put it. */
  covers: Rect | null;
}
