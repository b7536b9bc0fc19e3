import type { Rect } from "../model/rect";
import type { Sheet } from "../model/sheet";
import type { CellStyle } from "../model/style";
import type { WireContext } from "./context";
import { refuseUnlessAllowed } from "../model/edit/guards";

/** The looks of a range's cells, or of several ranges' on one sheet. */
export class RangeLooks {
  constructor(
    readonly context: WireContext,
    private readonly where: () => { readonly sheet: Sheet; readonly rects: readonly Rect[] },
  ) {}

  get sheet(): Sheet {
    return this.where().sheet;
  }
  get rects(): readonly Rect[] {
    return this.where().rects;
  }

  /** What all cells have in common, or null where they differ. */
  common<T>(read: (style: CellStyle) => T): T | null {
    const { sheet, rects } = this.where();
    let found: { readonly value: T } | null = null;
    for (const rect of rects) {
      for (const block of sheet.styles.blocks(rect)) {
        const value = read(this.context.workbook.styleTable.style(block.style));
        if (found !== null && found.value !== value) return null;
        found = { value };
      }
    }
    return found?.value ?? null;
  }

  change(change: Partial<CellStyle>): void {
    const { sheet, rects } = this.where();
    this.context.workbook.requireSheet(sheet);
    refuseUnlessAllowed(sheet, "allowFormatCells");
    for (const rect of rects) this.context.workbook.restyle(sheet, rect, change);
    this.context.workbook.emit({ kind: "formatChanged", sheet, rects });
  }
}
