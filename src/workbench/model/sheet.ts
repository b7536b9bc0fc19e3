import { Axis } from "./axis";
import { CellGrid } from "./cell-grid";
import type { Chart } from "./chart";
import type { ConditionalFormat } from "./conditional-format";
import type { DataValidation } from "./data-validation";
import type { DefinedName } from "./defined-name";
import type { FilterCriteria } from "./filter-criteria";
import type { Hyperlink } from "./hyperlink";
import type { PageSetup } from "./page-setup";
import { AS_IT_COMES } from "./page-setup";
import type { Protection } from "./protection";
import { UNPROTECTED } from "./protection";
import type { Rect } from "./rect";
import { MAX_COLUMNS, MAX_ROWS } from "./rect";
import { Runs } from "./runs";
import { StyleGrid } from "./style-grid";
import type { Table } from "./table";

export type SheetVisibility = "Visible" | "Hidden" | "VeryHidden";

/** Points. Excel's standard column is 64 pixels wide, its standard row 20 high. */
const STANDARD_WIDTH = 48;
const STANDARD_HEIGHT = 15;

export interface SheetFilter {
  rect: Rect;
  /** By position of the column in the filtered range. */
  readonly criteria: Map<number, FilterCriteria>;
}

/** One worksheet: what stands in it, how it looks, and what hangs on it. Holds state; edits are functions beside it. */
export class Sheet {
  visibility: SheetVisibility = "Visible";
  tabColor = "";
  showGridlines = true;
  showHeadings = true;
  readonly grid = new CellGrid();
  readonly styles = new StyleGrid();
  readonly rows = new Axis(MAX_ROWS, STANDARD_HEIGHT);
  readonly columns = new Axis(MAX_COLUMNS, STANDARD_WIDTH);
  /** Rows that a filter hides; a person's own hiding is in `rows`. */
  filteredOut: Runs<boolean> = Runs.filledWith(MAX_ROWS, false);
  merges: Rect[] = [];
  /** Cells that one formula fills, its own at the top left among them. Worked out anew after each change. */
  spills: Rect[] = [];
  conditionalFormats: ConditionalFormat[] = [];
  validations: DataValidation[] = [];
  hyperlinks: Hyperlink[] = [];
  tables: Table[] = [];
  charts: Chart[] = [];
  filter: SheetFilter | null = null;
  protection: Protection = UNPROTECTED;
  frozen: { readonly rows: number; readonly columns: number } = { rows: 0, columns: 0 };
  pageSetup: PageSetup = AS_IT_COMES;
  readonly customProperties = new Map<string, string>();
  names: DefinedName[] = [];

  constructor(
    readonly id: string,
    public name: string,
  ) {}

  rowHidden(row: number): boolean {
    return this.rows.isHidden(row) || this.filteredOut.at(row);
  }

  /** Whether all of these rows are hidden; null where some are. */
  commonRowHidden(start: number, count: number): boolean | null {
    if (this.filteredOut.uniform(start, count)) {
      return this.filteredOut.at(start) || this.rows.commonHidden(start, count);
    }
    const first = this.rowHidden(start);
    for (let row = start + 1; row < start + count; row += 1) {
      if (this.rowHidden(row) !== first) return null;
    }
    return first;
  }

  /** Smallest rectangle around values (and looks, unless `valuesOnly`) inside `rect`. */
  usedWithin(rect: Rect, valuesOnly: boolean): Rect | null {
    const values = this.grid.usedWithin(rect);
    const looks = valuesOnly ? null : this.styles.usedWithin(rect);
    if (values === null || looks === null) return values ?? looks;
    const row = Math.min(values.row, looks.row);
    const column = Math.min(values.column, looks.column);
    return {
      row,
      column,
      rows: Math.max(values.row + values.rows, looks.row + looks.rows) - row,
      columns: Math.max(values.column + values.columns, looks.column + looks.columns) - column,
    };
  }
}
