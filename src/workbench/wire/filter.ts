import { changeFilter, readCriteria } from "../model/edit/filter";
import type { FilterCriteria } from "../model/filter-criteria";
import { WireObject } from "../protocol/wire-object";
import { fields } from "./args";
import type { OwningTable } from "./owning-table";

/** The filter of one table column. https://learn.microsoft.com/en-us/javascript/api/excel/excel.filter */
export class Filter extends WireObject {
  readonly className = "Filter";
  readonly scalars = ["Criteria"];

  constructor(
    private readonly table: OwningTable,
    private readonly columnId: number,
  ) {
    super();
  }
  get Criteria(): FilterCriteria | null {
    return this.table.model.filters.get(this.columnId) ?? null;
  }
  Apply(criteria: unknown): void {
    this.#set(readCriteria(fields(criteria)));
  }
  ApplyValuesFilter(values: unknown): void {
    this.#set(readCriteria({ filterOn: "Values", values }));
  }
  ApplyCustomFilter(criterion1: unknown, criterion2: unknown, operator: unknown): void {
    this.#set(readCriteria({ filterOn: "Custom", criterion1, criterion2, operator }));
  }
  Clear(): void {
    const { context, sheet, model } = this.table;
    changeFilter(context.workbook, sheet, model, () => model.filters.delete(this.columnId));
  }

  #set(criteria: FilterCriteria): void {
    const { context, sheet, model } = this.table;
    changeFilter(context.workbook, sheet, model, () => model.filters.set(this.columnId, criteria));
  }
}
