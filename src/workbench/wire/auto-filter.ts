import { invalidArgument, itemNotFound } from "../excel-error";
import { changeFilter, readCriteria } from "../model/edit/filter";
import type { FilterCriteria } from "../model/filter-criteria";
import type { Rect } from "../model/rect";
import { sameRect } from "../model/rect";
import type { Sheet } from "../model/sheet";
import type { Table } from "../model/table";
import { WireObject } from "../protocol/wire-object";
import { fields, integer } from "./args";
import type { WireContext } from "./context";
import { isRange, rectFromAddress } from "./range-address";

/** The filter of a sheet, or of a table on it. https://learn.microsoft.com/en-us/javascript/api/excel/excel.autofilter */
export class AutoFilter extends WireObject {
  readonly className = "AutoFilter";
  readonly scalars = ["Enabled", "IsDataFiltered", "Criteria"];

  constructor(
    private readonly context: WireContext,
    private readonly sheet: Sheet,
    private readonly table: (() => Table) | null,
  ) {
    super();
  }

  get Enabled(): boolean {
    return this.#rect !== null;
  }
  get IsDataFiltered(): boolean {
    return this.Criteria.some((criteria) => criteria !== null);
  }
  /** One for each column; null where it is not filtered. */
  get Criteria(): (FilterCriteria | null)[] {
    const table = this.table?.();
    if (table) return table.columns.map(({ id }) => table.filters.get(id) ?? null);
    const { filter } = this.sheet;
    if (filter === null) return [];
    return Array.from({ length: filter.rect.columns }, (_, at) => filter.criteria.get(at) ?? null);
  }

  Apply(range: unknown, columnIndex: unknown, criteria: unknown): void {
    const rect = isRange(range)
      ? range.rect
      : rectFromAddress(this.context.workbook, this.sheet, range);
    const wanted =
      criteria === null || criteria === undefined ? null : readCriteria(fields(criteria));
    const table = this.table?.();
    this.#change(() => {
      if (table) return this.#setTableColumn(table, columnIndex, wanted);
      const same = this.sheet.filter !== null && sameRect(this.sheet.filter.rect, rect);
      if (!same) this.sheet.filter = { rect, criteria: new Map() };
      this.#setColumn(columnIndex, wanted);
    });
  }
  ClearColumnCriteria(columnIndex: unknown): void {
    const table = this.table?.();
    this.#change(() => {
      if (table) this.#setTableColumn(table, columnIndex, null);
      else this.#setColumn(columnIndex, null);
    });
  }
  ClearCriteria(): void {
    this.#change(() => {
      if (this.table === null) this.sheet.filter?.criteria.clear();
      else this.table().filters.clear();
    });
  }
  Reapply(): void {
    this.#change(() => {});
  }
  Remove(): void {
    this.#change(() => {
      if (this.table === null) this.sheet.filter = null;
      else this.table().filters.clear();
    });
  }
  GetRangeOrNullObject(): WireObject | null {
    const rect = this.#rect;
    return rect && this.context.range(this.sheet, rect);
  }
  GetRange(): WireObject {
    const range = this.GetRangeOrNullObject();
    if (range === null) throw itemNotFound();
    return range;
  }

  get #rect(): Rect | null {
    return this.table === null ? (this.sheet.filter?.rect ?? null) : this.table().rect;
  }

  #setColumn(columnIndex: unknown, wanted: FilterCriteria | null): void {
    const { filter } = this.sheet;
    if (columnIndex === null || columnIndex === undefined || filter === null) return;
    const at = integer(columnIndex);
    if (at < 0 || at >= filter.rect.columns) throw invalidArgument();
    if (wanted === null) filter.criteria.delete(at);
    else filter.criteria.set(at, wanted);
  }

  #setTableColumn(table: Table, columnIndex: unknown, wanted: FilterCriteria | null): void {
    const column = table.columns[integer(columnIndex)];
    if (column === undefined) throw invalidArgument();
    if (wanted === null) table.filters.delete(column.id);
    else table.filters.set(column.id, wanted);
  }

  #change(change: () => void): void {
    changeFilter(this.context.workbook, this.sheet, this.table?.() ?? null, change);
  }
}
