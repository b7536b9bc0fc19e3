import { protectWorkbook, unprotectWorkbook } from "../model/edit/protect";
import { WireObject } from "../protocol/wire-object";
import { optionalText } from "./args";
import type { WireContext } from "./context";

/** https://learn.microsoft.com/en-us/javascript/api/excel/excel.workbookprotection */
export class WorkbookProtection extends WireObject {
  readonly className = "WorkbookProtection";
  readonly scalars = ["Protected"];

  constructor(private readonly context: WireContext) {
    super();
  }
  get Protected(): boolean {
    return this.context.workbook.structureProtected !== null;
  }
  Protect(password: unknown): void {
    protectWorkbook(this.context.workbook, optionalText(password));
  }
  Unprotect(password: unknown): void {
    unprotectWorkbook(this.context.workbook, optionalText(password));
  }
}
