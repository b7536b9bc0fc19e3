import type { Rect } from "../../src/workbench/model/rect";
import { cellRect, MAX_COLUMNS, MAX_ROWS, WHOLE_SHEET } from "../../src/workbench/model/rect";
import type { Sheet } from "../../src/workbench/model/sheet";
import { DEFAULT_STYLE_ID } from "../../src/workbench/model/style";
import type { Workbook } from "../../src/workbench/model/workbook";

/** The cells of a rectangle, row by row. */
export function cellsAlong({ row, column, rows, columns }: Rect): Rect[][] {
  return Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (__, c) => cellRect(row + r, column + c)),
  );
}

/** Everything that a workbook holds and shows, to compare before and after. Ids are left out, order is kept. */
export function pictureOf(workbook: Workbook): unknown {
  return {
    sheets: workbook.sheets.map((sheet) => pictureOfSheet(workbook, sheet)),
    active: workbook.activeSheet.name,
    names: workbook.names,
    settings: Object.fromEntries(workbook.settings),
    properties: Object.fromEntries(workbook.properties),
    customProperties: Object.fromEntries(workbook.customProperties),
    calculationMode: workbook.calculationMode,
    structureProtected: workbook.structureProtected,
  };
}

function pictureOfSheet(workbook: Workbook, sheet: Sheet): unknown {
  return structuredClone({
    name: sheet.name,
    visibility: sheet.visibility,
    selection: workbook.selection(sheet),
    cells: pictureOfCells(workbook, sheet),
    looks: [...sheet.styles.blocks(WHOLE_SHEET)]
      .filter(({ style }) => style !== DEFAULT_STYLE_ID)
      .map(({ style, ...rect }) => ({ ...rect, look: workbook.styleTable.style(style) })),
    rows: sizesAlong(sheet.rows, MAX_ROWS),
    columns: sizesAlong(sheet.columns, MAX_COLUMNS),
    merges: sheet.merges,
    conditionalFormats: [...sheet.conditionalFormats]
      .sort((a, b) => a.priority - b.priority)
      .map(({ id: _id, ...format }) => format),
    validations: sheet.validations,
    tables: sheet.tables.map(({ columns, filters, ...table }) => ({
      ...table,
      columns: columns.map(({ name }) => name),
      filters: [...filters],
    })),
    filter: sheet.filter && { rect: sheet.filter.rect, criteria: [...sheet.filter.criteria] },
    filteredOut: [...sheet.filteredOut.all()],
    protection: sheet.protection,
    frozen: sheet.frozen,
    names: sheet.names,
    customProperties: [...sheet.customProperties],
  });
}

function pictureOfCells(workbook: Workbook, sheet: Sheet): unknown[] {
  const used = sheet.usedWithin(WHOLE_SHEET, true);
  if (!used) return [];
  return cellsAlong(used)
    .flat()
    .flatMap(({ row, column }) => {
      const { id, formula, textPrefix } = sheet.grid.at(row, column);
      if (id === 0 && formula === null && !textPrefix) return [];
      const value = workbook.dictionary.scalarOf(id);
      return [{ row, column, value, formula: formula?.text ?? null, textPrefix }];
    });
}

function sizesAlong(axis: Sheet["rows"], length: number): unknown[] {
  const all: unknown[] = [];
  for (let at = 0; at < Math.min(length, 2_000); at++) {
    const size = axis.sizeAt(at);
    if (size !== axis.standardSize || axis.isHidden(at)) all.push([at, size, axis.isHidden(at)]);
  }
  return all;
}
