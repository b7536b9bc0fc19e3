import type { Rect } from "../rect";
import type { Sheet } from "../sheet";
import type { Workbook } from "../workbook";
import { activate } from "./sheets";

/** Selects cells, and brings their sheet to the front. */
export function select(workbook: Workbook, sheet: Sheet, rects: readonly Rect[]): void {
  workbook.requireSheet(sheet);
  activate(workbook, sheet);
  workbook.setSelection(sheet, rects);
  workbook.emit({ kind: "selectionChanged", sheet, rects });
}
