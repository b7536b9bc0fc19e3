import { invalidArgument } from "../excel-error";
import { deleteCells, insertCells } from "../model/edit/insert-delete";
import { writeEntries } from "../model/edit/write";
import type { Rect } from "../model/rect";
import { apiValue } from "../model/scalar";
import { bodyRect } from "../model/table";
import { WireCollection, WireObject } from "../protocol/wire-object";
import { cellwise, integer, optionalInteger } from "./args";
import { entryOrNull } from "./range-cells";
import type { OwningTable } from "./owning-table";

/** https://learn.microsoft.com/en-us/javascript/api/excel/excel.tablerowcollection */
export class TableRowCollection extends WireCollection<TableRow> {
  readonly className = "TableRowCollection";
  readonly scalars = ["Count"];

  constructor(private readonly table: OwningTable) {
    super();
  }
  get Count(): number {
    return bodyRect(this.table.model).rows;
  }
  items(): TableRow[] {
    return Array.from({ length: this.Count }, (_, at) => new TableRow(this.table, at));
  }
  GetCount(): number {
    return this.Count;
  }
  GetItemAt(index: unknown): TableRow {
    const at = integer(index);
    if (at < 0 || at >= this.Count) throw invalidArgument();
    return new TableRow(this.table, at);
  }

  /** Puts rows in; without an index, or with -1, at the end. */
  Add(index: unknown, values: unknown): TableRow {
    const { context, sheet, model } = this.table;
    const body = bodyRect(model);
    const at = optionalInteger(index, -1) < 0 ? body.rows : integer(index);
    if (at > body.rows) throw invalidArgument();
    const rows = Array.isArray(values) && Array.isArray(values[0]) ? values.length : 1;
    const rect: Rect = { ...body, row: body.row + at, rows };
    const given = Array.isArray(values) && !Array.isArray(values[0]) ? [values] : values;
    const entryAt =
      given === null || given === undefined
        ? null
        : cellwise(given, rows, body.columns, entryOrNull);
    insertCells(context.workbook, sheet, rect, "down");
    // Cells inserted below the last row do not belong to the table by themselves.
    if (at === body.rows) model.rect = { ...model.rect, rows: model.rect.rows + rows };
    if (entryAt) writeEntries(context.workbook, sheet, rect, entryAt);
    return new TableRow(this.table, at);
  }
  DeleteRowsAt(index: unknown, count: unknown): void {
    const body = bodyRect(this.table.model);
    const rect = { ...body, row: body.row + integer(index), rows: optionalInteger(count, 1) };
    deleteCells(this.table.context.workbook, this.table.sheet, rect, "up");
  }
}

/** https://learn.microsoft.com/en-us/javascript/api/excel/excel.tablerow */
export class TableRow extends WireObject {
  readonly className = "TableRow";
  readonly scalars = ["Index", "Values"];

  constructor(
    private readonly table: OwningTable,
    private readonly index: number,
  ) {
    super();
  }
  get Index(): number {
    return this.index;
  }
  get Values(): (string | number | boolean)[][] {
    const { context, sheet } = this.table;
    const rect = this.#rect;
    return [
      Array.from({ length: rect.columns }, (_, at) =>
        apiValue(context.workbook.valueAt(sheet, rect.row, rect.column + at)),
      ),
    ];
  }
  set Values(values: unknown) {
    const { context, sheet } = this.table;
    const rect = this.#rect;
    writeEntries(context.workbook, sheet, rect, cellwise(values, 1, rect.columns, entryOrNull));
  }
  GetRange(): WireObject {
    return this.table.range(this.#rect);
  }
  Delete(): void {
    deleteCells(this.table.context.workbook, this.table.sheet, this.#rect, "up");
  }

  get #rect(): Rect {
    const body = bodyRect(this.table.model);
    return { ...body, row: body.row + this.index, rows: 1 };
  }
}
