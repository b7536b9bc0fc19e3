import { autofitColumns, autofitRows } from "../model/edit/autofit";
import { refuseUnlessAllowed } from "../model/edit/guards";
import type { Rect } from "../model/rect";
import { WireObject } from "../protocol/wire-object";
import { flag, number, oneOf } from "./args";
import { FormatProtection } from "./format-protection";
import { RangeBorderCollection } from "./range-borders";
import { RangeFill } from "./range-fill";
import { RangeFont } from "./range-font";
import type { RangeLooks } from "./range-looks";

const HORIZONTAL = [
  "General",
  "Left",
  "Center",
  "Right",
  "Fill",
  "Justify",
  "CenterAcrossSelection",
  "Distributed",
] as const;
const VERTICAL = ["Top", "Center", "Bottom", "Justify", "Distributed"] as const;

/** https://learn.microsoft.com/en-us/javascript/api/excel/excel.rangeformat */
export class RangeFormat extends WireObject {
  readonly className = "RangeFormat";
  readonly scalars = [
    "WrapText",
    "HorizontalAlignment",
    "VerticalAlignment",
    "ColumnWidth",
    "RowHeight",
    "TextOrientation",
    "ShrinkToFit",
    "IndentLevel",
    "UseStandardHeight",
    "UseStandardWidth",
  ];

  constructor(private readonly looks: RangeLooks) {
    super();
  }

  get Fill(): RangeFill {
    return new RangeFill(this.looks);
  }
  get Font(): RangeFont {
    return new RangeFont(this.looks);
  }
  get Borders(): RangeBorderCollection {
    return new RangeBorderCollection(this.looks);
  }
  get Protection(): FormatProtection {
    return new FormatProtection(this.looks);
  }

  get WrapText(): boolean | null {
    return this.looks.common((style) => style.wrapText);
  }
  set WrapText(value: unknown) {
    this.looks.change({ wrapText: flag(value) });
  }
  get HorizontalAlignment(): string | null {
    return this.looks.common((style) => style.horizontalAlignment);
  }
  set HorizontalAlignment(value: unknown) {
    this.looks.change({ horizontalAlignment: oneOf(value, HORIZONTAL) });
  }
  get VerticalAlignment(): string | null {
    return this.looks.common((style) => style.verticalAlignment);
  }
  set VerticalAlignment(value: unknown) {
    this.looks.change({ verticalAlignment: oneOf(value, VERTICAL) });
  }
  get TextOrientation(): number | null {
    return this.looks.common((style) => style.textOrientation);
  }
  set TextOrientation(value: unknown) {
    this.looks.change({ textOrientation: number(value) });
  }
  get ShrinkToFit(): boolean | null {
    return this.looks.common((style) => style.shrinkToFit);
  }
  set ShrinkToFit(value: unknown) {
    this.looks.change({ shrinkToFit: flag(value) });
  }
  get IndentLevel(): number | null {
    return this.looks.common((style) => style.indentLevel);
  }
  set IndentLevel(value: unknown) {
    this.looks.change({ indentLevel: number(value) });
  }

  get ColumnWidth(): number | null {
    return this.#size("columns");
  }
  set ColumnWidth(value: unknown) {
    this.#setSize("columns", number(value));
  }
  get RowHeight(): number | null {
    return this.#size("rows");
  }
  set RowHeight(value: unknown) {
    this.#setSize("rows", number(value));
  }
  get UseStandardWidth(): boolean | null {
    const width = this.ColumnWidth;
    return width === null ? null : width === this.looks.sheet.columns.standardSize;
  }
  set UseStandardWidth(value: unknown) {
    if (flag(value)) this.#setSize("columns", null);
  }
  get UseStandardHeight(): boolean | null {
    const height = this.RowHeight;
    return height === null ? null : height === this.looks.sheet.rows.standardSize;
  }
  set UseStandardHeight(value: unknown) {
    if (flag(value)) this.#setSize("rows", null);
  }

  AutofitColumns(): void {
    refuseUnlessAllowed(this.looks.sheet, "allowFormatColumns");
    autofitColumns(this.looks.context.workbook, this.looks.sheet, this.looks.rects);
  }
  AutofitRows(): void {
    refuseUnlessAllowed(this.looks.sheet, "allowFormatRows");
    autofitRows(this.looks.context.workbook, this.looks.sheet, this.looks.rects);
  }

  #size(axis: "rows" | "columns"): number | null {
    const { sheet, rects } = this.looks;
    const sizes = rects.map((rect) => sheet[axis].commonSize(...stretch(rect, axis)));
    const [first = null] = sizes;
    return sizes.every((size) => size === first) ? first : null;
  }

  #setSize(axis: "rows" | "columns", size: number | null): void {
    const { sheet, rects, context } = this.looks;
    refuseUnlessAllowed(sheet, axis === "rows" ? "allowFormatRows" : "allowFormatColumns");
    for (const rect of rects) sheet[axis].setSize(...stretch(rect, axis), size);
    context.workbook.emit({ kind: "formatChanged", sheet, rects });
  }
}

function stretch(rect: Rect, axis: "rows" | "columns"): [number, number] {
  return axis === "rows" ? [rect.row, rect.rows] : [rect.column, rect.columns];
}
