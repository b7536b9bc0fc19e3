import { invalidOperation } from "../excel-error";
import { changeFilter } from "../model/edit/filter";
import { refuseUnlessAllowed } from "../model/edit/guards";
import { checkTableName } from "../model/edit/table-names";
import { convertToRange, deleteTable, resizeTable, setTotals } from "../model/edit/tables";
import type { Rect } from "../model/rect";
import type { Table as Model } from "../model/table";
import { bodyRect, headerRow, totalsRow } from "../model/table";
import type { WireObject } from "../protocol/wire-object";
import { flag, text } from "./args";
import { AutoFilter } from "./auto-filter";
import { register, unregister } from "./event-source";
import type { OwningTable } from "./owning-table";
import { isRange, rectFromAddress } from "./range-address";
import { SheetItem } from "./sheet-item";
import { TableColumnCollection } from "./table-column-collection";
import { TableRowCollection } from "./table-row-collection";
import { TableSort } from "./table-sort";

/** https://learn.microsoft.com/en-us/javascript/api/excel/excel.table */
export class Table extends SheetItem<Model> implements OwningTable {
  readonly className = "Table";
  readonly scalars = [
    "Id",
    "Name",
    "ShowHeaders",
    "ShowTotals",
    "Style",
    "HighlightFirstColumn",
    "HighlightLastColumn",
    "ShowBandedRows",
    "ShowBandedColumns",
    "ShowFilterButton",
  ];

  protected get siblings(): readonly Model[] {
    return this.sheet.tables;
  }
  get Name(): string {
    return this.model.name;
  }
  set Name(value: unknown) {
    this.#edit({ name: checkTableName(this.context.workbook, text(value), this.model) });
  }
  get ShowHeaders(): boolean {
    return this.model.showHeaders;
  }
  get ShowTotals(): boolean {
    return this.model.showTotals;
  }
  set ShowTotals(value: unknown) {
    setTotals(this.context.workbook, this.sheet, this.model, flag(value));
  }
  get Style(): string {
    return this.model.style;
  }
  set Style(value: unknown) {
    this.#edit({ style: text(value) });
  }
  get HighlightFirstColumn(): boolean {
    return this.model.highlightFirstColumn;
  }
  set HighlightFirstColumn(value: unknown) {
    this.#edit({ highlightFirstColumn: flag(value) });
  }
  get HighlightLastColumn(): boolean {
    return this.model.highlightLastColumn;
  }
  set HighlightLastColumn(value: unknown) {
    this.#edit({ highlightLastColumn: flag(value) });
  }
  get ShowBandedRows(): boolean {
    return this.model.showBandedRows;
  }
  set ShowBandedRows(value: unknown) {
    this.#edit({ showBandedRows: flag(value) });
  }
  get ShowBandedColumns(): boolean {
    return this.model.showBandedColumns;
  }
  set ShowBandedColumns(value: unknown) {
    this.#edit({ showBandedColumns: flag(value) });
  }
  get ShowFilterButton(): boolean {
    return this.model.showFilterButton;
  }
  set ShowFilterButton(value: unknown) {
    this.#edit({ showFilterButton: flag(value) });
  }

  get Columns(): TableColumnCollection {
    return new TableColumnCollection(this);
  }
  get Rows(): TableRowCollection {
    return new TableRowCollection(this);
  }
  get Sort(): TableSort {
    return new TableSort(this);
  }
  get AutoFilter(): AutoFilter {
    return new AutoFilter(this.context, this.sheet, () => this.model);
  }
  get Worksheet(): WireObject {
    return this.context.worksheet(this.sheet);
  }

  GetRange(): WireObject {
    return this.range(this.model.rect);
  }
  GetDataBodyRange(): WireObject {
    return this.range(bodyRect(this.model));
  }
  GetHeaderRowRange(): WireObject {
    return this.range(headerRow(this.model));
  }
  GetTotalRowRange(): WireObject {
    return this.range(totalsRow(this.model));
  }
  Resize(range: unknown): void {
    const { workbook } = this.context;
    const rect = isRange(range) ? range.rect : rectFromAddress(workbook, this.sheet, text(range));
    resizeTable(workbook, this.sheet, this.model, rect);
  }
  Delete(): void {
    deleteTable(this.context.workbook, this.sheet, this.model);
  }
  ConvertToRange(): WireObject {
    const { model } = this;
    convertToRange(this.context.workbook, this.sheet, model);
    return this.range(model.rect);
  }
  ClearFilters(): void {
    const { model } = this;
    changeFilter(this.context.workbook, this.sheet, model, () => model.filters.clear());
  }
  ReapplyFilters(): void {
    changeFilter(this.context.workbook, this.sheet, this.model, () => {});
  }

  _RegisterDataChangedEvent(): void {
    register(this.context, "tableChanged", this.id);
  }
  _UnregisterDataChangedEvent(): void {
    unregister(this.context, "tableChanged", this.id);
  }
  _RegisterSelectionChangedEvent(): void {
    register(this.context, "tableSelectionChanged", this.id);
  }
  _UnregisterSelectionChangedEvent(): void {
    unregister(this.context, "tableSelectionChanged", this.id);
  }

  /** A part of the table as a range; a part that the table does not show is an error. */
  range(rect: Rect | null): WireObject {
    if (rect === null) throw invalidOperation();
    return this.context.range(this.sheet, rect);
  }

  #edit(change: Partial<Model>): void {
    refuseUnlessAllowed(this.sheet, "allowFormatCells");
    Object.assign(this.model, change);
    this.context.workbook.emit({ kind: "otherChange", sheet: this.sheet });
  }
}
