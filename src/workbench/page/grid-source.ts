/** How one cell looks. Colours are CSS colours; null where the sheet sets none. */
export interface CellLook {
  readonly text: string;
  readonly alignment: "left" | "center" | "right";
  readonly fill: string | null;
  readonly color: string | null;
  readonly bold: boolean;
  readonly italic: boolean;
}

/** What the grid draws. Rows and columns are 0-based. */
export interface GridSource {
  readonly rowCount: number;
  readonly columnCount: number;
  readonly showGridlines: boolean;
  /** In CSS pixels. */
  columnWidth(column: number): number;
  rowHidden(row: number): boolean;
  cell(row: number, column: number): CellLook;
  readonly selection: GridRect;
}

interface GridRect {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface Place {
  readonly row: number;
  readonly column: number;
}
