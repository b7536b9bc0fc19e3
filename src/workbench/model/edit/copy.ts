import { copyFormula } from "../../formulas/rewrite";
import type { CellContent } from "../column-cells";
import { EMPTY_CONTENT } from "../column-cells";
import type { Rect } from "../rect";
import { containsCell } from "../rect";
import type { Sheet } from "../sheet";
import type { Workbook } from "../workbook";
import { copyConditionalFormats } from "./conditional-formats";
import { constant, formulaContent } from "./enter";
import { refuseLocked, refuseUnlessAllowed } from "./guards";

export type CopyWhat = "All" | "Formulas" | "Values" | "Formats";

interface Place {
  readonly sheet: Sheet;
  readonly rect: Rect;
}

/**
 * Copies cells. A target larger than the source is filled with repetitions of it, a smaller one grows.
 * https://learn.microsoft.com/en-us/javascript/api/excel/excel.range#excel-excel-range-copyfrom-member(1)
 */
export function copyCells(workbook: Workbook, from: Place, to: Place, what: CopyWhat): void {
  const rect: Rect = {
    ...to.rect,
    rows: Math.max(to.rect.rows, from.rect.rows),
    columns: Math.max(to.rect.columns, from.rect.columns),
  };
  if (what !== "Formats") refuseLocked(workbook, to.sheet, rect);
  if (what === "Formats" || what === "All") refuseUnlessAllowed(to.sheet, "allowFormatCells");
  const copied = readCells(workbook, from, what === "Values");
  for (let row = 0; row < rect.rows; row += 1) {
    for (let column = 0; column < rect.columns; column += 1) {
      const source = copied[row % from.rect.rows]?.[column % from.rect.columns];
      if (source === undefined) continue;
      const at = { row: rect.row + row, column: rect.column + column };
      if (what !== "Formats") to.sheet.grid.put(at.row, at.column, placed(source, at));
      if (what === "All" || what === "Formats") {
        to.sheet.styles.set({ ...at, rows: 1, columns: 1 }, source.style);
      }
    }
  }
  if (what === "All" || what === "Formats") {
    copyConditionalFormats(workbook, from, { sheet: to.sheet, rect });
  }
  if (what !== "Formats") {
    workbook.emit({
      kind: "changed",
      sheet: to.sheet,
      rects: [rect],
      changeType: "RangeEdited",
      shiftDirection: "None",
    });
  }
  if (what === "All" || what === "Formats") {
    workbook.emit({ kind: "formatChanged", sheet: to.sheet, rects: [rect] });
  }
}

interface Copied {
  readonly content: CellContent;
  readonly style: number;
  readonly row: number;
  readonly column: number;
}

function readCells(workbook: Workbook, { sheet, rect }: Place, valuesOnly: boolean): Copied[][] {
  return Array.from({ length: rect.rows }, (_, at) =>
    Array.from({ length: rect.columns }, (__, across) => {
      const [row, column] = [rect.row + at, rect.column + across];
      return {
        content: valuesOnly
          ? constant(workbook, workbook.valueAt(sheet, row, column))
          : copiedContent(workbook, sheet, rect, row, column),
        style: sheet.styles.at(row, column),
        row,
        column,
      };
    }),
  );
}

/** Where a spill's formula is copied too, the copy fills its cells itself; without it, its values are copied. */
function copiedContent(
  workbook: Workbook,
  sheet: Sheet,
  copied: Rect,
  row: number,
  column: number,
): CellContent {
  const content = sheet.grid.at(row, column);
  if (!content.spilled) return content;
  const area = sheet.spills.find((spill) => containsCell(spill, row, column));
  if (area !== undefined && containsCell(copied, area.row, area.column)) return EMPTY_CONTENT;
  return constant(workbook, workbook.valueAt(sheet, row, column));
}

function placed(
  { content, row, column }: Copied,
  at: { row: number; column: number },
): CellContent {
  if (content.formula === null) return content;
  return formulaContent(copyFormula(content.formula.text, at.row - row, at.column - column));
}
