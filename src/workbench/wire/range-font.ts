import { WireObject } from "../protocol/wire-object";
import { color, flag, number, text } from "./args";
import type { RangeLooks } from "./range-looks";

/** https://learn.microsoft.com/en-us/javascript/api/excel/excel.rangefont */
export class RangeFont extends WireObject {
  readonly className = "RangeFont";
  readonly scalars = ["Name", "Size", "Color", "Italic", "Bold", "Underline", "Strikethrough"];

  constructor(private readonly looks: RangeLooks) {
    super();
  }

  get Name(): string | null {
    return this.looks.common((style) => style.fontName);
  }
  set Name(value: unknown) {
    this.looks.change({ fontName: text(value) });
  }
  get Size(): number | null {
    return this.looks.common((style) => style.fontSize);
  }
  set Size(value: unknown) {
    this.looks.change({ fontSize: number(value) });
  }
  get Color(): string | null {
    return this.looks.common((style) => style.fontColor) ?? "";
  }
  set Color(value: unknown) {
    this.looks.change({ fontColor: color(value) });
  }
  get Bold(): boolean | null {
    return this.looks.common((style) => style.bold);
  }
  set Bold(value: unknown) {
    this.looks.change({ bold: flag(value) });
  }
  get Italic(): boolean | null {
    return this.looks.common((style) => style.italic);
  }
  set Italic(value: unknown) {
    this.looks.change({ italic: flag(value) });
  }
  get Underline(): string | null {
    return this.looks.common((style) => style.underline);
  }
  set Underline(value: unknown) {
    this.looks.change({ underline: text(value) });
  }
  get Strikethrough(): boolean | null {
    return this.looks.common((style) => style.strikethrough);
  }
  set Strikethrough(value: unknown) {
    this.looks.change({ strikethrough: flag(value) });
  }
}
