import type { Rect } from "./rect";
import type { Sheet } from "./sheet";

export type ChartSeriesBy = "Auto" | "Columns" | "Rows";

/** A chart on a sheet: what it shows and where it stands; how it is drawn is Excel's own business. */
export interface Chart {
  readonly id: string;
  name: string;
  type: string;
  /** Where its numbers stand; they move with their cells. `rect` is null once they are deleted. */
  source: { readonly sheet: Sheet; rect: Rect | null };
  seriesBy: ChartSeriesBy;
  title: string;
  titleVisible: boolean;
  legendVisible: boolean;
  /** Categories from the last to the first. */
  categoriesReversed: boolean;
  /** The cells that it covers; null where Excel put it. */
  covers: Rect | null;
}
