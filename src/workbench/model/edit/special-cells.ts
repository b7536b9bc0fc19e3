import type { Rect } from "../rect";
import { boundingRect, cellCount, cellRect, WHOLE_SHEET } from "../rect";
import { valueType } from "../scalar";
import type { Sheet } from "../sheet";
import type { Workbook } from "../workbook";

/** Of Excel.SpecialCellType, what is simulated. https://learn.microsoft.com/en-us/javascript/api/excel/excel.specialcelltype */
export type SpecialCells = "Blanks" | "Constants" | "Formulas" | "Visible";

/** Names of Excel.SpecialCellValueType: which kinds of values count. */
const KINDS: Readonly<Record<string, string>> = {
  Text: "String",
  Numbers: "Double",
  Logical: "Boolean",
  Errors: "Error",
};

/**
 * The cells of one kind inside a rectangle's used cells, as blocks: down each column, joined across. Asked of a single
 * cell, Excel looks at the whole sheet: http://www.operisanalysiskit.com/help/2007/onecellrule.htm
 */
export function specialCells(
  workbook: Workbook,
  sheet: Sheet,
  rect: Rect,
  type: SpecialCells,
  valueTypes: string,
): Rect[] {
  const used = sheet.usedWithin(cellCount(rect) === 1 ? WHOLE_SHEET : rect, false);
  if (used === null) return [];
  if (type === "Visible") return visibleBlocks(sheet, used);
  const kinds = Object.entries(KINDS).flatMap(([name, kind]) =>
    valueTypes === "All" || valueTypes.includes(name) ? [kind] : [],
  );
  return blocks(used, (row, column) => {
    const content = sheet.grid.at(row, column);
    if (type === "Formulas" && content.formula === null) return false;
    if (type === "Constants" && content.spilled) return false;
    const value = workbook.valueAt(sheet, row, column);
    if (type === "Blanks") return value === null && content.formula === null;
    if ((type === "Formulas") !== (content.formula !== null)) return false;
    return kinds.includes(valueType(value));
  });
}

function visibleBlocks(sheet: Sheet, rect: Rect): Rect[] {
  return blocks(rect, (row, column) => !sheet.rowHidden(row) && !sheet.columns.isHidden(column));
}

function blocks(rect: Rect, wanted: (row: number, column: number) => boolean): Rect[] {
  let open: Rect[] = [];
  const done: Rect[] = [];
  for (let column = rect.column; column < rect.column + rect.columns; column += 1) {
    const runs = columnRuns(rect, column, wanted);
    const next: Rect[] = [];
    for (const run of runs) {
      const same = open.find((block) => block.row === run.row && block.rows === run.rows);
      if (same) open = open.filter((block) => block !== same);
      next.push(same ? boundingRect(same, run) : run);
    }
    done.push(...open);
    open = next;
  }
  return [...done, ...open].sort((a, b) => a.row - b.row || a.column - b.column);
}

function columnRuns(
  rect: Rect,
  column: number,
  wanted: (row: number, column: number) => boolean,
): Rect[] {
  const runs: Rect[] = [];
  const end = rect.row + rect.rows;
  for (let row = rect.row; row < end; row += 1) {
    if (!wanted(row, column)) continue;
    const start = row;
    while (row < end && wanted(row, column)) row += 1;
    runs.push({ ...cellRect(start, column), rows: row - start });
  }
  return runs;
}

/** Grows a rectangle until blank rows and columns lie all around it (Ctrl+Shift+*). */
export function surroundingRegion(sheet: Sheet, rect: Rect): Rect {
  let region = rect;
  for (;;) {
    const around: Rect = {
      row: Math.max(0, region.row - 1),
      column: Math.max(0, region.column - 1),
      rows: region.rows + (region.row > 0 ? 2 : 1),
      columns: region.columns + (region.column > 0 ? 2 : 1),
    };
    const filled = sheet.grid.usedWithin(around);
    const grown = filled === null ? region : boundingRect(region, filled);
    if (grown.rows === region.rows && grown.columns === region.columns) return region;
    region = grown;
  }
}
