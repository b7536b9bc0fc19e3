import type { Rect } from "./rect";

/** Excel.RangeHyperlink on cells. https://learn.microsoft.com/en-us/javascript/api/excel/excel.rangehyperlink */
export interface Hyperlink {
  areas: Rect[];
  readonly address?: string;
  readonly documentReference?: string;
  readonly screenTip?: string;
}
