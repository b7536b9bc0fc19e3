import type { Rect } from "../rect";
import type { Sheet } from "../sheet";
import type { Workbook } from "../workbook";
import { refuseUnlessAllowed } from "./guards";

export function hideRows(workbook: Workbook, sheet: Sheet, rect: Rect, hidden: boolean): void {
  workbook.requireSheet(sheet);
  refuseUnlessAllowed(sheet, "allowFormatRows");
  sheet.rows.hide(rect.row, rect.rows, hidden);
  // Showing rows by hand shows filtered ones too.
  if (!hidden) sheet.filteredOut = sheet.filteredOut.set(rect.row, rect.rows, false);
  workbook.emit({ kind: "rowHiddenChanged", sheet, rects: [rect], hidden });
}

export function hideColumns(workbook: Workbook, sheet: Sheet, rect: Rect, hidden: boolean): void {
  workbook.requireSheet(sheet);
  refuseUnlessAllowed(sheet, "allowFormatColumns");
  sheet.columns.hide(rect.column, rect.columns, hidden);
  workbook.emit({ kind: "otherChange", sheet });
}
