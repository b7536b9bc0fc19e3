import { invalidArgument, itemNotFound } from "../excel-error";
import { addTable } from "../model/edit/tables";
import type { Rect } from "../model/rect";
import { containsRect, intersection } from "../model/rect";
import type { Sheet } from "../model/sheet";
import { flag, integer, text } from "./args";
import type { WireContext } from "./context";
import { register, unregister } from "./event-source";
import { WORKBOOK_TARGET } from "./event-subscriptions";
import { isRange, rectInWorkbook } from "./range-address";
import { Table } from "./table";
import { KeyedCollection } from "./keyed-collection";

abstract class Tables extends KeyedCollection<Table> {
  abstract override items(): Table[];

  GetCount(): number {
    return this.items().length;
  }
  /** By id or by name. */
  GetItemOrNullObject(key: unknown): Table | null {
    const wanted = typeof key === "number" ? String(key) : text(key);
    const found = this.items().find(
      (table) => table.Id === wanted || table.Name.toLowerCase() === wanted.toLowerCase(),
    );
    return found ?? null;
  }
}

/** The tables of a workbook, or of one sheet. https://learn.microsoft.com/en-us/javascript/api/excel/excel.tablecollection */
export class TableCollection extends Tables {
  readonly className = "TableCollection";
  readonly scalars = ["Count"];

  constructor(
    private readonly context: WireContext,
    private readonly sheet: Sheet | null,
  ) {
    super();
  }

  get Count(): number {
    return this.GetCount();
  }
  items(): Table[] {
    const sheets = this.sheet === null ? this.context.workbook.sheets : [this.sheet];
    return sheets.flatMap((sheet) =>
      sheet.tables.map(({ id }) => new Table(this.context, sheet, id)),
    );
  }
  GetItemAt(index: unknown): Table {
    const found = this.items()[integer(index)];
    if (found === undefined) throw invalidArgument();
    return found;
  }
  Add(range: unknown, hasHeaders: unknown): Table {
    const { workbook } = this.context;
    const place = isRange(range)
      ? { sheet: range.sheet, rect: range.rect }
      : rectInWorkbook(workbook, text(range), this.sheet ?? workbook.activeSheet);
    if (this.sheet !== null && place.sheet !== this.sheet) throw invalidArgument();
    const added = addTable(workbook, place.sheet, place.rect, flag(hasHeaders));
    return new Table(this.context, place.sheet, added.id);
  }

  _RegisterDataChangedEvent(): void {
    register(this.context, "tableChanged", this.#target);
  }
  _UnregisterDataChangedEvent(): void {
    unregister(this.context, "tableChanged", this.#target);
  }
  _RegisterAddedEvent(): void {
    register(this.context, "tableAdded", this.#target);
  }
  _UnregisterAddedEvent(): void {
    unregister(this.context, "tableAdded", this.#target);
  }
  _RegisterDeletedEvent(): void {
    register(this.context, "tableDeleted", this.#target);
  }
  _UnregisterDeletedEvent(): void {
    unregister(this.context, "tableDeleted", this.#target);
  }

  get #target(): string {
    return this.sheet?.id ?? WORKBOOK_TARGET;
  }
}

/** The tables that a range touches. https://learn.microsoft.com/en-us/javascript/api/excel/excel.tablescopedcollection */
export class TableScopedCollection extends Tables {
  readonly className = "TableScopedCollection";
  readonly scalars: readonly string[] = [];

  constructor(
    private readonly context: WireContext,
    private readonly sheet: Sheet,
    private readonly rects: readonly Rect[],
    private readonly fullyContained: boolean,
  ) {
    super();
  }

  items(): Table[] {
    return this.sheet.tables
      .filter((table) =>
        this.rects.some((rect) =>
          this.fullyContained
            ? containsRect(rect, table.rect)
            : intersection(rect, table.rect) !== null,
        ),
      )
      .map(({ id }) => new Table(this.context, this.sheet, id));
  }
  GetFirst(): Table {
    const [first] = this.items();
    if (first === undefined) throw itemNotFound();
    return first;
  }
}
