import { invalidArgument } from "../excel-error";
import { formatRect, quoteSheetName } from "../model/address";
import type { ClearApplyTo } from "../model/edit/clear";
import { clear } from "../model/edit/clear";
import type { Rect } from "../model/rect";
import {
  cellCount,
  intersection,
  isEntireColumn,
  isEntireRow,
  MAX_COLUMNS,
  MAX_ROWS,
} from "../model/rect";
import type { Sheet } from "../model/sheet";
import type { TrackedRange } from "../model/workbook";
import { WireCollection, WireObject } from "../protocol/wire-object";
import { integer, oneOf, optionalFlag } from "./args";
import { ConditionalFormatCollection } from "./conditional-format-collection";
import type { WireContext } from "./context";
import { DataValidation } from "./data-validation";
import { isRange, rectFromAddress } from "./range-address";
import { RangeFormat } from "./range-format";
import { RangeLooks } from "./range-looks";

/** https://learn.microsoft.com/en-us/javascript/api/excel/excel.rangeareas */
export class RangeAreas extends WireObject {
  readonly className = "RangeAreas";
  readonly scalars = [
    "Address",
    "AddressLocal",
    "AreaCount",
    "CellCount",
    "IsEntireColumn",
    "IsEntireRow",
  ];
  readonly #tracked: readonly TrackedRange[];

  constructor(
    private readonly context: WireContext,
    private readonly sheet: Sheet,
    rects: readonly Rect[],
  ) {
    super();
    if (rects.length === 0) throw invalidArgument();
    this.#tracked = rects.map((rect) => ({ sheet, rect }));
    for (const range of this.#tracked) context.workbook.tracked.add(range);
  }

  override release(): void {
    for (const range of this.#tracked) this.context.workbook.tracked.delete(range);
  }

  get rects(): Rect[] {
    this.context.workbook.requireSheet(this.sheet);
    return this.#tracked.flatMap(({ rect }) => rect ?? []);
  }

  get Address(): string {
    const prefix = quoteSheetName(this.sheet.name);
    return this.rects.map((rect) => `${prefix}!${formatRect(rect)}`).join(",");
  }
  get AddressLocal(): string {
    return this.Address;
  }
  get AreaCount(): number {
    return this.rects.length;
  }
  get CellCount(): number {
    return this.rects.reduce((sum, rect) => sum + cellCount(rect), 0);
  }
  get IsEntireColumn(): boolean {
    return this.rects.every(isEntireColumn);
  }
  get IsEntireRow(): boolean {
    return this.rects.every(isEntireRow);
  }
  get Areas(): RangeCollection {
    return new RangeCollection(this.context, this.sheet, this.rects);
  }
  get Worksheet(): WireObject {
    return this.context.worksheet(this.sheet);
  }
  get Format(): RangeFormat {
    return new RangeFormat(
      new RangeLooks(this.context, () => ({ sheet: this.sheet, rects: this.rects })),
    );
  }
  get ConditionalFormats(): ConditionalFormatCollection {
    return new ConditionalFormatCollection(this.context, this.sheet, this.rects);
  }

  get DataValidation(): DataValidation {
    return new DataValidation(this.context, this.sheet, this.rects);
  }

  Clear(applyTo: unknown): void {
    const what: ClearApplyTo = oneOf(applyTo, ["All", "Contents", "Formats"], "All");
    for (const rect of this.rects) clear(this.context.workbook, this.sheet, rect, what);
  }
  GetEntireRow(): RangeAreas {
    return this.#moved((rect) => ({ ...rect, column: 0, columns: MAX_COLUMNS }));
  }
  GetEntireColumn(): RangeAreas {
    return this.#moved((rect) => ({ ...rect, row: 0, rows: MAX_ROWS }));
  }
  GetOffsetRangeAreas(rows: unknown, columns: unknown): RangeAreas {
    return this.#moved((rect) => ({
      ...rect,
      row: rect.row + integer(rows),
      column: rect.column + integer(columns),
    }));
  }
  GetIntersectionOrNullObject(other: unknown): RangeAreas | null {
    const with_ = this.#rectsOf(other);
    const common = this.rects.flatMap((rect) =>
      with_.flatMap((one) => intersection(rect, one) ?? []),
    );
    return common.length > 0 ? new RangeAreas(this.context, this.sheet, common) : null;
  }
  GetIntersection(other: unknown): RangeAreas {
    const common = this.GetIntersectionOrNullObject(other);
    if (common === null) throw invalidArgument();
    return common;
  }
  GetUsedRangeAreasOrNullObject(valuesOnly: unknown): RangeAreas | null {
    const used = this.rects.flatMap(
      (rect) => this.sheet.usedWithin(rect, optionalFlag(valuesOnly)) ?? [],
    );
    return used.length > 0 ? new RangeAreas(this.context, this.sheet, used) : null;
  }

  #moved(move: (rect: Rect) => Rect): RangeAreas {
    return new RangeAreas(this.context, this.sheet, this.rects.map(move));
  }

  #rectsOf(other: unknown): readonly Rect[] {
    if (other instanceof RangeAreas) return other.rects;
    if (isRange(other)) return [other.rect];
    return [rectFromAddress(this.context.workbook, this.sheet, other)];
  }
}

/** https://learn.microsoft.com/en-us/javascript/api/excel/excel.rangecollection */
export class RangeCollection extends WireCollection<WireObject> {
  readonly className = "RangeCollection";
  readonly scalars: readonly string[] = [];

  constructor(
    private readonly context: WireContext,
    private readonly sheet: Sheet,
    private readonly rects: readonly Rect[],
  ) {
    super();
  }
  items(): WireObject[] {
    return this.rects.map((rect) => this.context.range(this.sheet, rect));
  }
  GetCount(): number {
    return this.rects.length;
  }
  GetItemAt(index: unknown): WireObject {
    const rect = this.rects[integer(index)];
    if (rect === undefined) throw invalidArgument();
    return this.context.range(this.sheet, rect);
  }
}
