import { ExcelError } from "../../excel-error";
import type { CellsChanged, ChangeType, ShiftDirection } from "../events";
import type { Rect } from "../rect";
import { containsRect, intersection, isEntireColumn, isEntireRow } from "../rect";
import type { Shift } from "../shift";
import type { Sheet } from "../sheet";
import { headerRow } from "../table";
import type { Workbook } from "../workbook";
import { refuseLocked, refuseTorn, refuseUnlessAllowed } from "./guards";
import { followShift } from "./follow-shift";

/** Makes room at `rect` by pushing its cells down or right. */
export function insertCells(
  workbook: Workbook,
  sheet: Sheet,
  rect: Rect,
  direction: "down" | "right",
): void {
  workbook.requireSheet(sheet);
  const wholeRows = isEntireRow(rect) && direction === "down";
  const wholeColumns = isEntireColumn(rect) && direction === "right";
  if (wholeRows) refuseUnlessAllowed(sheet, "allowInsertRows");
  else if (wholeColumns) refuseUnlessAllowed(sheet, "allowInsertColumns");
  else refuseLocked(workbook, sheet, rect);
  const shift: Shift = { rect, direction };
  refuseTorn(sheet, (area) => isTorn(area, shift));
  if (sheet.grid.wouldFallOff(rect, direction)) {
    throw new ExcelError(
      "NonBlankCellOffSheet",
      "Excel can't insert new cells because it would push non-empty cells off the end of the worksheet.",
    );
  }
  if (direction === "down") sheet.grid.shiftDown(rect);
  else sheet.grid.shiftRight(rect);
  if (direction === "down") sheet.styles.shiftDown(rect);
  else sheet.styles.shiftRight(rect);
  if (wholeRows) sheet.rows.insert(rect.row, rect.rows);
  if (wholeRows) sheet.filteredOut = sheet.filteredOut.insert(rect.row, rect.rows, false);
  if (wholeColumns) sheet.columns.insert(rect.column, rect.columns);
  followShift(workbook, sheet, shift);
  workbook.emit(
    changed(
      sheet,
      rect,
      wholeRows ? "RowInserted" : wholeColumns ? "ColumnInserted" : "CellInserted",
      direction === "down" ? "ShiftCellDown" : "ShiftCellRight",
    ),
  );
}

/** Takes the cells of `rect` out and closes the gap from below or from the right. */
export function deleteCells(
  workbook: Workbook,
  sheet: Sheet,
  rect: Rect,
  direction: "up" | "left",
): void {
  workbook.requireSheet(sheet);
  const wholeRows = isEntireRow(rect) && direction === "up";
  const wholeColumns = isEntireColumn(rect) && direction === "left";
  // Deleting rows or columns also needs every cell in them to be unlocked.
  if (wholeRows) refuseUnlessAllowed(sheet, "allowDeleteRows");
  if (wholeColumns) refuseUnlessAllowed(sheet, "allowDeleteColumns");
  refuseLocked(workbook, sheet, rect);
  const shift: Shift = { rect, direction };
  refuseTorn(sheet, (area) => isTorn(area, shift));
  refuseHeaderless(sheet, rect, direction);
  if (direction === "up") sheet.grid.shiftUp(rect);
  else sheet.grid.shiftLeft(rect);
  if (direction === "up") sheet.styles.shiftUp(rect);
  else sheet.styles.shiftLeft(rect);
  if (wholeRows) sheet.rows.remove(rect.row, rect.rows);
  if (wholeRows) sheet.filteredOut = sheet.filteredOut.remove(rect.row, rect.rows, false);
  if (wholeColumns) sheet.columns.remove(rect.column, rect.columns);
  followShift(workbook, sheet, shift);
  workbook.emit(
    changed(
      sheet,
      rect,
      wholeRows ? "RowDeleted" : wholeColumns ? "ColumnDeleted" : "CellDeleted",
      direction === "up" ? "ShiftCellUp" : "ShiftCellLeft",
    ),
  );
}

/** A table can lose rows, not its header row alone. */
function refuseHeaderless(sheet: Sheet, rect: Rect, direction: "up" | "left"): void {
  if (direction !== "up") return;
  for (const table of sheet.tables) {
    const header = headerRow(table);
    const beheaded = header !== null && intersection(header, rect) !== null;
    if (beheaded && !containsRect(rect, table.rect)) {
      throw new ExcelError(
        "InsertDeleteConflict",
        "The insert or delete operation attempted resulted in a conflict.",
      );
    }
  }
}

/** A shift that moves only a part of an area, across its width, would tear it. */
function isTorn(area: Rect, { rect, direction }: Shift): boolean {
  const vertical = direction === "down" || direction === "up";
  const behind: Rect = vertical
    ? { ...rect, rows: Number.MAX_SAFE_INTEGER }
    : { ...rect, columns: Number.MAX_SAFE_INTEGER };
  const hit = intersection(area, behind);
  if (hit === null) return false;
  if (vertical ? hit.columns === area.columns : hit.rows === area.rows) return false;
  return !containsRect(rect, area);
}

function changed(
  sheet: Sheet,
  rect: Rect,
  changeType: ChangeType,
  shiftDirection: ShiftDirection,
): CellsChanged {
  return { kind: "changed", sheet, rects: [rect], changeType, shiftDirection };
}
