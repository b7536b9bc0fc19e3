import type { CellValue } from "../claims/types";
import { assignable, isFormula } from "./cells";

/** A cell as Excel told it. */
export interface CellNow {
  readonly value: CellValue;
  /** The cell's formula, or null for a constant. */
  readonly formula: string | null;
}

/** One line of a column that we write to: its cell there, and the cells that tell which line it is. */
export interface LineNow {
  readonly row: number;
  readonly cell: CellNow;
  /** The values of the guard columns, in their order. */
  readonly guards: readonly CellValue[];
}

/** A cell by its value and its formula, as Excel tells both. */
export const cellNow = (value: CellValue, formula: CellValue): CellNow => ({
  value,
  formula: isFormula(value, formula) ? String(formula) : null,
});

/** What a loaded single cell holds. Needs `values` and `formulas`. */
export const loadedCell = ({ values, formulas }: Excel.Range): CellNow =>
  cellNow(values[0]?.[0] as CellValue, formulas[0]?.[0] as CellValue);

/** True when nothing that matters to us changed in the line between two looks. */
export const sameLine = (a: LineNow, b: LineNow): boolean =>
  a.cell.value === b.cell.value &&
  a.cell.formula === b.cell.formula &&
  a.guards.every((value, i) => value === b.guards[i]);

/** Gives a cell exactly this content. */
export function assignCell(cell: Excel.Range, { value, formula }: CellNow): void {
  if (formula === null) cell.values = [[assignable(value)]];
  else cell.formulas = [[formula]];
}
