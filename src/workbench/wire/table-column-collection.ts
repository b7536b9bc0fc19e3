import { invalidArgument } from "../excel-error";
import { insertCells } from "../model/edit/insert-delete";
import { renameColumn } from "../model/edit/table-headers";
import { writeEntries } from "../model/edit/write";
import type { RawEntry } from "../model/edit/enter";
import type { Rect } from "../model/rect";
import { cellwise, integer, optionalInteger, optionalText } from "./args";
import { entryOrNull } from "./range-cells";
import type { OwningTable } from "./owning-table";
import { TableColumn } from "./table-column";
import { KeyedCollection } from "./keyed-collection";

/** https://learn.microsoft.com/en-us/javascript/api/excel/excel.tablecolumncollection */
export class TableColumnCollection extends KeyedCollection<TableColumn> {
  readonly className = "TableColumnCollection";
  readonly scalars = ["Count"];

  constructor(private readonly table: OwningTable) {
    super();
  }

  get Count(): number {
    return this.table.model.columns.length;
  }
  items(): TableColumn[] {
    return this.table.model.columns.map(({ id }) => new TableColumn(this.table, id));
  }
  GetCount(): number {
    return this.Count;
  }
  /** By id (a number, or one in a text) or by name. */
  GetItemOrNullObject(key: unknown): TableColumn | null {
    if (typeof key !== "number" && typeof key !== "string") throw invalidArgument();
    const found = this.table.model.columns.find(
      ({ id, name }) =>
        String(id) === String(key) || name.toLowerCase() === String(key).toLowerCase(),
    );
    return found ? new TableColumn(this.table, found.id) : null;
  }
  GetItemAt(index: unknown): TableColumn {
    const column = this.table.model.columns[integer(index)];
    if (column === undefined) throw invalidArgument();
    return new TableColumn(this.table, column.id);
  }

  /** Puts a column in; without an index, or with -1, at the end. `values` holds the header too. */
  Add(index: unknown, values: unknown, name: unknown): TableColumn {
    const { context, sheet, model } = this.table;
    const at = optionalInteger(index, -1) < 0 ? model.columns.length : integer(index);
    if (at > model.columns.length) throw invalidArgument();
    const rect: Rect = { ...model.rect, column: model.rect.column + at, columns: 1 };
    const entryAt = this.#entries(values, rect);
    const atEnd = at === model.columns.length;
    insertCells(context.workbook, sheet, rect, "right");
    if (atEnd) this.#takeIn();
    const column = model.columns[at];
    if (column === undefined) throw invalidArgument();
    if (entryAt) writeEntries(context.workbook, sheet, rect, entryAt);
    const given = optionalText(name);
    renameColumn(context.workbook, sheet, model, at, given ?? column.name);
    return new TableColumn(this.table, column.id);
  }

  #entries(values: unknown, rect: Rect): ((row: number, column: number) => RawEntry | null) | null {
    if (values === null || values === undefined) return null;
    return cellwise(values, rect.rows, 1, entryOrNull);
  }

  // Cells inserted right behind a table do not belong to it by themselves.
  #takeIn(): void {
    const { context, model } = this.table;
    model.rect = { ...model.rect, columns: model.rect.columns + 1 };
    model.columns.push({
      id: context.workbook.nextNumber(),
      name: `Column${model.columns.length + 1}`,
    });
  }
}
