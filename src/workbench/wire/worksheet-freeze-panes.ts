import { itemNotFound } from "../excel-error";
import { MAX_COLUMNS, MAX_ROWS } from "../model/rect";
import type { Sheet } from "../model/sheet";
import { WireObject } from "../protocol/wire-object";
import { optionalInteger } from "./args";
import type { WireContext } from "./context";
import { isRange, rectFromAddress } from "./range-address";

/** https://learn.microsoft.com/en-us/javascript/api/excel/excel.worksheetfreezepanes */
export class WorksheetFreezePanes extends WireObject {
  readonly className = "WorksheetFreezePanes";
  readonly scalars: readonly string[] = [];

  constructor(
    private readonly context: WireContext,
    private readonly sheet: Sheet,
  ) {
    super();
  }
  FreezeRows(count: unknown): void {
    this.#freeze(optionalInteger(count, 0), 0);
  }
  FreezeColumns(count: unknown): void {
    this.#freeze(0, optionalInteger(count, 0));
  }
  FreezeAt(range: unknown): void {
    const rect = isRange(range)
      ? range.rect
      : rectFromAddress(this.context.workbook, this.sheet, range);
    this.#freeze(
      rect.rows === MAX_ROWS ? 0 : rect.row + rect.rows,
      rect.columns === MAX_COLUMNS ? 0 : rect.column + rect.columns,
    );
  }
  Unfreeze(): void {
    this.#freeze(0, 0);
  }
  GetLocationOrNullObject(): WireObject | null {
    const { rows, columns } = this.sheet.frozen;
    if (rows === 0 && columns === 0) return null;
    return this.context.range(this.sheet, {
      row: 0,
      column: 0,
      rows: rows === 0 ? MAX_ROWS : rows,
      columns: columns === 0 ? MAX_COLUMNS : columns,
    });
  }
  GetLocation(): WireObject {
    const location = this.GetLocationOrNullObject();
    if (location === null) throw itemNotFound();
    return location;
  }

  #freeze(rows: number, columns: number): void {
    this.sheet.frozen = { rows, columns };
    this.context.workbook.emit({ kind: "otherChange", sheet: this.sheet });
  }
}
