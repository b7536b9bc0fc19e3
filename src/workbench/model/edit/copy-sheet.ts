import type { Sheet } from "../sheet";
import type { Workbook } from "../workbook";
import { formulaContent } from "./enter";
import { refuseProtectedStructure } from "./guards";
import { WHOLE_SHEET } from "../rect";

/** A copy of a sheet with all that stands on it, under Excel's name for copies: "Claims (2)". */
export function copySheet(workbook: Workbook, sheet: Sheet, position: number): Sheet {
  workbook.requireSheet(sheet);
  refuseProtectedStructure(workbook);
  const copy = workbook.newSheet(copyName(workbook, sheet.name));
  copyCells(sheet, copy);
  copy.tabColor = sheet.tabColor;
  copy.showGridlines = sheet.showGridlines;
  copy.showHeadings = sheet.showHeadings;
  copy.rows.takeFrom(sheet.rows);
  copy.columns.takeFrom(sheet.columns);
  copy.filteredOut = sheet.filteredOut;
  copy.merges = [...sheet.merges];
  copy.frozen = sheet.frozen;
  copy.pageSetup = sheet.pageSetup;
  copy.protection = sheet.protection;
  copy.conditionalFormats = sheet.conditionalFormats.map((format) => ({
    ...format,
    id: workbook.newId(),
    areas: [...format.areas],
    look: { ...format.look },
  }));
  copy.validations = sheet.validations.map((validation) => ({ ...validation }));
  copy.hyperlinks = sheet.hyperlinks.map((link) => ({ ...link }));
  copy.filter = sheet.filter && { ...sheet.filter, criteria: new Map(sheet.filter.criteria) };
  for (const [key, value] of sheet.customProperties) copy.customProperties.set(key, value);
  copy.tables = sheet.tables.map((table) => ({
    ...table,
    id: workbook.newId(),
    name: `${table.name}_${workbook.nextNumber()}`,
    columns: table.columns.map((column) => ({ ...column })),
    filters: new Map(table.filters),
  }));
  copy.charts = sheet.charts.map((chart) => ({
    ...chart,
    id: workbook.newId(),
    // What charts a sheet's own numbers charts the copy's.
    source: { ...chart.source, ...(chart.source.sheet === sheet && { sheet: copy }) },
  }));
  copy.names = sheet.names.map((name) => ({ ...name }));
  workbook.sheets.splice(position, 0, copy);
  workbook.emit({ kind: "added", sheet: copy });
  return copy;
}

function copyCells(from: Sheet, to: Sheet): void {
  for (const column of from.grid.usedColumns) {
    const cells = from.grid.column(column);
    const used = cells?.used();
    if (!cells || !used) continue;
    for (let row = used.first; row <= used.last; row += 1) {
      const content = cells.at(row);
      // A formula cell keeps its own last result: two cells cannot share one.
      to.grid.put(row, column, content.formula ? formulaContent(content.formula.text) : content);
    }
  }
  for (const { style, ...rect } of from.styles.blocks(WHOLE_SHEET)) to.styles.set(rect, style);
}

function copyName(workbook: Workbook, name: string): string {
  const stem = name.replace(/ \(\d+\)$/, "");
  let number = 2;
  const numbered = (): string => `${stem.slice(0, 31 - ` (${number})`.length)} (${number})`;
  while (workbook.sheetNamed(numbered())) number += 1;
  return numbered();
}
