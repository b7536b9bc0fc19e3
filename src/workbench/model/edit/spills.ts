import { evaluateWhole } from "../../formulas/evaluate";
import type { FormulaCell, SpillError } from "../../formulas/formula-cell";
import type { Grid } from "../../formulas/values";
import type { ColumnCells } from "../column-cells";
import { EMPTY_CONTENT } from "../column-cells";
import { EMPTY_ID } from "../dictionary";
import type { Rect } from "../rect";
import { cellCount, containsCell, containsRect, intersection, onSheet } from "../rect";
import type { Sheet } from "../sheet";
import type { Workbook } from "../workbook";

/** Formulas can spill from what others have spilled, so often at most; a circle through a spill has no end. */
const ROUNDS = 100;

/** A formula's cell, and the cells that it would fill. */
interface Spill {
  readonly formula: FormulaCell;
  readonly area: Rect;
  readonly values: Grid;
}

/**
 * Puts what formulas give into the cells below and beside them, and takes away what they no longer give. A formula with
 * something in its way says #SPILL! and fills no cells; it spills again once the way is free.
 * https://support.microsoft.com/en-us/office/dynamic-array-formulas-and-spilled-array-behavior-205c6b06-03ba-4151-89a1-87a7eb36e531
 */
export function respill(workbook: Workbook): void {
  const sheets = workbook.sheets.filter(hasSpills);
  if (sheets.length === 0) return;
  for (let round = 0; round < ROUNDS; round += 1) {
    const found = sheets.map((sheet) => ({ sheet, spills: spillsOf(workbook, sheet) }));
    const changed = found.map(({ sheet, spills }) => settle(workbook, sheet, spills));
    if (!changed.includes(true)) return;
    workbook.revision += 1;
  }
}

function hasSpills({ grid }: Sheet): boolean {
  return columnsOf(grid).some(([, { spilling, spilled }]) => spilling.length + spilled.size > 0);
}

function columnsOf(grid: Sheet["grid"]): [number, ColumnCells][] {
  return grid.usedColumns.map((column) => [column, grid.column(column)!]);
}

/** The formulas of a sheet that give several values now. Those that spill already come first: the place is theirs. */
function spillsOf(workbook: Workbook, sheet: Sheet): Spill[] {
  const found = columnsOf(sheet.grid).flatMap(([column, cells]) =>
    cells.spilling.map((row) => {
      const formula = cells.formulas.get(row)!;
      const values = evaluateWhole(workbook, sheet, row, column, formula);
      const size = { rows: values?.length ?? 1, columns: values?.[0]?.length ?? 1 };
      return { formula, area: { row, column, ...size }, values: values ?? [] };
    }),
  );
  return found.sort((a, b) => Number(b.formula.spills) - Number(a.formula.spills));
}

/** Gives the sheet these spills, as far as their places are free. True where that changed something. */
function settle(workbook: Workbook, sheet: Sheet, spills: readonly Spill[]): boolean {
  const placed: Spill[] = [];
  let changed = false;
  for (const spill of spills) {
    const { formula, area } = spill;
    const isOne = cellCount(area) === 1;
    const error = isOne ? null : obstacle(sheet, area, placed);
    changed ||= error !== formula.spillError;
    formula.spillError = error;
    formula.spills = error === null && !isOne;
    if (formula.spills) placed.push(spill);
  }
  sheet.spills = placed.map(({ area }) => area);
  const filled = placed.map((spill) => fill(workbook, sheet, spill));
  const emptied = emptyOthers(sheet);
  return changed || emptied || filled.includes(true);
}

/** https://support.microsoft.com/en-us/office/how-to-correct-a-spill-error-ffe0f555-b479-4a17-a6e2-ef9cc9ad4023 */
function obstacle(sheet: Sheet, area: Rect, placed: readonly Spill[]): SpillError | null {
  if (!onSheet(area)) return "WorksheetEdge";
  const meets = (other: Rect): boolean => intersection(other, area) !== null;
  if (sheet.tables.some(({ rect }) => meets(rect))) return "Table";
  if (sheet.merges.some(meets)) return "MergedCell";
  if (placed.some((spill) => meets(spill.area))) return "Collision";
  return isFree(sheet, area) ? null : "Collision";
}

/** Whether nothing was put into these cells but the formula at the top left. */
function isFree(sheet: Sheet, area: Rect): boolean {
  for (let column = area.column; column < area.column + area.columns; column += 1) {
    const cells = sheet.grid.column(column);
    if (!cells) continue;
    const first = column === area.column ? area.row + 1 : area.row;
    for (let row = first; row < area.row + area.rows; row += 1) {
      if (cells.formulas.has(row) || cells.textPrefixes.has(row)) return false;
      if (cells.idAt(row) !== EMPTY_ID && !cells.spilled.has(row)) return false;
    }
  }
  return true;
}

/** A cell that is empty where it comes from is 0, as in any formula. */
function fill(workbook: Workbook, sheet: Sheet, { area, values }: Spill): boolean {
  let changed = false;
  for (let across = 0; across < area.columns; across += 1) {
    const column = area.column + across;
    for (let down = across === 0 ? 1 : 0; down < area.rows; down += 1) {
      const row = area.row + down;
      const id = workbook.dictionary.idOf(values[down]?.[across] ?? 0);
      const cells = sheet.grid.column(column);
      if (cells?.idAt(row) === id && cells.spilled.has(row)) continue;
      sheet.grid.put(row, column, { id, formula: null, textPrefix: false, spilled: true });
      changed = true;
    }
  }
  return changed;
}

/** Takes away what no formula spills any more. */
function emptyOthers(sheet: Sheet): boolean {
  const left = columnsOf(sheet.grid).flatMap(([column, { spilled }]) =>
    [...spilled]
      .filter((row) => !sheet.spills.some((area) => containsCell(area, row, column)))
      .map((row) => ({ row, column })),
  );
  for (const { row, column } of left) sheet.grid.put(row, column, EMPTY_CONTENT);
  return left.length > 0;
}

/**
 * Whether all cells have a spill border, none (false), or some (null).
 * https://learn.microsoft.com/en-us/javascript/api/excel/excel.range#excel-excel-range-hasspill-member
 */
export function hasSpill(sheet: Sheet, rect: Rect): boolean | null {
  const shared = sheet.spills.flatMap((area) => intersection(area, rect) ?? []);
  if (shared.length === 0) return false;
  const isAll = shared.some((area) => containsRect(area, rect));
  const cells = shared.reduce((sum, area) => sum + cellCount(area), 0);
  return isAll || cells === cellCount(rect) ? true : null;
}

/** The cells that the formula in this cell fills; null where it fills none but its own. */
export function spillFrom({ spills }: Sheet, { row, column }: Rect): Rect | null {
  return spills.find((area) => area.row === row && area.column === column) ?? null;
}

/** The area of the spill that a cell belongs to. */
export function spillAround({ spills }: Sheet, { row, column }: Rect): Rect | null {
  return spills.find((area) => containsCell(area, row, column)) ?? null;
}
