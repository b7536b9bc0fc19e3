import { copyFormula, shiftFormula } from "../../formulas/rewrite";
import type { ConditionalFormat } from "../conditional-format";
import { anchor } from "../conditional-format";
import type { Rect } from "../rect";
import { cellRect, containsCell, lastColumn, lastRow } from "../rect";
import type { Shift } from "../shift";
import { shiftParts, shiftRect } from "../shift";
import type { Sheet, SheetFilter } from "../sheet";
import type { Workbook } from "../workbook";
import { shiftCharts } from "./charts";
import { followTableShift } from "./table-shift";
import { rewriteFormulas } from "./rewrite-formulas";

/** Everything that speaks of a sheet's cells goes with them when they are pushed or pulled. */
export function followShift(workbook: Workbook, sheet: Sheet, shift: Shift): void {
  for (const range of workbook.tracked) {
    if (range.sheet === sheet && range.rect !== null) range.rect = shiftRect(range.rect, shift);
  }
  sheet.merges = sheet.merges.flatMap((merge) => shiftRect(merge, shift) ?? []);
  sheet.conditionalFormats = sheet.conditionalFormats.flatMap(
    (format) => shiftedFormat(format, sheet, shift) ?? [],
  );
  sheet.validations = sheet.validations
    .map((validation) => ({ ...validation, areas: shiftParts(validation.areas, shift) }))
    .filter(({ areas }) => areas.length > 0);
  sheet.hyperlinks = sheet.hyperlinks
    .map((link) => ({ ...link, areas: shiftParts(link.areas, shift) }))
    .filter(({ areas }) => areas.length > 0);
  sheet.filter = sheet.filter && shiftedFilter(sheet.filter, shift);
  shiftCharts(workbook, sheet, shift);
  followTableShift(workbook, sheet, shift);
  rewriteFormulas(workbook, (formula, ownSheet) =>
    shiftFormula(formula, ownSheet, sheet.name, shift),
  );
}

/**
 * A conditional format's relative references are distances from its cells, so they survive the deletion of its
 * first row. They are followed from a cell of it that survives.
 */
function shiftedFormat(
  format: ConditionalFormat,
  sheet: Sheet,
  shift: Shift,
): ConditionalFormat | null {
  const areas = shiftParts(format.areas, shift);
  if (areas.length === 0) return null;
  const moved = { ...format, areas };
  const survivor = survivingCell(format.areas, shift);
  if (survivor === null) return moved;
  const from = anchor(format);
  const to = anchor(moved);
  const follow = (formula: string): string => {
    if (!formula.startsWith("=")) return formula;
    const there = copyFormula(
      formula,
      survivor.before.row - from.row,
      survivor.before.column - from.column,
    );
    const shifted = shiftFormula(there, sheet.name, sheet.name, shift);
    return copyFormula(shifted, to.row - survivor.after.row, to.column - survivor.after.column);
  };
  moved.formula = follow(format.formula);
  if (format.cellValue !== null) {
    const { formula1, formula2, operator } = format.cellValue;
    moved.cellValue = {
      operator,
      formula1: follow(formula1),
      ...(formula2 === undefined ? {} : { formula2: follow(formula2) }),
    };
  }
  return moved;
}

function survivingCell(
  areas: readonly Rect[],
  shift: Shift,
): { readonly before: Rect; readonly after: Rect } | null {
  for (const area of areas) {
    const candidates = [
      cellRect(area.row, area.column),
      cellRect(lastRow(shift.rect) + 1, area.column),
      cellRect(area.row, lastColumn(shift.rect) + 1),
    ];
    for (const before of candidates) {
      if (!containsCell(area, before.row, before.column)) continue;
      const after = shiftRect(before, shift);
      if (after !== null) return { before, after };
    }
  }
  return null;
}

function shiftedFilter(filter: SheetFilter, shift: Shift): SheetFilter | null {
  const rect = shiftRect(filter.rect, shift);
  if (rect === null) return null;
  const criteria = new Map(
    [...filter.criteria].flatMap(([position, wanted]) => {
      const column = { ...filter.rect, column: filter.rect.column + position, columns: 1 };
      const moved = shiftRect(column, shift);
      return moved === null ? [] : [[moved.column - rect.column, wanted] as const];
    }),
  );
  return { rect, criteria };
}
