import { copySheet } from "../model/edit/copy-sheet";
import { invalidArgument, itemNotFound } from "../excel-error";
import { activate, deleteSheet, moveSheet, renameSheet, setVisibility } from "../model/edit/sheets";
import { WHOLE_SHEET } from "../model/rect";
import type { Sheet } from "../model/sheet";
import { columnIndexArg, flag, integer, oneOf, optionalFlag, rowIndex, text } from "./args";
import { AutoFilter } from "./auto-filter";
import { ChartCollection } from "./chart-collection";
import type { WireContext } from "./context";
import { WorksheetCustomPropertyCollection } from "./key-values";
import { NamedItemCollection } from "./named-items";
import { PageLayout } from "./page-layout";
import { Range } from "./range";
import { rectFromAddress, refuseLongAddress } from "./range-address";
import { RangeAreas } from "./range-areas";
import { TableCollection } from "./table-collection";
import { WorksheetEvents } from "./worksheet-events";
import { WorksheetFreezePanes } from "./worksheet-freeze-panes";
import { WorksheetProtection } from "./worksheet-protection";

/** https://learn.microsoft.com/en-us/javascript/api/excel/excel.worksheet */
export class Worksheet extends WorksheetEvents {
  readonly className = "Worksheet";
  readonly scalars = [
    "Id",
    "Name",
    "Position",
    "Visibility",
    "TabColor",
    "ShowGridlines",
    "ShowHeadings",
    "StandardHeight",
    "StandardWidth",
  ];

  constructor(
    protected readonly context: WireContext,
    readonly sheet: Sheet,
  ) {
    super();
    context.workbook.requireSheet(sheet);
  }

  override get wireId(): string {
    return this.sheet.id;
  }
  protected get eventTarget(): string {
    return this.sheet.id;
  }

