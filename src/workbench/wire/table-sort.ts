import { sortRows } from "../model/edit/sort";
import { bodyRect } from "../model/table";
import { WireObject } from "../protocol/wire-object";
import { optionalFlag } from "./args";
import { sortKeys } from "./range-sort";
import type { OwningTable } from "./owning-table";

/** https://learn.microsoft.com/en-us/javascript/api/excel/excel.tablesort */
export class TableSort extends WireObject {
  readonly className = "TableSort";
  readonly scalars: readonly string[] = [];

  constructor(private readonly table: OwningTable) {
    super();
  }
  Apply(fields: unknown, matchCase: unknown): void {
    const { context, sheet, model } = this.table;
    const keys = sortKeys(fields);
    sortRows(context.workbook, sheet, bodyRect(model), keys, optionalFlag(matchCase));
  }
  /** Forgets the order; the rows stay as they are. */
  Clear(): void {}
}
