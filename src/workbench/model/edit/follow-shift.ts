import type { Shift } from "../shift";
import { shiftParts, shiftRect } from "../shift";
import type { Sheet } from "../sheet";
import type { Workbook } from "../workbook";

/** Everything on a sheet that speaks of cells goes with them when they are pushed or pulled. */
export function followShift(workbook: Workbook, sheet: Sheet, shift: Shift): void {
  for (const range of workbook.tracked) {
    if (range.sheet === sheet && range.rect !== null) range.rect = shiftRect(range.rect, shift);
  }
  sheet.merges = sheet.merges.flatMap((merge) => shiftRect(merge, shift) ?? []);
  sheet.conditionalFormats = sheet.conditionalFormats
    .map((format) => ({ ...format, areas: shiftParts(format.areas, shift) }))
    .filter(({ areas }) => areas.length > 0);
  sheet.validations = sheet.validations
    .map((validation) => ({ ...validation, areas: shiftParts(validation.areas, shift) }))
    .filter(({ areas }) => areas.length > 0);
  if (sheet.filter !== null) {
    const rect = shiftRect(sheet.filter.rect, shift);
    sheet.filter = rect && { ...sheet.filter, rect };
  }
}
