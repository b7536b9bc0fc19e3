/** How one cell looks, and whether protection locks it. Colours are "#RRGGBB"; null is none or automatic. */
export interface CellStyle {
  readonly numberFormat: string;
  readonly fillColor: string | null;
  readonly fillPattern: string;
  readonly fontName: string;
  readonly fontSize: number;
  readonly fontColor: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: string;
  readonly strikethrough: boolean;
  readonly horizontalAlignment: string;
  readonly verticalAlignment: string;
  readonly wrapText: boolean;
  readonly indentLevel: number;
  readonly shrinkToFit: boolean;
  readonly textOrientation: number;
  readonly locked: boolean;
  readonly formulaHidden: boolean;
  /** By side ("EdgeBottom"…): line style, weight and colour, as one text; only sides that have a line. */
  readonly borders: Readonly<Record<string, string>>;
}

export const DEFAULT_STYLE: CellStyle = {
  numberFormat: "General",
  fillColor: null,
  fillPattern: "None",
  fontName: "Calibri",
  fontSize: 11,
  fontColor: "#000000",
  bold: false,
  italic: false,
  underline: "None",
  strikethrough: false,
  horizontalAlignment: "General",
  verticalAlignment: "Bottom",
  wrapText: false,
  indentLevel: 0,
  shrinkToFit: false,
  textOrientation: 0,
  locked: true,
  formulaHidden: false,
  borders: {},
};

export const DEFAULT_STYLE_ID = 0;

/** Every look that occurs in the workbook, once, by number. */
export class StyleTable {
  readonly #styles: CellStyle[] = [DEFAULT_STYLE];
  readonly #ids = new Map<string, number>([[JSON.stringify(DEFAULT_STYLE), DEFAULT_STYLE_ID]]);

  style(id: number): CellStyle {
    return this.#styles[id] as CellStyle; // ids come from this table only
  }

  /** The number of the look that `id` becomes with `change`. */
  changed(id: number, change: Partial<CellStyle>): number {
    const style = { ...this.style(id), ...change };
    const key = JSON.stringify(style);
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    const added = this.#styles.push(style) - 1;
    this.#ids.set(key, added);
    return added;
  }
}
