import { WireObject } from "../protocol/wire-object";
import { flag } from "./args";
import type { RangeLooks } from "./range-looks";

/** https://learn.microsoft.com/en-us/javascript/api/excel/excel.formatprotection */
export class FormatProtection extends WireObject {
  readonly className = "FormatProtection";
  readonly scalars = ["Locked", "FormulaHidden"];

  constructor(private readonly looks: RangeLooks) {
    super();
  }

  get Locked(): boolean | null {
    return this.looks.common((style) => style.locked);
  }
  set Locked(value: unknown) {
    this.looks.change({ locked: flag(value) });
  }
  get FormulaHidden(): boolean | null {
    return this.looks.common((style) => style.formulaHidden);
  }
  set FormulaHidden(value: unknown) {
    this.looks.change({ formulaHidden: flag(value) });
  }
}
