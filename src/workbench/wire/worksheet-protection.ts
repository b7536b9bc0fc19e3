import { protectSheet, unprotectSheet } from "../model/edit/protect";
import type { ProtectionOptions } from "../model/protection";
import type { Sheet } from "../model/sheet";
import { WireObject } from "../protocol/wire-object";
import { fields, optionalText } from "./args";
import type { WireContext } from "./context";

/** https://learn.microsoft.com/en-us/javascript/api/excel/excel.worksheetprotection */
export class WorksheetProtection extends WireObject {
  readonly className = "WorksheetProtection";
  readonly scalars = ["Protected", "Options"];

  constructor(
    private readonly context: WireContext,
    private readonly sheet: Sheet,
  ) {
    super();
  }
  get Protected(): boolean {
    return this.sheet.protection.protected;
  }
  get Options(): ProtectionOptions {
    return this.sheet.protection.options;
  }
  Protect(options: unknown, password: unknown): void {
    const given = options === null || options === undefined ? {} : fields(options);
    protectSheet(this.context.workbook, this.sheet, given, optionalText(password));
  }
  Unprotect(password: unknown): void {
    unprotectSheet(this.context.workbook, this.sheet, optionalText(password));
  }
}
