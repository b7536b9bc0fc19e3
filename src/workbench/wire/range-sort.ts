import { invalidArgument, notSimulated } from "../excel-error";
import type { SortKey } from "../model/edit/sort";
import { sortRows } from "../model/edit/sort";
import { WireObject } from "../protocol/wire-object";
import { fields, integer, oneOf, optionalFlag } from "./args";
import type { RangeGeometry } from "./range-geometry";

/** Reads Excel.SortField[]: only by value. https://learn.microsoft.com/en-us/javascript/api/excel/excel.sortfield */
export function sortKeys(given: unknown): SortKey[] {
  if (!Array.isArray(given) || given.length === 0) throw invalidArgument();
  return given.map((field: unknown) => {
    const { key, ascending, sortOn } = fields(field);
    if (oneOf(sortOn, ["Value", "CellColor", "FontColor", "Icon"], "Value") !== "Value") {
      throw notSimulated("sorting by colour or icon");
    }
    return { column: integer(key), ascending: optionalFlag(ascending, true) };
  });
}

/** https://learn.microsoft.com/en-us/javascript/api/excel/excel.rangesort */
export class RangeSort extends WireObject {
  readonly className = "RangeSort";
  readonly scalars: readonly string[] = [];

  constructor(private readonly range: RangeGeometry) {
    super();
  }
  Apply(given: unknown, matchCase: unknown, hasHeaders: unknown, orientation: unknown): void {
    if (oneOf(orientation, ["Rows", "Columns"], "Rows") === "Columns") {
      throw notSimulated("sorting columns");
    }
    const { rect, sheet, context } = this.range;
    const body = optionalFlag(hasHeaders)
      ? { ...rect, row: rect.row + 1, rows: rect.rows - 1 }
      : rect;
    if (body.rows < 1) return;
    sortRows(context.workbook, sheet, body, sortKeys(given), optionalFlag(matchCase));
  }
}
