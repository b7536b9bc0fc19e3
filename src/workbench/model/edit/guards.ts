import { accessDenied, ExcelError } from "../../excel-error";
import type { ProtectionOptions } from "../protection";
import type { Rect } from "../rect";
import { cellCount, intersection } from "../rect";
import type { Sheet } from "../sheet";
import type { Workbook } from "../workbook";

/** Five million cells. https://learn.microsoft.com/en-us/office/dev/add-ins/concepts/resource-limits-and-performance-optimization#excel-add-ins */
const MAX_CELLS_IN_ONE_RANGE = 5_000_000;

export function refuseTooManyCells(rect: Rect): void {
  if (cellCount(rect) <= MAX_CELLS_IN_ONE_RANGE) return;
  throw new ExcelError(
    "RangeExceedsLimit",
    "The cell count in the range has exceeded the maximum supported number.",
  );
}

/** Contents of locked cells of a protected sheet cannot be changed, by anyone. */
export function refuseLocked(workbook: Workbook, sheet: Sheet, rect: Rect): void {
  if (!sheet.protection.protected) return;
  for (const block of sheet.styles.blocks(rect)) {
    if (workbook.styleTable.style(block.style).locked) throw protectedSheet();
  }
}

/** Everything else on a protected sheet needs the option that allows it. */
export function refuseUnlessAllowed(sheet: Sheet, option: keyof ProtectionOptions): void {
  if (sheet.protection.protected && sheet.protection.options[option] !== true) {
    throw protectedSheet();
  }
}

export function refuseProtectedStructure(workbook: Workbook): void {
  if (workbook.structureProtected !== null) {
    throw accessDenied("The workbook's structure is protected.");
  }
}

/** A shift may not tear a merged area or a table apart. */
export function refuseTorn(sheet: Sheet, torn: (rect: Rect) => boolean): void {
  if (sheet.merges.some(torn)) {
    throw new ExcelError(
      "MergedRangeConflict",
      "Cannot complete the operation because a merged range conflicts with it.",
    );
  }
  if (sheet.tables.some((table) => torn(table.rect))) {
    throw new ExcelError(
      "InsertDeleteConflict",
      "The insert or delete operation attempted resulted in a conflict.",
    );
  }
}

/** The part of a merged area that swallows what is written into it: all but its top left cell. */
export function hiddenByMerge(sheet: Sheet, row: number, column: number): boolean {
  return sheet.merges.some(
    (merge) =>
      intersection(merge, { row, column, rows: 1, columns: 1 }) !== null &&
      (row !== merge.row || column !== merge.column),
  );
}

function protectedSheet(): ExcelError {
  return accessDenied("The cell or chart you're trying to change is on a protected sheet.");
}
