import type { Rect } from "../rect";
import { DEFAULT_STYLE_ID } from "../style";
import type { Sheet } from "../sheet";
import type { Workbook } from "../workbook";
import { clearConditionalFormats } from "./conditional-formats";
import { hyperlinkAt, setHyperlink } from "./hyperlinks";
import { writeEntries } from "./write";
import { refuseLocked, refuseUnlessAllowed } from "./guards";

/** Names of Excel.ClearApplyTo. https://learn.microsoft.com/en-us/javascript/api/excel/excel.clearapplyto */
export type ClearApplyTo = "All" | "Contents" | "Formats" | "Hyperlinks" | "RemoveHyperlinks";

export function clear(workbook: Workbook, sheet: Sheet, rect: Rect, applyTo: ClearApplyTo): void {
  workbook.requireSheet(sheet);
  if (applyTo === "All" || applyTo === "Contents") clearContents(workbook, sheet, rect);
  if (applyTo === "All" || applyTo === "Formats") clearFormats(workbook, sheet, rect);
  if (applyTo !== "Contents" && applyTo !== "Formats" && hyperlinkAt(sheet, rect) !== null) {
    setHyperlink(workbook, sheet, rect, null);
  }
}

export function clearContents(workbook: Workbook, sheet: Sheet, rect: Rect): void {
  if (rect.rows === 1 && rect.columns === 1) {
    writeEntries(workbook, sheet, rect, () => "");
    return;
  }
  refuseLocked(workbook, sheet, rect);
  sheet.grid.clear(rect);
  workbook.emit({
    kind: "changed",
    sheet,
    rects: [rect],
    changeType: "RangeEdited",
    shiftDirection: "None",
  });
}

/** As Home > Clear > Clear Formats: looks and conditional formats go, widths and merges of other cells stay. */
function clearFormats(workbook: Workbook, sheet: Sheet, rect: Rect): void {
  refuseUnlessAllowed(sheet, "allowFormatCells");
  sheet.styles.set(rect, DEFAULT_STYLE_ID);
  clearConditionalFormats(workbook, sheet, [rect]);
  workbook.emit({ kind: "formatChanged", sheet, rects: [rect] });
}
