import { invalidArgument } from "../../excel-error";
import type { ConditionalFormat, ConditionalFormatType } from "../conditional-format";
import { NO_LOOK } from "../conditional-format";
import type { Rect } from "../rect";
import { subtract } from "../rect";
import type { Sheet } from "../sheet";
import type { Workbook } from "../workbook";
import { refuseUnlessAllowed } from "./guards";

/**
 * Adds a conditional format at the first priority.
 * https://learn.microsoft.com/en-us/javascript/api/excel/excel.conditionalformatcollection#excel-excel-conditionalformatcollection-add-member(1)
 */
export function addConditionalFormat(
  workbook: Workbook,
  sheet: Sheet,
  areas: readonly Rect[],
  type: ConditionalFormatType,
): ConditionalFormat {
  refuseUnlessAllowed(sheet, "allowFormatCells");
  const added: ConditionalFormat = {
    id: workbook.newId(),
    type,
    priority: 0,
    stopIfTrue: false,
    areas: [...areas],
    formula: "",
    cellValue: null,
    text: null,
    look: { ...NO_LOOK },
  };
  for (const format of sheet.conditionalFormats) format.priority += 1;
  sheet.conditionalFormats.push(added);
  workbook.emit({ kind: "otherChange", sheet });
  return added;
}

export function deleteConditionalFormat(
  workbook: Workbook,
  sheet: Sheet,
  format: ConditionalFormat,
): void {
  refuseUnlessAllowed(sheet, "allowFormatCells");
  sheet.conditionalFormats = sheet.conditionalFormats.filter((other) => other !== format);
  closeRanks(sheet);
  workbook.emit({ kind: "otherChange", sheet });
}

/** Takes all conditional formats off these cells; formats that reach further keep the rest. */
export function clearConditionalFormats(
  workbook: Workbook,
  sheet: Sheet,
  rects: readonly Rect[],
): void {
  refuseUnlessAllowed(sheet, "allowFormatCells");
  for (const format of sheet.conditionalFormats) {
    for (const rect of rects) {
      format.areas = format.areas.flatMap((area) => subtract(area, rect));
    }
  }
  sheet.conditionalFormats = sheet.conditionalFormats.filter(({ areas }) => areas.length > 0);
  closeRanks(sheet);
  workbook.emit({ kind: "otherChange", sheet });
}

export function setPriority(
  workbook: Workbook,
  sheet: Sheet,
  format: ConditionalFormat,
  priority: number,
): void {
  refuseUnlessAllowed(sheet, "allowFormatCells");
  if (priority < 0 || priority >= sheet.conditionalFormats.length) throw invalidArgument();
  const others = byPriority(sheet).filter((other) => other !== format);
  others.splice(priority, 0, format);
  others.forEach((other, place) => (other.priority = place));
  workbook.emit({ kind: "otherChange", sheet });
}

export function byPriority(sheet: Sheet): ConditionalFormat[] {
  return [...sheet.conditionalFormats].sort((a, b) => a.priority - b.priority);
}

function closeRanks(sheet: Sheet): void {
  byPriority(sheet).forEach((format, place) => (format.priority = place));
}
