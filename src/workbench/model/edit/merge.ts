import { invalidOperation } from "../../excel-error";
import type { Rect } from "../rect";
import { intersection } from "../rect";
import type { Sheet } from "../sheet";
import type { Workbook } from "../workbook";
import { refuseLocked, refuseUnlessAllowed } from "./guards";

/** Merged cells keep only the top left value. `across` merges each row for itself. */
export function mergeCells(workbook: Workbook, sheet: Sheet, rect: Rect, across: boolean): void {
  workbook.requireSheet(sheet);
  refuseUnlessAllowed(sheet, "allowFormatCells");
  refuseLocked(workbook, sheet, rect);
  if (sheet.tables.some((table) => intersection(table.rect, rect) !== null)) {
    throw invalidOperation("Cells of a table cannot be merged.");
  }
  unmergeCells(workbook, sheet, rect);
  const areas = across
    ? Array.from({ length: rect.rows }, (_, at) => ({ ...rect, row: rect.row + at, rows: 1 }))
    : [rect];
  for (const area of areas) {
    if (area.rows * area.columns === 1) continue;
    keepTopLeft(sheet, area);
    sheet.merges.push(area);
  }
  workbook.emit({ kind: "otherChange", sheet });
}

function keepTopLeft(sheet: Sheet, area: Rect): void {
  const kept = sheet.grid.at(area.row, area.column);
  sheet.grid.clear(area);
  sheet.grid.put(area.row, area.column, kept);
}

export function unmergeCells(workbook: Workbook, sheet: Sheet, rect: Rect): void {
  workbook.requireSheet(sheet);
  refuseUnlessAllowed(sheet, "allowFormatCells");
  sheet.merges = sheet.merges.filter((merge) => intersection(merge, rect) === null);
  workbook.emit({ kind: "otherChange", sheet });
}
