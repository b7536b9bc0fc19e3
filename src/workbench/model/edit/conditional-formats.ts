import { invalidArgument } from "../../excel-error";
import type { ConditionalFormat, ConditionalFormatType } from "../conditional-format";
import { anchor, NO_LOOK, seenFrom, seenRule } from "../conditional-format";
import type { Rect } from "../rect";
import { intersection, subtract } from "../rect";
import type { Sheet } from "../sheet";
import type { Workbook } from "../workbook";
import { refuseUnlessAllowed } from "./guards";

/**
 * Adds a conditional format: at the first priority, says
 * https://learn.microsoft.com/en-us/javascript/api/excel/excel.conditionalformatcollection#excel-excel-conditionalformatcollection-add-member(1),
 * in the order in which they are added, says the sample of
 * https://learn.microsoft.com/en-us/javascript/api/excel/excel.conditionalformattype.
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
  if (workbook.undocumented.newConditionalFormatsFirst) {
    for (const format of sheet.conditionalFormats) format.priority += 1;
  } else {
    added.priority = sheet.conditionalFormats.length;
  }
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
      setAreas(
        format,
        format.areas.flatMap((area) => subtract(area, rect)),
      );
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

/**
 * Conditional formats are copied with their cells: the copies get formats of their own, and lose those that stood there.
 * https://support.microsoft.com/en-us/office/manage-conditional-formatting-rule-precedence-e09711a3-48df-4bcb-b82c-9d8b8b22463d
 */
export function copyConditionalFormats(
  workbook: Workbook,
  from: { readonly sheet: Sheet; readonly rect: Rect },
  to: { readonly sheet: Sheet; readonly rect: Rect },
): void {
  const copied = from.sheet.conditionalFormats.flatMap((format) => {
    const areas = format.areas.flatMap((area) => repeated(area, from.rect, to.rect));
    return areas.length > 0 ? [{ format: { ...format }, areas }] : [];
  });
  if (copied.length === 0 && to.sheet.conditionalFormats.length === 0) return;
  for (const format of to.sheet.conditionalFormats) {
    setAreas(
      format,
      format.areas.flatMap((area) => subtract(area, to.rect)),
    );
  }
  for (const { format, areas } of copied) {
    to.sheet.conditionalFormats.push(madeAnew(workbook, to.sheet, format, areas));
  }
  to.sheet.conditionalFormats = to.sheet.conditionalFormats.filter(({ areas }) => areas.length > 0);
  closeRanks(to.sheet);
}

/** Where a part of the source comes to stand, once for each repetition of the source in the target. */
function repeated(area: Rect, source: Rect, target: Rect): Rect[] {
  const part = intersection(area, source);
  if (part === null) return [];
  const places: Rect[] = [];
  for (let down = 0; down < target.rows; down += source.rows) {
    for (let across = 0; across < target.columns; across += source.columns) {
      const moved = {
        ...part,
        row: part.row - source.row + target.row + down,
        column: part.column - source.column + target.column + across,
      };
      const inside = intersection(moved, target);
      if (inside !== null) places.push(inside);
    }
  }
  return places;
}

function madeAnew(
  workbook: Workbook,
  sheet: Sheet,
  format: ConditionalFormat,
  areas: Rect[],
): ConditionalFormat {
  const made = { ...format, id: workbook.newId(), priority: sheet.conditionalFormats.length };
  setAreas(made, areas);
  return made;
}

/** Relative references are seen from the top left cell: when that is another one, they are written for it. */
function setAreas(format: ConditionalFormat, areas: Rect[]): void {
  if (areas.length === 0 || format.areas.length === 0) {
    format.areas = areas;
    return;
  }
  const before = anchor(format);
  format.areas = areas;
  const after = anchor(format);
  const seen = (formula: string): string => seenFrom(formula, before, after);
  format.formula = seen(format.formula);
  if (format.cellValue !== null) {
    format.cellValue = seenRule(format.cellValue, seen);
  }
}

export function byPriority(sheet: Sheet): ConditionalFormat[] {
  return [...sheet.conditionalFormats].sort((a, b) => a.priority - b.priority);
}

function closeRanks(sheet: Sheet): void {
  byPriority(sheet).forEach((format, place) => (format.priority = place));
}
