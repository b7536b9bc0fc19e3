import { invalidOperation, itemNotFound } from "../excel-error";
import { deleteCells } from "../model/edit/insert-delete";
import { renameColumn } from "../model/edit/table-headers";
import { writeEntries } from "../model/edit/write";
import type { Rect } from "../model/rect";
import { apiValue } from "../model/scalar";
import { bodyRect, headerRow, totalsRow } from "../model/table";
import { WireObject } from "../protocol/wire-object";
import { cellwise, text } from "./args";
import { Filter } from "./filter";
import { entryOrNull } from "./range-cells";
import type { OwningTable } from "./owning-table";

/** https://learn.microsoft.com/en-us/javascript/api/excel/excel.tablecolumn */
export class TableColumn extends WireObject {
  readonly className = "TableColumn";
  readonly scalars = ["Id", "Index", "Name", "Values"];

  constructor(
    readonly table: OwningTable,
    readonly id: number,
  ) {
    super();
  }

  override get wireId(): number {
    return this.id;
  }
  get Id(): number {
    return this.id;
  }
  get Index(): number {
    const index = this.table.model.columns.findIndex(({ id }) => id === this.id);
    if (index < 0) throw itemNotFound();
    return index;
  }
  get Name(): string {
    return this.table.model.columns[this.Index]?.name ?? "";
  }
  set Name(value: unknown) {
    const { context, sheet, model } = this.table;
    renameColumn(context.workbook, sheet, model, this.Index, text(value));
  }
  get Values(): (string | number | boolean)[][] {
    const { context, sheet } = this.table;
    const rect = this.#part(this.table.model.rect);
    return Array.from({ length: rect.rows }, (_, at) => [
      apiValue(context.workbook.valueAt(sheet, rect.row + at, rect.column)),
    ]);
  }
  set Values(values: unknown) {
    const rect = this.#part(this.table.model.rect);
    const { context, sheet } = this.table;
    writeEntries(context.workbook, sheet, rect, cellwise(values, rect.rows, 1, entryOrNull));
  }
  get Filter(): Filter {
    return new Filter(this.table, this.id);
  }

  GetRange(): WireObject {
    return this.table.range(this.#part(this.table.model.rect));
  }
  GetDataBodyRange(): WireObject {
    return this.table.range(this.#part(bodyRect(this.table.model)));
  }
  GetHeaderRowRange(): WireObject {
    return this.table.range(this.#partOrNull(headerRow(this.table.model)));
  }
  GetTotalRowRange(): WireObject {
    return this.table.range(this.#partOrNull(totalsRow(this.table.model)));
  }
  Delete(): void {
    const { context, sheet, model } = this.table;
    if (model.columns.length === 1) throw invalidOperation();
    deleteCells(context.workbook, sheet, this.#part(model.rect), "left");
  }

  #partOrNull(rect: Rect | null): Rect | null {
    return rect && this.#part(rect);
  }
  #part(rect: Rect): Rect {
    return { ...rect, column: rect.column + this.Index, columns: 1 };
  }
}
