import { invalidArgument, invalidReference } from "../excel-error";
import { formatRect, quoteSheetName } from "../model/address";
import type { Rect } from "../model/rect";
import { cellCount, isEntireColumn, isEntireRow, onSheet } from "../model/rect";
import type { Sheet } from "../model/sheet";
import type { TrackedRange } from "../model/workbook";
import { WireObject } from "../protocol/wire-object";
import type { WireContext } from "./context";

const INT_MAX = 2_147_483_647;

/** Where a range is. It goes along when cells are inserted or deleted. */
export abstract class RangePlace extends WireObject {
  readonly className = "Range";
  readonly #tracked: TrackedRange;

  constructor(
    readonly context: WireContext,
    sheet: Sheet,
    rect: Rect,
  ) {
    super();
    if (!onSheet(rect)) throw invalidArgument();
    this.#tracked = { sheet, rect };
    context.workbook.tracked.add(this.#tracked);
  }

  override release(): void {
    this.context.workbook.tracked.delete(this.#tracked);
  }

  get sheet(): Sheet {
    if (this.#tracked.rect === null) throw invalidReference();
    this.context.workbook.requireSheet(this.#tracked.sheet);
    return this.#tracked.sheet;
  }

  get rect(): Rect {
    if (this.#tracked.rect === null) throw invalidReference();
    return this.#tracked.rect;
  }

  get Address(): string {
    return `${quoteSheetName(this.sheet.name)}!${formatRect(this.rect)}`;
  }
  get AddressLocal(): string {
    return this.Address;
  }
  get RowIndex(): number {
    return this.rect.row;
  }
  get ColumnIndex(): number {
    return this.rect.column;
  }
  get RowCount(): number {
    return this.rect.rows;
  }
  get ColumnCount(): number {
    return this.rect.columns;
  }
  /** -1 where the number would not fit. https://learn.microsoft.com/en-us/javascript/api/excel/excel.range#excel-excel-range-cellcount-member */
  get CellCount(): number {
    const count = cellCount(this.rect);
    return count > INT_MAX ? -1 : count;
  }
  get IsEntireColumn(): boolean {
    return isEntireColumn(this.rect);
  }
  get IsEntireRow(): boolean {
    return isEntireRow(this.rect);
  }
}
