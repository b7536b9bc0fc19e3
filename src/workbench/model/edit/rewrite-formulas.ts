import type { Sheet } from "../sheet";
import type { Workbook } from "../workbook";
import { formulaContent } from "./enter";

/** Gives every formula of the workbook (cells and names) the text that `change` makes of it. */
export function rewriteFormulas(
  workbook: Workbook,
  change: (formula: string, ownSheet: string) => string,
): void {
  for (const sheet of workbook.sheets) {
    rewriteCells(sheet, change);
    for (const name of sheet.names) name.formula = change(name.formula, sheet.name);
  }
  for (const name of workbook.names) name.formula = change(name.formula, "");
}

function rewriteCells(sheet: Sheet, change: (formula: string, ownSheet: string) => string): void {
  for (const column of sheet.grid.usedColumns) {
    for (const [row, { text }] of [...(sheet.grid.column(column)?.formulas ?? [])]) {
      const changed = change(text, sheet.name);
      if (changed !== text) sheet.grid.put(row, column, formulaContent(changed));
    }
  }
}
