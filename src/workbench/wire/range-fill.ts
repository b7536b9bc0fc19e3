import { WireObject } from "../protocol/wire-object";
import { color, text } from "./args";
import type { RangeLooks } from "./range-looks";

/** https://learn.microsoft.com/en-us/javascript/api/excel/excel.rangefill */
export class RangeFill extends WireObject {
  readonly className = "RangeFill";
  readonly scalars = ["Color", "Pattern"];

  constructor(private readonly looks: RangeLooks) {
    super();
  }

  /** "" where the cells differ, white where they have no fill, as the web and desktop clients answer. */
  get Color(): string | null {
    const fill = this.looks.common((style) => style.fillColor ?? "#FFFFFF");
    return fill ?? "";
  }
  set Color(value: unknown) {
    this.looks.change({ fillColor: color(value), fillPattern: "Solid" });
  }
  get Pattern(): string | null {
    return this.looks.common((style) => style.fillPattern);
  }
  set Pattern(value: unknown) {
    this.looks.change({ fillPattern: text(value) });
  }
  Clear(): void {
    this.looks.change({ fillColor: null, fillPattern: "None" });
  }
}
