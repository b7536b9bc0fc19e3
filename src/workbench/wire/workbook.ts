import { ExcelError, itemNotFound } from "../excel-error";
import { cellRect } from "../model/rect";
import { WireObject } from "../protocol/wire-object";
import { text } from "./args";
import { Application } from "./application";
import type { WireContext } from "./context";
import { DocumentProperties } from "./document-properties";
import { Functions } from "./functions";
import { NamedItemCollection } from "./named-items";
import { Range } from "./range";
import { RangeAreas } from "./range-areas";
import { Runtime } from "./runtime";
import { SettingCollection } from "./settings";
import { TableCollection } from "./table-collection";
import { WorkbookProtection } from "./workbook-protection";
import { WorksheetCollection } from "./worksheet-collection";

/** https://learn.microsoft.com/en-us/javascript/api/excel/excel.workbook */
export class Workbook extends WireObject {
  readonly className = "Workbook";
  readonly scalars = ["Name", "ReadOnly", "IsDirty", "PreviouslySaved"];

  constructor(private readonly context: WireContext) {
    super();
  }

  get Name(): string {
    return this.context.workbook.name;
  }
  get ReadOnly(): boolean {
    return false;
  }
  get IsDirty(): boolean {
    return this.context.workbook.revision > 0;
  }
  get PreviouslySaved(): boolean {
    return true;
  }

  get Worksheets(): WorksheetCollection {
    return new WorksheetCollection(this.context);
  }
  get Application(): Application {
    return new Application(this.context);
  }
  get Functions(): Functions {
    return new Functions(this.context);
  }
  get Settings(): SettingCollection {
    return new SettingCollection(this.context);
  }
  get Tables(): TableCollection {
    return new TableCollection(this.context, null);
  }
  get Names(): NamedItemCollection {
    return new NamedItemCollection(this.context, null);
  }
  get Properties(): DocumentProperties {
    return new DocumentProperties(this.context);
  }
  get Protection(): WorkbookProtection {
    return new WorkbookProtection(this.context);
  }
  get _Runtime(): Runtime {
    return new Runtime(this.context);
  }

  GetSelectedRange(): Range {
    const { activeSheet } = this.context.workbook;
    const [rect, ...more] = this.context.workbook.selection(activeSheet);
    // Several selected blocks are no one range: Excel answers an error and points to getSelectedRanges.
    if (rect === undefined || more.length > 0) {
      throw new ExcelError(
        "InvalidSelection",
        "The current selection is invalid for this operation.",
      );
    }
    return new Range(this.context, activeSheet, rect);
  }
  GetSelectedRanges(): RangeAreas {
    const { activeSheet } = this.context.workbook;
    return new RangeAreas(this.context, activeSheet, this.context.workbook.selection(activeSheet));
  }
  GetActiveCell(): Range {
    const { activeSheet } = this.context.workbook;
    const [rect] = this.context.workbook.selection(activeSheet);
    return new Range(this.context, activeSheet, cellRect(rect?.row ?? 0, rect?.column ?? 0));
  }

  _GetRangeForEventByReferenceId(id: unknown): Range {
    const range = this._GetRangeOrNullObjectForEventByReferenceId(id);
    if (range === null) throw itemNotFound();
    return range;
  }
  _GetRangeOrNullObjectForEventByReferenceId(id: unknown): Range | null {
    const kept = this.context.eventRanges.get(text(id));
    if (kept === undefined || kept.rect === null) return null;
    return new Range(this.context, kept.sheet, kept.rect);
  }
  _GetReferenceCount(): number {
    return this.context.references.count;
  }
  _RemoveReference(id: unknown): void {
    this.context.references.drop(text(id));
  }
  _RemoveAllReferences(): void {
    this.context.references.dropAll();
  }
}
