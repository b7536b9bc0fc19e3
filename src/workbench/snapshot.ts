import { formatRect } from "./model/address";
import { byPriority } from "./model/edit/conditional-formats";
import type { Rect } from "./model/rect";
import type { Sheet } from "./model/sheet";
import type { Workbook } from "./model/workbook";
import { cellsSnapshot } from "./snapshot-cells";
import { looksSnapshot } from "./snapshot-looks";

export type Plain =
  string | number | boolean | null | readonly Plain[] | { readonly [key: string]: Plain };

export interface SnapshotOptions {
  /** One number for each column's cells instead of the cells: for sheets of a million rows. */
  readonly digestCells?: boolean;
}

/** Everything that a workbook file would hold, and what is selected, as plain data that two moments can be compared by. */
export function snapshot(workbook: Workbook, options: SnapshotOptions = {}): Plain {
  return plain({
    activeSheet: workbook.activeSheet.name,
    calculationMode: workbook.calculationMode,
    date1904: workbook.date1904,
    sheets: workbook.sheets.map((sheet) => sheetSnapshot(workbook, sheet, options)),
    names: workbook.names,
    settings: Object.fromEntries(workbook.settings),
    documentSettings: workbook.documentSettings,
    properties: Object.fromEntries(workbook.properties),
    customProperties: Object.fromEntries(workbook.customProperties),
    structureProtected: workbook.structureProtected,
  });
}

function sheetSnapshot(workbook: Workbook, sheet: Sheet, options: SnapshotOptions): unknown {
  return {
    name: sheet.name,
    id: sheet.id,
    visibility: sheet.visibility,
    tabColor: sheet.tabColor,
    showGridlines: sheet.showGridlines,
    showHeadings: sheet.showHeadings,
    selection: workbook.selection(sheet).map(formatRect),
    cells: cellsSnapshot(workbook, sheet, options.digestCells === true),
    styles: looksSnapshot(workbook, sheet),
    rows: sheet.rows.toJSON(),
    columns: sheet.columns.toJSON(),
    ...partsSnapshot(sheet),
    protection: sheet.protection,
    frozen: sheet.frozen,
    pageSetup: sheet.pageSetup,
    customProperties: Object.fromEntries(sheet.customProperties),
    names: sheet.names,
  };
}

/** What stands on the sheet's cells. */
function partsSnapshot(sheet: Sheet): Record<string, unknown> {
  return {
    filteredOut: [...sheet.filteredOut.all()].filter(({ value }) => value),
    merges: sheet.merges.map(formatRect).sort(),
    spills: sheet.spills.map(formatRect).sort(),
    conditionalFormats: byPriority(sheet).map(withAddresses),
    validations: sheet.validations.map(withAddresses),
    hyperlinks: sheet.hyperlinks.map(withAddresses),
    tables: sheet.tables.map((table) => ({
      ...table,
      rect: formatRect(table.rect),
      filters: Object.fromEntries(table.filters),
    })),
    charts: sheet.charts.map(({ source, covers, ...chart }) => ({
      ...chart,
      source: [source.sheet.name, source.rect && formatRect(source.rect)],
      covers: covers && formatRect(covers),
    })),
    filter: sheet.filter && {
      rect: formatRect(sheet.filter.rect),
      criteria: Object.fromEntries(sheet.filter.criteria),
    },
  };
}

function withAddresses<Part extends { readonly areas: readonly Rect[] }>(part: Part): unknown {
  return { ...part, areas: part.areas.map(formatRect).sort() };
}

function plain(value: unknown): Plain {
  return JSON.parse(JSON.stringify(value)) as Plain;
}
