import { displayText } from "../display";
import { invalidArgument } from "../excel-error";
import { formatRect, quoteSheetName } from "../model/address";
import { refuseTooManyCells } from "../model/edit/guards";
import { writeEntries } from "../model/edit/write";
import type { Rect } from "../model/rect";
import { cellRect } from "../model/rect";
import { apiValue, valueType } from "../model/scalar";
import type { Sheet } from "../model/sheet";
import { WireCollection, WireObject } from "../protocol/wire-object";
import { cellwise, integer } from "./args";
import type { WireContext } from "./context";
import { entryOrNull } from "./range-cells";

/** What of a range can be seen: no hidden rows or columns. https://learn.microsoft.com/en-us/javascript/api/excel/excel.rangeview */
export class RangeView extends WireObject {
  readonly className = "RangeView";
  readonly scalars = [
    "NumberFormat",
    "Values",
    "Text",
    "Formulas",
    "ValueTypes",
    "RowCount",
    "ColumnCount",
    "CellAddresses",
    "Index",
  ];
  readonly #rows: readonly number[];
  readonly #columns: readonly number[];

  constructor(
    private readonly context: WireContext,
    private readonly sheet: Sheet,
    private readonly rect: Rect,
    private readonly index = 0,
  ) {
    super();
    this.#rows = places(rect.row, rect.rows).filter((row) => !sheet.rowHidden(row));
    this.#columns = places(rect.column, rect.columns).filter(
      (column) => !sheet.columns.isHidden(column),
    );
  }

  get Values(): (string | number | boolean)[][] {
    return this.#grid((row, column) => apiValue(this.#valueAt(row, column)));
  }
  set Values(values: unknown) {
    const [rows, columns] = [this.#rows, this.#columns];
    const entryAt = cellwise(values, rows.length, columns.length, entryOrNull);
    rows.forEach((row, at) => {
      columns.forEach((column, across) => {
        writeEntries(this.context.workbook, this.sheet, cellRect(row, column), () =>
          entryAt(at, across),
        );
      });
    });
  }
  get ValueTypes(): string[][] {
    return this.#grid((row, column) => valueType(this.#valueAt(row, column)));
  }
  get Text(): string[][] {
    const { workbook } = this.context;
    return this.#grid((row, column) =>
      displayText(
        this.#valueAt(row, column),
        workbook.styleAt(this.sheet, row, column).numberFormat,
        workbook.date1904,
      ),
    );
  }
  get Formulas(): (string | number | boolean)[][] {
    return this.#grid(
      (row, column) =>
        this.sheet.grid.at(row, column).formula?.text ?? apiValue(this.#valueAt(row, column)),
    );
  }
  get NumberFormat(): string[][] {
    return this.#grid(
      (row, column) => this.context.workbook.styleAt(this.sheet, row, column).numberFormat,
    );
  }
  get CellAddresses(): string[][] {
    const prefix = quoteSheetName(this.sheet.name);
    return this.#grid((row, column) => `${prefix}!${formatRect(cellRect(row, column))}`);
  }
  get RowCount(): number {
    return this.#rows.length;
  }
  get ColumnCount(): number {
    return this.#columns.length;
  }
  get Index(): number {
    return this.index;
  }
  get Rows(): RangeViewCollection {
    return new RangeViewCollection(
      this.#rows.map((row, at) => {
        const line = { ...this.rect, row, rows: 1 };
        return new RangeView(this.context, this.sheet, line, at);
      }),
    );
  }
  GetRange(): WireObject {
    return this.context.range(this.sheet, this.rect);
  }

  #valueAt(row: number, column: number): ReturnType<WireContext["workbook"]["valueAt"]> {
    return this.context.workbook.valueAt(this.sheet, row, column);
  }
  #grid<T>(read: (row: number, column: number) => T): T[][] {
    refuseTooManyCells(this.rect);
    return this.#rows.map((row) => this.#columns.map((column) => read(row, column)));
  }
}

/** https://learn.microsoft.com/en-us/javascript/api/excel/excel.rangeviewcollection */
export class RangeViewCollection extends WireCollection<RangeView> {
  readonly className = "RangeViewCollection";
  readonly scalars: readonly string[] = [];
  constructor(private readonly views: readonly RangeView[]) {
    super();
  }
  items(): readonly RangeView[] {
    return this.views;
  }
  GetCount(): number {
    return this.views.length;
  }
  GetItemAt(index: unknown): RangeView {
    const view = this.views[integer(index)];
    if (view === undefined) throw invalidArgument();
    return view;
  }
}

function places(start: number, count: number): number[] {
  return Array.from({ length: count }, (_, at) => start + at);
}
