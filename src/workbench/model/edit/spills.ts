import type { Rect } from "../rect";
import { cellCount, cellRect, containsRect, intersection } from "../rect";
import type { Scalar } from "../scalar";
import { CellError } from "../scalar";
import type { Sheet } from "../sheet";
import type { Workbook } from "../workbook";
import { constant } from "./enter";

/**
 * A formula whose result fills the cells below it. Nothing is worked out here: the values are told.
 * https://support.microsoft.com/en-us/office/dynamic-array-formulas-and-spilled-array-behavior-205c6b06-03ba-4151-89a1-87a7eb36e531
 */
export function spill(
  workbook: Workbook,
  sheet: Sheet,
  top: Rect,
  text: string,
  values: readonly Scalar[],
): void {
  const { row, column } = top;
  values.forEach((value, i) => sheet.grid.put(row + i, column, constant(workbook, value)));
  putAnchor(workbook, sheet, top, text, values[0]!);
  sheet.spills.push({ row, column, rows: values.length, columns: 1 });
  workbook.emit({ kind: "otherChange", sheet });
}

function putAnchor(
  workbook: Workbook,
  sheet: Sheet,
  { row, column }: Rect,
  text: string,
  told: Scalar,
): void {
  const formula = { text, expression: null, told, result: told, resultOf: -1 };
  sheet.grid.put(row, column, { ...constant(workbook, null), formula });
}

/** Something was put into cells of a spill: the formula says #SPILL! and fills no cells; without its formula it is gone. */
export function breakSpills(workbook: Workbook, sheet: Sheet, written: Rect): void {
  const broken = sheet.spills.filter((area) => intersection(area, written) !== null);
  if (broken.length === 0) return;
  sheet.spills = sheet.spills.filter((area) => !broken.includes(area));
  for (const area of broken) {
    const { formula } = sheet.grid.at(area.row, area.column);
    sheet.grid.clear(area);
    if (formula && intersection(cellRect(area.row, area.column), written) === null)
      putAnchor(workbook, sheet, area, formula.text, CellError.of("#SPILL!"));
  }
}

/**
 * Whether all cells have a spill border, none (false), or some (null).
 * https://learn.microsoft.com/en-us/javascript/api/excel/excel.range#excel-excel-range-hasspill-member
 */
export function hasSpill(sheet: Sheet, rect: Rect): boolean | null {
  const shared = sheet.spills.flatMap((area) => intersection(area, rect) ?? []);
  if (shared.length === 0) return false;
  const isAll = shared.some((area) => containsRect(area, rect));
  const cells = shared.reduce((sum, area) => sum + cellCount(area), 0);
  return isAll || cells === cellCount(rect) ? true : null;
}
