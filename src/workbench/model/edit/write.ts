import type { Locale } from "../locale";
import { EN_US } from "../locale";
import type { Rect } from "../rect";
import { cellCount } from "../rect";
import type { Sheet } from "../sheet";
import type { Workbook } from "../workbook";
import type { RawEntry } from "./enter";
import { enter } from "./enter";
import { growTables } from "./grow-tables";
import { followHeaderEdit } from "./table-headers";
import { hiddenByMerge, refuseLocked } from "./guards";

/**
 * Writes entries into a rectangle, as typing or pasting would. `entryAt` gives the entry for a place counted from
 * the rectangle's corner, or null to leave the cell as it is.
 */
export function writeEntries(
  workbook: Workbook,
  sheet: Sheet,
  rect: Rect,
  entryAt: (row: number, column: number) => RawEntry | null,
  locale: Locale = EN_US,
): void {
  workbook.requireSheet(sheet);
  refuseLocked(workbook, sheet, rect);
  const single = cellCount(rect) === 1;
  const before = single ? workbook.valueAt(sheet, rect.row, rect.column) : null;
  const merged = sheet.merges.length > 0;
  const goesAstray = arrayGoesAstray(workbook, sheet, rect);
  for (let row = 0; row < rect.rows; row += 1) {
    if (goesAstray && sheet.rowHidden(rect.row + row)) continue;
    for (let column = 0; column < rect.columns; column += 1) {
      const raw = entryAt(goesAstray ? 0 : row, column);
      if (raw === null) continue;
      if (merged && hiddenByMerge(sheet, rect.row + row, rect.column + column)) continue;
      enter(workbook, sheet, rect.row + row, rect.column + column, raw, locale);
    }
  }
  followHeaderEdit(workbook, sheet, rect);
  if (workbook.actor !== "addin" || workbook.undocumented.addInWritesGrowTables) {
    growTables(workbook, sheet, rect);
  }
  workbook.emit({
    kind: "changed",
    sheet,
    rects: [rect],
    changeType: "RangeEdited",
    shiftDirection: "None",
    ...(single
      ? { details: { before, after: workbook.valueAt(sheet, rect.row, rect.column) } }
      : {}),
  });
}

/** True for several rows, some of them hidden, that an add-in writes at once. */
function arrayGoesAstray({ actor, undocumented }: Workbook, sheet: Sheet, rect: Rect): boolean {
  if (actor !== "addin" || !undocumented.arraysMissHiddenRows || rect.rows === 1) return false;
  return sheet.commonRowHidden(rect.row, rect.rows) !== false;
}
