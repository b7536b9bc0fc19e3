import { invalidArgument } from "../excel-error";
import type { ClearApplyTo } from "../model/edit/clear";
import { clear } from "../model/edit/clear";
import type { CopyWhat } from "../model/edit/copy";
import { copyCells } from "../model/edit/copy";
import { hideColumns, hideRows } from "../model/edit/hide";
import { hyperlinkAt, setHyperlink } from "../model/edit/hyperlinks";
import { deleteCells, insertCells } from "../model/edit/insert-delete";
import { mergeCells, unmergeCells } from "../model/edit/merge";
import { select } from "../model/edit/select";
import { writeEntries } from "../model/edit/write";
import type { Rect } from "../model/rect";
import { apiValue } from "../model/scalar";
import type { Sheet } from "../model/sheet";
import { fields, flag, oneOf, optionalFlag, text } from "./args";
import { isRange, rectInWorkbook } from "./range-address";
import { RangeCells } from "./range-cells";

const CLEAR: readonly ClearApplyTo[] = [
  "All",
  "Contents",
  "Formats",
  "Hyperlinks",
  "RemoveHyperlinks",
];
const COPY: readonly CopyWhat[] = ["All", "Formulas", "Values", "Formats"];

/** What can be done to a range as a whole. */
export abstract class RangeEdits extends RangeCells {
  get RowHidden(): boolean | null {
    return this.sheet.commonRowHidden(this.rect.row, this.rect.rows);
  }
  set RowHidden(value: unknown) {
    hideRows(this.context.workbook, this.sheet, this.rect, flag(value));
  }
  get ColumnHidden(): boolean | null {
    return this.sheet.columns.commonHidden(this.rect.column, this.rect.columns);
  }
  set ColumnHidden(value: unknown) {
    hideColumns(this.context.workbook, this.sheet, this.rect, flag(value));
  }
  /** True where all cells are hidden, null where some are. */
  get Hidden(): boolean | null {
    const [rows, columns] = [this.RowHidden, this.ColumnHidden];
    if (rows === true || columns === true) return true;
    return rows === false && columns === false ? false : null;
  }

  get Hyperlink(): Readonly<Record<string, string>> | null {
    const link = hyperlinkAt(this.sheet, this.rect);
    if (link === null) return null;
    const { areas: _areas, ...told } = link;
    const shown = this.context.workbook.valueAt(this.sheet, this.rect.row, this.rect.column);
    return { ...told, textToDisplay: String(apiValue(shown)) };
  }
  set Hyperlink(value: unknown) {
    const { address, documentReference, screenTip, textToDisplay } = fields(value);
    const { workbook } = this.context;
    if (typeof textToDisplay === "string") {
      writeEntries(workbook, this.sheet, this.rect, () => textToDisplay);
    }
    setHyperlink(workbook, this.sheet, this.rect, {
      ...(typeof address === "string" ? { address } : {}),
      ...(typeof documentReference === "string" ? { documentReference } : {}),
      ...(typeof screenTip === "string" ? { screenTip } : {}),
    });
  }

  Clear(applyTo: unknown): void {
    clear(this.context.workbook, this.sheet, this.rect, oneOf(applyTo, CLEAR, "All"));
  }
  Insert(shift: unknown): this {
    const { sheet, rect } = this;
    const direction = oneOf(shift, ["Down", "Right"]) === "Down" ? "down" : "right";
    insertCells(this.context.workbook, sheet, rect, direction);
    return this.make(sheet, rect);
  }
  Delete(shift: unknown): void {
    const direction = oneOf(shift, ["Up", "Left"]) === "Up" ? "up" : "left";
    deleteCells(this.context.workbook, this.sheet, this.rect, direction);
  }
  Merge(across: unknown): void {
    mergeCells(this.context.workbook, this.sheet, this.rect, optionalFlag(across));
  }
  Unmerge(): void {
    unmergeCells(this.context.workbook, this.sheet, this.rect);
  }
  Select(): void {
    select(this.context.workbook, this.sheet, [this.rect]);
  }
  CopyFrom(source: unknown, copyType: unknown, skipBlanks: unknown, transpose: unknown): void {
    if (optionalFlag(skipBlanks) || optionalFlag(transpose)) throw invalidArgument();
    const from = this.#source(source);
    const what = oneOf(copyType, COPY, "All");
    copyCells(this.context.workbook, from, { sheet: this.sheet, rect: this.rect }, what);
  }
  Group(by: unknown): void {
    this.#group(by, 1);
  }
  Ungroup(by: unknown): void {
    this.#group(by, -1);
  }
  Calculate(): void {
    this.context.workbook.calculate();
  }

  #source(source: unknown): { sheet: Sheet; rect: Rect } {
    if (isRange(source)) return { sheet: source.sheet, rect: source.rect };
    return rectInWorkbook(this.context.workbook, text(source), this.sheet);
  }

  #group(by: unknown, step: 1 | -1): void {
    const { rect, sheet } = this;
    if (oneOf(by, ["ByRows", "ByColumns"]) === "ByRows") {
      sheet.rows.changeOutline(rect.row, rect.rows, step);
    } else {
      sheet.columns.changeOutline(rect.column, rect.columns, step);
    }
    this.context.workbook.emit({ kind: "otherChange", sheet });
  }
}
