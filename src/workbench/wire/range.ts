import type { ClearApplyTo } from "../model/edit/clear";
import { clear } from "../model/edit/clear";
import { deleteCells, insertCells } from "../model/edit/insert-delete";
import { select } from "../model/edit/select";
import type { Rect } from "../model/rect";
import type { Sheet } from "../model/sheet";
import { oneOf, optionalFlag } from "./args";
import { ConditionalFormatCollection } from "./conditional-format-collection";
import { RangeCells } from "./range-cells";
import { RangeFormat } from "./range-format";
import { RangeLooks } from "./range-looks";
import { Worksheet } from "./worksheet";

const CLEAR: readonly ClearApplyTo[] = [
  "All",
  "Contents",
  "Formats",
  "Hyperlinks",
  "RemoveHyperlinks",
];

/** https://learn.microsoft.com/en-us/javascript/api/excel/excel.range */
export class Range extends RangeCells {
  readonly scalars = [
    "Address",
    "AddressLocal",
    "CellCount",
    "ColumnCount",
    "ColumnHidden",
    "ColumnIndex",
    "Formulas",
    "FormulasLocal",
    "Hidden",
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

  get Worksheet(): Worksheet {
    return new Worksheet(this.context, this.sheet);
  }
  get Format(): RangeFormat {
    const where = () => ({ sheet: this.sheet, rects: [this.rect] });
    return new RangeFormat(new RangeLooks(this.context, where));
  }
  get ConditionalFormats(): ConditionalFormatCollection {
    return new ConditionalFormatCollection(this.context, this.sheet, [this.rect]);
  }

  GetUsedRangeOrNullObject(valuesOnly: unknown): Range | null {
    const used = this.sheet.usedWithin(this.rect, optionalFlag(valuesOnly));
    return used && this.at(used);
  }
  GetUsedRange(valuesOnly: unknown): Range {
    return this.GetUsedRangeOrNullObject(valuesOnly) ?? this.GetCell(0, 0);
  }

  Clear(applyTo: unknown): void {
    clear(this.context.workbook, this.sheet, this.rect, oneOf(applyTo, CLEAR, "All"));
  }
  Insert(shift: unknown): Range {
    const { sheet, rect } = this;
    const direction = oneOf(shift, ["Down", "Right"]) === "Down" ? "down" : "right";
    insertCells(this.context.workbook, sheet, rect, direction);
    return this.make(sheet, rect);
  }
  Delete(shift: unknown): void {
    const direction = oneOf(shift, ["Up", "Left"]) === "Up" ? "up" : "left";
    deleteCells(this.context.workbook, this.sheet, this.rect, direction);
  }
  Select(): void {
    select(this.context.workbook, this.sheet, [this.rect]);
  }
}
