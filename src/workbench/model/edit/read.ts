import type { Rect } from "../rect";
import { apiValue } from "../scalar";
import type { Sheet } from "../sheet";
import type { Workbook } from "../workbook";

type Cell = string | number | boolean;

/** The values of a rectangle, row by row, as the add-in sees them. Column by column inside: sheets can be large. */
export function readValues(workbook: Workbook, sheet: Sheet, rect: Rect): Cell[][] {
  const values: Cell[][] = Array.from({ length: rect.rows }, () =>
    Array<Cell>(rect.columns).fill(""),
  );
  for (let across = 0; across < rect.columns; across += 1) {
    const cells = sheet.grid.column(rect.column + across);
    const used = cells?.used();
    if (!cells || !used) continue;
    const first = Math.max(0, used.first - rect.row);
    const last = Math.min(rect.rows - 1, used.last - rect.row);
    const plain = cells.formulas.size === 0;
    for (let at = first; at <= last; at += 1) {
      const scalar = plain
        ? workbook.dictionary.scalarOf(cells.idAt(rect.row + at))
        : workbook.valueAt(sheet, rect.row + at, rect.column + across);
      (values[at] as Cell[])[across] = apiValue(scalar); // the row was made above
    }
  }
  return values;
}