  get Id(): string {
    return this.#present.id;
  }
  get Name(): string {
    return this.#present.name;
  }
  set Name(value: unknown) {
    renameSheet(this.context.workbook, this.sheet, text(value));
  }
  get Position(): number {
    return this.context.workbook.positionOf(this.#present);
  }
  set Position(value: unknown) {
    moveSheet(this.context.workbook, this.sheet, integer(value));
  }
  get Visibility(): string {
    return this.#present.visibility;
  }
  set Visibility(value: unknown) {
    const visibility = oneOf(value, ["Visible", "Hidden", "VeryHidden"]);
    setVisibility(this.context.workbook, this.sheet, visibility);
  }
  get TabColor(): string {
    return this.#present.tabColor;
  }
  set TabColor(value: unknown) {
    this.#present.tabColor = text(value);
    this.context.workbook.emit({ kind: "otherChange", sheet: this.sheet });
  }
  get ShowGridlines(): boolean {
    return this.#present.showGridlines;
  }
  /** What Office.js sends when `showGridlines` is set. */
  set Gridlines(value: unknown) {
    this.#present.showGridlines = flag(value);
  }
  get ShowHeadings(): boolean {
    return this.#present.showHeadings;
  }
  set Headings(value: unknown) {
    this.#present.showHeadings = flag(value);
  }
  get StandardWidth(): number {
    return this.#present.columns.standardSize;
  }
  get StandardHeight(): number {
    return this.#present.rows.standardSize;
  }

  get AutoFilter(): AutoFilter {
    return new AutoFilter(this.context, this.#present, null);
  }
  get CustomProperties(): WorksheetCustomPropertyCollection {
    const sheet = this.#present;
    return new WorksheetCustomPropertyCollection({
      values: sheet.customProperties,
      read: text,
      changed: () => this.context.workbook.emit({ kind: "otherChange", sheet }),
    });
  }
  get Charts(): ChartCollection {
    return new ChartCollection(this.context, this.#present);
  }
  get FreezePanes(): WorksheetFreezePanes {
    return new WorksheetFreezePanes(this.context, this.#present);
  }
  get Names(): NamedItemCollection {
    return new NamedItemCollection(this.context, this.#present);
  }
  get PageLayout(): PageLayout {
    return new PageLayout(this.context, this.#present);
  }
  get Protection(): WorksheetProtection {
    return new WorksheetProtection(this.context, this.#present);
  }
  get Tables(): TableCollection {
    return new TableCollection(this.context, this.#present);
  }

  Activate(): void {
    activate(this.context.workbook, this.sheet);
  }
  Delete(): void {
    deleteSheet(this.context.workbook, this.sheet);
  }
  Copy(positionType: unknown, relativeTo: unknown): Worksheet {
    const { workbook } = this.context;
    const type = oneOf(positionType, ["None", "Before", "After", "Beginning", "End"], "None");
    const other = relativeTo instanceof Worksheet ? relativeTo.sheet : null;
    if ((type === "Before" || type === "After") && other === null) throw invalidArgument();
    const beside = other === null ? 0 : workbook.positionOf(other);
    const position =
      type === "Beginning"
        ? 0
        : type === "Before"
          ? beside
          : type === "After"
            ? beside + 1
            : workbook.sheets.length;
    return new Worksheet(this.context, copySheet(workbook, this.#present, position));
  }

  GetRange(address: unknown): Range {
    const rect = rectFromAddress(this.context.workbook, this.#present, address);
    return new Range(this.context, this.sheet, rect);
  }
  GetRanges(address: unknown): RangeAreas {
    const all = address === null || address === undefined ? "" : text(address);
    refuseLongAddress(all);
    const parts = all.split(",");
    const rects = parts.map((part) =>
      rectFromAddress(this.context.workbook, this.#present, part.trim()),
    );
    return new RangeAreas(this.context, this.sheet, rects);
  }
  GetCell(row: unknown, column: unknown): Range {
    const cell = { row: rowIndex(row), column: columnIndexArg(column), rows: 1, columns: 1 };
    return new Range(this.context, this.#present, cell);
  }
  GetRangeByIndexes(row: unknown, column: unknown, rows: unknown, columns: unknown): Range {
    const rect = {
      row: rowIndex(row),
      column: columnIndexArg(column),
      rows: integer(rows),
      columns: integer(columns),
    };
    return new Range(this.context, this.#present, rect);
  }
  GetUsedRangeOrNullObject(valuesOnly: unknown): Range | null {
    const used = this.#present.usedWithin(WHOLE_SHEET, optionalFlag(valuesOnly));
    return used && new Range(this.context, this.sheet, used);
  }
  /** The top left cell of a blank sheet. https://learn.microsoft.com/en-us/javascript/api/excel/excel.worksheet#excel-excel-worksheet-getusedrange-member(1) */
  GetUsedRange(valuesOnly: unknown): Range {
    return this.GetUsedRangeOrNullObject(valuesOnly) ?? this.GetCell(0, 0);
  }

  GetNextOrNullObject(visibleOnly: unknown): Worksheet | null {
    return this.#neighbour(1, optionalFlag(visibleOnly));
  }
  GetNext(visibleOnly: unknown): Worksheet {
    return required(this.GetNextOrNullObject(visibleOnly));
  }
  GetPreviousOrNullObject(visibleOnly: unknown): Worksheet | null {
    return this.#neighbour(-1, optionalFlag(visibleOnly));
  }
  GetPrevious(visibleOnly: unknown): Worksheet {
    return required(this.GetPreviousOrNullObject(visibleOnly));
  }
  /** How Office.js finds a sheet again that a method gave it. */
  _GetSheetById(id: unknown): Worksheet {
    const sheet = this.context.workbook.sheets.find((one) => one.id === id);
    if (sheet === undefined) throw itemNotFound();
    return new Worksheet(this.context, sheet);
  }
  _GetAnotherWorksheetById(id: unknown): Worksheet {
    return this._GetSheetById(id);
  }

  get #present(): Sheet {
    this.context.workbook.requireSheet(this.sheet);
    return this.sheet;
  }

  #neighbour(step: 1 | -1, visibleOnly: boolean): Worksheet | null {
    const { sheets } = this.context.workbook;
    for (let at = sheets.indexOf(this.#present) + step; sheets[at]; at += step) {
      const sheet = sheets[at];
      if (sheet && (!visibleOnly || sheet.visibility === "Visible")) {
        return new Worksheet(this.context, sheet);
      }
    }
    return null;
  }
}

function required(sheet: Worksheet | null): Worksheet {
  if (sheet === null) throw invalidArgument();
  return sheet;
}
