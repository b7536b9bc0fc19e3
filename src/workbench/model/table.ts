import type { FilterCriteria } from "./filter-criteria";
import type { Rect } from "./rect";

export interface TableColumn {
  readonly id: number;
  name: string;
}

/** An Excel table. `rect` holds header row, body and totals row. */
export interface Table {
  readonly id: string;
  name: string;
  rect: Rect;
  showHeaders: boolean;
  showTotals: boolean;
  style: string;
  showBandedRows: boolean;
  showBandedColumns: boolean;
  showFilterButton: boolean;
  highlightFirstColumn: boolean;
  highlightLastColumn: boolean;
  columns: TableColumn[];
  /** By the column's id. */
  readonly filters: Map<number, FilterCriteria>;
}

export function headerRow(table: Table): Rect | null {
  return table.showHeaders ? { ...table.rect, rows: 1 } : null;
}

export function totalsRow(table: Table): Rect | null {
  const { row, rows } = table.rect;
  return table.showTotals ? { ...table.rect, row: row + rows - 1, rows: 1 } : null;
}

/** Rows between header and totals. A table always keeps one, which may be empty. */
export function bodyRect(table: Table): Rect {
  const top = table.showHeaders ? 1 : 0;
  const bottom = table.showTotals ? 1 : 0;
  return { ...table.rect, row: table.rect.row + top, rows: table.rect.rows - top - bottom };
}
