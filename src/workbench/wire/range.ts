import { invalidArgument, itemNotFound } from "../excel-error";
import type { SpecialCells } from "../model/edit/special-cells";
import { hasSpill, spillAround, spillFrom } from "../model/edit/spills";
import { specialCells, surroundingRegion } from "../model/edit/special-cells";
import type { Rect } from "../model/rect";
import { cellCount, cellRect, intersection } from "../model/rect";
import type { Sheet } from "../model/sheet";
import type { WireObject } from "../protocol/wire-object";
import { oneOf, optionalFlag, optionalText } from "./args";
import { ConditionalFormatCollection } from "./conditional-format-collection";
import { DataValidation } from "./data-validation";
import { RangeAreas } from "./range-areas";
import { RangeEdits } from "./range-edits";
import { RangeFormat } from "./range-format";
import { RangeLooks } from "./range-looks";
import { RangeSort } from "./range-sort";
import { RangeView } from "./range-view";
import { TableScopedCollection } from "./table-collection";

const SPECIAL: readonly SpecialCells[] = ["Blanks", "Constants", "Formulas", "Visible"];

/** https://learn.microsoft.com/en-us/javascript/api/excel/excel.range */
export class Range extends RangeEdits {
  readonly scalars = [
    "Address",
    "AddressLocal",
    "CellCount",
    "ColumnCount",
    "ColumnHidden",
    "ColumnIndex",
    "Formulas",
    "FormulasLocal",
    "HasSpill",
    "Hidden",
    "Hyperlink",
    "IsEntireColumn",
    "IsEntireRow",
    "NumberFormat",
    "NumberFormatLocal",
    "RowCount",
    "RowHidden",
    "RowIndex",
    "Text",
    "ValueTypes",
    "Values",
  ];

  protected make(sheet: Sheet, rect: Rect): this {
    return new Range(this.context, sheet, rect) as this;
  }

  get Worksheet(): WireObject {
    return this.context.worksheet(this.sheet);
  }
  get Format(): RangeFormat {
    const where = () => ({ sheet: this.sheet, rects: [this.rect] });
    return new RangeFormat(new RangeLooks(this.context, where));
  }
  get ConditionalFormats(): ConditionalFormatCollection {
    return new ConditionalFormatCollection(this.context, this.sheet, [this.rect]);
  }
  get DataValidation(): DataValidation {
    return new DataValidation(this.context, this.sheet, [this.rect]);
  }
  get Sort(): RangeSort {
    return new RangeSort(this);
  }

  get HasSpill(): boolean | null {
    return hasSpill(this.sheet, this.rect);
  }

  /** The cells that this cell's formula fills. */
  GetSpillingToRangeOrNullObject(): Range | null {
    const area = cellCount(this.rect) === 1 ? spillFrom(this.sheet, this.rect) : null;
    return area && this.at(area);
  }
  GetSpillingToRange(): Range {
    return this.GetSpillingToRangeOrNullObject() ?? this.#noSpill();
  }
  /** The cell whose formula fills this one. */
  GetSpillParentOrNullObject(): Range | null {
    const area = cellCount(this.rect) === 1 ? spillAround(this.sheet, this.rect) : null;
    return area && this.at(cellRect(area.row, area.column));
  }
  GetSpillParent(): Range {
    return this.GetSpillParentOrNullObject() ?? this.#noSpill();
  }

  GetUsedRangeOrNullObject(valuesOnly: unknown): Range | null {
    const used = this.sheet.usedWithin(this.rect, optionalFlag(valuesOnly));
    return used && this.at(used);
  }
  GetUsedRange(valuesOnly: unknown): Range {
    return this.GetUsedRangeOrNullObject(valuesOnly) ?? this.GetCell(0, 0);
  }
  GetSurroundingRegion(): Range {
    return this.at(surroundingRegion(this.sheet, this.rect));
  }
  GetTables(fullyContained: unknown): TableScopedCollection {
    const whole = optionalFlag(fullyContained);
    return new TableScopedCollection(this.context, this.sheet, [this.rect], whole);
  }
  /** Its visible rows and columns, as one block. */
  GetVisibleView(): RangeView {
    const { rect } = this;
    return new RangeView(this.context, this.sheet, rect);
  }
  GetSpecialCellsOrNullObject(type: unknown, valueType: unknown): RangeAreas | null {
    const kinds = optionalText(valueType) ?? "All";
    const { workbook } = this.context;
    return this.#areas(specialCells(workbook, this.sheet, this.rect, oneOf(type, SPECIAL), kinds));
  }
  GetSpecialCells(type: unknown, valueType: unknown): RangeAreas {
    const found = this.GetSpecialCellsOrNullObject(type, valueType);
    if (found === null) throw itemNotFound();
    return found;
  }
  GetMergedAreasOrNullObject(): RangeAreas | null {
    return this.#areas(
      this.sheet.merges.filter((merge) => intersection(merge, this.rect) !== null),
    );
  }

  /** Of a cell that no spill fills, or of several cells. */
  #noSpill(): never {
    throw cellCount(this.rect) === 1 ? itemNotFound() : invalidArgument();
  }

  #areas(rects: readonly Rect[]): RangeAreas | null {
    return rects.length > 0 ? new RangeAreas(this.context, this.sheet, rects) : null;
  }
}
