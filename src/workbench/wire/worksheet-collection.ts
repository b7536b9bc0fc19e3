import { itemNotFound } from "../excel-error";
import { addSheet } from "../model/edit/sheets";
import type { Sheet } from "../model/sheet";
import { optionalFlag, optionalText, text } from "./args";
import type { WireContext } from "./context";
import { register, unregister } from "./event-source";
import { WORKBOOK_TARGET } from "./event-subscriptions";
import { Worksheet } from "./worksheet";
import { WorksheetEvents } from "./worksheet-events";

/** https://learn.microsoft.com/en-us/javascript/api/excel/excel.worksheetcollection */
export class WorksheetCollection extends WorksheetEvents {
  readonly className = "WorksheetCollection";
  readonly scalars: readonly string[] = [];
  protected readonly eventTarget = WORKBOOK_TARGET;

  constructor(protected readonly context: WireContext) {
    super();
  }

  items(): Worksheet[] {
    return this.context.workbook.sheets.map((sheet) => new Worksheet(this.context, sheet));
  }
  GetCount(visibleOnly: unknown): number {
    return this.#sheets(visibleOnly).length;
  }
  GetActiveWorksheet(): Worksheet {
    return new Worksheet(this.context, this.context.workbook.activeSheet);
  }
  /** By id or by name. */
  GetItemOrNullObject(key: unknown): Worksheet | null {
    const wanted = text(key);
    const { workbook } = this.context;
    const sheet = workbook.sheets.find(({ id }) => id === wanted) ?? workbook.sheetNamed(wanted);
    return sheet ? new Worksheet(this.context, sheet) : null;
  }
  GetItem(key: unknown): Worksheet {
    const found = this.GetItemOrNullObject(key);
    if (found === null) throw itemNotFound();
    return found;
  }
  GetFirst(visibleOnly: unknown): Worksheet {
    return this.#at(this.#sheets(visibleOnly)[0]);
  }
  GetLast(visibleOnly: unknown): Worksheet {
    return this.#at(this.#sheets(visibleOnly).at(-1));
  }
  Add(name: unknown): Worksheet {
    return this.#at(addSheet(this.context.workbook, optionalText(name)));
  }

  _RegisterAddedEvent(): void {
    register(this.context, "worksheetAdded", WORKBOOK_TARGET);
  }
  _UnregisterAddedEvent(): void {
    unregister(this.context, "worksheetAdded", WORKBOOK_TARGET);
  }
  _RegisterDeletedEvent(): void {
    register(this.context, "worksheetDeleted", WORKBOOK_TARGET);
  }
  _UnregisterDeletedEvent(): void {
    unregister(this.context, "worksheetDeleted", WORKBOOK_TARGET);
  }
  _RegisterEventMoved(): void {
    register(this.context, "worksheetMoved", WORKBOOK_TARGET);
  }
  _UnregisterEventMoved(): void {
    unregister(this.context, "worksheetMoved", WORKBOOK_TARGET);
  }

  #sheets(visibleOnly: unknown): Sheet[] {
    const { sheets } = this.context.workbook;
    if (!optionalFlag(visibleOnly)) return sheets;
    return sheets.filter(({ visibility }) => visibility === "Visible");
  }

  #at(sheet: Sheet | undefined): Worksheet {
    if (sheet === undefined) throw itemNotFound();
    return new Worksheet(this.context, sheet);
  }
}
